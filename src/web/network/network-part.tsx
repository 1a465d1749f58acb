import { useMemo } from 'react';
import { ExploreNetworkDocument, type GroupInput } from '../../../schema/generated/operations.js';
import { Busy } from '../busy.js';
import type { Failure } from '../graphql/failure.js';
import { useQuery } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import type { Target } from '../targets.js';
import { useWhenVisible } from '../use-when-visible.js';
import { NetworkCode } from './network-code.js';
import { NetworkForm } from './network-form.js';
import type { NetworkSettings } from './network-settings.js';
import { StagesCard } from './stages-card.js';

const TYPING_PAUSE_MS = 300;
const PLANNING =
  'Planning the network: choosing its hidden copies, counting their maps, and deciding what fits.';
/** The arguments that have a field of this form. */
const FIELDS = ['input', 'output', 'hidden', 'depth', 'width', 'nonlinearity'];

interface NetworkPartProps {
  /** The group once it has been answered, else null. */
  readonly of: GroupInput | null;
  readonly from: string;
  readonly to: string;
  readonly settings: NetworkSettings;
  readonly change: (part: Partial<NetworkSettings>) => void;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** A whole network of the group, planned as soon as somebody looks at it. */
export function NetworkPart(props: NetworkPartProps) {
  const { of, from, to, settings, change, target, onTarget } = props;
  const asked = useMemo(
    () =>
      of && {
        of,
        ...settings,
        input: settings.input ?? from,
        output: settings.output ?? to,
        hidden: settings.hidden.trim() === '' ? null : settings.hidden,
      },
    [of, from, to, settings],
  );
  const [element, seen] = useWhenVisible(asked);
  const plan = useQuery(ExploreNetworkDocument, seen, { delay: TYPING_PAUSE_MS });
  const { data, failures, answered, pending } = plan;
  const elsewhere = failures.filter(failure => !isAtField(failure));

  return (
    <section className="part" aria-labelledby="network-title" ref={element}>
      <header className="part-title">
        <h2 id="network-title">The network</h2>
        <p>
          Equivariant linear maps with nonlinearities between them that fit, which is decided exactly: a
          misfit is refused with its reason.
        </p>
      </header>
      <div className="columns">
        <NetworkForm
          settings={settings}
          change={change}
          from={from}
          to={to}
          failures={failures}
          failed={answered && { ...answered, hidden: answered.hidden ?? null }}
        />
        <div className="network-answer" aria-busy={pending}>
          <Busy key={JSON.stringify(seen)} doing={PLANNING} query={plan} />
          {elsewhere.map(failure => (
            <Notice key={failure.message} tone="warning">
              {failure.message}
            </Notice>
          ))}
          {data?.network && answered && (
            <>
              <StagesCard network={data.network} question={answered} />
              <NetworkCode question={answered} target={target} onTarget={onTarget} />
            </>
          )}
          {!data?.network && pending && <div className="skeleton square" />}
          {!data?.network && !pending && failures.length > elsewhere.length && (
            <p className="hint">Correct the form; the network appears here.</p>
          )}
        </div>
      </div>
    </section>
  );
}

function isAtField({ argument }: Failure): boolean {
  return FIELDS.includes(String(argument[0]));
}
