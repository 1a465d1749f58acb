import type { Random } from '../numeric/random.js';
import { freshData } from './batch-source.js';
import { schemeNetwork } from './scheme-network.js';
import type { SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';

/** Fresh points of the Monte Carlo estimate. */
export const EVALUATION_POINTS = 20_000;

/** Points at once: a divisor of EVALUATION_POINTS, small enough for the activations of large ensembles. */
export const EVALUATION_BATCH = 20;

/**
 * E |predictor(X) - f_*(X)|^2 of the scheme's own predictor, without the regulariser: the mean over EVALUATION_POINTS
 * fresh points. `pause` is called between batches.
 */
export function populationRisk(
  problem: Problem,
  settings: SchemeSettings,
  particles: Float64Array,
  random: Random,
  pause: (fraction: number) => void,
): number {
  const { outputDimension } = problem.unit;
  const batch = EVALUATION_BATCH;
  const source = freshData(problem, batch, random);
  const network = schemeNetwork(problem, settings.scheme, settings.particles, batch);
  const outputs = new Float64Array(batch * outputDimension);
  let sum = 0;
  for (let done = 0; done < EVALUATION_POINTS; done += batch) {
    source.draw();
    network.predict(particles, source.inputs, outputs);
    for (let k = 0; k < outputs.length; k++) sum += (outputs[k] - source.targets[k]) ** 2;
    pause((done + batch) / EVALUATION_POINTS);
  }
  return sum / EVALUATION_POINTS;
}
