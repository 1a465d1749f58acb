import type {
  DiscoverInput,
  DiscoveryMethod,
  GroupInput,
  ProblemInput,
  Scheme,
  TeacherKind,
  TrainInput,
  UnitKind,
} from '../../../schema/generated/operations.js';

/** What the form of a discovery holds beside the group and the representations. */
export interface DiscoverySettings {
  readonly method: DiscoveryMethod;
  readonly unit: UnitKind;
  readonly activation: 'sigmoid' | 'tanh';
  readonly teacher: TeacherKind;
  /** The published teacher instead of a drawn one; only where it is defined. */
  readonly published: boolean;
  readonly teacherCount: number;
  readonly inputStd: number;
  readonly particles: number;
  readonly horizon: number;
  readonly alpha: number;
  readonly tau: number;
  readonly beta: number;
  readonly batchSize: number;
  readonly threshold: number;
  readonly maxSteps: number;
  readonly angleTolerance: number;
  readonly seed: number;
}

/** The published experiment's, as the API defaults them. */
export const PUBLISHED: DiscoverySettings = {
  method: 'PAPER',
  unit: 'MATRIX',
  activation: 'sigmoid',
  teacher: 'WI',
  published: true,
  teacherCount: 5,
  inputStd: 4,
  particles: 200,
  horizon: 20,
  alpha: 50,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
  threshold: 0.02,
  maxSteps: 32,
  angleTolerance: 0.05,
  seed: 0,
};

export interface Layered {
  readonly of: GroupInput;
  readonly from: string;
  readonly to: string;
}

/** The preset PAPER_C2 is defined for S(2), V -> V and the unit MATRIX alone. */
export function presetApplies({ of, from, to }: Layered, unit: UnitKind): boolean {
  return (
    of.name?.replaceAll(' ', '') === 'S(2)' && from.trim() === 'V' && to.trim() === 'V' && unit === 'MATRIX'
  );
}

export function problemInput(layer: Layered, settings: DiscoverySettings): ProblemInput {
  const published = settings.published && presetApplies(layer, settings.unit);
  return {
    group: layer.of,
    inputRepresentation: layer.from,
    outputRepresentation: layer.to,
    unit: settings.unit,
    activation: settings.activation,
    teacher: published
      ? { kind: settings.teacher, preset: 'PAPER_C2' }
      : { kind: settings.teacher, count: settings.teacherCount },
    inputStd: settings.inputStd,
  };
}

export function discoverInput(layer: Layered, settings: DiscoverySettings): DiscoverInput {
  const { method, threshold, maxSteps, angleTolerance } = settings;
  return { ...dynamics(layer, settings), method, threshold, maxSteps, angleTolerance };
}

export function trainInput(
  layer: Layered,
  settings: DiscoverySettings,
  scheme: Scheme,
  repetitions: number,
): TrainInput {
  return { ...dynamics(layer, settings), scheme, repetitions };
}

/** What trainings and discoveries have in common. */
function dynamics(layer: Layered, settings: DiscoverySettings) {
  const { particles, horizon, alpha, tau, beta, batchSize, seed } = settings;
  return { problem: problemInput(layer, settings), particles, horizon, alpha, tau, beta, batchSize, seed };
}
