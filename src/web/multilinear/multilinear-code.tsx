import {
  MultilinearFilesDocument,
  type MultilinearFilesQueryVariables,
} from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { TakeHomeCard } from '../take-home-card.js';
import { type Target, targetOf, wanted } from '../targets.js';

interface MultilinearCodeProps {
  readonly question: Pick<MultilinearFilesQueryVariables, 'of' | 'from' | 'to'>;
  readonly bias: boolean;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** The layer of several inputs to take home. */
export function MultilinearCode({ question, bias, target, onTarget }: MultilinearCodeProps) {
  const files = useQuery(MultilinearFilesDocument, { ...question, bias, ...wanted(target) });
  const { answered, data } = files;
  const isCurrent = answered !== null && targetOf(answered) === target;
  const layer = isCurrent ? data?.group.multilinearMaps?.layer : null;
  return (
    <TakeHomeCard
      id="multilinear-code"
      title="Take the layer home"
      target={target}
      onTarget={onTarget}
      text={layer?.code ?? layer?.json ?? null}
      query={files}
    />
  );
}
