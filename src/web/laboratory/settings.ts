import type {
  DiscoveryMethod,
  GroupInput,
  Initialisation,
  InputLaw,
  Loss,
  Noise,
  Precision,
  Schedule,
  StudyScheme,
  TeacherKind,
  UnitKind,
} from '../../../schema/generated/operations.js';

/** What is asked of a problem: find E^G from data, train once, or train on a whole grid. */
export type Task = 'DISCOVER' | 'TRAIN' | 'STUDY';

export const TASKS: readonly { task: Task; title: string }[] = [
  { task: 'DISCOVER', title: 'Discover' },
  { task: 'TRAIN', title: 'Train' },
  { task: 'STUDY', title: 'Study' },
];

/** What the form of the laboratory holds beside the group and the representations. */
export interface Settings {
  readonly unit: UnitKind;
  /** The hidden spaces of DEEP, one a line. */
  readonly hidden: string;
  /** A name, or an expression in t. */
  readonly activation: string;
  readonly loss: Loss;
  readonly huberDelta: number;
  /** The id of the data set that stands for a teacher, or ''. */
  readonly dataSet: string;
  /** Of a discovery on a data set: the group of the page, or none, which is what a discovery is for. */
  readonly grouping: 'NONE' | 'ABOVE';
  readonly teacher: TeacherKind;
  /** The published teacher instead of a drawn one; only where it is defined. */
  readonly published: boolean;
  readonly teacherCount: number;
  readonly inputLaw: InputLaw;
  readonly inputStd: number;
  readonly labelNoise: number;

  readonly particles: number;
  readonly horizon: number;
  readonly seed: number;
  readonly alpha: number;
  readonly tau: number;
  readonly beta: number;
  readonly batchSize: number;
  readonly schedule: Schedule;
  readonly precision: Precision;
  /** null: as many as the server takes. */
  readonly averagingNodes: number | null;

  readonly method: DiscoveryMethod;
  /** Points (x, y) that ROBUST may draw; null: as many as the server takes. */
  readonly samples: number | null;
  readonly threshold: number;
  readonly maxSteps: number;
  readonly angleTolerance: number;

  readonly scheme: StudyScheme;
  readonly initialisation: Initialisation;
  readonly repetitions: number;
  readonly noise: Noise;
  readonly snapshots: number;

  /** The values of N: "10, 20, 40". */
  readonly sizes: string;
  readonly teachers: readonly TeacherKind[];
  readonly schemes: readonly StudyScheme[];
  readonly starts: readonly Initialisation[];
  readonly seeds: number;
  /** Other numbers of seeds: "1000: 5, 5000: 3". */
  readonly seedsFor: string;
}

/** The published experiment's, and what else the API takes by default; a study of a size that a visitor waits for. */
export const PUBLISHED: Settings = {
  unit: 'MATRIX',
  hidden: 'V',
  activation: 'sigmoid',
  loss: 'SQUARED',
  huberDelta: 1,
  dataSet: '',
  grouping: 'NONE',
  teacher: 'WI',
  published: true,
  teacherCount: 5,
  inputLaw: 'GAUSSIAN',
  inputStd: 4,
  labelNoise: 0,

  particles: 200,
  horizon: 20,
  seed: 0,
  alpha: 50,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
  schedule: 'CONSTANT',
  precision: 'FLOAT64',
  averagingNodes: null,

  method: 'ROBUST',
  samples: null,
  threshold: 0.02,
  maxSteps: 32,
  angleTolerance: 0.05,

  scheme: 'VANILLA',
  initialisation: 'SI',
  repetitions: 3,
  noise: 'PROJECTED',
  snapshots: 21,

  sizes: '5, 10, 20, 40',
  teachers: ['ARBITRARY', 'WI', 'SI'],
  schemes: ['VANILLA', 'DA_SAMPLED', 'DA_AVERAGED', 'FA', 'EA'],
  starts: ['SI'],
  seeds: 3,
  seedsFor: '',
};

export interface Layered {
  readonly of: GroupInput;
  readonly from: string;
  readonly to: string;
}

/** Whether no group is named: the data set alone says what X and Y are. */
export function isUnnamed({ dataSet, grouping }: Settings, task: Task): boolean {
  return task === 'DISCOVER' && dataSet !== '' && grouping === 'NONE';
}

/** The preset PAPER_C2 is defined for S(2), V -> V and the unit MATRIX alone. */
export function presetApplies({ of, from, to }: Layered, unit: UnitKind): boolean {
  return (
    of.name?.replaceAll(' ', '') === 'S(2)' && from.trim() === 'V' && to.trim() === 'V' && unit === 'MATRIX'
  );
}
