import { INPUT_LAWS } from '../../src/mean-field/input-law.js';
import { LOSSES } from '../../src/mean-field/loss.js';
import { PUBLISHED_EXPERIMENT as PUBLISHED } from '../../src/mean-field/published-experiment.js';
import { NOISES, PRECISIONS, SCHEDULES } from '../../src/mean-field/settings.js';
import { UNITS } from '../../src/mean-field/unit.js';
import {
  type SeedsFor,
  STUDY_SCHEMES,
  STUDY_STARTS,
  STUDY_TEACHERS,
  type StudyRequest,
} from '../../src/studies/study.js';
import { decimal, entries, FlagError, wholeNumber, word, words } from './values.js';

/** The flags that make the request, each a text. */
export const REQUEST_FLAGS = [
  ...(['preset', 'particles', 'teachers', 'schemes', 'starts', 'seeds', 'first-seed', 'seeds-for'] as const),
  ...(['group', 'input', 'output', 'unit', 'hidden', 'activation', 'loss', 'huber-delta'] as const),
  ...(['input-law', 'input-std', 'label-noise', 'teacher-preset', 'teacher-count'] as const),
  ...(['horizon', 'alpha', 'tau', 'beta', 'batch', 'schedule', 'precision', 'noise'] as const),
  ...(['snapshots', 'nodes'] as const),
];
export type RequestFlag = (typeof REQUEST_FLAGS)[number];
export type RequestFlags = Readonly<Partial<Record<RequestFlag, string>>>;

const LARGEST = 2 ** 31 - 1;

/** Flags that stand for others; what is given beside goes before them. */
const PRESETS: Readonly<Record<string, RequestFlags>> = {
  published: {
    ...{
      particles: '5,10,50,100,500,1000,5000',
      seeds: '10',
      'seeds-for': '5000=3',
      starts: 'WI,SI',
      snapshots: '5',
    },
  },
};

/**
 * The study that the flags ask for, with the published experiment's numbers for what they leave out. `fromRows`: a data set
 * stands for the teacher.
 *
 * @throws FlagError
 */
export function requestOf(given: RequestFlags, fromRows: boolean): StudyRequest {
  const flags: RequestFlags = { ...presetOf(given.preset), ...given };
  const number = (flag: RequestFlag, otherwise: number) =>
    flags[flag] === undefined ? otherwise : decimal(flag, flags[flag]);
  const whole = (flag: RequestFlag, otherwise: number, least: number) =>
    flags[flag] === undefined ? otherwise : wholeNumber(flag, flags[flag], least, LARGEST);
  // The first of each list is the published experiment's.
  const one = <W extends string>(flag: RequestFlag, known: readonly W[]) =>
    flags[flag] === undefined ? known[0]! : word(flag, flags[flag], known);
  const some = <W extends string>(flag: RequestFlag, known: readonly W[], otherwise: readonly W[]) =>
    flags[flag] === undefined ? otherwise : words(flag, flags[flag], known);
  if (flags.particles === undefined) {
    throw new FlagError('Which numbers of particles? Add --particles, say --particles 5,10,50.');
  }
  return {
    problem: {
      group: { name: flags.group ?? 'S(2)' },
      inputRepresentation: flags.input ?? PUBLISHED.inputRepresentation,
      outputRepresentation: flags.output ?? PUBLISHED.outputRepresentation,
      unit: one('unit', UNITS),
      ...(flags.hidden !== undefined && { hidden: entries(flags.hidden) }),
      activation: flags.activation ?? PUBLISHED.activation,
      inputStd: number('input-std', PUBLISHED.inputStd),
      inputLaw: one('input-law', INPUT_LAWS),
      labelNoise: number('label-noise', 0),
      loss: one('loss', LOSSES),
      huberDelta: number('huber-delta', 1),
      ...(!fromRows && { teacher: teacherOf(flags) }),
    },
    particles: entries(flags.particles).map(text => wholeNumber('particles', text, 1, LARGEST)),
    teachers: some('teachers', STUDY_TEACHERS, fromRows ? [] : STUDY_TEACHERS),
    schemes: some('schemes', STUDY_SCHEMES, STUDY_SCHEMES),
    initialisations: some('starts', STUDY_STARTS, ['SI']),
    seeds: { first: whole('first-seed', 0, -LARGEST - 1), count: whole('seeds', 10, 1) },
    ...(flags['seeds-for'] !== undefined && { seedsFor: seedsForOf(flags['seeds-for']) }),
    horizon: number('horizon', PUBLISHED.horizon),
    alpha: number('alpha', PUBLISHED.alpha),
    tau: number('tau', PUBLISHED.tau),
    beta: number('beta', PUBLISHED.beta),
    batchSize: whole('batch', PUBLISHED.batchSize, 1),
    ...{ schedule: one('schedule', SCHEDULES), precision: one('precision', PRECISIONS) },
    ...{ noise: one('noise', NOISES), snapshots: whole('snapshots', 0, 0) },
    ...(flags.nodes !== undefined && { averagingNodes: whole('nodes', 1, 1) }),
  };
}

function presetOf(name: string | undefined): RequestFlags {
  if (name === undefined) return {};
  if (Object.hasOwn(PRESETS, name)) return PRESETS[name]!;
  throw new FlagError(`There is no preset "${name}": the presets are ${Object.keys(PRESETS).join(', ')}.`);
}

/** The published teacher where the problem is the published one and nothing else is asked for. */
function teacherOf(flags: RequestFlags): { preset: string } | { count: number } {
  const count = flags['teacher-count'];
  const preset = flags['teacher-preset'];
  if (preset !== undefined && count !== undefined) {
    throw new FlagError('--teacher-preset and --teacher-count: give one of them.');
  }
  if (preset !== undefined) return { preset };
  const other = (['group', 'input', 'output', 'unit'] as const).some(flag => flags[flag] !== undefined);
  if (count === undefined && !other) return { preset: 'PAPER_C2' };
  return {
    count: count === undefined ? PUBLISHED.teacherParticles : wholeNumber('teacher-count', count, 1, LARGEST),
  };
}

/** "5000=3,1000=5". */
function seedsForOf(text: string): SeedsFor[] {
  return entries(text).map(entry => {
    const [particles, count, ...rest] = entry.split('=');
    if (count === undefined || rest.length > 0) {
      throw new FlagError(`--seeds-for holds "${entry}": write N=SEEDS, as in --seeds-for 5000=3.`);
    }
    return {
      particles: wholeNumber('seeds-for', particles!, 1, LARGEST),
      count: wholeNumber('seeds-for', count, 1, LARGEST),
    };
  });
}
