import { GroupFactor } from '../group-factor.js';
import { type Block, blockModel, degreeOfSum, refuseLargeSum, withinBlocks } from './block-model.js';

/** A direct product as one factor: the same group, acting on the same sum, which no longer splits into V1, V2, .. */
export function joinedFactor(factors: readonly GroupFactor[]): GroupFactor {
  if (factors.length === 1) return factors[0];
  const blocks = factors.map(blockOf);
  refuseLargeSum(blocks);
  const generators = factors.flatMap(({ model }, b) =>
    model.generators.map(g => withinBlocks(blocks, new Map([[b, g]]))),
  );
  const name = `(${factors.map(({ info }) => info.name).join(' x ')})`;
  return new GroupFactor(
    name,
    `(${factors.map(({ key }) => key).join(' x ')})`,
    degreeOfSum(blocks),
    blockModel(blocks, generators),
    () => factors.reduce((product, { order }) => product * order, 1n),
  );
}

export function blockOf({ model, info }: GroupFactor): Block {
  return { model, degree: info.degree };
}
