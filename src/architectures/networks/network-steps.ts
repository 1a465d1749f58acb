import type { Group } from '../../groups/group.js';
import { canonicalKey } from '../../representations/format-representation.js';
import { hom, tensor, trivial } from '../../representations/representation.js';
import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import { equivariantBlockMap } from '../blocks/equivariant-block-map.js';
import { startingAtZero } from '../blocks/initial-law.js';
import { UNCUT_POSITIONS } from '../blocks/uncut-positions.js';
import { wholeMap } from '../blocks/whole-map.js';
import { isPointwise } from '../nonlinearities/nonlinearity.js';
import type {
  BilinearStep,
  BilinearTerm,
  LinearStep,
  NonlinearPart,
  NonlinearStep,
  Step,
} from '../program/program.js';
import { sharingFromBasis } from '../sharing.js';
import type { FindSubspace, NetworkStage, StageRun } from './network.js';

/**
 * The steps of a network's stages with their bases, found by `find`; deviations are those for independent inputs.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function stepsOfStages(
  group: Group,
  stages: readonly NetworkStage[],
  bias: boolean,
  find: FindSubspace,
): Step[] {
  return stages.flatMap((stage, l): Step[] => {
    const linear = linearStep(group, stage, bias, find);
    if (l === stages.length - 1) return [linear];
    const products =
      stage.products.length === 0 ? [] : [bilinearStep(group, stage, linear.weight.rows, find)];
    return [linear, ...products, nonlinearStep(stage)];
  });
}

function linearStep(
  group: Group,
  { from, linear }: NetworkStage,
  bias: boolean,
  find: FindSubspace,
): LinearStep {
  const uncut = Number.MAX_SAFE_INTEGER; // biases are one block, weights a block for each pair of runs
  return {
    step: 'LINEAR',
    weight: smallBlocksWhole(equivariantBlockMap(group, from, linear, find, 0).map),
    bias: bias ? startingAtZero(equivariantBlockMap(group, trivial, linear, find, uncut).map) : null,
  };
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
    bases: map.bases.map((base, k) => (isPooled[k] ? base : { ...base, pooled: null })),
  };
}

/** The terms of a stage; equal spaces of maps stand once. */
function bilinearStep(
  group: Group,
  { products }: NetworkStage,
  size: number,
  find: FindSubspace,
): BilinearStep {
  const bases: BaseMaps[] = [];
  const places = new Map<string, number>();
  const terms: BilinearTerm[] = [];
  let parameter = 0;
  for (const { left, right, to, dimension } of products) {
    const space = hom(tensor([left.of, right.of]), to.of);
    const [rows, columns] = [to.size, left.size * right.size];
    const key = `${rows} x ${columns}: ${canonicalKey(space)}`;
    const base = places.get(key) ?? bases.length;
    if (base === bases.length) {
      const sharing = sharingFromBasis(find(group, space).basis);
      bases.push({ rows, columns, count: sharing.parameterCount, sharing, pooled: null });
      places.set(key, base);
    }
    const { count, sharing } = bases[base];
    if (count !== dimension) throw new Error(`expected ${dimension} bilinear maps, got ${count}`);
    terms.push({
      left: runOf(left),
      right: runOf(right),
      row: to.start,
      copies: to.copies,
      parameter,
      base,
      deviations: wholeMap(rows, columns, sharing).blocks[0].deviations,
    });
    parameter += to.copies * count;
  }
  return { step: 'BILINEAR', size, parameterCount: parameter, bases, terms };
}

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
