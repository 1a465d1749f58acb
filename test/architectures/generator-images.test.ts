import { describe, expect, test } from '@jest/globals';
import { exponential, rowNorm } from '../../src/architectures/exponential.js';
import { generatorImages, type SparseTriplets } from '../../src/architectures/generator-images.js';
import { directProduct } from '../../src/groups/direct-product.js';
import { matrixLieFactor } from '../../src/groups/lie/matrix-lie-factor.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

function imagesOf(name: string, from: string, to: string) {
  return generatorImages(parseGroup({ name }), parseRepresentation(from), parseRepresentation(to));
}

function dense({ size, rows, columns, values }: SparseTriplets): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  values.forEach((value, e) => {
    matrix[rows[e]!]![columns[e]!] = value;
  });
  return matrix;
}

function kronecker(a: number[][], b: number[][]): number[][] {
  return a.flatMap(row => b.map(other => row.flatMap(x => other.map(y => x * y))));
}

function difference(a: ArrayLike<number>[], b: ArrayLike<number>[]): number {
  expect(b.length).toBe(a.length);
  return a.reduce(
    (worst, row, i) => Array.from(row).reduce((w, x, j) => Math.max(w, Math.abs(x - b[i]![j]!)), worst),
    0,
  );
}

const rowsOf = (matrix: number[][]) => matrix.map(row => Float64Array.from(row));

describe('exponential', () => {
  const t = 0.7;
  test.each<[string, number[][], number[][]]>([
    [
      'a rotation',
      [
        [0, -t],
        [t, 0],
      ],
      [
        [Math.cos(t), -Math.sin(t)],
        [Math.sin(t), Math.cos(t)],
      ],
    ],
    [
      'a boost',
      [
        [0, t],
        [t, 0],
      ],
      [
        [Math.cosh(t), Math.sinh(t)],
        [Math.sinh(t), Math.cosh(t)],
      ],
    ],
    [
      'a unipotent matrix',
      [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
      [
        [1, 1, 0.5],
        [0, 1, 1],
        [0, 0, 1],
      ],
    ],
    ['a number', [[-1]], [[Math.exp(-1)]]],
    ['nothing', [], []],
  ])('%s', (_, matrix, expected) => {
    expect(difference(expected, exponential(rowsOf(matrix)))).toBeLessThan(1e-15);
  });

  test('commutes with conjugation, and exp(-A) undoes exp(A)', () => {
    const a = rowsOf([
      [0.1, -0.4, 0.2],
      [0.3, 0, -0.5],
      [0, 0.6, -0.2],
    ]);
    const there = exponential(a);
    const back = exponential(a.map(row => row.map(x => -x)));
    const product = there.map(row =>
      Array.from({ length: 3 }, (_, j) => row.reduce((sum, x, k) => sum + x * back[k]![j]!, 0)),
    );
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(difference(identity, product)).toBeLessThan(1e-15);
    expect(rowNorm(a)).toBeCloseTo(0.8, 15);
  });
});

describe('images of a Lie group', () => {
  test('of V and V^2: one element of the group on both', () => {
    const images = imagesOf('SO(3)', 'V', 'V^2')!;
    expect(images.map(({ name }) => name)).toEqual([
      'exp(1/2*A), A = [[0, 1, 0], [-1, 0, 0], [0, 0, 0]]',
      'exp(1/2*A), A = [[0, 0, 1], [0, 0, 0], [-1, 0, 0]]',
      'exp(1/2*A), A = [[0, 0, 0], [0, 0, 1], [0, -1, 0]]',
    ]);
    for (const { input, output } of images) {
      const g = dense(input);
      expect(difference(kronecker(g, g), dense(output))).toBeLessThan(1e-15);
    }
    const [first] = images;
    expect(dense(first!.input)[0]![0]).toBeCloseTo(Math.cos(0.5), 15);
  });

  test('components come first; a finite factor stands still', () => {
    const images = imagesOf('O(2) x S(2)', 'V', 'V*')!;
    expect(images.map(({ name }) => name)).toEqual([
      '[[-1, 0], [0, 1]] x ()',
      '() x (1,2)',
      'exp(1*A), A = [[0, 1], [-1, 0]] x [[0, 0], [0, 0]]',
    ]);
    expect(dense(images[2]!.input).slice(2)).toEqual([
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  test('the time makes the larger derivative moderate, whatever its size', () => {
    for (const [x, t] of [
      ['1000', '1/1024'],
      ['1/1000', '512'],
    ] as const) {
      const group = directProduct([
        matrixLieFactor(
          [],
          [
            [
              ['0', x],
              [`-${x}`, '0'],
            ],
          ],
        ),
      ]);
      const [image] = generatorImages(group, parseRepresentation('V'), parseRepresentation('V'))!;
      expect(image!.name).toBe(`exp(${t}*A), A = [[0, ${x}], [-${x}, 0]]`);
      const angle = Math.asin(dense(image!.input)[0]![1]!);
      expect(angle).toBeGreaterThan(0.5);
      expect(angle).toBeLessThanOrEqual(1);
    }
  });

  test.each<[string, string, string, string]>([
    ['a space over C', 'SU(2)', 'V', 'V'],
    ['a space over C in a product', 'S(2) x U(1)', 'V1', 'V1'],
    ['a dimension above the limit', 'SO(3)', 'V^4', 'V'],
    ['too many entries', 'GL(24)', 'V', 'V'],
  ])('none for %s', (_, name, from, to) => {
    expect(imagesOf(name, from, to)).toBeNull();
  });
});
