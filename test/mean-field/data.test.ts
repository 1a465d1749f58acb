import { describe, expect, test } from '@jest/globals';
import { dataStreams, freshData, rowsInOrder } from '../../src/mean-field/batch-source.js';
import type { DataRows } from '../../src/mean-field/data-rows.js';
import { referenceMachines } from '../../src/mean-field/machines.js';
import { modelDistance } from '../../src/mean-field/model-distance.js';
import { riskEstimate } from '../../src/mean-field/population-risk.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import { scheduleAt } from '../../src/mean-field/schedule.js';
import { snapshotSteps } from '../../src/mean-field/settings.js';
import { trainOnce } from '../../src/mean-field/train.js';
import { Random } from '../../src/numeric/random.js';
import { distance, predictions, risk, teacherOf } from './ensembles.js';
import { publishedInput, publishedSettings } from './published-problem.js';

const draw = (input: Partial<ProblemInput>, count: number, rows: DataRows | null = null) => {
  const problem = defineProblem({ ...publishedInput('WI'), ...input }, 0, rows);
  const batch = freshData(problem, count, dataStreams(Random.fromSeed(9)), referenceMachine);
  batch.draw();
  return { problem, batch };
};

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** Rows whose labels are the swap of their inputs. */
const swapped: DataRows = (() => {
  const inputs = new Float64Array(2 * 7);
  Random.fromSeed(3).fillNormal(inputs, 1);
  const outputs = inputs.map((_, k) => 1 / (1 + Math.exp(-inputs[k ^ 1])));
  return { count: 7, inputDimension: 2, outputDimension: 2, inputs, outputs };
})();
const fromRows: Partial<ProblemInput> = { teacher: null, dataSet: 'rows' };

describe('laws of the inputs', () => {
  test('the sphere has radius s sqrt(d), and the covariance s^2 I', () => {
    const { batch } = draw({ inputLaw: 'SPHERE', inputStd: 3 }, 4000);
    for (let b = 0; b < 4000; b++) {
      expect(Math.hypot(batch.inputs[b], batch.inputs[4000 + b])).toBeCloseTo(3 * Math.SQRT2, 12);
    }
    const first = batch.inputs.slice(0, 4000);
    const second = batch.inputs.slice(4000);
    // The variance of x^2 on this circle is s^4/2, that of x y too.
    const error = 5 * Math.sqrt(81 / 2 / 4000);
    expect(Math.abs(mean(first.map(x => x * x)) - 9)).toBeLessThan(error);
    expect(Math.abs(mean(first.map((x, b) => x * second[b])))).toBeLessThan(error);
    expect(Math.abs(mean(first))).toBeLessThan(5 * Math.sqrt(9 / 4000));
  });

  test('label noise has its standard deviation, and the same inputs as without', () => {
    const plain = draw({}, 2000).batch;
    const noisy = draw({ labelNoise: 0.7 }, 2000).batch;
    expect(noisy.inputs).toEqual(plain.inputs);
    const noise = noisy.targets.map((y, k) => y - plain.targets[k]);
    expect(Math.abs(mean(noise))).toBeLessThan(5 * Math.sqrt(0.49 / 4000));
    expect(Math.abs(mean(noise.map(x => x * x)) - 0.49)).toBeLessThan(5 * 0.49 * Math.sqrt(2 / 4000));
  });

  test('under LOGISTIC the teacher gives logits', () => {
    const plain = draw({}, 6).batch;
    const logistic = draw({ loss: 'LOGISTIC' }, 6).batch;
    expect(
      distance(
        logistic.targets,
        plain.targets.map(f => 1 / (1 + Math.exp(-f))),
      ),
    ).toBeLessThan(1e-15);
  });
});

