import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../src/mean-field/compiled-machine.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { type TrainingRun, trainOnce } from '../../src/mean-field/train.js';
import { type StudyScheme, schemeSettingsOf } from '../../src/studies/study.js';
import { summaryOf } from '../../src/studies/summary.js';
import { publishedProblem, publishedSettings } from '../mean-field/published-problem.js';

/** The road that the service takes. */
export const compiled = compiledMachines(readKernelsSync());

/** At least ten: seeds spread by a factor 2 to 10. */
export const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

export interface PublishedCell {
  readonly teacher: TeacherKind;
  readonly scheme: StudyScheme;
  readonly particles: number;
  readonly change?: Partial<TrainSettings>;
}

const known = new Map<string, TrainingRun>();

/** One run of the published experiment, done once in a suite. */
export function publishedRun(
  { teacher, scheme, particles, change }: PublishedCell,
  seed: number,
): TrainingRun {
  const settings = { ...publishedSettings, ...schemeSettingsOf(scheme), particles, ...change };
  const key = JSON.stringify([teacher, settings, seed]);
  let run = known.get(key);
  if (!run) {
    const ended = trainOnce(publishedProblem(teacher), settings, seed, () => {}, compiled);
    if (ended.status !== 'FINISHED') throw new Error(ended.message);
    run = ended;
    known.set(key, run);
  }
  return run;
}

export function median(values: readonly number[]): number {
  const summary = summaryOf(values, 0);
  if (!summary) throw new Error('expected values, got none');
  return summary.median;
}
