import { describe, expect, test } from '@jest/globals';
import { spreadAtZero } from '../../../src/discovery/robust/scale.js';
import { NotFinite, VelocityField } from '../../../src/discovery/robust/velocity-field.js';
import { lossOf } from '../../../src/mean-field/loss.js';
import type { Problem } from '../../../src/mean-field/problem.js';
import { referenceMachine } from '../../../src/mean-field/reference-machine.js';
import { type Unit, unitOf } from '../../../src/mean-field/unit.js';
import { Random } from '../../../src/numeric/random.js';
import { distance, risk } from '../../mean-field/ensembles.js';
import { type Dual, unitAlong } from '../../mean-field/forward-mode.js';
import { compiled, exactRows, problemOn, seenOf } from './problems.js';

function normals(count: number, label: string, std = 1): Float64Array {
  const drawn = new Float64Array(count);
  Random.fromSeed(3).split(label).fillNormal(drawn, std);
  return drawn;
}

/** Data [d, count] and [c, count] cut into chunks of a size. */
function chunked(
  { inputDimension: d, outputDimension: c }: Unit,
  inputs: Float64Array,
  targets: Float64Array,
  size: number,
) {
  const count = inputs.length / d;
  const part = (values: Float64Array, rows: number, start: number) =>
    Float64Array.from(
      { length: rows * size },
      (_, k) => values[Math.floor(k / size) * count + start + (k % size)],
    );
  return Array.from({ length: count / size }, (_, k) => ({
    ...{ count: size, inputs: part(inputs, d, k * size), targets: part(targets, c, k * size) },
  }));
}

describe('V_z(z) is minus the gradient of the risk of the single particle z', () => {
  const units: readonly [string, Unit][] = [
    ['MATRIX, sigmoid', unitOf('MATRIX', 'sigmoid', 3, 2)],
    ['UV, tanh', unitOf('UV', 'tanh', 3, 2)],
    ['DEEP, sin', unitOf('DEEP', 'sin', 2, 2, [3])],
  ];
  const losses = [lossOf('SQUARED', 1), lossOf('HUBER', 0.4), lossOf('LOGISTIC', 1)];
  const cases = units.flatMap(([title, unit]) => losses.map(loss => [title, loss.kind, unit, loss] as const));
  test.each(cases)('%s, %s, by differences', (_, __, unit, loss) => {
    const problem = { ...problemOn('S(2)'), unit, loss } satisfies Problem;
    const field = new VelocityField(problem, referenceMachine);
    const inputs = normals(unit.inputDimension * 60, 'x');
    const targets = normals(unit.outputDimension * 60, 'y').map(y => 1 / (1 + Math.exp(-3 * y)));
    const data = chunked(unit, inputs, targets, 20);
    const step = 1e-5;
    for (const label of ['one', 'two']) {
      const z = normals(field.dimension, label);
      const velocity = field.at([{ law: z, points: z }], data);
      const slopes = z.map((_, k) => {
        const at = (by: number) =>
          risk(
            problem,
            'VANILLA',
            z.map((t, l) => (l === k ? t + by : t)),
            inputs,
            targets,
          );
        return (at(step) - at(-step)) / (2 * step);
      });
      expect(Math.hypot(...slopes)).toBeGreaterThan(1e-3);
      expect(
        distance(
          velocity,
          slopes.map(x => -x),
        ),
      ).toBeLessThan(1e-8);
    }
  });
});

