import { CopyMaps } from '../../src/architectures/blocks/copy-maps.js';
import { partsThroughComponents } from '../../src/architectures/changes/parts-through-components.js';
import { equivariantLayer } from '../../src/architectures/layer.js';
import { planNetwork } from '../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../src/architectures/networks/program-of-network.js';
import { parameterArrays } from '../../src/architectures/program/parameters.js';
import type { Program } from '../../src/architectures/program/program.js';
import { programOfLayer } from '../../src/architectures/program/program-of-layer.js';
import { programOfMultilinear } from '../../src/architectures/program/program-of-multilinear.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { Random } from '../../src/numeric/random.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { GROUP_DRAWS } from './matrix-groups.js';
import { type DrawnPair, drawPair } from './matrix-pairs.js';

/** A program that was drawn, and from what. */
export interface MatrixProgram {
  readonly id: string;
  readonly program: Program;
}

const SEED = 20;
const SMALL_A_KIND = 2;
/** Kinds of groups that also give layers cut into blocks, .. */
const WIDE = [
  'symmetric',
  'polygon',
  'orthogonal',
  'lorentz',
  'product',
  'wreath',
  'permutations',
  'matrices',
];
/** .. and networks. */
const NETWORKS = ['symmetric', 'hyperoctahedral', 'orthogonal', 'lorentz'];
/** .. and layers of two inputs, the output being drawn as the first of them. */
const MULTILINEAR = ['cyclic', 'wreath', 'orthogonal'];
/** .. and layers through the coordinates of components, of any size. */
const CHANGED = ['symmetric', 'cyclic', 'polygon', 'orthogonal', 'lorentz', 'matrices', 'product'];

/** Layers of every kind of group, networks and multilinear layers of some: the same in every run. */
export function drawPrograms(): MatrixProgram[] {
  const random = Random.fromSeed(SEED);
  const kinds = Object.keys(GROUP_DRAWS);
  const small = kinds.flatMap(kind => Array.from({ length: SMALL_A_KIND }, (_, k) => ({ kind, k })));
  return [
    ...small.map(({ kind, k }) => drawLayer(random.split(`${kind} ${k}`), kind, 'SMALL')),
    ...WIDE.map(kind => drawLayer(random.split(`${kind} wide`), kind, 'WIDE')),
    ...CHANGED.map(kind => drawChanged(random.split(`${kind} changed`), kind)),
    ...MULTILINEAR.map(kind => drawMultilinear(random.split(`${kind} multilinear`), kind)),
    ...NETWORKS.map(kind => drawNetwork(random.split(`${kind} network`), kind)),
  ];
}

function drawLayer(random: Random, kind: string, size: 'SMALL' | 'WIDE'): MatrixProgram {
  return drawn(random, kind, size, ({ group, from, to }) => {
    const [input, output] = [parseRepresentation(from), parseRepresentation(to)];
    const program = programOfLayer(equivariantLayer(group, input, output, { bias: true }));
    return parameterArrays(program).some(({ role }) => role === 'WEIGHT') ? program : null;
  });
}

/** At least one of the changes of basis isn't a mere order. */
function drawChanged(random: Random, kind: string): MatrixProgram {
  const { id, program } = drawn(random, kind, 'SMALL', ({ group, from, to }) => {
    const [input, output] = [parseRepresentation(from), parseRepresentation(to)];
    const parts = partsThroughComponents(new CopyMaps(group, fixedSubspace), input, output, true);
    if (parts === undefined || parts.weight.parameterCount === 0) return null;
    const { input: into, output: outOf } = parts.change!;
    if (into.matrices.length + outOf.matrices.length === 0) return null;
    return programOfLayer({ ...equivariantLayer(group, input, output, { bias: true }), ...parts });
  });
  return { id: `changed ${id}`, program };
}

/** From both to the first, of at most 4096 weights. */
function drawMultilinear(random: Random, kind: string): MatrixProgram {
  return drawn(random, kind, 'SMALL', ({ group, from, to }) => {
    const [first, second] = [parseRepresentation(from), parseRepresentation(to)];
    const [n, m] = [dimensionOf(first, group), dimensionOf(second, group)];
    return n * n * m > 4096n ? null : programOfMultilinear(group, [first, second], first, { bias: true });
  });
}

/** One hidden stage; where no way leads through it the pair is drawn again. */
function drawNetwork(random: Random, kind: string): MatrixProgram {
  return drawn(random, kind, 'SMALL', ({ group, from, to }) => {
    const network = planNetwork(group, {
      input: parseRepresentation(from),
      output: parseRepresentation(to),
      hidden: null,
      depth: 1,
      width: 24,
      nonlinearity: null,
      bilinear: null,
      bias: true,
    });
    return programOfNetwork(group, network);
  });
}

function drawn(
  random: Random,
  kind: string,
  size: 'SMALL' | 'WIDE',
  programOf: (pair: DrawnPair) => Program | null,
): MatrixProgram {
  let program: Program | null = null;
  const { group, from, to } = drawPair(random, kind, size, pair => {
    program = programOf(pair);
    return program !== null;
  });
  if (program === null) throw new Error('expected a program of the pair that was accepted, got none');
  const made = program as Program;
  const inputs = made.kind === 'MULTILINEAR' ? `${from}, ${to} -> ${from}` : `${from} -> ${to}`;
  return { id: `${made.kind.toLowerCase()} ${group.name} ${inputs}`, program };
}
