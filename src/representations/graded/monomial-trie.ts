import { refuseAbove } from '../../domain-error.js';
import { MONOMIAL_LIMIT, POWER_LIMIT } from './limits.js';

/**
 * The monomials e_i1 e_i2 .. e_ik of a graded algebra on n generators up to a degree, numbered in lexicographic order in
 * each degree, as a trie: the monomials that continue one with one more generator have consecutive numbers.
 *
 * `least(d, last)` is the least generator that may follow a monomial of degree d that ends in `last` (-1 for degree 0).
 * Cost: the number of monomials in all degrees.
 */
export class MonomialTrie {
  private readonly levels: Level[];

  constructor(
    readonly generators: number,
    readonly degree: number,
    least: (d: number, last: number) => number,
  ) {
    refuseAbove('The exponent of a power', degree, POWER_LIMIT, 'Use a smaller one.');
    this.levels = [
      { last: Int32Array.of(-1), parent: Int32Array.of(0), ...children([least(0, -1)], generators) },
    ];
    let monomials = 1;
    for (let d = 1; d <= degree; d++) {
      const above = this.levels[d - 1]!;
      monomials += above.children;
      refuseAbove(
        'The number of monomials up to a degree',
        monomials,
        MONOMIAL_LIMIT,
        'Use a smaller power.',
      );
      this.levels.push(nextLevel(above, d, generators, least));
    }
  }

  size(d: number): number {
    return this.levels[d]!.last.length;
  }

  /** The number of the monomial of degree d + 1 that continues the given one with e_j; -1 where none does. */
  child(d: number, index: number, j: number): number {
    const { least, firstChild } = this.levels[d]!;
    return j < least[index]! ? -1 : firstChild[index]! + j - least[index]!;
  }

  /** The last generator of a monomial of degree d >= 1, and the monomial of degree d - 1 that it continues. */
  split(d: number, index: number): { readonly parent: number; readonly last: number } {
    const { parent, last } = this.levels[d]!;
    return { parent: parent[index]!, last: last[index]! };
  }

  /** The generators i1, .., id of a monomial, written into `letters`. */
  letters(d: number, index: number, letters = new Array<number>(d)): number[] {
    let at = index;
    for (let level = d; level > 0; level--) {
      letters[level - 1] = this.levels[level]!.last[at]!;
      at = this.levels[level]!.parent[at]!;
    }
    return letters;
  }

  /** The number of the monomial with these generators in order; -1 where it is none of the basis. */
  indexOf(letters: readonly number[]): number {
    let index = 0;
    for (let d = 0; d < letters.length && index >= 0; d++) index = this.child(d, index, letters[d]!);
    return index;
  }
}

interface Level {
  readonly last: Int32Array;
  readonly parent: Int32Array;
  readonly least: Int32Array;
  readonly firstChild: Int32Array;
  readonly children: number;
}

function nextLevel(
  above: Level,
  d: number,
  generators: number,
  least: (d: number, last: number) => number,
): Level {
  const last = new Int32Array(above.children);
  const parent = new Int32Array(above.children);
  let index = 0;
  for (let p = 0; p < above.last.length; p++) {
    for (let j = above.least[p]!; j < generators; j++) {
      last[index] = j;
      parent[index++] = p;
    }
  }
  return {
    last,
    parent,
    ...children(
      last.map(j => Math.min(least(d, j), generators)),
      generators,
    ),
  };
}

function children(
  least: ArrayLike<number>,
  generators: number,
): Pick<Level, 'least' | 'firstChild' | 'children'> {
  const firstChild = new Int32Array(least.length);
  let count = 0;
  for (let index = 0; index < least.length; index++) {
    firstChild[index] = count;
    count += generators - least[index]!;
  }
  return { least: Int32Array.from(least), firstChild, children: count };
}
