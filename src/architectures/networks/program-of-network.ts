import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { canonicalKey, formatRepresentation } from '../../representations/format-representation.js';
import { hom, tensor, trivial } from '../../representations/representation.js';
import type { BaseMaps } from '../blocks/block-map.js';
import { equivariantBlockMap } from '../blocks/equivariant-block-map.js';
import { startingAtZero } from '../blocks/initial-law.js';
import { runsOf } from '../blocks/runs.js';
import { wholeMap } from '../blocks/whole-map.js';
import { generatorImages } from '../generator-images.js';
import { isPointwise } from '../nonlinearities/nonlinearity.js';
import type {
  BilinearStep,
  BilinearTerm,
  LinearStep,
  NonlinearPart,
  NonlinearStep,
  Program,
  ProgramSpace,
  Step,
} from '../program/program.js';
import { sharingFromBasis } from '../sharing.js';
import type { FindSubspace, Network, NetworkStage, StageRun } from './network.js';
import { keepingScale, NETWORK_LAW } from './signal-scale.js';

/**
 * The network as a program: its maps' bases are found by `find`, and deviations set by keepingScale. Equal networks give equal
 * programs.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function programOfNetwork(
  group: Group,
  network: Network,
  find: FindSubspace = fixedSubspace,
): Program {
  const space = (r: Network['input']): ProgramSpace => ({
    representation: formatRepresentation(r),
    size: runsOf(group, r).reduce((n, { copies, size }) => n + copies * size, 0),
  });
  const { input, output, stages, report, unconstrainedParameterCount } = network;
  const steps = stages.flatMap((stage, l): Step[] => {
    const linear = linearStep(group, stage, network.bias, find);
    if (l === stages.length - 1) return [linear];
    const products =
      stage.products.length === 0 ? [] : [bilinearStep(group, stage, linear.weight.rows, find)];
    return [linear, ...products, nonlinearStep(stage)];
  });
  const images = generatorImages(group, input, output);
  return {
    kind: 'NETWORK',
    group: network.group,
    inputs: [space(input)],
    output: space(output),
    steps: keepingScale(steps, space(input).size),
    generators:
      images?.map(({ name, input: image, output: target }) => ({ name, inputs: [image], output: target })) ??
      null,
    remarks: report,
    definition: definitionOf(network),
    initialLaw: NETWORK_LAW,
    unconstrainedParameterCount,
  };
}

function linearStep(
  group: Group,
  { from, linear }: NetworkStage,
  bias: boolean,
  find: FindSubspace,
): LinearStep {
  const uncut = Number.MAX_SAFE_INTEGER;
  return {
    step: 'LINEAR',
    weight: equivariantBlockMap(group, from, linear, find).map,
    bias: bias ? startingAtZero(equivariantBlockMap(group, trivial, linear, find, uncut).map) : null,
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

function definitionOf({ stages }: Network): string {
  const hasProducts = stages.some(stage => stage.products.length > 0);
  const products = hasProducts ? ', then products of coordinates x + q(x, x)' : '';
  return `A network of ${stages.length - 1} hidden stages, each a linear map${products}, then a nonlinearity, and a last linear map; every step commutes with the group, and so does the whole: f(rho_in(g) x) = rho_out(g) f(x).`;
}
