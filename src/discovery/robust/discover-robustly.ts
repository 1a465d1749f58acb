import { activation } from '../../mean-field/activation.js';
import { fitsPrecision } from '../../mean-field/activations/require-precision.js';
import { snapshot } from '../../mean-field/evolve.js';
import type { Machines } from '../../mean-field/machines.js';
import type { RunFailure } from '../../mean-field/run-failure.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import { particleDimension } from '../../mean-field/unit.js';
import { beforeDiscovery, type DiscoveryOutcome, type DiscoveryProgress } from '../finding.js';
import type { DiscoverSettings } from '../settings.js';
import { confirmed, SEARCHED } from './confirmed.js';
import { boxOf } from './replicates.js';
import { search, streamOf } from './search.js';
import type { Search } from './search-once.js';
import { VelocityField } from './velocity-field.js';

/** Passes of the velocity field after which half of the search's progress is told; how many there will be is not known. */
const HALF = 250;

/**
 * The method ROBUST. From a strongly invariant law the mean-field velocity stays in E^G. So a search (see there) reads velocities at
 * points of E_j from large, evenly spread data and adds the directions by which they leave it, until none is left; repetitions
 * must agree. At the end particles released on the subspace must stay, which is necessary, not sufficient. Only points (x, y) of
 * the problem are seen: no x is moved, no group is used.
 *
 * What it finds is the smallest subspace that the dynamics keeps from 0 on. It lies inside E^G for every group G that data and unit
 * have, the law of X among them, and is smaller where the data excite only a part of it. Points are taken as independent draws.
 *
 * It tells its steps when the search has ended; one that was interrupted is done again from its seed.
 */
export function discoverRobustly(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
): DiscoveryOutcome | RunFailure {
  const found = searchVelocities(problem, settings, seed, onProgress, road);
  return 'status' in found ? found : confirmed(problem, settings, seed, found, onProgress, road);
}

/** The climbs. Of N they depend only where it is less than the points that they read velocities at, some 3 dim E + 12. */
export function searchVelocities(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
): Search | RunFailure {
  const p = particleDimension(problem.unit);
  let left = 1;
  let shown = snapshot(new Float64Array(p), p);
  const onPass = () => {
    left *= 0.5 ** (1 / HALF);
    onProgress(SEARCHED * (1 - left), { ...shown, state: beforeDiscovery });
  };
  const machines = road(velocityPrecision(problem, road));
  const field = new VelocityField(problem, machines, onPass);
  const onRung = (points: Float64Array) => {
    shown = snapshot(points, p);
  };
  return search({ problem, settings, field, box: boxOf(problem, machines), onRung }, streamOf(seed));
}

/** FLOAT32 where the activation is finite in it: the noise floor has a term for its rounding (leftover). */
function velocityPrecision({ unit }: Problem, { precisions }: Machines): 'FLOAT32' | 'FLOAT64' {
  const fits = precisions.includes('FLOAT32') && fitsPrecision(activation(unit.activation), 'FLOAT32');
  return fits ? 'FLOAT32' : 'FLOAT64';
}
