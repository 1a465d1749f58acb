import { projected } from '../mean-field/ensemble-projection.js';
import { snapshot } from '../mean-field/evolve.js';
import type { MachineFactory } from '../mean-field/machines.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { Problem } from '../mean-field/teacher-student.js';
import { particleDimension } from '../mean-field/unit.js';
import { orthogonalPart } from '../numeric/gram-schmidt.js';
import { projectionOn } from '../numeric/projection.js';
import { Random } from '../numeric/random.js';
import type { DiscoveryOutcome, DiscoveryProgress, DiscoveryState } from './finding.js';
import { release, samplesOfRelease } from './release.js';
import { type DiscoverSettings, stepBound } from './settings.js';
import { verdictOf } from './verdict.js';
import { paperStatement } from './words.js';

/**
 * The method PAPER. E_0 = {0}; for j = 0, 1, ..: release the particles on E_j and measure RMD^2(nu, P_{E_j} # nu). Above the
 * threshold they left, and E_{j+1} = E_j + span(v), v the mean of theta_i - P_{E_j} theta_i; otherwise stop. The teacher is one
 * for all steps; each step's randomness is independent of the others' and depends on the seed and j alone, so that a discovery
 * resumed from a state ends with the same bytes.
 * Source: Maass, Fontbona, arXiv 2405.19995.
 */
export function discoverByPaper(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  machines: MachineFactory,
  from: DiscoveryState,
): DiscoveryOutcome | RunFailure {
  let state = from;
  while (state.verdict === null) {
    const next = paperStep(problem, settings, seed, state, onProgress, machines);
    if ('status' in next) return next;
    state = next;
  }
  const { verdict, steps, basis } = state;
  return {
    status: 'FINISHED',
    ...{ verdict, steps, basis },
    samples: steps.length * samplesOfRelease(settings),
    statement: paperStatement(verdict, steps, basis.length, particleDimension(problem.unit)),
  };
}

function paperStep(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  state: DiscoveryState,
  onProgress: DiscoveryProgress,
  machines: MachineFactory,
): DiscoveryState | RunFailure {
  const p = particleDimension(problem.unit);
  const { basis, steps } = state;
  const projection = projectionOn(basis, p);
  const random = Random.fromSeed(seed).split('discover').split(steps.length);
  const bound = stepBound(problem, settings);
  const released = release(
    problem,
    settings,
    projection,
    random,
    (fraction, shown) => {
      if (shown) onProgress((steps.length + fraction) / bound, { ...shown, state });
    },
    machines,
  );
  if ('status' in released) return released;

  const { particles, rmd } = released;
  const left = rmd > settings.threshold;
  const step = { dimension: basis.length, rmdToProjected: rmd, threshold: settings.threshold, left };
  const direction = left ? meanDisplacement(projection, particles, p) : null;
  const found = direction ? [...basis, orthonormalTo(basis, direction)] : basis;
  const moved = particles.some(coordinate => coordinate !== 0);
  const next = {
    steps: [...steps, step],
    basis: found,
    verdict: verdictOf([...steps, step], {
      dimension: found.length,
      ambient: p,
      maxSteps: settings.maxSteps,
      moved,
    }),
  };
  const fraction = next.verdict === null ? next.steps.length / bound : 1;
  onProgress(fraction, { ...snapshot(particles, p), state: next });
  return next;
}

/** The mean of theta_i - P theta_i as a unit vector, or null where it is 0. Opposite displacements cancel in it. */
function meanDisplacement(projection: Float64Array, particles: Float64Array, p: number): Float64Array | null {
  const images = projected(projection, particles);
  const mean = new Float64Array(p);
  for (let k = 0; k < particles.length; k++) mean[k % p] += particles[k] - images[k];
  const length = Math.hypot(...mean);
  return length > 0 ? mean.map(x => x / length) : null;
}

/** The unit vector of the part of v orthogonal to the basis; twice, since the first pass leaves rounding errors. */
function orthonormalTo(basis: readonly (readonly number[])[], v: Float64Array): number[] {
  let rest = v;
  for (let pass = 0; pass < 2; pass++) {
    const part = orthogonalPart(rest, basis);
    const length = Math.hypot(...part);
    rest = part.map(x => x / length);
  }
  return Array.from(rest);
}
