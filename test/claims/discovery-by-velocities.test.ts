import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/discovery/discover.js';
import type { DiscoveryOutcome } from '../../src/discovery/finding.js';
import type { DiscoverSettings } from '../../src/discovery/settings.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { principalAngles } from '../../src/numeric/principal-angles.js';
import { exactRows, problemOn } from '../discovery/robust/problems.js';
import { publishedSettings } from '../mean-field/published-problem.js';
import { compiled } from './published-runs.js';

/*
 * From a strongly invariant law the mean-field velocity stays in E^G: read at points of E_j from data alone it leads from {0} to
 * E^G and no further, with WI teachers that are drawn for each seed; of teachers without a symmetry it keeps no proper subspace.
 */

const { particles, horizon, alpha, tau, beta, batchSize } = publishedSettings;
const settings: DiscoverSettings = {
  ...{ particles, horizon, alpha, tau, beta, batchSize },
  ...{ method: 'ROBUST', threshold: 0.02, maxSteps: 32 },
};

const SEEDS = Array.from({ length: 3 }, (_, seed) => seed);

function discovered(problem: Problem, seed: number): DiscoveryOutcome {
  const outcome = discover(problem, settings, seed, () => {}, compiled);
  if (outcome.status !== 'FINISHED') throw new Error(outcome.message);
  return outcome;
}

describe.each([
  ['S(2)', 'MATRIX', SEEDS],
  ['S(3)', 'MATRIX', SEEDS.slice(0, 2)],
  ['S(2)', 'UV', SEEDS],
] as const)('%s, %s', (group, unit, seeds) => {
  test.each(seeds)('seed %i: E^G is FOUND, and its errors cover', seed => {
    const problem = problemOn(group, { unit }, seed);
    const exact = exactRows(problem).map(row => Array.from(row));
    const { verdict, basis, errors = [], confidence } = discovered(problem, seed);
    expect([verdict, basis.length]).toEqual(['FOUND', exact.length]);
    const angle = principalAngles(
      exact,
      basis.map(row => [...row]),
    ).at(-1);
    expect(angle).toBeLessThan(0.05);
    expect(angle).toBeLessThanOrEqual(4 * Math.hypot(...errors));
    expect(confidence).toBeGreaterThan(0.9);
  });
});

test.each(SEEDS)('S(2) with a teacher without symmetry, seed %i: no proper subspace is FOUND', seed => {
  const problem = problemOn('S(2)', { teacher: { kind: 'ARBITRARY', count: 5 } }, seed);
  const { verdict, basis } = discovered(problem, seed);
  expect(verdict).not.toBe('FOUND');
  if (verdict === 'NO_SYMMETRY_FOUND') expect(basis).toHaveLength(4);
});
