import { describe, expect, test } from '@jest/globals';
import type { Agreement } from '../../../src/discovery/robust/agreement.js';
import type { Climb } from '../../../src/discovery/robust/climb.js';
import {
  type Circumstances,
  doubtOf,
  notPassed,
  RESOLUTION,
  RESOLUTION_OF_ROWS,
  stillGrowing,
} from '../../../src/discovery/robust/doubt.js';
import { frameOf } from '../../../src/discovery/robust/frame.js';
import { robustStatement } from '../../../src/discovery/words.js';
import { Random } from '../../../src/numeric/random.js';
import { randomRows } from './problems.js';

const plain: Circumstances = {
  ...{ repetitions: 3, spread: 1, tolerance: 0.05, maxSteps: 8, areRows: false, points: 1_234_567 },
};

interface Case {
  readonly m?: number;
  readonly p?: number;
  readonly left?: boolean;
  readonly floor?: number;
  readonly agreeing?: number;
  readonly error?: number;
  /** The strongest direction that is left, as a share of the floor. */
  readonly nearest?: number;
  readonly change?: Partial<Climb>;
}

/** What three repetitions agree on, without a reason to doubt unless one is given. */
function agreed({
  m = 2,
  p = 4,
  left = false,
  floor = 1e-6,
  agreeing = 3,
  error = 0.001,
  nearest = 0.5,
  change,
}: Case): Agreement {
  const frame = frameOf(randomRows(m, p, Random.fromSeed(1)), p);
  const rung = { dimension: m, frame, spectrum: [nearest * floor], floor, left, size: 1000 };
  const leader: Climb = {
    ...{ rungs: [rung], frame, tilts: [], resolution: RESOLUTION / 10, refined: true },
    ...change,
  };
  return {
    ...{ leader, agreeing: Array<Climb>(agreeing).fill(leader), basis: frame.basis },
    ...{ errors: Array.from({ length: m }, (_, k) => (k === 0 ? error : error / 2)), confidence: 0.9 },
  };
}

const rows = { areRows: true, points: 300 };

describe('doubtOf', () => {
  test.each<[string, Case, Partial<Circumstances>]>([
    ['a plane', {}, {}],
    ['Z itself, whatever its floor and resolution', { m: 4, floor: 1, change: { resolution: 9 } }, {}],
    ['{0}, shown to a five hundredth of the spread', { m: 0, floor: 0.002 }, {}],
    ['a direction that is left at 0.8 of the floor', { nearest: 0.8 }, {}],
    ['an error of half the tolerance', { error: 0.025 }, {}],
    ['the resolution that is asked for', { change: { resolution: RESOLUTION } }, {}],
    ['rows', { change: { resolution: RESOLUTION_OF_ROWS } }, rows],
  ])('none: %s', (_, agreement, change) => {
    expect(doubtOf(agreed(agreement), { ...plain, ...change })).toBeNull();
  });

  test.each<[string, Case, Partial<Circumstances>, boolean, RegExp]>([
    [
      'steps have run out, before all else',
      { left: true, agreeing: 1, error: 1 },
      {},
      false,
      /^After maxSteps = 8 steps velocities still leave the subspace: raise maxSteps\.$/,
    ],
    [
      'nothing moves from 0',
      { m: 0, floor: 0, agreeing: 1 },
      { spread: 0 },
      false,
      /^No point \(x, y\) moves particles away from 0: .* Use another unit or activation\.$/,
    ],
    [
      'no two agree',
      { agreeing: 1 },
      {},
      true,
      /^No two of 3 repetitions agree on a subspace: raise samples to about 5000000\.$/,
    ],
    [
      'two agree',
      { agreeing: 2 },
      {},
      true,
      /^2 of 3 repetitions agree on a subspace of dimension 2: raise samples to about 5000000\.$/,
    ],
    [
      'two agree on Z',
      { m: 4, agreeing: 2 },
      rows,
      true,
      /^2 of 3 repetitions agree on a subspace of dimension 4: upload about 2000 rows\.$/,
    ],
    [
      'V(0) might not be 0',
      { m: 0, floor: 0.04 },
      { spread: 2 },
      true,
      /^V\(0\) is 0 only to 2 % of what single points scatter: raise samples to about 200000000\.$/,
    ],
    [
      'V(0) is a little above what is asked: at least twice the data is advised',
      { m: 0, floor: 0.00202 },
      {},
      true,
      /only to 0\.20? % of what .*: raise samples to about 3000000\.$/,
    ],
    [
      'too large to be refined',
      { m: 2, p: 5, error: 1, change: { refined: false } },
      {},
      false,
      /^A subspace on the way to dimension 2 in Z of dimension 5 was too large to be refined, .*: use smaller representations, or the unit UV\.$/,
    ],
    [
      'too large to be refined on the way to Z',
      { m: 4, change: { refined: false } },
      {},
      false,
      /^A subspace on the way to dimension 4 in Z of dimension 4 was too large/,
    ],
    [
      'a direction that is left near the floor',
      { nearest: 0.9 },
      {},
      true,
      /^A direction was left at 90 % of the noise floor: raise samples to about 5000000\.$/,
    ],
    [
      'errors that more data than anybody has would not settle',
      { error: 1 },
      {},
      true,
      /radians only .*, and no number of points that is in reach would settle it\.$/,
    ],
    [
      'errors beyond the tolerance',
      { error: 0.1 },
      {},
      true,
      /^Directions of the subspace are known to 0\.200 radians only \(two standard errors\), and the tolerance is 0\.05: raise samples to about 20000000\.$/,
    ],
    [
      'errors beyond the tolerance, of rows',
      { error: 0.1 },
      rows,
      true,
      /0\.200 radians only .* tolerance is 0\.05: upload about 5000 rows\.$/,
    ],
    [
      'a weak direction would not have been seen',
      { change: { resolution: 10 * RESOLUTION } },
      {},
      true,
      /^A direction with less than [0-9.]+ % of the strength of those found would not have been seen: raise samples to about 200000000\.$/,
    ],
  ])('%s', (_, agreement, change, isOfData, reason) => {
    const doubt = doubtOf(agreed(agreement), { ...plain, ...change });
    expect(doubt?.reason).toMatch(reason);
    expect(doubt?.ofData).toBe(isOfData);
    expect(doubt?.reason).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('notPassed says by how much, and asks for more', () => {
  expect(notPassed(1.234, plain)).toEqual({
    reason:
      'Repetitions agree, but with more data velocities leave the subspace by 1.2 times what noise shows: raise samples to about 5000000.',
    ofData: true,
  });
});

test('stillGrowing says what a part of the rows shows', () => {
  expect(stillGrowing(1, { ...plain, ...rows })).toEqual({
    reason:
      'A quarter of the rows shows a subspace of dimension 1: the answer still depends on how many there are: upload about 2000 rows.',
    ofData: true,
  });
});

describe('robustStatement', () => {
  const doubt = { reason: 'Because.', ofData: true };
  test.each([
    ['UNCERTAIN', 2, doubt, /^Because\.$/],
    ['NO_SYMMETRY_FOUND', 4, null, /the subspace is all of Z, of dimension 4\.$/],
    ['FOUND', 0, null, /^The velocity at 0 is 0, to less than 0\.2 % of /],
    [
      'FOUND',
      2,
      null,
      /^Velocities at points of a subspace of dimension 2 of 4 stay in it, .* weaker than 0\.12 % of/,
    ],
  ] as const)('%s, dimension %i', (verdict, dimension, reason, words) => {
    expect(robustStatement(verdict, dimension, 4, reason, 0.001234)).toMatch(words);
  });
});
