/**
 * What does the order of a permutation group cost? Schreier-Sims, beside listing the group by plain closure where that
 * can be done, and beside the theorem on giants where it applies; all answers are compared.
 */

import { RUBIK_DEGREE, rubikGenerators } from '../../src/groups/catalog/rubik.js';
import { parseCycles } from '../../src/groups/cycle-notation.js';
import { giantOrder } from '../../src/groups/giants.js';
import { composePermutations, identityPermutation, type Permutation } from '../../src/groups/permutation.js';
import { schreierSims } from '../../src/groups/schreier-sims.js';
import { table } from '../table.js';

const CLOSURE_LIMIT = 400_000n;

/** The order by listing all elements. */
function orderByClosure(generators: readonly Permutation[], degree: number): bigint {
  const identity = identityPermutation(degree);
  const found = new Map([[identity.join(), identity]]);
  for (const element of found.values()) {
    for (const generator of generators) {
      const product = composePermutations(generator, element);
      const key = product.join();
      if (!found.has(key)) found.set(key, product);
    }
  }
  return BigInt(found.size);
}

function measured(compute: () => bigint | undefined): { answer: bigint | undefined; ms: number } {
  const start = performance.now();
  const answer = compute();
  return { answer, ms: performance.now() - start };
}

const cycle = (from: number, to: number): string =>
  `(${Array.from({ length: to - from + 1 }, (_, k) => from + k).join(',')})`;
const group = (name: string, degree: number, ...texts: string[]): [string, number, Permutation[]] => [
  name,
  degree,
  texts.map(text => parseCycles(text, degree)),
];

const cases: [string, number, Permutation[]][] = [
  group('warm-up S(6)', 6, '(1,2)', cycle(1, 6)),
  group('S(8)', 8, '(1,2)', cycle(1, 8)),
  group('M(11)', 11, cycle(1, 11), '(3,7,11,8)(4,10,5,6)'),
  group('S(9)', 9, '(1,2)', cycle(1, 9)),
  group('Z(1000)', 1000, cycle(1, 1000)),
  ['Rubik', RUBIK_DEGREE, rubikGenerators()],
  group('S(50)', 50, '(1,2)', cycle(1, 50)),
  group('A(50)', 50, '(1,2,3)', cycle(2, 50)),
  group('S(100)', 100, '(1,2)', cycle(1, 100)),
  group('A(100)', 100, '(1,2,3)', cycle(2, 100)),
  group('Z(10000)', 10_000, cycle(1, 10_000)),
];

const rows = cases.map(([name, degree, generators]) => {
  const chain = measured(() => schreierSims(generators, degree).order);
  const small = chain.answer !== undefined && chain.answer <= CLOSURE_LIMIT && degree <= 1000;
  const plain = small ? measured(() => orderByClosure(generators, degree)) : undefined;
  const giant = measured(() => giantOrder(generators, degree));
  for (const other of [plain?.answer, giant.answer]) {
    if (other !== undefined && other !== chain.answer)
      throw new Error(`${name}: ${other} is not ${chain.answer}`);
  }
  const digits = chain.answer!.toString();
  return [
    name,
    digits.length > 24 ? `${digits.length} digits` : digits,
    chain.ms.toFixed(1),
    plain === undefined ? 'too large' : plain.ms.toFixed(1),
    giant.answer === undefined ? 'no giant' : giant.ms.toFixed(1),
    plain === undefined ? '-' : (plain.ms / chain.ms).toFixed(1),
    giant.answer === undefined ? '-' : (chain.ms / giant.ms).toFixed(0),
  ];
});

console.log(
  'milliseconds; closure: all elements listed; giants: shown to be A(n) or S(n) by one long prime cycle',
);
table(['group', 'order', 'chain', 'closure', 'giants', 'closure/chain', 'chain/giants'], rows);
