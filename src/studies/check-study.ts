import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import {
  checkDynamics,
  checkTrainSettings,
  limits,
  requireCount,
  requireNumber,
} from '../mean-field/limits.js';
import type { TeacherKind } from '../mean-field/teacher.js';
import type { Problem } from '../mean-field/teacher-student.js';
import { activationsOfRun } from '../mean-field/work.js';
import { jobCountOf, seedCountOf, teachersOf, trainingOf } from './jobs.js';
import { STUDY_SCHEMES, STUDY_STARTS, STUDY_TEACHERS, type StudyRequest } from './study.js';

/** What a study may cost at most. */
const studyLimits = {
  /** Runs; the published grid with ten seeds everywhere has 2100. */
  jobs: 10_000,
  /** Values of N. */
  sizes: 100,
  /** Of one cell. */
  seeds: 1000,
  /** Activations computed by all runs; at some 10^8 a second on each core this is some days. */
  work: 1e14,
} as const;

/** Refuses what can be seen without the problem: the axes, the seeds, the numbers of the dynamics. Cheap. */
export function checkStudy(request: StudyRequest): void {
  const { particles, schemes, initialisations, seeds, seedsFor, snapshots, problem } = request;
  requireAxis('particles', particles);
  inArgument(['input', 'particles'], () =>
    refuseAbove('The number of values of N', particles.length, studyLimits.sizes, 'Ask for fewer of them.'),
  );
  particles.forEach((n, i) => {
    requireCount(n, ['input', 'particles', i], limits.particles);
  });
  requireAxis('schemes', schemes, STUDY_SCHEMES);
  requireAxis('initialisations', initialisations, STUDY_STARTS);
  checkTeachers(request);
  requireSeed(seeds.first);
  requireCount(seeds.count, ['input', 'seeds'], studyLimits.seeds);
  checkSeedsFor(particles, seedsFor ?? []);
  if (snapshots !== undefined && snapshots !== 0) {
    requireCount(snapshots, ['input', 'snapshots'], limits.snapshots);
  }
  requireNumber(problem.inputStd, ['input', 'problem', 'inputStd']);
  // The least N takes the fewest steps: where it takes one, all do.
  checkDynamics({ ...request, particles: Math.min(...particles) }, seeds.first);
  inArgument(['input', 'seeds'], () =>
    refuseAbove('The number of runs', jobCountOf(request), studyLimits.jobs, 'Ask for fewer seeds or cells.'),
  );
}

/**
 * Refuses what only the problems show: schemes that the group is too large for, and runs that would cost too much, one by one
 * and together. `problems` holds the problem of each teacher of the request (see trainingOf).
 */
export function checkStudyCost(
  request: StudyRequest,
  problems: ReadonlyMap<TeacherKind | null, Problem>,
): void {
  let work = 0;
  for (const teacher of teachersOf(request)) {
    const problem = problems.get(teacher);
    if (!problem) throw new Error(`expected a problem for the teacher ${teacher}, got none`);
    request.schemes.forEach((scheme, s) => {
      request.particles.forEach((particles, n) => {
        const cell = { teacher, scheme, particles, initialisation: request.initialisations[0] };
        const { settings } = trainingOf(request, { index: 0, cell, seed: request.seeds.first });
        onAxes({ scheme: ['schemes', s], particles: ['particles', n] }, () =>
          checkTrainSettings(problem, settings, 1, request.seeds.first),
        );
        const runs = seedCountOf(request, particles) * request.initialisations.length;
        work += runs * activationsOfRun(problem, settings);
      });
    });
  }
  inArgument(['input', 'particles'], () =>
    refuseAbove(
      'The number of activations to compute in all runs (steps * batch * (particles + teacher) * images)',
      work,
      studyLimits.work,
      'Ask for smaller N, fewer seeds for the large ones, or a shorter horizon.',
    ),
  );
}

function checkTeachers({ teachers, problem }: StudyRequest): void {
  if (problem.dataSet != null) {
    if (teachers.length === 0 && problem.teacher == null) return;
    throw new DomainError(
      'BAD_INPUT',
      'The problem names a data set, whose rows stand for a teacher: leave teachers empty and the teacher out.',
      { path: ['input', 'teachers'] },
    );
  }
  requireAxis('teachers', teachers, STUDY_TEACHERS);
}

/** Entries of an axis: some, each once, each known. */
function requireAxis(
  axis: 'particles' | 'teachers' | 'schemes' | 'initialisations',
  entries: readonly (string | number)[],
  known?: readonly string[],
): void {
  if (entries.length === 0) {
    const values = known ? known.join(', ') : 'whole numbers';
    throw new DomainError('BAD_INPUT', `The axis ${axis} is empty: give at least one of ${values}.`, {
      path: ['input', axis],
    });
  }
  entries.forEach((entry, i) => {
    const details = { path: ['input', axis, i], value: entry };
    if (known && !known.includes(`${entry}`)) {
      throw new DomainError(
        'BAD_INPUT',
        `${axis} holds ${entry}: the values are ${known.join(', ')}.`,
        details,
      );
    }
    if (entries.indexOf(entry) < i) {
      throw new DomainError('BAD_INPUT', `${axis} holds ${entry} twice: give each value once.`, details);
    }
  });
}

/** Numbers of seeds for values of N that are there, each once. */
function checkSeedsFor(particles: readonly number[], seedsFor: NonNullable<StudyRequest['seedsFor']>): void {
  seedsFor.forEach((entry, i) => {
    const path = ['input', 'seedsFor', i];
    if (!particles.includes(entry.particles)) {
      throw new DomainError(
        'BAD_INPUT',
        `seedsFor speaks of N = ${entry.particles}, which particles does not hold: add it there, or leave it out here.`,
        { path: [...path, 'particles'], value: entry.particles },
      );
    }
    if (seedsFor.findIndex(other => other.particles === entry.particles) < i) {
      throw new DomainError(
        'BAD_INPUT',
        `seedsFor speaks of N = ${entry.particles} twice: give one number of seeds for it.`,
        { path: [...path, 'particles'], value: entry.particles },
      );
    }
    requireCount(entry.count, [...path, 'count'], studyLimits.seeds);
  });
}

/** Seeds are taken in 32 bits, so the first one must fit there. */
function requireSeed(first: number): void {
  if (first === (first | 0)) return;
  throw new DomainError(
    'BAD_INPUT',
    `The first seed is ${first}: give a whole number from -2^31 to 2^31 - 1.`,
    {
      path: ['input', 'seed'],
      value: `${first}`,
    },
  );
}

/** Runs a check of one cell; what it says of an argument of a training is said of the axis's entry. */
function onAxes(axes: Readonly<Record<string, readonly (string | number)[]>>, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [input, argument, ...rest] = error.details.path ?? [];
    const axis = axes[`${argument}`];
    if (!axis) throw error;
    throw new DomainError(error.code, error.message, { ...error.details, path: [input, ...axis, ...rest] });
  }
}
