import { type Layered, presetApplies, type Settings, type Task } from './settings.js';

/** The group and the representations stand at the top of the page; what is wrong with them here is said here. */
export const LAYER_ARGUMENTS = [
  'problem.group',
  'problem.inputRepresentation',
  'problem.outputRepresentation',
];
/** The fields of these are folded away, below "Loss and data". */
export const LOSS_ARGUMENTS = [
  ...['problem.loss', 'problem.huberDelta'],
  ...['problem.inputLaw', 'problem.inputStd', 'problem.labelNoise'],
];
/** Below "Steps and noise". */
export const STEP_ARGUMENTS = [
  'alpha',
  'tau',
  'beta',
  'batchSize',
  'schedule',
  'precision',
  'averagingNodes',
];
/** Below "When to stop". */
export const STOP_ARGUMENTS = ['threshold', 'maxSteps', 'angleTolerance'];

const OF_TASK: Readonly<Record<Task, readonly string[]>> = {
  DISCOVER: ['method', 'samples', 'particles', 'problem.teacher', ...STOP_ARGUMENTS],
  TRAIN: ['scheme', 'initialisation', 'repetitions', 'noise', 'snapshots', 'particles', 'problem.teacher'],
  STUDY: [
    ...['particles', 'schemes', 'teachers', 'problem.teacher', 'initialisations'],
    ...['seeds', 'seedsFor', 'noise', 'snapshots'],
  ],
};

/** The arguments that have a field on the form as it stands; failures of all others are said below it. */
export function shownArguments(layer: Layered, settings: Settings, task: Task): readonly string[] {
  const { unit, loss, dataSet, published, method } = settings;
  const ofTeacher = [
    'teachers',
    'problem.teacher',
    'problem.inputLaw',
    'problem.inputStd',
    'problem.labelNoise',
  ];
  const all = [
    ...LAYER_ARGUMENTS,
    ...['problem.unit', 'problem.activation', 'problem.hidden', 'problem.dataSet', 'teacher.count'],
    ...[...LOSS_ARGUMENTS, ...STEP_ARGUMENTS, 'horizon', 'seed', ...OF_TASK[task]],
  ];
  const isDrawn = dataSet === '' && !(published && presetApplies(layer, unit));
  const left = new Set([
    ...(unit === 'DEEP' ? [] : ['problem.hidden']),
    ...(loss === 'HUBER' ? [] : ['problem.huberDelta']),
    ...(isDrawn ? [] : ['teacher.count']),
    ...(dataSet === '' ? [] : ofTeacher),
    ...(task === 'DISCOVER' ? ['averagingNodes'] : []),
    ...(method === 'ROBUST' ? [] : ['samples']),
  ]);
  return all.filter(argument => !left.has(argument));
}
