import { inArgument, refuseAbove } from '../../domain-error.js';
import type { Random } from '../../numeric/random.js';
import { projected } from '../ensemble-projection.js';
import { requireCount, requireNumber } from '../limits.js';
import { requireRows } from '../require-rows.js';
import type { TeacherKind } from '../teacher.js';
import { residualLimits } from './residual-limits.js';

/** A residual network too, with its own number of layers. Given layers of particles, or drawn ones. */
export interface ResidualTeacherInput {
  /** Of every layer: ARBITRARY as it is, WI with all images, SI projected on E^G. */
  readonly kind: TeacherKind;
  /** [layer][particle][p]. */
  readonly particles?: readonly (readonly (readonly number[])[])[] | null;
  /** Of drawn ones: how many layers and how many particles in each. */
  readonly layers?: number;
  readonly count?: number;
  /** Of drawn ones: entries are N(0, std^2). */
  readonly std?: number;
}

/** What the symmetry makes of a layer's particles. */
export interface LayerSymmetry {
  /** p. */
  readonly dimension: number;
  readonly projection: Float64Array;
  /** How many images stand for the symmetrised law; DomainError where they can't: G is too large, or they are under no group. */
  readonly images: () => number;
  readonly symmetrise: (particles: Float64Array) => Float64Array;
}

const DEFAULTS = { layers: 4, count: 5, std: 1 / 2 };

/** The particles of each layer; drawn ones come from `random` alone, layer l from its child l. */
export function residualTeacher(
  input: ResidualTeacherInput,
  symmetry: LayerSymmetry,
  random: Random,
): Float64Array[] {
  const raw = input.particles
    ? givenLayers(input.particles, symmetry.dimension)
    : drawnLayers(input, symmetry, random);
  switch (input.kind) {
    case 'ARBITRARY':
      return raw;
    case 'SI':
      return raw.map(layer => projected(symmetry.projection, layer));
    case 'WI':
      inArgument('kind', () => requireImages(raw[0].length / symmetry.dimension, symmetry.images()));
      return raw.map(symmetry.symmetrise);
  }
}

function requireImages(particles: number, images: number): void {
  refuseAbove(
    'The number of particles of a layer of the teacher with all their images',
    particles * images,
    residualLimits.particles,
    'Give fewer particles, or use an SI or ARBITRARY teacher.',
  );
}

function givenLayers(layers: readonly (readonly (readonly number[])[])[], p: number): Float64Array[] {
  requireCount(layers.length, ['particles'], residualLimits.layers);
  return layers.map((rows, l) =>
    inArgument(['particles', l], () => {
      requireCount(rows.length, [], residualLimits.particles);
      const owner = `layer ${l} of the teacher`;
      requireRows(rows, p, { row: 'Particle', owner, length: "the dimension of the unit's parameters" });
      return Float64Array.from(rows.flat());
    }),
  );
}

function drawnLayers(
  input: ResidualTeacherInput,
  { dimension }: LayerSymmetry,
  random: Random,
): Float64Array[] {
  const { layers = DEFAULTS.layers, count = DEFAULTS.count, std = DEFAULTS.std } = input;
  requireCount(layers, ['layers'], residualLimits.layers);
  requireCount(count, ['count'], residualLimits.particles);
  requireNumber(std, ['std']);
  return Array.from({ length: layers }, (_, l) => {
    const drawn = new Float64Array(count * dimension);
    random.split(l).fillNormal(drawn, std);
    return drawn;
  });
}
