import { expect, test } from '@jest/globals';
import { discover } from '../../src/discovery/discover.js';
import { publishedProblem, publishedSettings } from '../mean-field/published-problem.js';
import { compiled } from './published-runs.js';

test('discovery by the PAPER method: RMD^2 is 0.5 on {0}, and 0.10 to 0.17 on the first line', () => {
  const { particles, horizon, alpha, tau, beta, batchSize } = publishedSettings;
  const settings = {
    ...{ particles, horizon, alpha, tau, beta, batchSize },
    ...({ method: 'PAPER', threshold: 0.02, maxSteps: 2 } as const),
  };
  for (const seed of [0, 1, 2]) {
    const outcome = discover(publishedProblem('WI'), settings, seed, () => {}, compiled);
    if (outcome.status !== 'FINISHED') throw new Error(outcome.message);
    const [origin, line] = outcome.steps;
    expect(origin.rmdToProjected).toBeCloseTo(0.5, 12);
    expect(line.rmdToProjected).toBeGreaterThan(0.1);
    expect(line.rmdToProjected).toBeLessThan(0.17);
  }
});
