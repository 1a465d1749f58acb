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

/** @pre at least one value */
export function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
