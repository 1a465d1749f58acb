import { squaredRmd } from '../transport/rmd.js';
import { studyLimits } from './check-study.js';
import { schemePairs } from './jobs.js';
import type { ModelDistance, SchemeDistance, StudyComparison, StudyRequest, StudyScheme } from './study.js';

/**
 * RMD^2 between the clouds [N, dimension] of all pairs of schemes that started alike, with exact W2; of the pairs that both
 * have a cloud. None above studyLimits.comparedParticles. Cost of a pair as squaredWasserstein.
 */
export function schemeDistances(
  request: StudyRequest,
  comparison: StudyComparison,
  dimension: number,
  clouds: ReadonlyMap<StudyScheme, Float64Array>,
): SchemeDistance[] {
  if (comparison.particles > studyLimits.comparedParticles) return [];
  return schemePairs(request).flatMap(({ first, second }) => {
    const [mu, nu] = [clouds.get(first), clouds.get(second)];
    if (!mu || !nu) return [];
    const distance = squaredRmd({ dimension, points: mu }, { dimension, points: nu });
    return [{ ...comparison, first, second, squaredRmd: distance }];
  });
}

/**
 * E |f(X) - g(X)|^2 between the predictors of all pairs of schemes that started alike, from their values [points, c] at the same
 * fresh points; of the pairs that both have values.
 */
export function modelDistances(
  request: StudyRequest,
  comparison: StudyComparison,
  points: number,
  values: ReadonlyMap<StudyScheme, Float64Array>,
): ModelDistance[] {
  return schemePairs(request).flatMap(({ first, second }) => {
    const [f, g] = [values.get(first), values.get(second)];
    if (!f || !g) return [];
    if (f.length !== g.length || f.length % points !== 0) {
      throw new Error(
        `expected values at the same ${points} points, got ${f.length} and ${g.length} numbers`,
      );
    }
    const sum = f.reduce((total, y, k) => total + (y - g[k]) ** 2, 0);
    return [{ ...comparison, first, second, squaredDistance: sum / points }];
  });
}
