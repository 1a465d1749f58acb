import { fittingLaw } from '../../../src/discovery/robust/fitting-law.js';
import { type Frame, frameOf } from '../../../src/discovery/robust/frame.js';
import {
  type Coordinates,
  drawCoordinates,
  type PlaceSettings,
} from '../../../src/discovery/robust/places.js';
import { boxOf, type Replicate } from '../../../src/discovery/robust/replicates.js';
import { unitRadius } from '../../../src/discovery/robust/scale.js';
import { VelocityField } from '../../../src/discovery/robust/velocity-field.js';
import { readKernelsSync } from '../../../src/experiments/kernels-file.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { compiledMachines } from '../../../src/mean-field/compiled-machine.js';
import { defineProblem, type Problem, type ProblemInput } from '../../../src/mean-field/problem.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';

/** The road that the service takes. */
export const compiled = compiledMachines(readKernelsSync());

/** A problem on V of a group, by default from V to V with MATRIX, sigmoid, a WI teacher of 5 particles and X of standard deviation 4. */
export function problemOn(
  group: string | GroupDescription,
  change: Partial<ProblemInput> = {},
  seed = 0,
): Problem {
  return defineProblem(
    {
      group: typeof group === 'string' ? { name: group } : group,
      ...{ inputRepresentation: 'V', outputRepresentation: 'V', unit: 'MATRIX', activation: 'sigmoid' },
      ...{ teacher: { kind: 'WI', count: 5 }, inputStd: 4 },
      ...change,
    },
    seed,
  );
}

/** The group {1, -1} on R^n. */
export function minusOne(n: number): GroupDescription {
  const generator = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? '-1' : '0')),
  );
  return { matrices: { generators: [generator] } };
}

/** Orthonormal rows of E^G, computed exactly. */
export function exactRows({ projection }: Problem): Float64Array[] {
  const p = Math.sqrt(projection.length);
  const rows = Array.from({ length: p }, (_, i) => Array.from(projection.subarray(i * p, (i + 1) * p)));
  return orthonormalRows(rows, p).map(row => Float64Array.from(row));
}

/** What a climb looks at. */
export interface Seen {
  readonly field: VelocityField;
  readonly replicates: readonly Replicate[];
  readonly pilot: Replicate;
  readonly settings: PlaceSettings;
}

/** A problem's velocities with data of that many points a replicate. */
export function seenOf(problem: Problem, size: number, random: Random, most = 200): Seen {
  const machines = compiled('FLOAT64');
  const field = new VelocityField(problem, machines);
  const box = boxOf(problem, machines);
  const pilot = box.pilot(4096, random.split('pilot'));
  const radius = unitRadius(problem.unit, field.dimension, pilot);
  return {
    ...{ field, pilot, replicates: box.draw(size, random.split('data')) },
    settings: { radius, most, isLinear: field.isLinear, lawParticles: 1 },
  };
}

/** Places at which a subspace is looked at. */
export function coordinatesAt(frame: Frame, { field, pilot, settings }: Seen, random: Random): Coordinates {
  const fit = fittingLaw(frame, field, pilot, settings, random.split('law'));
  return drawCoordinates(frame.basis.length, fit, settings, random);
}

/** Orthonormal rows that span a random subspace of R^p. */
export function randomRows(m: number, p: number, random: Random): Float64Array[] {
  const drawn = Array.from({ length: m }, () => {
    const row = new Float64Array(p);
    random.fillNormal(row, 1);
    return row;
  });
  return [...frameOf(drawn, p).basis];
}