describe('V_w(z) with w other than z', () => {
  const unit = unitOf('MATRIX', 'sigmoid', 2, 2);
  const loss = lossOf('SQUARED', 1);
  const inputs = normals(2 * 48, 'x');
  const targets = normals(2 * 48, 'y');
  const [w, z] = [normals(4, 'w'), normals(4, 'z')];

  test("of MATRIX with a sigmoid: -E sigma'(z x)_r x_j 2 (sigma(w x) - y)_r", () => {
    const sigmoid = (t: number) => 1 / (1 + Math.exp(-t));
    const byHand = Float64Array.from({ length: 4 }, (_, k) => {
      const [r, j] = [k >> 1, k & 1];
      let sum = 0;
      for (let b = 0; b < 48; b++) {
        const x = [inputs[b], inputs[48 + b]];
        const value = (at: Float64Array) => sigmoid(at[2 * r] * x[0] + at[2 * r + 1] * x[1]);
        sum -= value(z) * (1 - value(z)) * x[j] * 2 * (value(w) - targets[r * 48 + b]);
      }
      return sum / 48;
    });
    const field = new VelocityField({ unit, loss }, referenceMachine);
    const data = chunked(unit, inputs, targets, 16);
    expect(distance(field.at([{ law: w, points: z }], data), byHand)).toBeLessThan(1e-14);
    // It is not V_z(z), nor V_w(w).
    expect(distance(field.at([{ law: z, points: z }], data), byHand)).toBeGreaterThan(0.01);
    expect(distance(field.at([{ law: w, points: w }], data), byHand)).toBeGreaterThan(0.01);
  });

  test.each([
    unitOf('MATRIX', 'relu', 2, 3),
    unitOf('UV', 'sigmoid', 3, 2),
    unitOf('DEEP', 'tanh', 2, 1, [2, 2]),
  ])('of $kind with $activation, by forward differentiation', one => {
    const field = new VelocityField({ unit: one, loss }, compiled('FLOAT64'));
    const [d, c] = [one.inputDimension, one.outputDimension];
    const [x, y] = [normals(d * 32, 'x'), normals(c * 32, 'y')];
    const [law, point] = [normals(field.dimension, 'w'), normals(field.dimension, 'z')];
    const still = (values: ArrayLike<number>) => Array.from(values, (t): Dual => [t, 0]);
    const byHand = point.map((_, k) => {
      let sum = 0;
      for (let b = 0; b < 32; b++) {
        const column = still(Array.from({ length: d }, (_, j) => x[j * 32 + b]));
        const along = unitAlong(
          one,
          still(point).map(([t], l): Dual => [t, l === k ? 1 : 0]),
          column,
        );
        unitAlong(one, still(law), column).forEach(([f], r) => {
          sum -= along[r][1] * 2 * (f - y[r * 32 + b]);
        });
      }
      return sum / 32;
    });
    const seen = field.at([{ law, points: point }], chunked(one, x, y, 8));
    expect(Math.hypot(...byHand)).toBeGreaterThan(1e-3);
    expect(distance(seen, byHand)).toBeLessThan(1e-12);
  });

  test('of many places together is that of each alone, also where there are more points than a pass takes', () => {
    const data = chunked(unit, inputs, targets, 48);
    const field = new VelocityField({ unit, loss }, compiled('FLOAT64'));
    const alone = new VelocityField({ unit, loss }, referenceMachine);
    const places = [1, 1025, 3].map((n, k) => ({
      law: normals(4, `law ${k}`),
      points: normals(4 * n, `points ${k}`),
    }));
    const together = field.at(places, data);
    expect(together).toHaveLength(4 * 1029);
    const each = places.flatMap(({ law, points }) =>
      Array.from({ length: points.length / 4 }, (_, k) => [
        ...alone.at([{ law, points: points.subarray(4 * k, 4 * k + 4) }], data),
      ]),
    );
    expect(distance(together, each.flat())).toBeLessThan(1e-13);
    // Buffers that a pass before filled leave no trace.
    expect(field.at(places, data)).toEqual(together);
    expect(field.at([], data)).toHaveLength(0);
  });
});

