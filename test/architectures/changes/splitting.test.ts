import { describe, expect, test } from '@jest/globals';
import { type ExactMap, identityMap, product } from '../../../src/architectures/changes/exact-map.js';
import { isBasisOf } from '../../../src/architectures/changes/is-basis.js';
import { complementOf, sizeOf, summandBeside } from '../../../src/architectures/changes/piece.js';
import { independentMaps, simpleBasis } from '../../../src/architectures/changes/simple-basis.js';
import { cyclotomicFactors, rationalFactors } from '../../../src/architectures/changes/splitting-factors.js';
import { parseExact } from '../../../src/exact/parser.js';
import { formatExact } from '../../../src/exact/printer.js';
import { basisFromRows } from '../../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';

type Entries = readonly (readonly (number | string)[])[];

function matrix(entries: Entries): ExactMap {
  return {
    columns: entries[0]!.length,
    rows: entries.map(row => sparseRow(row.map(x => parseExact(String(x))))),
  };
}

/** e_j -> e_(j+1). */
function cycle(size: number): ExactMap {
  return matrix(
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => ((j + 1) % size === i ? 1 : 0)),
    ),
  );
}

const PROJECTION = [
  [1, 1],
  [0, 0],
];
const NILPOTENT = [
  [0, 1],
  [0, 0],
];

describe('factors of minimal polynomials', () => {
  test.each<[string, Entries, string[]]>([
    ['a projection', PROJECTION, ['-1', '0']],
    ['a half turn', [[-1]], ['1']],
    ['a nilpotent matrix', NILPOTENT, ['0']],
    [
      'fractions',
      [
        ['2/3', 1],
        [0, '-5/6'],
      ],
      ['-2/3', '5/6'],
    ],
    [
      'a quarter turn',
      [
        [0, -1],
        [1, 0],
      ],
      [],
    ],
    [
      'a golden ratio',
      [
        [1, 1],
        [1, 0],
      ],
      [],
    ],
    [
      'entries in Q(sqrt 2)',
      [
        ['sqrt(2)', 1],
        [0, 7],
      ],
      ['-7'],
    ],
  ])('rational ones of %s', (_, entries, constants) => {
    const factors = rationalFactors(matrix(entries), entries.length);
    expect(factors.map(factor => formatExact(factor[1]!)).sort()).toEqual(constants.sort());
  });

  test.each([
    [5, ['1/2+1/2*sqrt(5)', '1/2-1/2*sqrt(5)']],
    [8, ['-sqrt(2)', '0', 'sqrt(2)']],
    [12, ['-1', '-sqrt(3)', '0', '1', 'sqrt(3)']],
  ])('quadratic ones of a cycle of length %i: its pairs of complex eigenvalues', (size, traces) => {
    const quadratic = [...cyclotomicFactors(cycle(size), size)].filter(factor => factor.length === 3);
    const found = new Set(quadratic.map(factor => formatExact(factor[1]!)));
    expect([...found].sort()).toEqual(traces.sort());
    expect(quadratic.every(factor => formatExact(factor[2]!) === '1')).toBe(true);
  });

  test('irrational roots', () => {
    const golden = matrix([
      [1, 1],
      [1, 0],
    ]);
    const linear = [...cyclotomicFactors(golden, 2)].filter(factor => factor.length === 2);
    expect(new Set(linear.map(factor => formatExact(factor[1]!)))).toEqual(
      new Set(['-1/2+1/2*sqrt(5)', '-1/2-1/2*sqrt(5)']),
    );
  });
});

describe('summands', () => {
  test('a projection has its kernel beside its image', () => {
    const map = matrix(PROJECTION);
    const summand = summandBeside(2, [map], [map])!;
    expect(sizeOf(summand)).toBe(1);
    expect(product(summand.projection, summand.inclusion)).toEqual(identityMap(1));
    expect(product(summand.projection, map).rows[0]!.indices).toEqual([]);
    const complement = complementOf(summand);
    expect(product(complement.projection, complement.inclusion)).toEqual(identityMap(1));
    expect(product(complement.projection, summand.inclusion).rows[0]!.indices).toEqual([]);
  });

  test('a nilpotent matrix has not', () => {
    const map = matrix(NILPOTENT);
    expect(summandBeside(2, [map], [map])).toBeUndefined();
  });

  test.each([1, 2, 3, 4, 5])('of dimension %i in 6 are as large whichever side is smaller', rank => {
    const map = matrix(
      Array.from({ length: 6 }, (_, i) =>
        Array.from({ length: 6 }, (_, j) => (i >= rank ? 0 : i === j ? 2 : j === 5 ? 1 : 0)),
      ),
    );
    const summand = summandBeside(6, [map], [map])!;
    expect(sizeOf(summand)).toBe(6 - rank);
    expect(product(summand.projection, summand.inclusion)).toEqual(identityMap(6 - rank));
    expect(product(map, summand.inclusion).rows.every(({ indices }) => indices.length === 0)).toBe(true);
    expect(product(summand.projection, map).rows.every(({ indices }) => indices.length === 0)).toBe(true);
  });
});

describe('bases of maps', () => {
  const [a, b] = [
    matrix([
      [1, 0, 2],
      [0, 1, 0],
    ]),
    matrix([
      [0, 1, 0],
      [3, 0, '1/2'],
    ]),
  ];
  const sum = matrix([
    [1, 1, 2],
    [3, 1, '1/2'],
  ]);
  const other = matrix([
    [1, 0, 2],
    [0, 1, 1],
  ]);
  const flat = (map: ExactMap) => ({
    indices: map.rows.flatMap(({ indices }, i) => indices.map(j => 3 * i + j)),
    entries: map.rows.flatMap(({ entries }) => entries),
  });
  const basis = basisFromRows(6, [flat(a), flat(b)]);

  test('are known by their span and rank', () => {
    expect(isBasisOf(basis, [a, b])).toBe(true);
    expect(isBasisOf(basis, [sum, b])).toBe(true);
  });

  test.each([
    ['too few', [a]],
    ['too many', [a, b, sum]],
    ['dependent ones', [sum, sum]],
    ['one beside the span', [a, other]],
  ])('%s are none', (_, maps) => {
    expect(isBasisOf(basis, maps)).toBe(false);
  });

  test('keep what is independent, and prefer few entries and coprime integers', () => {
    expect(independentMaps([a, a, sum, b])).toEqual([a, sum]);
    const integral = matrix([
      [0, 2, 0],
      [6, 0, 1],
    ]);
    expect(simpleBasis([sum, a])).toEqual([a, integral]);
    expect(simpleBasis([])).toEqual([]);
  });
});
