/**
 * How fast is V^G where a group permutes the basis? The whole answer, certificate included, beside elimination modulo a
 * prime of the rows of rho(g) - I, and beside one loop that only reads the images of the generators.
 */
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { invarianceSystem } from '../../src/fixed-subspaces/invariance-system.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { rankModulo } from '../../src/linear-algebra/modular-rank.js';
import type { SignedPermutation } from '../../src/linear-algebra/signed-permutation.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { best } from '../best.js';
import { table } from '../table.js';

const QUESTIONS = [
  ['S(6)', 'Hom(V^2,V^2)'],
  ['S(6)', 'Hom(V,V^2)'],
  ['S(10)', 'Hom(V,V^2)'],
  ['Z(64)', 'Hom(V,V)'],
  ['B(8)', 'Hom(V^2,V^2)'],
  ['S(20)', 'Hom(V^2,V^2)'],
  ['S(6)', 'Hom(100*V+20*V^2,V^2)'],
  ['S(6)', 'Hom(100*1+100*V+20*V^2,100*1+100*V+20*V^2)'],
  ['Z(64) x Z(64)', 'Hom(V1*V2,V1*V2)'],
] as const;
const PRIME = 67_108_859;
/** Positions up to which the elimination is run. */
const ELIMINATION_LIMIT = 500_000;
const REPETITIONS = 5;

const rows = QUESTIONS.map(([name, expression]) => {
  const r = parseRepresentation(expression);
  const found = best(REPETITIONS, () => fixedSubspace(parseGroup({ name }), r));
  const { ambientDimension, dimension } = found.value;
  const group = parseGroup({ name });
  const operators = group.generators.map(g => imageOf(r, group, g));
  const images = operators.flatMap(operator => operator.monomial ?? []);
  const reading = best(REPETITIONS, () => readOnce(images));
  const line = [`${name} ${expression}`, String(ambientDimension), String(dimension)];
  const times = [found.ms.toFixed(2), reading.ms.toFixed(2), (found.ms / reading.ms).toFixed(1)];
  if (ambientDimension > ELIMINATION_LIMIT) return [...line, ...times, '', ''];
  const system = invarianceSystem(ambientDimension, operators);
  const elimination = best(REPETITIONS, () => ambientDimension - rankModulo(system, PRIME));
  if (elimination.value !== dimension)
    throw new Error(`expected dimension ${elimination.value}, got ${dimension}`);
  return [...line, ...times, elimination.ms.toFixed(2), (elimination.ms / found.ms).toFixed(1)];
});
console.log(
  `milliseconds, the best of ${REPETITIONS}, each with a fresh group; read: one loop over the images`,
);
table(['question', 'weights', 'dim', 'V^G', 'read', 'V^G / read', 'elimination', 'elimination / V^G'], rows);
console.log(`${Math.floor(process.memoryUsage().rss / 2 ** 20)} MiB in use at the end`);

function readOnce(images: readonly SignedPermutation[]): number {
  let sum = 0;
  for (const { image, sign } of images) for (let j = 0; j < image.length; j++) sum += image[j] * sign[j];
  return sum;
}
