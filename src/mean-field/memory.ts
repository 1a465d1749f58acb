import { EVALUATION_BATCH } from './population-risk.js';
import { averages, type SchemeSettings, snapshotSteps, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import { particleDimension, type Unit } from './unit.js';
import { imageCount, teacherCount } from './work.js';

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Copies of the particles in a machine, a start, a projection and the reports of a run. */
const ENSEMBLES = 10;

/**
 * An upper bound, within a factor of about 3, on the bytes of all buffers that one repetition makes, as if none were given back
 * before its end: machines with their activations, batches, copies of the particles, snapshots. Not counted, because other limits
 * hold them: the problem itself, and the symmetrised law.
 */
export function bytesOfRun(problem: Problem, settings: SchemeSettings | TrainSettings): number {
  const { unit } = problem;
  const { scheme, augmentation, batchSize, particles } = settings;
  const images = averages(settings) ? imageCount(problem) : 1;
  const moved = scheme === 'DA' && augmentation === 'AVERAGED' ? batchSize * images : batchSize;
  const trained = scheme === 'FA' ? batchSize * images : moved;
  const evaluated = scheme === 'FA' ? EVALUATION_BATCH * images : EVALUATION_BATCH;
  const snapshots = 'initialisation' in settings ? snapshotSteps(settings).length : 0;
  const teacher = teacherCount(problem);
  const numbers =
    numbersOfMachine(unit, particles, trained) +
    numbersOfMachine(unit, particles, evaluated) * (snapshots > 0 ? 2 : 1) +
    numbersOfMachine(unit, teacher, batchSize) +
    numbersOfMachine(unit, teacher, EVALUATION_BATCH) +
    3 * pointNumbers(unit) * (moved + EVALUATION_BATCH) +
    (ENSEMBLES + snapshots) * particles * particleDimension(unit);
  return BYTES * numbers;
}

/** What each layer gives, with its slopes, inputs, outputs and residuals, and particles, gradient and noise. */
function numbersOfMachine(unit: Unit, count: number, points: number): number {
  const padded = 4 * Math.ceil(count / 4);
  return (
    2 * padded * rowsOf(unit) * points +
    3 * pointNumbers(unit) * points +
    4 * padded * particleDimension(unit)
  );
}

function rowsOf({ layers }: Unit): number {
  return layers.reduce((sum, { rows }) => sum + rows, 0);
}

/** An input and its target. */
function pointNumbers({ inputDimension, outputDimension }: Unit): number {
  return inputDimension + outputDimension;
}
