import { multiple, type Representation, sum } from '../../representations/representation.js';
import { allocateWidth } from './allocate-width.js';
import type { RunFlow } from './run-flow.js';
import type { Candidate } from './tensor-candidates.js';

/**
 * The representations of the hidden stages, one a stage, each of at most `width` coordinates: copies of the candidates that
 * lie on a way from the input to the output, in the numbers of allocateWidth. A stage through which no way leads is 0.
 */
export function hiddenStages(
  flow: RunFlow,
  input: readonly Candidate[],
  output: readonly Candidate[],
  orders: readonly (readonly Candidate[])[],
  { depth, width, granted }: { depth: number; width: number; granted: number },
): Representation[] {
  const stages = Array.from({ length: depth }, () => orders.flat());
  return flow.onTheWay(input, stages, output).map(kept => {
    const useful = orders.map(order => order.filter(candidate => kept.includes(candidate)));
    const copies = allocateWidth(useful, width, granted);
    return sum(useful.flatMap((order, k) => order.map(({ of }, i) => multiple(copies[k][i], of))));
  });
}

/** The candidates of which a stage of this width has room for a copy. */
export function withinWidth(
  orders: readonly (readonly Candidate[])[],
  width: number,
  granted: number,
): Candidate[][] {
  const copies = allocateWidth(orders, width, granted);
  return orders.map((order, k) => order.filter((_, i) => copies[k][i] > 0)).filter(order => order.length > 0);
}
