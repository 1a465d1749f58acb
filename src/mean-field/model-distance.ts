import type { Random } from '../numeric/random.js';
import { dataStreams, freshData, rowsInOrder } from './batch-source.js';
import type { MachineFactory } from './machines.js';
import { EVALUATION_BATCH, EVALUATION_POINTS, evaluationPoints } from './population-risk.js';
import { type SchemePredictor, schemePredictor } from './scheme-predictor.js';
import type { Scheme } from './settings.js';
import type { Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';

/** A trained model: the predictor of a scheme on its particles [N, p]. */
export interface Model {
  readonly scheme: Scheme;
  readonly particles: Float64Array;
}

/**
 * E |f(X) - g(X)|^2, the squared L2 distance of two models: the mean over EVALUATION_POINTS fresh points, or over the rows of a
 * data set, once each.
 */
export function modelDistance(
  problem: Problem,
  first: Model,
  second: Model,
  random: Random,
  machines: MachineFactory,
): number {
  const { data } = problem;
  const total = evaluationPoints(problem, EVALUATION_POINTS);
  const batch = Math.min(EVALUATION_BATCH, total);
  const source =
    data.kind === 'ROWS'
      ? rowsInOrder(data.rows, batch)
      : freshData(problem, batch, dataStreams(random), machines);
  const f = predictorOf(problem, first, batch, machines);
  const g = predictorOf(problem, second, batch, machines);
  let sum = 0;
  for (let done = 0; done < total; done += batch) {
    source.draw();
    f.predict(source.inputs);
    g.predict(source.inputs);
    const count = Math.min(batch, total - done);
    for (let k = 0; k < f.outputs.length; k++) {
      if (k % batch < count) sum += (f.outputs[k] - g.outputs[k]) ** 2;
    }
  }
  return sum / total;
}

function predictorOf(
  problem: Problem,
  { scheme, particles }: Model,
  count: number,
  machines: MachineFactory,
): SchemePredictor {
  const options = { particles: particles.length / particleDimension(problem.unit), count };
  const predictor = schemePredictor(problem, scheme, options, machines);
  predictor.machine.write(particles);
  return predictor;
}
