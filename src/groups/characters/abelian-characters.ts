import { type Cyclotomic, rootOfUnity } from '../../exact/cyclotomic.js';
import { gcdOfNumbers, lcmOfNumbers } from '../../exact/integers.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import { composePermutations, type Permutation } from '../permutation.js';
import type { ValuePool } from './value-pool.js';

/**
 * The characters of an abelian group, whose classes are its elements: from the trivial subgroup up, each character extends
 * to a further generator g in as many ways as its least power g^m inside asks for m-th roots. Values are kept as
 * exponents of a root of unity of the group's exponent. Cost: |G|^2.
 */
export function abelianCharacters(
  classes: PermutationClasses,
  generators: readonly Permutation[],
  pool: ValuePool,
): Cyclotomic[][] {
  const exponent = classes.elementOrders.reduce(lcmOfNumbers, 1);
  let elements = [0];
  let characters = [new Int32Array(classes.count)];
  for (const g of generators) {
    const inside = new Set(elements);
    const cosets = [elements];
    let power = g;
    let last = classes.classOf(power);
    while (!inside.has(last)) {
      const shift = power;
      cosets.push(elements.map(h => classes.classOf(composePermutations(classes.representative(h), shift))));
      power = composePermutations(g, power);
      last = classes.classOf(power);
    }
    const m = cosets.length;
    characters = characters.flatMap(character =>
      Array.from({ length: m }, (_, root) => {
        const step = Math.floor(character[last] / m) + Math.floor(exponent / m) * root;
        const extended = character.slice();
        cosets.forEach((coset, k) => {
          coset.forEach((c, i) => {
            extended[c] = (character[elements[i]] + k * step) % exponent;
          });
        });
        return extended;
      }),
    );
    elements = cosets.flat();
  }
  const roots: (Cyclotomic | undefined)[] = new Array(exponent);
  const root = (s: number): Cyclotomic => {
    const divisor = gcdOfNumbers(s, exponent);
    roots[s] ??= pool.of(rootOfUnity(Math.floor(exponent / divisor), Math.floor(s / divisor)));
    return roots[s];
  };
  return characters.map(character => Array.from(character, root));
}
