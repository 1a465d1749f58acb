import { matchablePoints } from '../mean-field/limits.js';
import type { Machines } from '../mean-field/machines.js';
import { type Model, modelDistance } from '../mean-field/model-distance.js';
import type { Problem } from '../mean-field/problem.js';
import { particleDimension } from '../mean-field/unit.js';
import { Random } from '../numeric/random.js';
import { squaredRmd } from '../transport/rmd.js';
import type { PairDistances, TrainedCloud } from './training-tasks.js';

/** RMD^2 of two clouds that were trained from one seed, and E |f(X) - g(X)|^2 of their predictors on points from that seed. */
export function schemeDistances(
  problem: Problem,
  seed: number,
  first: TrainedCloud,
  second: TrainedCloud,
  machines: Machines,
): PairDistances {
  const dimension = particleDimension(problem.unit);
  const cloudOf = ({ particles }: TrainedCloud) => ({ dimension, points: particles });
  const fits = first.settings.particles <= matchablePoints;
  return {
    squaredRmd: fits ? squaredRmd(cloudOf(first), cloudOf(second)) : null,
    squaredDistance: modelDistance(
      problem,
      modelOf(first),
      modelOf(second),
      Random.fromSeed(seed).split('distance'),
      machines(first.settings.precision ?? 'FLOAT64'),
    ),
  };
}

function modelOf({ settings: { scheme }, particles }: TrainedCloud): Model {
  return { scheme, particles };
}
