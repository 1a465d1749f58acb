import { describe, expect, test } from '@jest/globals';
import { boxOf, pointsOf, REPLICATES, type Replicate } from '../../../src/discovery/robust/replicates.js';
import { unitRadius } from '../../../src/discovery/robust/scale.js';
import type { DataRows } from '../../../src/mean-field/data-rows.js';
import { defineProblem, type Problem } from '../../../src/mean-field/problem.js';
import { referenceMachine } from '../../../src/mean-field/reference-machine.js';
import { unitOf } from '../../../src/mean-field/unit.js';
import { Random } from '../../../src/numeric/random.js';
import { predictions, teacherOf } from '../../mean-field/ensembles.js';
import { problemOn } from './problems.js';

/** Rows x = (k, -k), y = (10 k, 100 k), k from 0 to distinct - 1, and again. */
function numbered(count: number, distinct = count): Problem {
  const numberOf = (k: number) => Math.floor(k / 2) % distinct;
  const rows: DataRows = {
    ...{ count, inputDimension: 2, outputDimension: 2 },
    inputs: Float64Array.from({ length: 2 * count }, (_, k) => (k % 2 === 0 ? numberOf(k) : 0 - numberOf(k))),
    outputs: Float64Array.from({ length: 2 * count }, (_, k) => (k % 2 === 0 ? 10 : 100) * numberOf(k)),
  };
  return defineProblem(
    {
      ...{ group: null, inputRepresentation: '2', outputRepresentation: '2' },
      ...{ unit: 'MATRIX', activation: 'sigmoid', dataSet: 'numbered', inputStd: 1 },
    },
    0,
    rows,
  );
}

const rowsIn = (replicate: Replicate) =>
  replicate.flatMap(({ inputs, count }) => Array.from(inputs.subarray(0, count)));

describe('rows', () => {
  test.each([32, 33, 100, 3000, 20_000])('%i rows: replicates are disjoint folds of whole rows', count => {
    const box = boxOf(numbered(count), referenceMachine);
    expect([box.most, box.distinct]).toEqual([count, count]);
    const replicates = box.draw(1_000_000, Random.fromSeed(1));
    expect(replicates).toHaveLength(REPLICATES);
    const all = replicates.flatMap(rowsIn);
    expect(new Set(all).size).toBe(all.length);
    expect(pointsOf(replicates)).toBe(all.length);
    expect(new Set(replicates.map(replicate => pointsOf([replicate]))).size).toBe(1);
    // All but less than a row for each chunk of each replicate.
    expect(all.length).toBeLessThanOrEqual(count);
    expect(all.length).toBeGreaterThan(count - REPLICATES * (1 + replicates[0].length));
    for (const chunk of replicates.flat()) {
      expect(chunk.count).toBeGreaterThan(0);
      for (let b = 0; b < chunk.count; b++) {
        const k = chunk.inputs[b];
        expect([chunk.inputs[chunk.count + b], chunk.targets[b], chunk.targets[chunk.count + b]]).toEqual([
          0 - k,
          10 * k,
          100 * k,
        ]);
      }
    }
    // Other folds in each draw.
    expect(box.draw(1_000_000, Random.fromSeed(2)).flatMap(rowsIn)).not.toEqual(all);
    expect(box.draw(1_000_000, Random.fromSeed(1)).flatMap(rowsIn)).toEqual(all);
    const pilot = rowsIn(box.pilot(8192, Random.fromSeed(3)));
    expect(new Set(pilot).size).toBe(pilot.length);
    expect(pilot.length).toBeGreaterThan(Math.min(count, 8192) * 0.9);
  });

  test('copies of a row lie side by side: in one fold, or in two where one ends among them', () => {
    const box = boxOf(numbered(2000, 100), referenceMachine);
    expect([box.most, box.distinct]).toEqual([2000, 100]);
    const folds = box.draw(1_000_000, Random.fromSeed(1)).map(replicate => new Set(rowsIn(replicate)));
    const spread = Array.from({ length: 100 }, (_, k) => folds.filter(fold => fold.has(k)).length);
    expect(Math.max(...spread)).toBeLessThanOrEqual(2);
    expect(spread.filter(count => count === 2).length).toBeLessThan(REPLICATES);
    expect(box.draw(1_000_000, Random.fromSeed(2)).map(replicate => new Set(rowsIn(replicate)))).not.toEqual(
      folds,
    );
  });

  test('no more than the size asked for', () => {
    expect(pointsOf(boxOf(numbered(3000), referenceMachine).draw(10, Random.fromSeed(1)))).toBe(160);
  });
});

