import { describe, expect, test } from '@jest/globals';
import { exponential } from '../../src/architectures/exponential.js';
import {
  type GeneratorImages,
  generatorImages,
  generatorImagesOn,
  type SparseTriplets,
} from '../../src/architectures/generator-images.js';
import {
  directSumTriplets,
  RowBuilder,
  rowNorm,
  type SparseRows,
} from '../../src/architectures/sparse-rows.js';
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

function rowsOf(matrix: number[][]): SparseRows {
  const builder = new RowBuilder(matrix.length);
  for (const row of matrix) {
    row.forEach((x, j) => {
      if (x !== 0) builder.push(j, x);
    });
    builder.endRow();
  }
  return builder.rows();
}

function exponentialOf(matrix: number[][]): number[][] {
  return dense(directSumTriplets([{ rows: exponential(rowsOf(matrix))!, copies: 1 }]));
}

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
    expect(difference(expected, exponentialOf(matrix))).toBeLessThan(1e-15);
  });

  test('commutes with conjugation, and exp(-A) undoes exp(A)', () => {
    const a = [
      [0.1, -0.4, 0.2],
      [0.3, 0, -0.5],
      [0, 0.6, -0.2],
    ];
    const there = exponentialOf(a);
    const back = exponentialOf(a.map(row => row.map(x => -x)));
    const product = there.map(row =>
      Array.from({ length: 3 }, (_, j) => row.reduce((sum, x, k) => sum + x * back[k]![j]!, 0)),
    );
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(difference(identity, product)).toBeLessThan(1e-15);
    expect(rowNorm(rowsOf(a))).toBeCloseTo(0.8, 15);
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

  test('of one element on several inputs: the time is that of the largest', () => {
    const group = parseGroup({ name: 'O(2)' });
    const inputs = [parseRepresentation('V'), parseRepresentation('V^3')];
    for (const { inputs: images, output } of generatorImagesOn(group, inputs, parseRepresentation('V^2'))!) {
      const [g, cube] = images.map(dense) as [number[][], number[][]];
      expect(difference(kronecker(g, g), dense(output))).toBeLessThan(1e-15);
      expect(difference(kronecker(g, kronecker(g, g)), cube)).toBeLessThan(1e-15);
    }
  });

  test('copies stand along the diagonal, whatever they are of', () => {
    const [one] = imagesOf('SO(3)', 'V+V^2', '1')! as [GeneratorImages];
    const [copies] = imagesOf('SO(3)', 'V+2*V^2+V', '1')! as [GeneratorImages];
    const v = dense(one.input)
      .slice(0, 3)
      .map(row => row.slice(0, 3));
    const square = kronecker(v, v);
    const expected = Array.from({ length: 24 }, () => new Array<number>(24).fill(0));
    for (const [start, block] of [
      [0, v],
      [3, square],
      [12, square],
      [21, v],
    ] as const) {
      block.forEach((row, i) => {
        row.forEach((x, j) => {
          expected[start + i]![start + j] = x;
        });
      });
    }
    expect(difference(expected, dense(copies.input))).toBeLessThan(1e-15);
  });

  test.each<[string, string, string, number]>([
    ['S(100)', '64*V', 'V', 2],
    ['S(30)', 'V^2', 'V^2', 2],
    ['SO(3)', 'V^4', '16*V', 3],
    ['O(1,3)', 'V^4', 'V^2', 8],
  ])('%s %s -> %s is held', (name, from, to, count) => {
    expect(imagesOf(name, from, to)).toHaveLength(count);
  });

  test.each<[string, string, string, string]>([
    ['a space over C', 'SU(2)', 'V', 'V'],
    ['a space over C in a product', 'S(2) x U(1)', 'V1', 'V1'],
    ['a dimension above the limit', 'S(2)', '600000*V', 'V'],
    ['too many dimensions', 'GL(24)', '4*V^2', 'V'],
    ['too many entries', 'SO(3)', '8*V^7', 'V'],
  ])('none for %s', (_, name, from, to) => {
    expect(imagesOf(name, from, to)).toBeNull();
  });
});
