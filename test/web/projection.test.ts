import { describe, expect, test } from '@jest/globals';
import { biasPattern, type LayerDocument, weightPattern } from '../../src/web/answer/layer-document.js';
import { describePosition, usage } from '../../src/web/answer/pattern.js';
import { projectionsFor } from '../../src/web/discovery/projection.js';

/** [[a, b], [-b, a/2 + b]] with the bias (β, -β). */
const DOCUMENT: LayerDocument = {
  group: 'made up',
  from: 'V',
  to: 'V',
  rows: 2,
  columns: 2,
  weight: {
    parameterCount: 2,
    size: 4,
    positions: [0, 1, 2, 3, 3],
    parameters: [0, 1, 1, 0, 1],
    codes: [0, 0, 1, 2, 0],
    table: [
      { exact: '1', decimal: 1 },
      { exact: '-1', decimal: -1 },
      { exact: '1/2', decimal: 0.5 },
    ],
  },
  bias: {
    parameterCount: 1,
    size: 2,
    positions: [0, 1],
    parameters: [0, 0],
    codes: [0, 1],
    table: [
      { exact: '1', decimal: 1 },
      { exact: '-1', decimal: -1 },
    ],
  },
};

describe('the pattern of a layer document', () => {
  const pattern = weightPattern(DOCUMENT);

  test('says what stands where', () => {
    expect([0, 1, 2, 3].map(position => describePosition(pattern, position))).toEqual([
      'row 1, column 1: a',
      'row 1, column 2: b',
      'row 2, column 1: −b',
      'row 2, column 2: 1/2·a + b',
    ]);
    expect(describePosition(biasPattern(DOCUMENT)!, 1)).toBe('row 2, column 1: −β');
  });

  test('counts the entries of each parameter', () => {
    expect(usage(pattern)).toEqual([2, 3]);
  });
});

describe('views of particles', () => {
  const views = projectionsFor(weightPattern(DOCUMENT), 4);

  test.each([
    { what: 'an element of the space', particle: [2, 3, -3, 4], distance: 0 },
    { what: 'the first basis vector', particle: [1, 0, 0, 0.5], distance: 0 },
    { what: 'a vector across', particle: [0, 1, 1, 0], distance: Math.SQRT2 },
  ])('$what: its distance from the space', ({ particle, distance }) => {
    expect(views[0]!.project(particle)[1]).toBeCloseTo(distance, 12);
  });

  test('two directions inside the space are orthonormal', () => {
    const [along, across] = views[1]!.project([1, 0, 0, 0.5]);
    expect(along).toBeCloseTo(Math.sqrt(1.25), 12);
    expect(across).toBeCloseTo(0, 12);
  });

  test('without an exact space of the same dimension there are coordinates only', () => {
    expect(projectionsFor(weightPattern(DOCUMENT), 6).map(view => view.title)).toEqual([
      'first two coordinates',
    ]);
    expect(projectionsFor(null, 2)[0]!.project([7, 8])).toEqual([7, 8]);
  });
});
