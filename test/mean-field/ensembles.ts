import { projected } from '../../src/mean-field/ensemble-projection.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import { schemePredictor } from '../../src/mean-field/scheme-predictor.js';
import type { Scheme } from '../../src/mean-field/settings.js';
import { symmetrise } from '../../src/mean-field/symmetrise.js';
import type { Ensemble } from '../../src/mean-field/teacher-student.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';

/** N particles with independent entries N(0, 1). */
export function randomEnsemble(problem: Problem, count: number, label = 'ensemble'): Float64Array {
  const particles = new Float64Array(count * particleDimension(problem.unit));
  Random.fromSeed(5).split(label).fillNormal(particles, 1);
  return particles;
}

/** Numbers [rows, count] with independent entries N(0, 1). */
export function randomBatch(rows: number, count: number, label: string): Float64Array {
  const batch = new Float64Array(rows * count);
  Random.fromSeed(6).split(label).fillNormal(batch, 1);
  return batch;
}

/** The predictor of a scheme at inputs [d, count]. */
export function predictions(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
): Float64Array {
  const predictor = schemePredictor(
    problem,
    scheme,
    {
      particles: particles.length / particleDimension(problem.unit),
      count: inputs.length / problem.unit.inputDimension,
    },
    referenceMachine,
  );
  predictor.machine.write(particles);
  predictor.predict(inputs);
  return Float64Array.from(predictor.outputs);
}

/** The mean over the batch of the problem's loss. */
export function risk(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
): number {
  const outputs = predictions(problem, scheme, particles, inputs);
  const count = inputs.length / problem.unit.inputDimension;
  return problem.loss.total(outputs, targets, count) / count;
}

/** The symmetrised law mu^G as an ensemble. */
export function symmetrisedLaw(problem: Problem, particles: Float64Array): Float64Array {
  return symmetrise(problem.unit, problem.average!, particles).particles;
}

/** The projected law mu^{E^G} as an ensemble. */
export function projectedLaw(problem: Problem, particles: Float64Array): Float64Array {
  return projected(problem.projection, particles);
}

/** The largest distance between two lists of numbers. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`expected lists of one length, got ${a.length} and ${b.length}`);
  return Array.from(a).reduce((largest, x, k) => Math.max(largest, Math.abs(x - b[k])), 0);
}

/** The teacher of a problem that has one. */
export function teacherOf({ data }: Problem): Ensemble {
  if (data.kind !== 'TEACHER') throw new Error('expected a teacher, got a data set');
  return data.teacher;
}
