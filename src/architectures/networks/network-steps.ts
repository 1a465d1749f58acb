import type { Group } from '../../groups/group.js';
import { oncePer } from '../../once-per.js';
import { tensor } from '../../representations/representation.js';
import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import { CopyMaps } from '../blocks/copy-maps.js';
import { equivariantBlockMap } from '../blocks/equivariant-block-map.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { UNCUT_POSITIONS } from '../blocks/uncut-positions.js';
import { wholeMap } from '../blocks/whole-map.js';
import { cheaperParts, invariantBias } from '../changes/equivariant-parts.js';
import { isPointwise } from '../nonlinearities/nonlinearity.js';
import { type LinearParts, linearSteps, shapeOf } from '../program/linear-parts.js';
import type { BilinearStep, BilinearTerm, NonlinearPart, NonlinearStep, Step } from '../program/program.js';
import type { NetworkStage, StageRun } from './network.js';

/**
 * The steps of a network's stages with their bases, found by `find`; deviations are those for independent inputs.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function stepsOfStages(
  group: Group,
  stages: readonly NetworkStage[],
  bias: boolean,
  find: FindFixed,
): readonly Step[] {
  const known = knownSteps.get(stages);
  if (known !== undefined && known.group === group && known.bias === bias) return known.steps;
  const maps = new CopyMaps(group, find);
  const steps = stages.flatMap((stage, l): Step[] => {
    const linear = linearParts(maps, stage, bias);
    if (l === stages.length - 1) return linearSteps(linear);
    const products = stage.products.length === 0 ? [] : [bilinearStep(maps, stage, shapeOf(linear).rows)];
    return [...linearSteps(linear), ...products, nonlinearStep(stage)];
  });
  knownSteps.set(stages, { group, bias, steps });
  return steps;
}

/** Of plans that live: a plan whose steps were looked at has them when its program is made. */
const knownSteps = new WeakMap<
  readonly NetworkStage[],
  { readonly group: Group; readonly bias: boolean; readonly steps: readonly Step[] }
>();

function linearParts(maps: CopyMaps, { from, linear }: NetworkStage, bias: boolean): LinearParts {
  const { group, find } = maps;
  const uncut = Number.MAX_SAFE_INTEGER; // biases are one block, weights a block for each pair of runs
  return cheaperParts(maps, from, linear, {
    weight: smallBlocksWhole(equivariantBlockMap(group, from, linear, find, 0, maps)),
    bias: bias ? invariantBias(maps, linear, uncut) : null,
    change: null,
  });
}

/** Blocks that a layer would not cut are filled, however cheap it is to pool them. */
function smallBlocksWhole(map: BlockMap): BlockMap {
  const blocks = map.blocks.map((block): BlockMap['blocks'][number] => {
    const { rows, columns } = map.bases[block.base];
    const positions = block.rowCopies * rows * block.columnCopies * columns;
    return positions <= UNCUT_POSITIONS ? { ...block, form: 'WHOLE' } : block;
  });
  const isPooled = map.bases.map((_, base) => blocks.some(b => b.base === base && b.form === 'POOLED'));
  return {
    ...map,
    blocks,
    bases: map.bases.map((base, k) => (isPooled[k] ? base : withoutPools(base))),
  };
}

const withoutPools = oncePer((base: BaseMaps): BaseMaps => ({ ...base, pooled: null }));

/** The terms of a stage; equal spaces of maps stand once. */
function bilinearStep(maps: CopyMaps, { products }: NetworkStage, size: number): BilinearStep {
  const bases: BaseMaps[] = [];
  const terms: BilinearTerm[] = [];
  let parameter = 0;
  for (const { left, right, to, dimension } of products) {
    const base = maps.canonical(tensor([left.of, right.of]), to.of);
    if (base?.count !== dimension) throw new Error(`expected ${dimension} bilinear maps, got ${base?.count}`);
    if (!bases.includes(base)) bases.push(base);
    terms.push({
      left: runOf(left),
      right: runOf(right),
      row: to.start,
      copies: to.copies,
      parameter,
      base: bases.indexOf(base),
      deviations: usualDeviations(base),
    });
    parameter += to.copies * dimension;
  }
  return { step: 'BILINEAR', size, parameterCount: parameter, bases, terms };
}

/** For independent products of variance 1. */
const usualDeviations = oncePer(
  ({ rows, columns, sharing }: BaseMaps) => wholeMap(rows, columns, sharing).blocks[0].deviations,
);

/** Gates stand behind the coordinates of the stage, one a copy, in the order of the copies that are gated. */
function nonlinearStep({ runs, dimension, gates }: NetworkStage): NonlinearStep {
  let gate = dimension;
  const parts = runs.map((run): NonlinearPart => {
    const { nonlinearity } = run;
    if (nonlinearity === null) throw new Error('expected a nonlinearity on each run of a hidden stage');
    if (isPointwise(nonlinearity)) return { part: 'POINTWISE', run: runOf(run), function: nonlinearity };
    if (nonlinearity === 'NORM') return { part: 'NORM', run: runOf(run) };
    const part: NonlinearPart = { part: 'GATED', run: runOf(run), gate };
    gate += run.copies;
    return part;
  });
  return { step: 'NONLINEAR', columns: dimension + gates, rows: dimension, parts };
}

function runOf({ start, copies, size }: Pick<StageRun, 'start' | 'copies' | 'size'>) {
  return { start, copies, size };
}
