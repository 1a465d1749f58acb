import { describe, expect, test } from '@jest/globals';
import type { Scheme } from '../../src/mean-field/settings.js';
import type { Problem } from '../../src/mean-field/teacher-student.js';
import { Random } from '../../src/numeric/random.js';
import { heldOutRisk, problemOf, withRows } from '../../src/systems/generalisation.js';
import { drawRows, type System } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';
import { compiled, median } from './published-runs.js';

/*
 * Claim: where data are symmetric, the architecture on E^G learns from fewer of them than the unconstrained one. Risks are relative,
 * E |Phi(X) - f(X)|^2 / E |f(X)|^2 over held-out points without noise; both are trained on the same rows, from the same start, by
 * the same steps. The claim does not hold for many rows where the law is no SI model: see the last test.
 */

const SEEDS = [0, 1, 2, 3, 4];
const FEW = 20;

function risks(system: System, problem: Problem, scheme: Scheme, rows: number, seeds = SEEDS): number[] {
  const heldOut = drawRows(system, 1000, Random.fromSeed(1000), 0);
  const horizon = 0.4 * system.training.horizon;
  return seeds.map(seed => {
    const own = withRows(problem, drawRows(system, rows, Random.fromSeed(seed)));
    const settings = { ...system.training, scheme, augmentation: 'SAMPLED', horizon } as const;
    const risk = heldOutRisk(own, settings, seed, heldOut, compiled);
    if (typeof risk !== 'number') throw new Error(risk.message);
    return risk;
  });
}

describe.each(systems.map((system): [string, System] => [system.name, system]))('%s', (_name, system) => {
  const problem = problemOf(system, drawRows(system, 1, Random.fromSeed(0)));

  test(`from ${FEW} rows EA has less than two thirds of the risk of free training, in the median`, () => {
    const exact = risks(system, problem, 'EA', FEW);
    const free = risks(system, problem, 'VANILLA', FEW);
    expect(median(exact)).toBeLessThan(median(free) / 1.5);
    const wins = SEEDS.filter(k => exact[k] < free[k]);
    expect(wins.length).toBeGreaterThanOrEqual(4);
    expect(median(exact)).toBeLessThan(0.2);
  });
});

test('the set function is no SI model: from many rows free training falls below what EA reaches', () => {
  const system = systems.find(({ name }) => name === 'set-function')!;
  const problem = problemOf(system, drawRows(system, 1, Random.fromSeed(0)));
  const seeds = SEEDS.slice(0, 3);
  const exact = median(risks(system, problem, 'EA', 3000, seeds));
  const free = median(risks(system, problem, 'VANILLA', 3000, seeds));
  expect(free).toBeLessThan(exact / 1.2);
  expect(exact).toBeGreaterThan(0.015);
});
