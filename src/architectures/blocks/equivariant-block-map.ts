import { inArgument, refuseAbove } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import { hom, type Representation } from '../../representations/representation.js';
import { sharingFromBasis } from '../sharing.js';
import { PAIR_LIMIT, PARAMETER_LIMIT, SPACE_LIMIT } from './block-limits.js';
import type { Block, BlockMap } from './block-map.js';
import { CopyMaps } from './copy-maps.js';
import type { FindFixed } from './find-fixed.js';
import { withInitialDeviations } from './initial-law.js';
import { RunMaps } from './run-maps.js';
import { type RepresentationRun, runsOf } from './runs.js';
import { UNCUT_POSITIONS } from './uncut-positions.js';
import { wholeMap } from './whole-map.js';

/**
 * E_G, the maps W from R to S with rho_S(g) W = W rho_R(g) for all g, block by block.
 *
 * Up to `uncut` positions it is one block, where parameter k multiplies vector k of the canonical basis. Above, a block is a run
 * of R and one of S; its maps are those between a single copy of each, found once for all blocks that have them.
 * `maps` are those between single copies that other steps have found already.
 * Cost: that of `find` for each different pair of runs, and the entries of their maps; nothing grows with copies but the
 * parameters.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function equivariantBlockMap(
  group: Group,
  from: Representation,
  to: Representation,
  find: FindFixed,
  uncut = UNCUT_POSITIONS,
  maps = new CopyMaps(group, find),
): BlockMap {
  const outputs = inArgument('to', () => runsOf(group, to));
  const inputs = inArgument('from', () => runsOf(group, from));
  const [columns, rows] = [sizeOf(inputs), sizeOf(outputs)];
  if (rows * columns <= uncut) {
    return wholeMap(rows, columns, sharingFromBasis(maps.fixed(hom(from, to)).basis));
  }
  refuseSizes(rows, columns);
  refuseAbove(
    'The number of pairs of a run of copies of the input and one of the output',
    inputs.length * outputs.length,
    PAIR_LIMIT,
    'Write equal summands together, such as 8*V+8 instead of V+1+V+1+...',
  );
  return cutMap(inputs, outputs, new RunMaps(maps, inputs, outputs, uncut));
}

function refuseSizes(rows: number, columns: number): void {
  const advice = 'Use a smaller representation, or fewer copies.';
  inArgument('to', () => refuseAbove('The dimension of the output', rows, SPACE_LIMIT, advice));
  inArgument('from', () => refuseAbove('The dimension of the input', columns, SPACE_LIMIT, advice));
}

function sizeOf(runs: readonly RepresentationRun[]): number {
  return runs.reduce((size, run) => size + run.copies * run.size, 0);
}

/** The blocks of each output run, in the order of the input runs. */
function cutMap(
  inputs: readonly RepresentationRun[],
  outputs: readonly RepresentationRun[],
  runMaps: RunMaps,
): BlockMap {
  const blocks: Block[] = [];
  let parameter = 0;
  for (const output of outputs) {
    for (const input of inputs) {
      const maps = runMaps.between(input, output);
      if (maps === null) continue;
      const { count, base } = maps;
      const copies = { rowCopies: output.copies, columnCopies: input.copies };
      blocks.push({
        row: output.start,
        rowCopies: output.copies,
        column: input.start,
        columnCopies: input.copies,
        parameter,
        base,
        form: maps.form(copies),
        deviations: new Float64Array(count),
      });
      parameter += output.copies * input.copies * count;
    }
  }
  refuseAbove('The number of parameters', parameter, PARAMETER_LIMIT, 'Use fewer copies, or a larger group.');
  return withInitialDeviations({
    rows: sizeOf(outputs),
    columns: sizeOf(inputs),
    parameterCount: parameter,
    bases: runMaps.bases,
    blocks,
  });
}
