import { afterEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { confinementOf } from '../../src/mean-field/confinement.js';
import { evolve } from '../../src/mean-field/evolve.js';
import { checkTrainSettings, limits } from '../../src/mean-field/limits.js';
import { bytesOfRun } from '../../src/mean-field/memory.js';
import { EVALUATION_POINTS, riskEstimate } from '../../src/mean-field/population-risk.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import { Random } from '../../src/numeric/random.js';
import { publishedInput, publishedSettings } from './published-problem.js';
import { smallProblems } from './small-problems.js';

const PlainArray = globalThis.Float64Array;
let allocated = 0;

/** Counts the bytes of its buffers; a view of another's buffer is none. */
class CountedArray extends PlainArray {
  constructor(...values: [number]) {
    super(...values);
    if (typeof values[0] === 'number') allocated += this.byteLength;
  }
}

afterEach(() => {
  globalThis.Float64Array = PlainArray;
});

describe.each(smallProblems)('%s', (_, problem) => {
  test.each<Partial<TrainSettings>>([
    { scheme: 'VANILLA', initialisation: 'WI' },
    { scheme: 'VANILLA', beta: 0 },
    { scheme: 'DA', augmentation: 'SAMPLED' },
    { scheme: 'DA', augmentation: 'AVERAGED' },
    { scheme: 'FA' },
    { scheme: 'FA', initialisation: 'WI', beta: 0 },
    { scheme: 'EA' },
  ])('a run of %j makes no more than is counted, and a third of it or more', change => {
    const settings = { ...publishedSettings, particles: 16, horizon: 0.4, batchSize: 40, ...change };
    const confinement = confinementOf(problem, settings);
    let shown = 0;
    globalThis.Float64Array = CountedArray as unknown as Float64ArrayConstructor;
    allocated = 0;
    const particles = evolve(
      problem,
      settings,
      confinement,
      Random.fromSeed(1),
      (_, snapshot) => {
        // The copy of all particles that it is made from, too.
        shown += 2 * (snapshot?.particles.byteLength ?? 0);
      },
      referenceMachine,
    );
    if (!(particles instanceof PlainArray)) throw new Error(particles.message);
    riskEstimate(problem, settings, EVALUATION_POINTS, Random.fromSeed(2), referenceMachine)(particles);
    const counted = bytesOfRun(problem, settings);
    expect(allocated - shown).toBeLessThan(counted);
    expect(allocated - shown).toBeGreaterThan(counted / 3);
  });
});

describe('what would take too much memory is refused, with the limit and the value', () => {
  const matrix = publishedInput('ARBITRARY');
  test.each<[string, Partial<ProblemInput>, Partial<TrainSettings>, string, number]>([
    [
      'the activations of a large teacher at a large batch',
      { group: { name: 'Trivial(20)' }, teacher: { kind: 'ARBITRARY', count: 10_000 } },
      { batchSize: 10_000, particles: 1, initialisation: 'WI' },
      'input.batchSize',
      16e9,
    ],
    [
      'the evaluation of FA, whatever the batch',
      {
        group: { name: 'S(4)' },
        outputRepresentation: 'V^3 + V^2',
        teacher: { kind: 'ARBITRARY', count: 5 },
      },
      { scheme: 'FA', particles: 8000, batchSize: 1, horizon: 0.01 },
      'input.particles',
      2.5e9,
    ],
    [
      'the moved inputs and targets of averaged DA',
      { group: { name: 'S(6)' }, unit: 'UV', teacher: { kind: 'ARBITRARY', count: 1 } },
      { scheme: 'DA', augmentation: 'AVERAGED', particles: 1, batchSize: 10_000 },
      'input.batchSize',
      3e9,
    ],
    [
      'the activations of the particles at a batch',
      { teacher: { kind: 'ARBITRARY', count: 5 } },
      { particles: 10_000, batchSize: 10_000 },
      'input.batchSize',
      1.6e9,
    ],
  ])('%s', (_, problem, settings, path, atLeast) => {
    const defined = defineProblem({ ...matrix, ...problem }, 0);
    let refusal: unknown;
    try {
      checkTrainSettings(defined, { ...publishedSettings, ...settings }, 1, 0);
    } catch (error) {
      refusal = error;
    }
    if (!(refusal instanceof DomainError)) throw new Error('expected a refusal');
    expect(refusal.code).toBe('TOO_LARGE');
    expect(refusal.details.path?.join('.')).toBe(path);
    expect(refusal.details.limit).toBe(String(limits.bytes));
    expect(Number(refusal.details.value)).toBeGreaterThan(atLeast);
    expect(Number(refusal.details.value)).toBeLessThan(2.5 * atLeast);
  });
});
