import type { Random } from '../numeric/random.js';
import { dataStreams, freshData, rowsInOrder } from './batch-source.js';
import type { MachineFactory } from './machines.js';
import { schemePredictor } from './scheme-predictor.js';
import type { SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';

/** Fresh points of the Monte Carlo estimate, after training and at a snapshot. */
export const EVALUATION_POINTS = 20_000;
export const SNAPSHOT_POINTS = 2_000;

/** Points at once: small enough for the activations of large ensembles. */
export const EVALUATION_BATCH = 20;

/** Estimates the risk of particles [N, p]; `pause` is called between batches with the part that is done. */
export type RiskEstimate = (particles: Float64Array, pause?: (fraction: number) => void) => number;

/**
 * E l(predictor(X), Y) of the scheme's own predictor, without the regulariser: the mean over `points` fresh points, the same
 * ones at each call; of a data set the mean over its rows, once each.
 */
export function riskEstimate(
  problem: Problem,
  settings: SchemeSettings,
  points: number,
  random: Random,
  machines: MachineFactory,
): RiskEstimate {
  const { data, loss } = problem;
  const total = evaluationPoints(problem, points);
  const batch = Math.min(EVALUATION_BATCH, total);
  const predictor = schemePredictor(
    problem,
    settings.scheme,
    { particles: settings.particles, count: batch },
    machines,
  );
  return (particles, pause = () => {}) => {
    const source =
      data.kind === 'ROWS'
        ? rowsInOrder(data.rows, batch)
        : freshData(problem, batch, dataStreams(random), machines);
    predictor.machine.write(particles);
    let sum = 0;
    for (let done = 0; done < total; done += batch) {
      source.draw();
      predictor.predict(source.inputs);
      const count = Math.min(batch, total - done);
      sum +=
        count === batch
          ? loss.total(predictor.outputs, source.targets, batch)
          : loss.total(
              firstColumns(predictor.outputs, batch, count),
              firstColumns(source.targets, batch, count),
              count,
            );
      pause(Math.min(1, (done + batch) / total));
    }
    return sum / total;
  };
}

/** How many points an estimate sees. */
export function evaluationPoints({ data }: Problem, points: number): number {
  return data.kind === 'ROWS' ? data.rows.count : points;
}

/** The first columns of a matrix [rows, stride]. */
function firstColumns(matrix: ArrayLike<number>, stride: number, count: number): Float64Array {
  const rows = matrix.length / stride;
  return Float64Array.from(
    { length: rows * count },
    (_, k) => matrix[Math.floor(k / count) * stride + (k % count)],
  );
}
