import { EVALUATION_BATCH } from './population-risk.js';
import type { Scheme, SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import { activationsPerPoint, particleDimension, type Unit } from './unit.js';

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/**
 * Bytes of all buffers that one repetition makes, summed as if it were confined and none were given back before its end:
 * the particles, the batches with the teacher's activations, the scheme's network, gradient and noise, the same for the
 * evaluation after training, and the projected particles of RMD. Not counted, because other limits hold them: the
 * problem, the copies for progress, and the symmetrised law, which is made for matchablePoints at most. A step of a
 * discovery is counted alike: it makes two copies of the particles more, and no evaluation.
 */
export function bytesOfRun(problem: Problem, settings: SchemeSettings): number {
  return BYTES * (numbersOfTraining(problem, settings) + numbersOfEvaluation(problem, settings));
}

function numbersOfTraining(problem: Problem, settings: SchemeSettings): number {
  const { unit } = problem;
  const { scheme, batchSize, particles } = settings;
  const images = scheme === 'DA' && settings.augmentation === 'AVERAGED' ? Number(problem.groupOrder) : 1;
  const moved = scheme === 'DA' ? pointNumbers(unit) * batchSize * images : 0;
  const points = batchSize * images;
  // The draw and the start projected from it, the gradient, the image of a projection, and the noise where there is any.
  const ensembles = 4 + (settings.beta > 0 ? 1 : 0);
  return (
    numbersOfData(problem, batchSize) +
    moved +
    numbersOfNetwork(problem, scheme, particles, points) +
    unit.outputDimension * points +
    ensembles * particles * particleDimension(unit)
  );
}

/** Of the estimate of the risk, and of the projected particles of RMD. */
function numbersOfEvaluation(problem: Problem, { scheme, particles }: SchemeSettings): number {
  const { unit } = problem;
  return (
    numbersOfData(problem, EVALUATION_BATCH) +
    numbersOfNetwork(problem, scheme, particles, EVALUATION_BATCH) +
    unit.outputDimension * EVALUATION_BATCH +
    particles * particleDimension(unit)
  );
}

/** Of fresh data: the points, and the teacher's activations at them. */
function numbersOfData({ unit, teacher }: Problem, count: number): number {
  return pointNumbers(unit) * count + numbersOfPlain(unit, teacher.count, count);
}

function numbersOfNetwork(problem: Problem, scheme: Scheme, ensembleSize: number, count: number): number {
  const { unit, groupOrder } = problem;
  const plain = numbersOfPlain(unit, ensembleSize, count);
  const ensemble = ensembleSize * particleDimension(unit);
  switch (scheme) {
    case 'FA':
      return Number(groupOrder) * (plain + pointNumbers(unit) * count) + ensemble;
    case 'EA':
      return plain + 2 * ensemble;
    default:
      return plain;
  }
}

/** The activations of an ensemble at `count` points, and the kernel's own rows: one for MATRIX, two for UV. */
function numbersOfPlain(unit: Unit, ensembleSize: number, count: number): number {
  return (ensembleSize * activationsPerPoint(unit) + (unit.kind === 'MATRIX' ? 1 : 2)) * count;
}

/** An input and its target. */
function pointNumbers({ inputDimension, outputDimension }: Unit): number {
  return inputDimension + outputDimension;
}
