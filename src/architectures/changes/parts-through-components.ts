import { basisFromRows } from '../../linear-algebra/sparse-basis.js';
import type { Representation } from '../../representations/representation.js';
import { PARAMETER_LIMIT } from '../blocks/block-limits.js';
import type { BaseMaps, Block, BlockMap } from '../blocks/block-map.js';
import type { CopyMaps } from '../blocks/copy-maps.js';
import { type RepresentationRun, runsOf } from '../blocks/runs.js';
import type { LinearParts } from '../program/linear-parts.js';
import { sharingFromBasis } from '../sharing.js';
import { changeOfRuns, type ScaledMap } from './change-of-runs.js';
import { type Component, componentsOf } from './components.js';
import { type ExactMap, flattened, identityMap, transposed } from './exact-map.js';
import { scalesOf } from './scales.js';

/** The copies of a component on both sides of a map. */
interface MetComponent {
  readonly component: Component;
  readonly rowCopies: number;
  readonly columnCopies: number;
  /** Both sides have copies: the weight mixes them. */
  readonly isMixed: boolean;
  /** The output gets something in its copies: from the input, or a bias. */
  readonly isReached: boolean;
}

/**
 * All equivariant x -> W x + b through the coordinates of components: W = E M P, where M mixes the copies of each component by
 * a matrix of parameters of its own, and b = E c with c on the copies of the trivial one.
 *
 * M has the parameters of each component that both sides have, [copies in the output, copies in the input], one after the
 * other. undefined where there are no components within bounds, or a run meets none of them.
 */
export function partsThroughComponents(
  maps: CopyMaps,
  from: Representation,
  to: Representation,
  bias: boolean,
): LinearParts | undefined {
  const [inputs, outputs] = [runsOf(maps.group, from), runsOf(maps.group, to)];
  const spaces = (runs: readonly RepresentationRun[]) => runs.map(({ of }) => of);
  const components = componentsOf(maps, spaces(inputs), spaces(outputs));
  if (components === undefined) return undefined;
  const met = components.map(component => metComponent(component, inputs, outputs, bias));
  const scales = scalesOf(components, inputs, outputs);
  const input = changeOfRuns(inputs, space =>
    met.flatMap(({ component, isMixed }, i) =>
      isMixed ? [{ component: i, maps: scaledMaps(component.into(space), scales.into(space, i)) }] : [],
    ),
  );
  const output = changeOfRuns(outputs, space =>
    met.flatMap(({ component, isReached }, i) => {
      if (!isReached) return [];
      const rows = component.outOf(space).map(transposed);
      return [{ component: i, maps: scaledMaps(rows, scales.outOf(space, i)) }];
    }),
  );
  if (input === undefined || output === undefined) return undefined;
  const weight = mixture(met);
  if (weight.parameterCount > PARAMETER_LIMIT) return undefined;
  return { weight, bias: bias ? constants(met) : null, change: { input, output } };
}

function metComponent(
  component: Component,
  inputs: readonly RepresentationRun[],
  outputs: readonly RepresentationRun[],
  bias: boolean,
): MetComponent {
  const columnCopies = inputs.reduce((n, { of, copies }) => n + copies * component.into(of).length, 0);
  const rowCopies = outputs.reduce((n, { of, copies }) => n + copies * component.outOf(of).length, 0);
  const isMixed = rowCopies > 0 && columnCopies > 0;
  const isReached = isMixed || (bias && component.isTrivial && rowCopies > 0);
  return { component, rowCopies, columnCopies, isMixed, isReached };
}

function scaledMaps(maps: readonly ExactMap[], scales: readonly number[]): ScaledMap[] {
  return maps.map((rows, k) => ({ rows, scale: scales[k]! }));
}

/** M, a block for each component. Parameters have variance 1 / n for n copies in the input. */
function mixture(met: readonly MetComponent[]): BlockMap {
  const bases: BaseMaps[] = [];
  const blocks: Block[] = [];
  let [row, column, parameter] = [0, 0, 0];
  for (const { component, rowCopies, columnCopies, isMixed, isReached } of met) {
    const { size } = component;
    if (isMixed) {
      let base = bases.findIndex(({ rows }) => rows === size);
      if (base < 0) base = bases.push(identityMaps(size)) - 1;
      const deviations = Float64Array.of(Math.sqrt(1 / columnCopies));
      const form = size === 1 ? 'WHOLE' : 'POOLED';
      blocks.push({ row, rowCopies, column, columnCopies, parameter, base, form, deviations });
      column += columnCopies * size;
      parameter += rowCopies * columnCopies;
    }
    if (isReached) row += rowCopies * size;
  }
  return { rows: row, columns: column, parameterCount: parameter, bases, blocks };
}

/** c, a number for each copy of the trivial component, which is the first; all start at 0. */
function constants(met: readonly MetComponent[]): BlockMap {
  const rows = met.reduce(
    (n, { component, isReached, rowCopies }) => (isReached ? n + component.size * rowCopies : n),
    0,
  );
  const { isReached, rowCopies } = met[0]!;
  if (!isReached) return { rows, columns: 1, parameterCount: 0, bases: [], blocks: [] };
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
