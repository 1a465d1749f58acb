import { meanSquaredNorm, type PointCloud } from './point-cloud.js';
import { squaredWasserstein } from './wasserstein.js';

/**
 * The squared relative measure distance RMD^2 = W2^2 / (M2(mu) + M2(nu)) with M2(mu) = 2 E|Z|^2, from its parts.
 * It lies in [0, 1], does not change when both laws are scaled, and is 0 where both moments vanish.
 * Source: Maass, Fontbona, arXiv 2405.19995.
 */
export function relativeDistance(squaredW2: number, squaredNormMu: number, squaredNormNu: number): number {
  const moments = 2 * squaredNormMu + 2 * squaredNormNu;
  return moments === 0 ? 0 : squaredW2 / moments;
}

/** RMD^2 of two clouds with an exact W2; sizes and cost as squaredWasserstein. */
export function squaredRmd(mu: PointCloud, nu: PointCloud): number {
  return relativeDistance(squaredWasserstein(mu, nu), meanSquaredNorm(mu), meanSquaredNorm(nu));
}
