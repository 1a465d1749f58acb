import { spreadOf } from '../../src/studies/summary.js';
import type { TrainedProblem } from './problems.js';
import type { TrainedArchitecture, Training } from './trainings.js';

export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The trainings of one architecture on one number of rows. */
export interface TrainedCell {
  readonly architecture: TrainedArchitecture;
  readonly rows: number;
  readonly parameters: number;
  readonly training: Quartiles;
  readonly test: Quartiles;
}

export interface TrainedSummary {
  readonly problem: TrainedProblem;
  readonly cells: readonly TrainedCell[];
}

export function summaryOf(problem: TrainedProblem, trainings: readonly Training[]): TrainedSummary {
  const keys = new Map(trainings.map(one => [`${one.architecture} ${one.rows}`, one]));
  const cells = [...keys.values()].map(({ architecture, rows, parameters }): TrainedCell => {
    const own = trainings.filter(one => one.architecture === architecture && one.rows === rows);
    return {
      ...{ architecture, rows, parameters },
      training: quartiles(own.map(one => one.training)),
      test: quartiles(own.map(one => one.test)),
    };
  });
  return { problem, cells };
}

function quartiles(values: readonly number[]): Quartiles {
  const spread = spreadOf(values);
  if (spread === null) throw new Error('expected trainings that end with an error, got others');
  return spread;
}