describe('random signs', () => {
  const problem = problemOn('S(2)');
  const { field, pilot } = seenOf(problem, 64, Random.fromSeed(1));
  const zero = new Float64Array(4);
  const at = { law: zero, points: zero };

  test('the mean of what they leave is 0, and its square that of one point over their number', () => {
    const data = pilot.slice(0, 1);
    const { count, inputs, targets } = data[0];
    // sigma'(0) = 1/4 and sigma(0) = 1/2: one point moves 0 by -(1/2) (1/2 - y) x^T.
    let square = 0;
    for (let b = 0; b < count; b++) {
      const residual = Math.hypot(0.5 - targets[b], 0.5 - targets[count + b]);
      square += (0.5 * residual * Math.hypot(inputs[b], inputs[count + b])) ** 2 / count;
    }
    const random = Random.fromSeed(2);
    const draws = Array.from({ length: 600 }, () => field.at([at], data, random));
    const scaled = draws.reduce((sum, v) => sum + v.reduce((s, x) => s + x * x, 0), 0) * (count / 600);
    expect(scaled / square).toBeGreaterThan(0.85);
    expect(scaled / square).toBeLessThan(1.15);
    const middle = zero.map((_, k) => draws.reduce((sum, v) => sum + v[k] / 600, 0));
    expect(Math.hypot(...middle)).toBeLessThan(4 * Math.sqrt(square / count / 600));
    // Read from eight draws: within a factor.
    const spread = spreadAtZero(field, data, Random.fromSeed(3));
    expect(spread / Math.sqrt(square)).toBeGreaterThan(0.6);
    expect(spread / Math.sqrt(square)).toBeLessThan(1.5);
  });

  test('0 does not move with UV and an odd activation, whatever the data: the spread is 0', () => {
    const odd = seenOf(problemOn('S(2)', { unit: 'UV', activation: 'tanh' }), 64, Random.fromSeed(1));
    expect(spreadAtZero(odd.field, odd.pilot, Random.fromSeed(3))).toBe(0);
  });
});

test('each call is told once, with and without signs', () => {
  let told = 0;
  const problem = problemOn('S(2)');
  const { pilot } = seenOf(problem, 64, Random.fromSeed(1));
  const field = new VelocityField(problem, compiled('FLOAT64'), () => {
    told++;
    if (told === 3) throw new Error('enough');
  });
  const at = { law: new Float64Array(4), points: new Float64Array(4 * 600) };
  field.at([at, at], pilot);
  expect(told).toBe(1);
  field.at([at], pilot, Random.fromSeed(1));
  expect(told).toBe(2);
  expect(() => field.at([at], pilot)).toThrow('enough');
});

test.each(['reference', 'compiled'])('a velocity beyond all bounds is NotFinite: %s', road => {
  const unit = unitOf('MATRIX', 'relu', 2, 2);
  const machines = road === 'reference' ? referenceMachine : compiled('FLOAT64');
  const field = new VelocityField({ unit, loss: lossOf('SQUARED', 1) }, machines);
  const data = chunked(unit, normals(8, 'x'), normals(8, 'y'), 4);
  const points = normals(4, 'z');
  expect(field.at([{ law: points, points }], data).every(Number.isFinite)).toBe(true);
  const law = new Float64Array(4).fill(1e308);
  expect(() => field.at([{ law, points }], data)).toThrow(NotFinite);
});

test.each(['S(3)', 'Z(4)', 'B(2)'])('from E^G the velocity stays in E^G: %s', name => {
  const problem = problemOn(name, name === 'B(2)' ? { activation: 'tanh' } : {});
  const rows = exactRows(problem);
  const { field, pilot } = seenOf(problem, 64, Random.fromSeed(1));
  const inside = (label: string) => {
    const z = new Float64Array(field.dimension);
    normals(rows.length, label, 0.5).forEach((a, i) => {
      rows[i].forEach((x, k) => {
        z[k] += a * x;
      });
    });
    return z;
  };
  const split = (velocity: Float64Array) => {
    const along = rows.map(row => row.reduce((sum, x, k) => sum + x * velocity[k], 0));
    return [
      Math.hypot(...along),
      Math.sqrt(Math.max(0, Math.hypot(...velocity) ** 2 - Math.hypot(...along) ** 2)),
    ];
  };
  const [within, off] = split(field.at([{ law: inside('w'), points: inside('z') }], pilot));
  expect(off).toBeLessThan(0.05 * within);
  // At points off E^G it has parts off E^G.
  const [, outside] = split(
    field.at([{ law: inside('w'), points: normals(field.dimension, 'off', 0.5) }], pilot),
  );
  expect(outside).toBeGreaterThan(5 * off);
});
