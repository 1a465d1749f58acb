import { useMemo } from 'react';
import { ExploreMultilinearDocument, type GroupInput } from '../../../schema/generated/operations.js';
import { Typeset } from '../answer/typeset.js';
import { Busy } from '../busy.js';
import { useQuery } from '../graphql/use-query.js';
import { lines } from '../group-text.js';
import { Notice } from '../notice.js';
import type { Target } from '../targets.js';
import { useWhenVisible } from '../use-when-visible.js';
import { MultilinearCode } from './multilinear-code.js';
import { MultilinearForm } from './multilinear-form.js';
import type { MultilinearSettings } from './multilinear-settings.js';
import { MultilinearSummary } from './multilinear-summary.js';

const TYPING_PAUSE_MS = 300;
const COUNTING = 'Counting the maps, and checking an exact basis of them against every generator.';

interface MultilinearPartProps {
  /** The group once it has been answered, else null. */
  readonly of: GroupInput | null;
  readonly from: string;
  readonly to: string;
  readonly settings: MultilinearSettings;
  readonly change: (part: Partial<MultilinearSettings>) => void;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** The layer of several inputs, found as soon as somebody looks at it; a product of two of the layer's inputs to begin with. */
export function MultilinearPart(props: MultilinearPartProps) {
  const { of, settings, change, target, onTarget } = props;
  const from = settings.from ?? `${props.from}\n${props.from}`;
  const to = settings.to ?? props.to;
  const asked = useMemo(() => of && { of, from: lines(from), to }, [of, from, to]);
  const [element, seen] = useWhenVisible(asked);
  const explored = useQuery(ExploreMultilinearDocument, seen, { delay: TYPING_PAUSE_MS });
  const { data, failures, answered, pending } = explored;
  const maps = data?.group.multilinearMaps;
  const elsewhere = failures.filter(({ argument }) => argument[0] !== 'from' && argument[0] !== 'to');

  return (
    <section className="part" aria-labelledby="multilinear-title" ref={element}>
      <header className="part-title">
        <h2 id="multilinear-title">Several inputs</h2>
        <p>
          All maps that are linear in each input and commute with the group:{' '}
          <Typeset latex="f(\rho_1(g)\,x_1, \dots, \rho_k(g)\,x_k)" />{' '}
          <Typeset latex="= \rho_{\mathrm{to}}(g)\,f(x_1, \dots, x_k)" />.
        </p>
      </header>
      <div className="columns">
        <MultilinearForm
          from={from}
          to={to}
          bias={settings.bias}
          change={change}
          failures={maps ? [] : failures}
          failed={answered}
        />
        <div className="network-answer" aria-busy={pending}>
          <Busy key={JSON.stringify(seen)} doing={COUNTING} query={explored} />
          {maps && answered ? (
            <>
              <MultilinearSummary
                maps={maps}
                linear={linearQuestion(answered)}
                bias={settings.bias}
                failures={failures}
              />
              <MultilinearCode question={answered} bias={settings.bias} target={target} onTarget={onTarget} />
            </>
          ) : (
            elsewhere.map(failure => (
              <Notice key={failure.message} tone="warning">
                {failure.message}
              </Notice>
            ))
          )}
          {!maps && pending && <div className="skeleton square" />}
          {!maps && !pending && failures.length > elsewhere.length && (
            <p className="hint">Correct the form; the layer appears here.</p>
          )}
        </div>
      </div>
    </section>
  );
}

/** Maps that are linear in each input are the linear ones from the tensor product. */
function linearQuestion(question: { of: GroupInput; from: string | readonly string[]; to: string }) {
  const { of, from, to } = question;
  return {
    of,
    from: [from]
      .flat()
      .map(text => `(${text})`)
      .join('*'),
    to,
  };
}
