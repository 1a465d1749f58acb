import { describe, expect, it } from '@jest/globals';
import { signedPermutation } from '../../../src/linear-algebra/signed-permutation.js';
import { ExponentWords } from '../../../src/representations/graded/exponent-words.js';
import type { GradedAlgebra } from '../../../src/representations/graded/graded-algebra.js';
import { gradedMonomial } from '../../../src/representations/graded/graded-monomial.js';
import { HarmonicAlgebra } from '../../../src/representations/graded/harmonic-algebra.js';
import { SymmetricAlgebra } from '../../../src/representations/graded/symmetric-algebra.js';

const algebras = [1, 2, 3, 4, 5].flatMap(n =>
  [0, 1, 2, 3, 6, 9].flatMap(k => [
    ['symmetric', n, k, new SymmetricAlgebra(n, k), k] as const,
    ['harmonic', n, k, new HarmonicAlgebra(new Array<number>(n).fill(1), k), 1] as const,
  ]),
);

function lettersOf(exponents: Int32Array): number[] {
  return [...exponents].flatMap((count, letter) => new Array<number>(count).fill(letter));
}

function wordsOf({ trie }: GradedAlgebra, k: number): number[][] {
  return Array.from({ length: trie.size(k) }, (_, c) => trie.letters(k, c));
}

describe('monomials by exponents', () => {
  it.each(algebras)(
    'are numbered as in the %s algebra on %d generators, degree %d',
    (_, n, k, algebra, most) => {
      const words = new ExponentWords(n, k, most);
      const found = Array.from(words.exponents(), exponents => exponents.slice());
      expect(found.map(lettersOf)).toEqual(wordsOf(algebra, k));
      expect(found.map(exponents => words.indexOf(exponents))).toEqual([...found.keys()]);
      expect(words.size).toBe(found.length);
    },
  );

  it('are counted far beyond what is listed', () => {
    expect(new ExponentWords(5, 100, 1).size).toBe(348_551);
    expect(new ExponentWords(10, 40, 40).size).toBe(2_054_455_634);
  });
});

describe('a signed permutation that keeps the last generator', () => {
  it.each(algebras.filter(([, n]) => n === 4))(
    'on the %s algebra on %d generators, degree %d',
    (_, __, k, algebra, ___) => {
      const g = signedPermutation([1, 2, 0, 3], [1, -1, 1, -1]);
      const moved = wordsOf(algebra, k).map(word => {
        const negative = word.filter(letter => g.sign[letter]! < 0).length;
        const image = algebra.trie.indexOf(word.map(letter => g.image[letter]!).sort((a, b) => a - b));
        return [image, negative % 2 === 0 ? 1 : -1];
      });
      const { image, sign } = gradedMonomial(algebra, k, g)!;
      expect(Array.from(image, (to, c) => [to, sign[c]])).toEqual(moved);
    },
  );
});
