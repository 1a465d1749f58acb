import type {
  Augmentation,
  DiscoverInput,
  ProblemInput,
  Scheme,
  SeedsForInput,
  StudyInput,
  StudyScheme,
  StudyTeacherInput,
  TrainInput,
} from '../../../schema/generated/operations.js';
import { lines } from '../group-text.js';
import { isUnnamed, type Layered, presetApplies, type Settings, type Task } from './settings.js';

/** The problem of a training or a discovery; of a study with its first teacher. */
export function problemInput(layer: Layered, settings: Settings, task: Task): ProblemInput {
  if (isUnnamed(settings, task)) return dataProblem(settings);
  if (settings.dataSet !== '') return bareProblem(layer, settings);
  const teacher = { kind: settings.teacher, ...teacherInput(layer, settings) };
  return { ...bareProblem(layer, settings), teacher };
}

export function discoverInput(layer: Layered, settings: Settings): DiscoverInput {
  const { particles, method, samples, threshold, maxSteps, angleTolerance } = settings;
  return {
    ...dynamics(settings),
    problem: problemInput(layer, settings, 'DISCOVER'),
    ...{ particles, method, threshold, maxSteps, angleTolerance },
    ...(method === 'ROBUST' && samples !== null && { samples }),
  };
}

export function trainInput(layer: Layered, settings: Settings): TrainInput {
  const { particles, initialisation, repetitions, noise, snapshots } = settings;
  return {
    ...dynamics(settings),
    ...averaging(settings),
    ...SCHEME_OF[settings.scheme],
    ...{
      problem: problemInput(layer, settings, 'TRAIN'),
      particles,
      initialisation,
      repetitions,
      noise,
      snapshots,
    },
  };
}

/** The axes that were read from texts stand beside the settings. */
export function studyInput(
  layer: Layered,
  settings: Settings,
  particles: readonly number[],
  seedsFor: readonly SeedsForInput[],
): StudyInput {
  const { schemes, starts, teachers, seeds, noise, snapshots, dataSet } = settings;
  return {
    ...dynamics(settings),
    ...averaging(settings),
    ...{ problem: bareProblem(layer, settings), noise, snapshots, seeds },
    ...(dataSet === '' && { teacher: teacherInput(layer, settings), teachers: [...teachers] }),
    ...{ particles: [...particles], schemes: [...schemes], initialisations: [...starts] },
    ...(seedsFor.length > 0 && { seedsFor: [...seedsFor] }),
  };
}

/** How a scheme is written in a training, where DA has two forms. */
const SCHEME_OF: Readonly<Record<StudyScheme, { scheme: Scheme; augmentation?: Augmentation }>> = {
  VANILLA: { scheme: 'VANILLA' },
  DA_SAMPLED: { scheme: 'DA', augmentation: 'SAMPLED' },
  DA_AVERAGED: { scheme: 'DA', augmentation: 'AVERAGED' },
  FA: { scheme: 'FA' },
  EA: { scheme: 'EA' },
};

function bareProblem(layer: Layered, settings: Settings): ProblemInput {
  const { of: group, from: inputRepresentation, to: outputRepresentation } = layer;
  return { group, inputRepresentation, outputRepresentation, ...dataProblem(settings) };
}

/** All but the group and its representations. */
function dataProblem(settings: Settings): ProblemInput {
  const { unit, activation, loss, huberDelta, inputLaw, inputStd, labelNoise, dataSet } = settings;
  return {
    ...{ unit, activation, loss },
    ...(unit === 'DEEP' && { hidden: lines(settings.hidden) }),
    ...(loss === 'HUBER' && { huberDelta }),
    ...(dataSet === '' ? { inputLaw, inputStd, labelNoise } : { dataSet }),
  };
}

/** The published teacher, or one that is drawn. */
function teacherInput(layer: Layered, settings: Settings): StudyTeacherInput {
  const published = settings.published && presetApplies(layer, settings.unit);
  return published ? { preset: 'PAPER_C2' } : { count: settings.teacherCount };
}

/** What all tasks have in common. */
function dynamics({ horizon, alpha, tau, beta, batchSize, seed, schedule, precision }: Settings) {
  return { horizon, alpha, tau, beta, batchSize, seed, schedule, precision };
}

function averaging({ averagingNodes }: Settings) {
  return averagingNodes === null ? {} : { averagingNodes };
}
