import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { activation } from './activation.js';
import { requirePrecision } from './activations/require-precision.js';
import { averageLimits } from './averaging/limits.js';
import { bytesOfRun } from './memory.js';
import { type Dynamics, type SchemeSettings, stepCount, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';
import { activationsOfRun } from './work.js';

/** What a problem and a run may cost at most. */
export const limits = {
  /** dim Z. */
  particleDimension: 400,
  /** |G|, where all elements are needed as matrices. */
  groupElements: averageLimits.nodes,
  /** Numbers in all matrices of the group. */
  groupNumbers: averageLimits.numbers,
  /** After the images of a WI teacher are added. */
  teacherParticles: 10_000,
  particles: 100_000,
  /** N dim Z. */
  particleNumbers: 4_000_000,
  batchSize: 10_000,
  repetitions: 1000,
  snapshots: 1000,
  averagingNodes: averageLimits.nodes,
  /** Bytes of a repetition's buffers: 1 GiB. */
  bytes: 2 ** 30,
  /** Activations computed by a request; at some 10^8 to 10^9 a second this is hours. */
  work: 3e12,
} as const;

/** |G| N points that RMD to the symmetrised law still matches exactly. */
export const matchablePoints = 10_000;

type Path = readonly (string | number)[];

/** A number, finite (JSON's 1e999 is not); positive, or 0 too. */
export function requireNumber(value: number, path: Path, zeroAllowed = false): void {
  const fits = Number.isFinite(value) && (zeroAllowed ? value >= 0 : value > 0);
  if (fits) return;
  const range = zeroAllowed ? 'a finite number, 0 or more' : 'a finite number above 0';
  throw new DomainError('BAD_INPUT', `${path.join('.')} is ${value}: give ${range}.`, {
    path,
    value: `${value}`,
  });
}

/** A whole number from 1 to a limit. */
export function requireCount(value: number, path: Path, limit: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new DomainError(
      'BAD_INPUT',
      `${path.join('.')} is ${value}: give a whole number from 1 to ${limit}.`,
      {
        path,
        value: `${value}`,
      },
    );
  }
  inArgument(path, () => refuseAbove(path.join('.'), value, limit, 'Give a smaller number.'));
}

/** A whole number from 0 to a limit. */
function requireWhole(value: number, path: Path, limit: number): void {
  if (value !== 0) requireCount(value, path, limit);
}

/** Checks what needs no problem: the numbers of the dynamics one by one. Cheap. */
export function checkDynamics(dynamics: Dynamics, seed: number): void {
  requireCount(dynamics.particles, ['input', 'particles'], limits.particles);
  requireCount(dynamics.batchSize, ['input', 'batchSize'], limits.batchSize);
  requireNumber(dynamics.horizon, ['input', 'horizon']);
  requireNumber(dynamics.alpha, ['input', 'alpha']);
  requireNumber(dynamics.tau, ['input', 'tau'], true);
  requireNumber(dynamics.beta, ['input', 'beta'], true);
  if (!Number.isSafeInteger(seed)) {
    throw new DomainError('BAD_INPUT', `The seed is ${seed}: give an integer.`, { path: ['input', 'seed'] });
  }
  if (stepCount(dynamics) < 1) {
    throw new DomainError(
      'BAD_INPUT',
      `particles * horizon = ${dynamics.particles * dynamics.horizon} rounds to 0 steps: raise horizon or particles.`,
      { path: ['input', 'horizon'], value: `${dynamics.horizon}` },
    );
  }
}

/** Checks the settings of a training against its problem. `runs` repetitions share the bound on the work. */
export function checkTrainSettings(
  problem: Problem,
  settings: TrainSettings,
  runs: number,
  seed: number,
): void {
  checkDynamics(settings, seed);
  requireCount(runs, ['input', 'repetitions'], limits.repetitions);
  requireWhole(settings.snapshots ?? 0, ['input', 'snapshots'], limits.snapshots);
  if (settings.averagingNodes !== undefined) {
    requireCount(settings.averagingNodes, ['input', 'averagingNodes'], limits.averagingNodes);
  }
  if ((settings.scheme === 'FA' || settings.scheme === 'DA') && !problem.average) {
    const advice =
      'Give averagingNodes for a mean over so many, use VANILLA or EA, or a smaller group or representation.';
    inArgument(['input', 'scheme'], () =>
      refuseAbove(
        `The order of the group, whose elements ${settings.scheme} needs as matrices,`,
        problem.groupOrder ?? 0n,
        limits.groupElements,
        advice,
      ),
    );
    throw tooManyElements(settings.scheme, problem.groupOrder, ['input', 'scheme'], advice);
  }
  checkCost(problem, settings, runs);
}

/** What is told where the elements of a group, or those that stand for its components, can't be listed as matrices. */
export function tooManyElements(
  who: string,
  groupOrder: bigint | null,
  path: Path,
  advice: string,
): DomainError {
  const elements =
    groupOrder === null
      ? 'elements of all components of the group'
      : `all ${groupOrder} elements of the group`;
  return new DomainError(
    'TOO_LARGE',
    `${who} needs ${elements} as matrices, more than ${limits.groupElements} of them or ${limits.groupNumbers} numbers. ${advice}`,
    { path, limit: limits.groupNumbers, ...(groupOrder !== null && { value: `${groupOrder}` }) },
  );
}

/** Refuses an activation that leaves the precision, and what would take too much memory or time, with an estimate. */
export function checkCost(problem: Problem, settings: SchemeSettings, runs: number): void {
  requirePrecision(activation(problem.unit.activation), settings.precision ?? 'FLOAT64');
  const advice =
    'Lower particles, horizon or batchSize, or use SAMPLED instead of an average over the group.';
  inArgument(['input', 'particles'], () =>
    refuseAbove(
      'particles times their dimension',
      settings.particles * particleDimension(problem.unit),
      limits.particleNumbers,
      'Lower particles.',
    ),
  );
  // The batch is to blame where a batch of one point would fit.
  const smallest = bytesOfRun(problem, { ...settings, batchSize: 1 });
  inArgument(['input', smallest > limits.bytes ? 'particles' : 'batchSize'], () =>
    refuseAbove(
      'The memory of a run in bytes (activations at a batch, of the particles and the teacher, under all images, and the particles themselves)',
      bytesOfRun(problem, settings),
      limits.bytes,
      'Lower particles or batchSize, give a smaller teacher, or use SAMPLED or EA instead of an average over the group.',
    ),
  );
  inArgument(['input', 'horizon'], () =>
    refuseAbove(
      'The number of activations to compute (steps * batch * (particles + teacher) * images)',
      activationsOfRun(problem, settings) * runs,
      limits.work,
      advice,
    ),
  );
}
