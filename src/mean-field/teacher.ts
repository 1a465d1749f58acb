import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { Random } from '../numeric/random.js';
import { projected } from './ensemble-projection.js';
import type { GroupAverage } from './group-average.js';
import { limits, requireCount, tooManyElements } from './limits.js';
import { requireRows } from './require-rows.js';
import { symmetrise } from './symmetrise.js';
import type { Ensemble, Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';

/**
 * ARBITRARY as given; WI with all |G| images, of an infinite group those under a finite subgroup that stands for it; SI projected
 * on E^G.
 */
export type TeacherKind = 'ARBITRARY' | 'WI' | 'SI';

/** Given particles, a preset, or neither: then `count` particles are drawn. */
export interface TeacherInput {
  readonly kind: TeacherKind;
  readonly preset?: string | null;
  readonly particles?: readonly (readonly number[])[] | null;
  readonly count?: number | null;
}

/** What a teacher needs of a problem. */
export interface ProblemCore extends Pick<Problem, 'unit' | 'projection' | 'groupOrder'> {
  average(): GroupAverage | null;
}

const DEFAULT_COUNT = 5;
const DRAWN_STD = 1 / 2;

/**
 * The teacher's ensemble. A drawn one has independent entries N(0, 1/4) from `random` alone. WI holds all |G| images of
 * what was given or drawn, with their multiplicity; SI holds the projections.
 */
export function teacherEnsemble(input: TeacherInput, problem: ProblemCore, random: Random): Ensemble {
  const p = particleDimension(problem.unit);
  const raw = rawParticles(input, problem, random);
  switch (input.kind) {
    case 'ARBITRARY':
      return ensemble(raw, p);
    case 'SI':
      return ensemble(projected(problem.projection, raw), p);
    case 'WI':
      return ensemble(allImages(problem, raw), p);
  }
}

/** The particles under all elements of the group, or under the nodes that stand for it where these are a group themselves. */
function allImages({ unit, groupOrder, ...core }: ProblemCore, raw: Float64Array): Float64Array {
  const average = core.average();
  const images = groupOrder ?? BigInt(average?.count ?? 1);
  inArgument(['teacher', 'kind'], () =>
    refuseAbove(
      'The number of particles of the teacher with all their images',
      BigInt(raw.length / particleDimension(unit)) * images,
      limits.teacherParticles,
      'Give fewer particles, or use an SI or ARBITRARY teacher.',
    ),
  );
  if (!average) {
    throw tooManyElements('A WI teacher', groupOrder, ['teacher', 'kind'], 'Use an SI or ARBITRARY teacher.');
  }
  if (!average.isGroup) {
    throw new DomainError('BAD_INPUT', notWeaklyInvariant(average), { path: ['teacher', 'kind'] });
  }
  return symmetrise(unit, average, raw).particles;
}

/** Why the images under the nodes are no law that a group keeps, in words. */
export function notWeaklyInvariant({ statement }: GroupAverage): string {
  return `The images that a WI teacher holds must be those under a group, of equal weight, for its law to be weakly invariant; what stands for the group here is ${statement}. Use an SI or ARBITRARY teacher.`;
}

function ensemble(particles: Float64Array, p: number): Ensemble {
  return { count: particles.length / p, particles };
}

function rawParticles(input: TeacherInput, problem: ProblemCore, random: Random): Float64Array {
  const { preset, particles } = input;
  if (preset != null && particles != null) {
    throw new DomainError('BAD_INPUT', 'The teacher has both a preset and particles: give one of them.', {
      path: ['teacher'],
    });
  }
  if (preset != null) return presetParticles(preset, input.kind, problem);
  const p = particleDimension(problem.unit);
  if (particles != null) return givenParticles(particles, p);
  const count = input.count ?? DEFAULT_COUNT;
  requireCount(count, ['teacher', 'count'], limits.teacherParticles);
  const drawn = new Float64Array(count * p);
  random.fillNormal(drawn, DRAWN_STD);
  return drawn;
}

function givenParticles(rows: readonly (readonly number[])[], p: number): Float64Array {
  if (rows.length === 0) {
    throw new DomainError(
      'BAD_INPUT',
      'teacher.particles is empty: give at least one particle, or leave them out to have some drawn.',
      { path: ['teacher', 'particles'] },
    );
  }
  requireCount(rows.length, ['teacher', 'particles'], limits.teacherParticles);
  const names = { row: 'Particle', owner: 'the teacher', length: "the dimension of the unit's parameters" };
  inArgument(['teacher', 'particles'], () => requireRows(rows, p, names));
  return Float64Array.from(rows.flat());
}

/**
 * The teachers of the published experiment, times 2.
 * Source: a reproduction by others (Kikidu59/Dola) that cites Appendix F of arXiv 2405.19995; see docs/mean-field.md.
 */
const PAPER_C2 = {
  // Row-major z11, z12, z21, z22.
  matrices: [
    [-1, 0, 0, 0.5],
    [0.5, 1, 0, 1],
    [-0.5, 0.3, 1, 0],
    [0, -1, -0.5, 1],
    [0.7, -0.7, 0.5, 0.7],
  ],
  // In the orthonormal basis I/sqrt(2), P/sqrt(2) of E^G.
  fixed: [
    [1, 0],
    [0.5, 1],
    [-0.5, 0.3],
    [0, -1],
    [0.7, 0.7],
  ],
};

function presetParticles(name: string, kind: TeacherKind, problem: ProblemCore): Float64Array {
  if (name !== 'PAPER_C2') {
    throw new DomainError('BAD_INPUT', `The preset "${name}" is unknown. The one preset is PAPER_C2.`, {
      path: ['teacher', 'preset'],
      value: name,
    });
  }
  if (!swapsThePlane(problem)) {
    throw new DomainError(
      'BAD_INPUT',
      'The preset PAPER_C2 belongs to the group S(2), the representations V and V and the unit MATRIX. Give particles, or leave both out.',
      { path: ['teacher', 'preset'], value: name },
    );
  }
  const rows =
    kind === 'SI' ? PAPER_C2.fixed.map(([a, b]) => [a, b, b, a].map(x => x / Math.SQRT2)) : PAPER_C2.matrices;
  return Float64Array.from(rows.flat(), x => x * 0.5);
}

/** Whether the group is {I, swap} on both X = R^2 and Y = R^2. */
function swapsThePlane({ unit, groupOrder, ...core }: ProblemCore): boolean {
  if (groupOrder !== 2n) return false;
  const average = core.average();
  const elements = '1,0,0,1,0,1,1,0';
  return (
    unit.kind === 'MATRIX' && average !== null && average.spaces.every(images => images.join() === elements)
  );
}
