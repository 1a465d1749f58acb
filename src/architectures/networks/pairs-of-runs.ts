import { refuseAbove } from '../../domain-error.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import { runsOf } from '../blocks/runs.js';
import type { MapCounter } from './count-maps.js';
import type { PairOfRuns } from './network.js';

/** Pairs of runs of one linear map. */
const PAIR_LIMIT = 1024;

/** What to do where there are too many runs. */
export const EQUAL_SUMMANDS = 'Write equal summands together, such as 8*V+8 instead of V+1+V+1+...';

/** The different pairs of a run of `from` and one of `to`, with the dimensions of their spaces of maps. */
export function pairsOfRuns(counter: MapCounter, from: Representation, to: Representation): PairOfRuns[] {
  const [inputs, outputs] = [runsOf(counter.group, from), runsOf(counter.group, to)];
  refuseAbove(
    'The number of pairs of a run of copies of the input and one of the output of a stage',
    inputs.length * outputs.length,
    PAIR_LIMIT,
    EQUAL_SUMMANDS,
  );
  const pairs = new Map<string, PairOfRuns>();
  for (const output of outputs) {
    for (const input of inputs) {
      const names = { from: formatRepresentation(input.of), to: formatRepresentation(output.of) };
      pairs.set(`${names.from} -> ${names.to}`, {
        ...names,
        dimension: counter.linear(input.of, output.of),
      });
    }
  }
  return [...pairs.values()];
}
