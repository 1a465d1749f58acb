import type { PointCloud } from './point-cloud.js';
import { type TransportOptions, transport } from './transport.js';

/** W2^2(mu, nu), exact for laws on any numbers of points; time and memory as transport, which gives the proof too. */
export function squaredWasserstein(mu: PointCloud, nu: PointCloud, options?: TransportOptions): number {
  return transport(mu, nu, options).squaredDistance;
}
