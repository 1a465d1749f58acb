import {
  type ExploreNetworkQueryVariables,
  NetworkFilesDocument,
} from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { TakeHomeCard } from '../take-home-card.js';
import { type Target, targetOf, wanted } from '../targets.js';

interface NetworkCodeProps {
  readonly question: ExploreNetworkQueryVariables;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** The network to take home. */
export function NetworkCode({ question, target, onTarget }: NetworkCodeProps) {
  const files = useQuery(NetworkFilesDocument, { ...question, ...wanted(target), svg: false });
  const { answered, data } = files;
  const isCurrent = answered !== null && targetOf(answered) === target;
  const network = isCurrent ? data?.network : null;
  return (
    <TakeHomeCard
      id="network-code"
      title="Take the network home"
      target={target}
      onTarget={onTarget}
      text={network?.code ?? network?.json ?? null}
      query={files}
    />
  );
}
