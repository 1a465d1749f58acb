import { basisFromRows } from '../../linear-algebra/sparse-basis.js';
import type { Representation } from '../../representations/representation.js';
import { PARAMETER_LIMIT } from '../blocks/block-limits.js';
import type { BaseMaps, Block, BlockMap } from '../blocks/block-map.js';
import type { CopyMaps } from '../blocks/copy-maps.js';
import { type RepresentationRun, runsOf } from '../blocks/runs.js';
import type { LinearParts } from '../program/linear-parts.js';
import { sharingFromBasis } from '../sharing.js';
import { changeOfRuns } from './change-of-runs.js';
import { type Components, componentsOf } from './components.js';
import { flattened, identityMap, transposed } from './exact-map.js';
import { scalesOf } from './scales.js';

/** The copies of a component on both sides of a map. */
interface MetComponent {
  readonly size: number;
  readonly isTrivial: boolean;
  readonly rowCopies: number;
  readonly columnCopies: number;
}

/**
 * All equivariant x -> W x + b through the coordinates of components: W = E M P, where M mixes the copies of each component by
 * a matrix of parameters of its own, and b = E c with c on the copies of the trivial one.
 *
 * M has the parameters of each component that both sides have, [copies in the output, copies in the input], one after the
 * other. undefined where there are no components within bounds, or a run meets none of them.
 */
export function changedParts(
  maps: CopyMaps,
  from: Representation,
  to: Representation,
  bias: boolean,
): LinearParts | undefined {
  const [inputs, outputs] = [runsOf(maps.group, from), runsOf(maps.group, to)];
  const spaces = (runs: readonly RepresentationRun[]) => runs.map(({ of }) => of);
  const components = componentsOf(maps, spaces(inputs), spaces(outputs));
  if (components === undefined) return undefined;
  const met = metComponents(components, inputs, outputs);
  const isMixed = met.map(({ rowCopies, columnCopies }) => rowCopies > 0 && columnCopies > 0);
  const isReached = met.map(
    ({ isTrivial, rowCopies }, i) => isMixed[i]! || (bias && isTrivial && rowCopies > 0),
  );
  const scales = scalesOf(components, inputs, outputs);
  const input = changeOfRuns(inputs, space =>
    met.flatMap((_, i) => {
      const units = scales.into(space, i);
      const own = components.into(space, i).map((map, l) => ({ rows: map, scale: units[l]! }));
      return isMixed[i] ? [{ component: i, maps: own }] : [];
    }),
  );
  const output = changeOfRuns(outputs, space =>
    met.flatMap((_, i) => {
      const units = scales.outOf(space, i);
      const own = components.outOf(space, i).map((map, e) => ({ rows: transposed(map), scale: units[e]! }));
      return isReached[i] ? [{ component: i, maps: own }] : [];
    }),
  );
  if (input === undefined || output === undefined) return undefined;
  const weight = mixture(met, isMixed, isReached);
  if (weight.parameterCount > PARAMETER_LIMIT) return undefined;
  return {
    weight,
    bias: bias ? constants(met, isReached) : null,
    change: { input, output },
  };
}

function metComponents(
  components: Components,
  inputs: readonly RepresentationRun[],
  outputs: readonly RepresentationRun[],
): MetComponent[] {
  return components.components.map(({ size, isTrivial }, i) => ({
    size,
    isTrivial,
    columnCopies: inputs.reduce((n, { of, copies }) => n + copies * components.into(of, i).length, 0),
    rowCopies: outputs.reduce((n, { of, copies }) => n + copies * components.outOf(of, i).length, 0),
  }));
}

/** M, a block for each component. Parameters have variance 1 / n for n copies in the input. */
function mixture(
  met: readonly MetComponent[],
  isMixed: readonly boolean[],
  isReached: readonly boolean[],
): BlockMap {
  const bases: BaseMaps[] = [];
  const blocks: Block[] = [];
  let [row, column, parameter] = [0, 0, 0];
  met.forEach(({ size, rowCopies, columnCopies }, i) => {
    if (isMixed[i]) {
      let base = bases.findIndex(({ rows }) => rows === size);
      if (base < 0) base = bases.push(identityMaps(size)) - 1;
      const deviations = Float64Array.of(Math.sqrt(1 / columnCopies));
      const form = size === 1 ? 'WHOLE' : 'POOLED';
      blocks.push({ row, rowCopies, column, columnCopies, parameter, base, form, deviations });
      column += columnCopies * size;
      parameter += rowCopies * columnCopies;
    }
    if (isReached[i]) row += rowCopies * size;
  });
  return { rows: row, columns: column, parameterCount: parameter, bases, blocks };
}

/** c, a number for each copy of the trivial component; all start at 0. */
function constants(met: readonly MetComponent[], isReached: readonly boolean[]): BlockMap {
  const rows = met.reduce((n, { size, rowCopies }, i) => n + (isReached[i] ? size * rowCopies : 0), 0);
  const trivial = met.findIndex(({ isTrivial }) => isTrivial);
  const { rowCopies } = met[trivial]!;
  if (!isReached[trivial]) return { rows, columns: 1, parameterCount: 0, bases: [], blocks: [] };
  const place = { row: 0, rowCopies, column: 0, columnCopies: 1, parameter: 0, base: 0 };
  return {
    rows,
    columns: 1,
    parameterCount: rowCopies,
    bases: [identityMaps(1)],
    blocks: [{ ...place, form: 'WHOLE', deviations: new Float64Array(1) }],
  };
}

/** The identity of R^size alone. */
function identityMaps(size: number): BaseMaps {
  const basis = basisFromRows(size * size, [flattened(identityMap(size))]);
  const columns = Int32Array.from({ length: size }, (_, t) => t);
  const one = { coefficients: null, spread: null, spreadCoefficients: null };
  return {
    rows: size,
    columns: size,
    count: 1,
    sharing: sharingFromBasis(basis),
    pooled: size === 1 ? null : [{ pools: size, width: 1, columns, ...one }],
  };
}
