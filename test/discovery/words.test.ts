import { expect, test } from '@jest/globals';
import { type DiscoveryStep, verdictOf } from '../../src/discovery/verdict.js';
import { paperStatement } from '../../src/discovery/words.js';

const step = (dimension: number, rmdToProjected: number): DiscoveryStep => ({
  ...{ dimension, rmdToProjected, threshold: 0.02 },
  left: rmdToProjected > 0.02,
});

const REASONS = {
  still: /did not move/,
  blind: /show no direction/,
  out: /^After maxSteps = \d+ steps particles still left/,
  close: /^RMD\^2 came within a factor 2/,
};

test.each<{
  what: string;
  steps: DiscoveryStep[];
  dimension: number;
  reason: keyof typeof REASONS;
  says: RegExp;
}>([
  {
    what: 'nothing moved',
    steps: [step(0, 0)],
    dimension: 0,
    reason: 'still',
    says: /another unit or activation/,
  },
  {
    what: 'no direction',
    steps: [step(0, 0.5)],
    dimension: 0,
    reason: 'blind',
    says: /use the method ROBUST/,
  },
  {
    what: 'out of steps',
    steps: [step(0, 0.5), step(1, 0.13)],
    dimension: 2,
    reason: 'out',
    says: /maxSteps = 2 .*raise maxSteps\.$/,
  },
  {
    what: 'stayed, but closely',
    steps: [step(0, 0.5), step(1, 0.13), step(2, 0.015)],
    dimension: 2,
    reason: 'close',
    says: /threshold 0\.02: 0\.015 at dimension 2\./,
  },
  {
    what: 'left closely twice',
    steps: [step(0, 0.5), step(1, 0.03), step(2, 0.021), step(3, 1e-4)],
    dimension: 3,
    reason: 'close',
    says: /: 0\.030 at dimension 1, 0\.021 at dimension 2\./,
  },
  {
    what: 'left closely to all of Z',
    steps: [step(0, 0.5), step(1, 0.2), step(2, 0.1), step(3, 0.03)],
    dimension: 4,
    reason: 'close',
    says: /: 0\.030 at dimension 3\./,
  },
])('of $what PAPER says that alone', ({ steps, dimension, reason, says }) => {
  const maxSteps = reason === 'out' ? steps.length : 32;
  const moved = reason !== 'still';
  expect(verdictOf(steps, { dimension, ambient: 4, maxSteps, moved })).toBe('UNCERTAIN');
  const statement = paperStatement('UNCERTAIN', steps, dimension, 4);
  expect(statement).toMatch(says);
  const said = Object.entries(REASONS).filter(([, words]) => words.test(statement));
  expect(said.map(([name]) => name)).toEqual([reason]);
  expect(/raise maxSteps/.test(statement)).toBe(reason === 'out');
});
