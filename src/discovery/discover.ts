import type { Machines } from '../mean-field/machines.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { Problem } from '../mean-field/teacher-student.js';
import {
  beforeDiscovery,
  type DiscoveryOutcome,
  type DiscoveryProgress,
  type DiscoveryState,
} from './finding.js';
import { discoverByPaper } from './paper.js';
import { discoverRobustly } from './robust/discover-robustly.js';
import type { DiscoverSettings } from './settings.js';

/**
 * Discovers from data alone a subspace of Z that the mean-field dynamics keeps: E^G, where the data's symmetry group is G and the data
 * excite all of it. PAPER follows particles, ROBUST reads velocities (see there). The same seed gives the same bytes, also
 * where it is resumed from a state.
 *
 * @pre settings checked against the problem by checkDiscoverSettings
 */
export function discover(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
  from: DiscoveryState = beforeDiscovery,
): DiscoveryOutcome | RunFailure {
  return settings.method === 'PAPER'
    ? discoverByPaper(problem, settings, seed, onProgress, road(settings.precision ?? 'FLOAT64'), from)
    : discoverRobustly(problem, settings, seed, onProgress, road);
}