describe('a teacher', () => {
  test.each([1, 7, 512, 1024, 1026])('%i points a replicate, labelled by the teacher', size => {
    const problem = problemOn('S(2)');
    const box = boxOf(problem, referenceMachine);
    expect([box.most, box.distinct]).toEqual([null, null]);
    const replicates = box.draw(size, Random.fromSeed(1));
    expect(replicates).toHaveLength(REPLICATES);
    expect(pointsOf(replicates)).toBe(REPLICATES * size);
    const { inputs, targets } = replicates[3][0];
    expect(predictions(problem, 'VANILLA', teacherOf(problem).particles, inputs)).toEqual(targets);
    const firsts = replicates.map(([chunk]) => chunk.inputs[0]);
    expect(new Set(firsts).size).toBe(REPLICATES);
    expect(box.draw(size, Random.fromSeed(1))).toEqual(replicates);
  });

  test('inputs of many coordinates are independent ones, few are evenly spread', () => {
    const meanSquare = (n: number) => {
      const box = boxOf(problemOn(`Trivial(${n})`, { unit: 'UV' }), referenceMachine);
      const errors = box.draw(2048, Random.fromSeed(n)).map(replicate => {
        const sum = replicate.reduce((s, { inputs }) => s + inputs.reduce((a, x) => a + x * x, 0), 0);
        return sum / (16 * n * 2048) - 1;
      });
      return Math.hypot(...errors) / Math.sqrt((errors.length * 2) / (n * 2048));
    };
    // In units of the standard error of independent points.
    expect(meanSquare(3)).toBeLessThan(0.5);
    expect(meanSquare(13)).toBeGreaterThan(0.6);
    expect(meanSquare(13)).toBeLessThan(1.5);
  });

  test('noise of labels is other noise in each replicate', () => {
    const box = boxOf(problemOn('S(2)', { labelNoise: 2 }), referenceMachine);
    const clean = boxOf(problemOn('S(2)'), referenceMachine);
    const noise = box.draw(1024, Random.fromSeed(1)).map((replicate, r) => {
      const without = clean.draw(1024, Random.fromSeed(1))[r];
      return replicate[1].targets.map((y, k) => y - without[1].targets[k]);
    });
    expect(Math.sqrt(noise[0].reduce((sum, x) => sum + x * x, 0) / noise[0].length)).toBeCloseTo(2, 0);
    const overlap = noise[0].reduce((sum, x, k) => sum + (x * noise[1][k]) / 4, 0) / noise[0].length;
    expect(Math.abs(overlap)).toBeLessThan(0.15);
  });
});

test.each([
  unitOf('MATRIX', 'sigmoid', 3, 2),
  unitOf('UV', 'sigmoid', 3, 2),
  unitOf('DEEP', 'sigmoid', 2, 2, [3]),
])('unitRadius of $kind: values of the first layer have variance 1 at points of this size', unit => {
  const random = Random.fromSeed(6);
  const [d, { rows, columns, scale, biased }] = [unit.inputDimension, unit.layers[0]];
  const p = unit.layers.reduce((sum, one) => sum + one.rows * (one.columns + (one.biased ? 1 : 0)), 0);
  const data = [{ count: 4096, inputs: new Float64Array(d * 4096), targets: new Float64Array(0) }];
  random.fillNormal(data[0].inputs, 2.5);
  const radius = unitRadius(unit, p, data);
  let square = 0;
  const draws = 400;
  for (let draw = 0; draw < draws; draw++) {
    const z = new Float64Array(p);
    random.fillNormal(z, 1);
    const norm = Math.hypot(...z);
    const b = random.integer(4096);
    for (let r = 0; r < rows; r++) {
      let value = 0;
      for (let j = 0; j < columns; j++) {
        value += (scale * radius * z[r * columns + j] * data[0].inputs[j * 4096 + b]) / norm;
      }
      square += (value * value) / (rows * draws);
    }
  }
  expect(square).toBeGreaterThan(0.75);
  expect(square).toBeLessThan(1.3);
  expect(biased).toBe(unit.kind === 'DEEP');
  const nothing = [{ count: 1, inputs: new Float64Array(d), targets: new Float64Array(0) }];
  expect(unitRadius(unit, p, nothing)).toBe(1);
});
