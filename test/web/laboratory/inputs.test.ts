import { describe, expect, test } from '@jest/globals';
import { argumentOf, failureIn, failuresElsewhere } from '../../../src/web/laboratory/form.js';
import { discoverInput, problemInput, studyInput, trainInput } from '../../../src/web/laboratory/inputs.js';
import { readSeedsFor, readSizes } from '../../../src/web/laboratory/read-sizes.js';
import { PUBLISHED } from '../../../src/web/laboratory/settings.js';
import { shownArguments } from '../../../src/web/laboratory/shown-arguments.js';

const PAIR = { of: { name: 'S(2)' }, from: 'V', to: 'V' };
const failure = (...argument: (string | number)[]) => ({
  ...{ code: 'BAD_INPUT', message: argument.join('.'), position: null },
  argument,
});

describe('the axes of a study, as texts', () => {
  test.each([
    { text: '5, 10;20 40', value: [5, 10, 20, 40] },
    { text: ' ', value: [] },
  ])('$text', ({ text, value }) => {
    expect(readSizes(text)).toEqual({ value, failure: null });
  });

  test.each([
    { text: '5, ten', position: 3 },
    { text: '5,-1', position: 2 },
    { text: '2.5', position: 0 },
  ])('$text has its fault at $position', ({ text, position }) => {
    expect(readSizes(text).failure).toMatchObject({ position, argument: ['input', 'particles'] });
  });

  test('numbers of seeds for some N', () => {
    expect(readSeedsFor('1000: 5, 5000:3').value).toEqual([
      { particles: 1000, count: 5 },
      { particles: 5000, count: 3 },
    ]);
    expect(readSeedsFor('').value).toEqual([]);
    expect(readSeedsFor('10: 2, 1000').failure).toMatchObject({ position: 7 });
    expect(readSeedsFor('1: 2: 3').failure).not.toBeNull();
  });
});

describe('what the form asks for', () => {
  test('the published problem where it is defined, else a teacher that is drawn', () => {
    expect(problemInput(PAIR, PUBLISHED, 'TRAIN').teacher).toEqual({ kind: 'WI', preset: 'PAPER_C2' });
    const other = problemInput({ ...PAIR, to: '1' }, PUBLISHED, 'DISCOVER');
    expect(other.teacher).toEqual({ kind: 'WI', count: 5 });
  });

  test('hidden spaces of DEEP alone, and delta of HUBER alone', () => {
    const settings = { ...PUBLISHED, hidden: 'V\n\n2*V\n' };
    expect(problemInput(PAIR, settings, 'TRAIN')).not.toHaveProperty('hidden');
    const changed = { ...settings, unit: 'DEEP', loss: 'HUBER', huberDelta: 2 } as const;
    const deep = problemInput(PAIR, changed, 'TRAIN');
    expect(deep).toMatchObject({ hidden: ['V', '2*V'], huberDelta: 2 });
  });

  test('a data set leaves the teacher and the law of inputs out', () => {
    const settings = { ...PUBLISHED, dataSet: 'abc' };
    const problem = problemInput(PAIR, settings, 'TRAIN');
    expect(problem.dataSet).toBe('abc');
    for (const field of ['teacher', 'inputStd', 'inputLaw', 'labelNoise'])
      expect(problem).not.toHaveProperty(field);
    const study = studyInput(PAIR, settings, [5], []);
    expect(study).not.toHaveProperty('teachers');
    expect(study).not.toHaveProperty('teacher');
  });

  test('a discovery on a data set names no group unless it is told to', () => {
    const settings = { ...PUBLISHED, dataSet: 'abc' };
    const { problem } = discoverInput(PAIR, settings);
    for (const field of ['group', 'inputRepresentation', 'outputRepresentation', 'teacher'])
      expect(problem).not.toHaveProperty(field);
    expect(problem).toMatchObject({ dataSet: 'abc', unit: 'MATRIX' });
    const named = { group: PAIR.of, inputRepresentation: 'V' };
    expect(discoverInput(PAIR, { ...settings, grouping: 'ABOVE' }).problem).toMatchObject(named);
    expect(discoverInput(PAIR, PUBLISHED).problem).toMatchObject(named);
    expect(problemInput(PAIR, settings, 'TRAIN')).toMatchObject(named);
  });

  test('a budget of points where one is given, and the method draws them', () => {
    expect(discoverInput(PAIR, { ...PUBLISHED, method: 'ROBUST' })).not.toHaveProperty('samples');
    expect(discoverInput(PAIR, { ...PUBLISHED, method: 'PAPER', samples: 5 })).not.toHaveProperty('samples');
    expect(discoverInput(PAIR, { ...PUBLISHED, method: 'ROBUST', samples: 5 })).toHaveProperty('samples', 5);
  });

  test('both forms of DA, and the grid', () => {
    const train = trainInput(PAIR, { ...PUBLISHED, scheme: 'DA_AVERAGED' });
    expect(train).toMatchObject({ scheme: 'DA', augmentation: 'AVERAGED' });
    expect(train).not.toHaveProperty('averagingNodes');
    expect(studyInput(PAIR, PUBLISHED, [5, 10], [{ particles: 10, count: 1 }])).toMatchObject({
      ...{ particles: [5, 10], seedsFor: [{ particles: 10, count: 1 }], initialisations: ['SI'] },
      ...{ teacher: { preset: 'PAPER_C2' }, teachers: ['ARBITRARY', 'WI', 'SI'] },
    });
  });
});

