import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import { ExponentWords } from './exponent-words.js';
import { ExteriorAlgebra } from './exterior-algebra.js';
import type { GradedAlgebra } from './graded-algebra.js';
import { HarmonicAlgebra } from './harmonic-algebra.js';
import { sortWithSign } from './letters.js';

/**
 * The degree k of the automorphism that a signed permutation of the generators induces, where it permutes the
 * monomials up to signs: always on the symmetric and the exterior algebra; modulo a form on the plane and where the
 * last generator is kept up to sign. Cost: k^2 steps a monomial, or as many as there are generators, where these are fewer.
 */
export function gradedMonomial(
  algebra: GradedAlgebra,
  k: number,
  g: SignedPermutation,
): SignedPermutation | undefined {
  const { generators } = algebra.trie;
  const last = generators - 1;
  if (algebra instanceof HarmonicAlgebra && k > 1 && last >= 0 && g.image[last] !== last) {
    return last === 1 ? byProducts(algebra, k, g) : undefined;
  }
  if (algebra instanceof ExteriorAlgebra || k <= generators || generators === 0) {
    return byLetters(algebra, k, g);
  }
  return byExponents(new ExponentWords(generators, k, algebra instanceof HarmonicAlgebra ? 1 : k), g);
}

function byLetters(algebra: GradedAlgebra, k: number, g: SignedPermutation): SignedPermutation {
  const { trie } = algebra;
  const signOfOrder = algebra instanceof ExteriorAlgebra;
  const image = new Int32Array(trie.size(k));
  const sign = new Int8Array(image.length);
  const letters = new Array<number>(k);
  for (let c = 0; c < image.length; c++) {
    trie.letters(k, c, letters);
    let negative = false;
    for (let t = 0; t < k; t++) {
      negative = negative !== g.sign[letters[t]!]! < 0;
      letters[t] = g.image[letters[t]!]!;
    }
    if (sortWithSign(letters) < 0 && signOfOrder) negative = !negative;
    image[c] = trie.indexOf(letters);
    sign[c] = negative ? -1 : 1;
  }
  return { image, sign };
}

/** The same on exponents, which g permutes. */
function byExponents(words: ExponentWords, g: SignedPermutation): SignedPermutation {
  const image = new Int32Array(words.size);
  const sign = new Int8Array(image.length);
  const moved = new Int32Array(words.generators);
  let c = 0;
  for (const exponents of words.exponents()) {
    let negative = 0;
    for (let j = 0; j < exponents.length; j++) {
      moved[g.image[j]!] = exponents[j]!;
      if (g.sign[j]! < 0) negative += exponents[j]!;
    }
    image[c] = words.indexOf(moved);
    sign[c++] = negative % 2 === 0 ? 1 : -1;
  }
  return { image, sign };
}

/** The same where every product of a monomial with a generator is one monomial. */
function byProducts(algebra: GradedAlgebra, k: number, g: SignedPermutation): SignedPermutation {
  const image = new Int32Array(algebra.trie.size(k));
  const sign = new Int8Array(image.length);
  for (let c = 0; c < image.length; c++) {
    let index = 0;
    let coefficient = 1;
    algebra.trie.letters(k, c).forEach((letter, d) => {
      const [term] = algebra.product(d, index, g.image[letter]!);
      index = term!.index;
      coefficient *= term!.coefficient * g.sign[letter]!;
    });
    image[c] = index;
    sign[c] = coefficient;
  }
  return { image, sign };
}