describe('a data set', () => {
  test('is drawn row by row, with equal chances', () => {
    const { batch } = draw(fromRows, 3500, swapped);
    const counts = new Array<number>(7).fill(0);
    for (let b = 0; b < 3500; b++) {
      const row = Array.from({ length: 7 }, (_, r) => r).find(
        r => swapped.inputs[2 * r] === batch.inputs[b],
      )!;
      counts[row]++;
      expect(batch.inputs[3500 + b]).toBe(swapped.inputs[2 * row + 1]);
      expect(batch.targets[b]).toBe(swapped.outputs[2 * row]);
      expect(batch.targets[3500 + b]).toBe(swapped.outputs[2 * row + 1]);
    }
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(500));
  });

  test('its risk is the mean over its rows, also where batches do not divide their number', () => {
    const rows = {
      ...swapped,
      count: 27,
      inputs: Float64Array.from({ length: 54 }, (_, k) => Math.sin(k)),
      outputs: Float64Array.from({ length: 54 }, (_, k) => 0.5 + 0.5 * Math.cos(k)),
    };
    for (const loss of ['SQUARED', 'LOGISTIC', 'HUBER'] as const) {
      const problem = defineProblem({ ...publishedInput('WI'), ...fromRows, loss }, 0, rows);
      const settings = { ...publishedSettings, particles: 3, scheme: 'FA' as const };
      const particles = Float64Array.from({ length: 12 }, (_, k) => Math.cos(3 * k));
      const whole = rowsInOrder(rows, 27);
      whole.draw();
      const estimate = riskEstimate(problem, settings, 5, Random.fromSeed(1), referenceMachine);
      const exact = risk(problem, 'FA', particles, whole.inputs, whole.targets);
      expect(Math.abs(estimate(particles) - exact)).toBeLessThan(1e-13);
      expect(estimate(particles)).toBe(estimate(particles));
    }
  });

  test('is learnt from', () => {
    const problem = defineProblem({ ...publishedInput('WI'), ...fromRows }, 0, swapped);
    const settings = { ...publishedSettings, particles: 20 };
    const riskAt = (horizon: number) => {
      const run = trainOnce(problem, { ...settings, horizon }, 1, () => {}, referenceMachines);
      if (run.status !== 'FINISHED') throw new Error(run.message);
      return run.finalRisk;
    };
    expect(riskAt(20)).toBeLessThan(riskAt(0.05) / 20);
  });

  const refused = (input: Partial<ProblemInput>, rows: DataRows | null = swapped) => {
    return () => defineProblem({ ...publishedInput('WI'), ...input }, 0, rows);
  };

  test.each<[string, () => unknown, string]>([
    ['neither', refused({ teacher: null }), 'neither a teacher nor a data set'],
    ['both', refused({ dataSet: 'rows' }), 'both a teacher and a data set'],
    [
      'another dimension of x',
      refused({ ...fromRows, inputRepresentation: 'V + 1' }),
      'rows of x have 2 numbers',
    ],
    [
      'another dimension of y',
      refused({ ...fromRows, outputRepresentation: 'V + 1' }),
      'rows of y have 2 numbers',
    ],
    ['noise on given labels', refused({ ...fromRows, labelNoise: 1 }), 'leave labelNoise out'],
    ['a law of given points', refused({ ...fromRows, inputLaw: 'SPHERE' }), 'leave inputLaw out'],
    [
      'labels that are no probabilities',
      refused(
        { ...fromRows, loss: 'LOGISTIC' },
        { ...swapped, outputs: swapped.outputs.map((y, k) => (k === 5 ? 1.5 : y)) },
      ),
      'row 2 of y holds 1.5',
    ],
    [
      'labels that signs would move out of [0, 1]',
      refused({ group: { name: 'B(2)' }, activation: 'tanh', loss: 'LOGISTIC', teacher: { kind: 'WI' } }),
      'which only permutations of the basis keep there',
    ],
    ['a Huber loss of width 0', refused({ huberDelta: 0 }), 'huberDelta'],
    ['noise below 0', refused({ labelNoise: -1 }), 'labelNoise'],
  ])('is refused with %s', (_, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});

describe('along a run', () => {
  test('schedules begin at 1 and fall as they say', () => {
    expect((['CONSTANT', 'LINEAR', 'COSINE', 'INVERSE'] as const).map(s => scheduleAt(s, 0, 8))).toEqual([
      1, 1, 1, 1,
    ]);
    expect((['CONSTANT', 'LINEAR', 'COSINE', 'INVERSE'] as const).map(s => scheduleAt(s, 4, 8))).toEqual([
      1,
      0.5,
      expect.closeTo(0.5, 15),
      0.2,
    ]);
    expect(scheduleAt('COSINE', 2, 8)).toBeCloseTo((1 + Math.SQRT1_2) / 2, 15);
    expect(scheduleAt('LINEAR', 8, 8)).toBe(0);
  });

  test('a schedule changes where a run ends', () => {
    const problem = defineProblem(publishedInput('WI'), 0);
    const ends = (['CONSTANT', 'LINEAR', 'COSINE', 'INVERSE'] as const).map(schedule => {
      const run = trainOnce(
        problem,
        { ...publishedSettings, particles: 8, horizon: 3, schedule },
        1,
        () => {},
        referenceMachines,
      );
      if (run.status !== 'FINISHED') throw new Error(run.message);
      return run.particles;
    });
    for (const end of ends.slice(1)) expect(distance(ends[0], end)).toBeGreaterThan(1e-3);
  });

  test('snapshots are equally spaced, the last one is the end', () => {
    const settings = { ...publishedSettings, particles: 10, horizon: 3, scheme: 'EA' as const, snapshots: 4 };
    expect(snapshotSteps(settings)).toEqual([0, 10, 20, 30]);
    expect(snapshotSteps({ ...settings, snapshots: 1 })).toEqual([30]);
    expect(snapshotSteps({ ...settings, snapshots: 100 })).toHaveLength(31);
    const problem = defineProblem(publishedInput('ARBITRARY'), 0);
    const run = trainOnce(problem, settings, 1, () => {}, referenceMachines);
    if (run.status !== 'FINISHED') throw new Error(run.message);
    expect(run.snapshots.map(s => s.time)).toEqual([0, 1, 2, 3]);
    expect(run.snapshots[3].particles).toEqual(run.particles);
    expect(run.snapshots[3].rmdToProjected).toBe(run.rmdToProjected);
    expect(Math.abs(run.snapshots[3].risk / run.finalRisk - 1)).toBeLessThan(0.2);
    expect(run.snapshots[3].risk).toBeLessThan(run.snapshots[0].risk);
    // Recording a run does not change it.
    expect(trainOnce(problem, { ...settings, snapshots: 0 }, 1, () => {}, referenceMachines)).toEqual({
      ...run,
      snapshots: [],
    });
  });

  test('what diverges keeps what was recorded before', () => {
    const problem = defineProblem(publishedInput('WI'), 0);
    const settings = { ...publishedSettings, particles: 10, horizon: 3, alpha: 1e6, tau: 1, snapshots: 31 };
    const run = trainOnce(problem, settings, 1, () => {}, referenceMachines);
    if (run.status !== 'DIVERGED') throw new Error('expected a failure');
    expect(run.snapshots).toHaveLength(run.step);
    expect(run.snapshots[0].time).toBe(0);
  });

  test('free noise leaves E^G where projected noise does not', () => {
    const problem = defineProblem(publishedInput('SI'), 0);
    const settings = { ...publishedSettings, particles: 10, horizon: 1, scheme: 'EA' as const };
    const rmd = (noise: 'FREE' | 'PROJECTED') => {
      const run = trainOnce(problem, { ...settings, noise }, 1, () => {}, referenceMachines);
      if (run.status !== 'FINISHED') throw new Error(run.message);
      return run.rmdToProjected;
    };
    expect(rmd('PROJECTED')).toBeLessThan(1e-30);
    expect(rmd('FREE')).toBeGreaterThan(1e-8);
  });

  test('predictions of a drawn teacher are its labels', () => {
    const { problem, batch } = draw({ teacher: { kind: 'SI', count: 3 } }, 4);
    expect(
      distance(predictions(problem, 'VANILLA', teacherOf(problem).particles, batch.inputs), batch.targets),
    ).toBe(0);
  });
});

describe('the distance of two models', () => {
  const problem = defineProblem({ ...publishedInput('WI'), ...fromRows }, 0, swapped);
  const particles = Float64Array.from({ length: 12 }, (_, k) => Math.cos(3 * k));
  const vanilla = { scheme: 'VANILLA', particles } as const;
  const distanceTo = (model: { scheme: 'FA' | 'EA' | 'VANILLA'; particles: Float64Array }) =>
    modelDistance(problem, vanilla, model, Random.fromSeed(1), referenceMachine);

  test('is 0 to itself, and to its symmetrised law under FA', () => {
    expect(distanceTo(vanilla)).toBe(0);
    const fixed = { scheme: 'VANILLA', particles: Float64Array.from([1, 2, 2, 1]) } as const;
    const averaged = { ...fixed, scheme: 'FA' } as const;
    expect(modelDistance(problem, fixed, averaged, Random.fromSeed(1), referenceMachine)).toBeLessThan(1e-30);
  });

  test('is the mean of |f - g|^2 over the rows of a data set', () => {
    const rows = rowsInOrder(swapped, 7);
    rows.draw();
    const f = predictions(problem, 'VANILLA', particles, rows.inputs);
    const g = predictions(problem, 'EA', particles, rows.inputs);
    const exact = f.reduce((sum, value, k) => sum + (value - g[k]) ** 2, 0) / 7;
    expect(exact).toBeGreaterThan(1e-3);
    expect(Math.abs(distanceTo({ scheme: 'EA', particles }) - exact)).toBeLessThan(1e-15);
  });
});
