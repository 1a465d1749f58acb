import { expect, test } from '@jest/globals';
import { SeminormalForm } from '../../../../src/groups/characters/irreps/seminormal-form.js';
import {
  countTableaux,
  type Shape,
  standardTableaux,
} from '../../../../src/groups/characters/irreps/tableaux.js';
import { Partitions } from '../../../../src/groups/classes/partitions.js';

test('tableaux are as many as the formula of hooks says, and standard', () => {
  const shapes: Shape[] = [[[]], [[3, 2]], [[2, 2, 1]], [[4, 1], [2]], [[1], [1, 1]], [[], [3]]];
  for (const shape of shapes) {
    const tableaux = standardTableaux(shape);
    expect(BigInt(tableaux.length)).toBe(countTableaux(shape));
    expect(new Set(tableaux.map(tableau => JSON.stringify(tableau))).size).toBe(tableaux.length);
    for (const tableau of tableaux) {
      const numbers = new Map(
        tableau.map(({ diagram, row, column }, i) => [`${diagram} ${row} ${column}`, i]),
      );
      for (const [i, { diagram, row, column }] of tableau.entries()) {
        if (row > 0) expect(numbers.get(`${diagram} ${row - 1} ${column}`)).toBeLessThan(i);
        if (column > 0) expect(numbers.get(`${diagram} ${row} ${column - 1}`)).toBeLessThan(i);
      }
    }
  }
});

test('squares of the degrees of S(n) add up to n!', () => {
  for (const [n, order] of [
    [1, 1n],
    [5, 120n],
    [10, 3628800n],
  ] as const) {
    const degrees = new Partitions(n).list(n).map(shape => countTableaux([shape]));
    expect(degrees.reduce((sum, d) => sum + d * d, 0n)).toBe(order);
  }
});

test("Young's seminormal form holds Coxeter's relations", () => {
  for (const shape of [[[3, 2]], [[2, 1, 1]], [[2, 2], [1]], [[2], [1, 1]]]) {
    const form = new SeminormalForm(shape);
    const n = shape.flat().reduce((sum, part) => sum + part, 0);
    const identity = Int32Array.from({ length: n }, (_, j) => j);
    const s = Array.from({ length: n - 1 }, (_, i) => {
      const images = identity.slice();
      images.set([i + 1, i], i);
      return form.image(images);
    });
    const flip = form.image(identity, [-1, ...new Array<number>(n - 1).fill(1)]);
    s.forEach((a, i) => {
      expect(a.multiply(a).isIdentity()).toBe(true);
      s.slice(i + 2).forEach(b => {
        expect(a.multiply(b).equals(b.multiply(a))).toBe(true);
      });
      if (i + 1 < s.length) {
        const ab = a.multiply(s[i + 1]);
        expect(ab.multiply(a).equals(s[i + 1].multiply(ab))).toBe(true);
      }
      if (i > 0) expect(a.multiply(flip).equals(flip.multiply(a))).toBe(true);
    });
    const mixed = s[0].multiply(flip);
    expect(mixed.multiply(mixed).multiply(mixed).multiply(mixed).isIdentity()).toBe(true);
  }
});
