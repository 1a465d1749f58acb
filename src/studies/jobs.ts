import type { ProblemInput } from '../mean-field/problem.js';
import type { TrainSettings } from '../mean-field/settings.js';
import type { TeacherKind } from '../mean-field/teacher.js';
import { repetitionSeed } from '../mean-field/train.js';
import {
  type StudyComparison,
  type StudyJob,
  type StudyRequest,
  type StudyScheme,
  schemeSettingsOf,
} from './study.js';

/** The axis of teachers; the rows of a data set are its one value null. */
export function teachersOf({ teachers }: StudyRequest): readonly (TeacherKind | null)[] {
  return teachers.length === 0 ? [null] : teachers;
}

/** The values of N from the smallest on. */
export function sizesOf({ particles }: StudyRequest): readonly number[] {
  return [...particles].sort((a, b) => a - b);
}

/** How many seeds the cells of N particles have. */
export function seedCountOf({ seeds, seedsFor }: StudyRequest, particles: number): number {
  return seedsFor?.find(entry => entry.particles === particles)?.count ?? seeds.count;
}

/** The number of jobs, without listing them. */
export function jobCountOf(request: StudyRequest): number {
  const cells = teachersOf(request).length * request.initialisations.length * request.schemes.length;
  return request.particles.reduce((sum, n) => sum + cells * seedCountOf(request, n), 0);
}

/**
 * What is compared within itself, from small N on, then seed by seed, so that each cell has some seeds early: one entry for
 * each teacher, start, N and seed.
 */
export function comparisonsOf(request: StudyRequest): readonly StudyComparison[] {
  return sizesOf(request).flatMap(particles =>
    Array.from({ length: seedCountOf(request, particles) }, (_, r) =>
      repetitionSeed(request.seeds.first, r),
    ).flatMap(seed =>
      teachersOf(request).flatMap(teacher =>
        request.initialisations.map(initialisation => ({ teacher, initialisation, particles, seed })),
      ),
    ),
  );
}

/** All runs of a study in the order of comparisonsOf, those of one comparison next to each other, scheme by scheme. */
export function jobsOf(request: StudyRequest): readonly StudyJob[] {
  return comparisonsOf(request)
    .flatMap(({ seed, ...place }) => request.schemes.map(scheme => ({ cell: { ...place, scheme }, seed })))
    .map((job, index) => ({ index, ...job }));
}

/** All pairs of the schemes of a request, each once, in its order. */
export function schemePairs({
  schemes,
}: StudyRequest): readonly { readonly first: StudyScheme; readonly second: StudyScheme }[] {
  return schemes.flatMap((first, i) => schemes.slice(i + 1).map(second => ({ first, second })));
}

/** What trainOnce needs for one job: defineProblem(problem, problemSeed, ..), then settings and seed. */
export interface StudyTraining {
  readonly problem: ProblemInput;
  readonly problemSeed: number;
  readonly settings: TrainSettings;
  readonly seed: number;
}

/**
 * The training that a job stands for. Its problem depends on the cell's teacher alone, and its seed not on the cell at all:
 * the schemes of one seed share teacher, start, data and noise.
 */
export function trainingOf(request: StudyRequest, { cell, seed }: StudyJob): StudyTraining {
  const { problem, particles, teachers, schemes, initialisations, seeds, seedsFor, ...dynamics } = request;
  return {
    problem: problemOf(request, cell.teacher),
    problemSeed: seeds.first,
    settings: {
      ...dynamics,
      ...schemeSettingsOf(cell.scheme),
      particles: cell.particles,
      initialisation: cell.initialisation,
    },
    seed,
  };
}

/** The problem with a teacher of that kind; without a teacher for null. */
export function problemOf({ problem }: StudyRequest, kind: TeacherKind | null): ProblemInput {
  const teacher = kind === null ? null : { ...problem.teacher, kind };
  return { ...problem, teacher: teacher as ProblemInput['teacher'] };
}
