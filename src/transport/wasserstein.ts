import { meanSquaredNorm, type PointCloud } from './point-cloud.js';
import { type TransportOptions, transport } from './transport.js';

/** What a proof may leave open, relative to E|X|^2 + E|Y|^2; rounding leaves some 1e-12. */
const LARGEST_GAP = 1e-8;
/** Squares below it have lost their digits. */
const UNDERFLOW = 1e-300;

/**
 * W2^2(mu, nu), exact for laws on any numbers of points, and held to its own proof: a distance whose dual bound is not near it is a
 * fault of this program. Time and memory as transport.
 */
export function squaredWasserstein(mu: PointCloud, nu: PointCloud, options?: TransportOptions): number {
  const { squaredDistance, gap } = transport(mu, nu, options);
  const scale = meanSquaredNorm(mu) + meanSquaredNorm(nu);
  if (gap > LARGEST_GAP * scale + UNDERFLOW) {
    throw new Error(`expected a proof of ${squaredDistance} up to rounding, got a gap of ${gap}`);
  }
  return squaredDistance;
}
