import {
  type ExploreNetworkQueryVariables,
  NetworkCodeDocument,
  NetworkJsonDocument,
} from '../../../schema/generated/operations.js';
import { CopyButton } from '../answer/copy-button.js';
import { SourceText } from '../answer/layer-code.js';
import { useQuery } from '../graphql/use-query.js';
import { Refusals } from '../refusals.js';
import { TargetPicker } from '../target-picker.js';
import { TARGETS, type Target } from '../targets.js';

interface NetworkCodeProps {
  readonly question: ExploreNetworkQueryVariables;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** The network to take home. */
export function NetworkCode({ question, target, onTarget }: NetworkCodeProps) {
  const json = useQuery(NetworkJsonDocument, target === 'JSON' ? question : null);
  const code = useQuery(NetworkCodeDocument, target === 'JSON' ? null : { ...question, target });
  const isCurrent = target === 'JSON' || code.answered?.target === target;
  const { failures, pending } = target === 'JSON' ? json : code;
  const text = target === 'JSON' ? json.data?.network?.json : isCurrent && code.data?.network?.code;

  return (
    <section className="card network-code" aria-labelledby="network-code-title" aria-busy={pending}>
      <header>
        <h3 id="network-code-title">Take the network home</h3>
        <TargetPicker name="network-target" targets={TARGETS} chosen={target} onChoose={onTarget} />
        {text && <CopyButton text={text} />}
      </header>
      {isCurrent && <Refusals failures={failures} tone="warning" />}
      {text ? <SourceText text={text} /> : pending && <div className="skeleton tall" />}
    </section>
  );
}
