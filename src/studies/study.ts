import type { ProblemInput, TeacherInput } from '../mean-field/problem.js';
import type { Dynamics, Initialisation, Noise, SchemeSettings } from '../mean-field/settings.js';
import type { TeacherKind } from '../mean-field/teacher.js';

/** The schemes of a study, where the two forms of DA stand beside each other: VANILLA, DA, FA and EA as in settings.ts. */
export type StudyScheme = 'VANILLA' | 'DA_SAMPLED' | 'DA_AVERAGED' | 'FA' | 'EA';

export const STUDY_SCHEMES: readonly StudyScheme[] = ['VANILLA', 'DA_SAMPLED', 'DA_AVERAGED', 'FA', 'EA'];
export const STUDY_TEACHERS: readonly TeacherKind[] = ['ARBITRARY', 'WI', 'SI'];
export const STUDY_STARTS: readonly Initialisation[] = ['WI', 'SI'];

/** One place of the grid: what all its seeds have in common. */
export interface StudyCell {
  /** null where the rows of a data set stand for the teacher. */
  readonly teacher: TeacherKind | null;
  readonly scheme: StudyScheme;
  readonly initialisation: Initialisation;
  /** N. */
  readonly particles: number;
}

/** A teacher without its kind, which is an axis of the grid. */
export type StudyTeacher = Omit<TeacherInput, 'kind'>;

/** The problem of all cells. */
export type StudyProblem = Omit<ProblemInput, 'teacher'> & {
  /** Left out or null where the problem names a data set. */
  readonly teacher?: StudyTeacher | null;
  readonly dataSet?: string | null;
};

/** A grid over N, teacher, scheme, start and seed of one problem. Plain data. */
export interface StudyRequest extends Omit<Dynamics, 'particles'> {
  readonly problem: StudyProblem;
  /** The values of N. */
  readonly particles: readonly number[];
  /** Empty where the problem names a data set. */
  readonly teachers: readonly TeacherKind[];
  readonly schemes: readonly StudyScheme[];
  readonly initialisations: readonly Initialisation[];
  /** The seeds first, first + 1, .., of every cell; a teacher that is drawn belongs to the first one, in all cells. */
  readonly seeds: { readonly first: number; readonly count: number };
  /** Another number of seeds for some values of N: fewer for the large ones, say. */
  readonly seedsFor?: readonly SeedsFor[];
  readonly averagingNodes?: SchemeSettings['averagingNodes'];
  readonly noise?: Noise;
  /** How many times runs are recorded, as in TrainSettings. */
  readonly snapshots?: number;
}

export interface SeedsFor {
  readonly particles: number;
  readonly count: number;
}

/** One run of the grid; `index` counts the jobs of a request from 0. */
export interface StudyJob {
  readonly index: number;
  readonly cell: StudyCell;
  readonly seed: number;
}

/** What a run recorded under way. */
export interface StudySnapshot {
  readonly time: number;
  readonly risk: number;
  readonly rmdToProjected: number;
}

/** A run that has ended. One that DIVERGED has no numbers at its end, and keeps the snapshots before it. */
export interface StudyRun {
  readonly job: StudyJob;
  readonly status: 'FINISHED' | 'DIVERGED';
  /** Why it diverged. */
  readonly message?: string;
  readonly finalRisk: number | null;
  /** RMD^2 to the law projected on E^G. */
  readonly rmdToProjected: number | null;
  /** RMD^2 to the symmetrised law; null too where G is infinite, or the points are too many to be matched exactly. */
  readonly rmdToSymmetrised: number | null;
  readonly snapshots: readonly StudySnapshot[];
}

/** The runs of all schemes from one teacher, start, N and seed, which saw the same data and noise. */
export interface StudyComparison {
  readonly teacher: TeacherKind | null;
  readonly initialisation: Initialisation;
  readonly particles: number;
  readonly seed: number;
}

/** RMD^2 between the particles of two schemes that started alike. */
export interface SchemeDistance extends StudyComparison {
  readonly first: StudyScheme;
  readonly second: StudyScheme;
  readonly squaredRmd: number;
}

/** E |f(X) - g(X)|^2 between the predictors of two schemes that started alike, over fresh points. */
export interface ModelDistance extends StudyComparison {
  readonly first: StudyScheme;
  readonly second: StudyScheme;
  readonly squaredDistance: number;
}

/** What is there of a study: all of it, or what has been finished so far. */
export interface StudyResult {
  readonly request: StudyRequest;
  readonly runs: readonly StudyRun[];
  readonly schemeDistances: readonly SchemeDistance[];
  readonly modelDistances: readonly ModelDistance[];
}

const WRITTEN: Record<StudyScheme, Pick<SchemeSettings, 'scheme' | 'augmentation'>> = {
  VANILLA: { scheme: 'VANILLA', augmentation: 'SAMPLED' },
  DA_SAMPLED: { scheme: 'DA', augmentation: 'SAMPLED' },
  DA_AVERAGED: { scheme: 'DA', augmentation: 'AVERAGED' },
  FA: { scheme: 'FA', augmentation: 'SAMPLED' },
  EA: { scheme: 'EA', augmentation: 'SAMPLED' },
};

/** How a scheme of a study is written in the settings of a training. */
export function schemeSettingsOf(scheme: StudyScheme): Pick<SchemeSettings, 'scheme' | 'augmentation'> {
  return WRITTEN[scheme];
}