describe('the arguments that have a field', () => {
  test.each([
    { argument: 'problem.hidden', task: 'TRAIN', change: {}, shown: false },
    { argument: 'problem.hidden', task: 'TRAIN', change: { unit: 'DEEP' }, shown: true },
    { argument: 'problem.huberDelta', task: 'STUDY', change: { loss: 'HUBER' }, shown: true },
    { argument: 'averagingNodes', task: 'DISCOVER', change: {}, shown: false },
    { argument: 'averagingNodes', task: 'STUDY', change: {}, shown: true },
    { argument: 'teacher.count', task: 'STUDY', change: {}, shown: false },
    { argument: 'teacher.count', task: 'STUDY', change: { published: false }, shown: true },
    { argument: 'problem.teacher', task: 'TRAIN', change: { dataSet: 'abc' }, shown: false },
    { argument: 'problem.inputStd', task: 'STUDY', change: { dataSet: 'abc' }, shown: false },
    { argument: 'threshold', task: 'TRAIN', change: {}, shown: false },
    { argument: 'samples', task: 'DISCOVER', change: { method: 'ROBUST' }, shown: true },
    { argument: 'samples', task: 'DISCOVER', change: { method: 'PAPER' }, shown: false },
  ] as const)('$argument of $task with $change: $shown', ({ argument, task, change, shown }) => {
    expect(shownArguments(PAIR, { ...PUBLISHED, ...change }, task).includes(argument)).toBe(shown);
  });
});

describe('failures find their fields', () => {
  const hidden = failure('input', 'problem', 'hidden', 1);
  const gone = failure('of', 'dataSet');
  const seeds = failure('input', 'seeds');

  test('by the path below the operation', () => {
    expect([hidden, gone, seeds].map(argumentOf)).toEqual(['problem.hidden.1', 'problem.dataSet', 'seeds']);
    expect(failureIn([gone, hidden], 'problem.hidden')).toBe(hidden);
    expect(failureIn([failure('input', 'seedsFor')], 'seeds')).toBeUndefined();
  });

  test('and none is lost', () => {
    expect(failuresElsewhere([hidden, gone, seeds], ['problem.hidden', 'seeds'])).toEqual([gone]);
    expect(failuresElsewhere([failure()], ['seeds'])).toHaveLength(1);
  });
});
