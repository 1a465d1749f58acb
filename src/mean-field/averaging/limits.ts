import { DomainError, refuseAbove } from '../../domain-error.js';

/** What an average over a group may cost at most. */
export const averageLimits = {
  /** Nodes, or elements of a finite group. */
  nodes: 10_000,
  /** Numbers in the matrices of all nodes on all spaces: 32 MB. */
  numbers: 4_000_000,
  /** Elements of the finite group that the representatives of a Lie group's components generate. */
  representatives: 1000,
  /** Multiplications while the matrices of the nodes are made, some seconds, .. */
  work: 2_000_000_000,
  /** .. and for the number of nodes that is taken where none is given, about a second. */
  usualWork: 500_000_000,
} as const;

/** The number of nodes that was asked for: whole, `least` or more, `why` in words, and within the limits. */
export function requireNodes(nodes: number, least: number, why: string, dimensions: readonly number[]): void {
  if (!Number.isInteger(nodes) || nodes < least) {
    throw new DomainError(
      'BAD_INPUT',
      `The number of averaging nodes is ${nodes}: give a whole number from ${least} on${least === 1 ? '' : `, ${why}`}.`,
      { value: `${nodes}` },
    );
  }
  refuseAbove('The number of averaging nodes', nodes, averageLimits.nodes, 'Use fewer.');
  refuseAbove(
    'The number of entries of all matrices of the average over the group',
    nodes * dimensions.reduce((sum, n) => sum + n * n, 0),
    averageLimits.numbers,
    'Use fewer averaging nodes, or smaller representations.',
  );
}

/** The size of the error of a mean over independent samples, in words. */
export function sampleError(count: number): string {
  return `with errors of the order ${(1 / Math.sqrt(count)).toPrecision(1)}`;
}
