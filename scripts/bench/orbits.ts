/**
 * How fast is V^G by orbits? Ours, beside the general kernel road on the same generator images (rows of rho(g) - I
 * eliminated modulo a prime), and beside one loop that only reads those images.
 */
import { invarianceSystem } from '../../src/fixed-subspaces/invariance-system.js';
import { fixedByOrbits } from '../../src/fixed-subspaces/orbit-road.js';
import { monomials } from '../../src/fixed-subspaces/roads.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { rankModulo } from '../../src/linear-algebra/modular-rank.js';
import type { SignedPermutation } from '../../src/linear-algebra/signed-permutation.js';
import { basisDimension } from '../../src/linear-algebra/sparse-basis.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { table } from '../table.js';

const QUESTIONS = [
  ['S(6)', 'Hom(V^2,V^2)'],
  ['S(10)', 'Hom(V,V^2)'],
  ['Z(64)', 'Hom(V,V)'],
  ['B(8)', 'Hom(V^2,V^2)'],
  ['S(20)', 'Hom(V^2,V^2)'],
  ['S(6)', 'Hom(100*V+20*V^2,V^2)'],
] as const;
const PRIME = 67_108_859;
const REPETITIONS = 3;

const rows = QUESTIONS.map(([name, expression]) => {
  const group = parseGroup({ name });
  const r = parseRepresentation(expression);
  const operators = group.generators.map(g => imageOf(r, group, g));
  const images = monomials(operators);
  const size = operators[0]!.size;
  const orbits = best(() => basisDimension(fixedByOrbits(size, images)));
  const kernel = best(() => size - rankModulo(invarianceSystem(size, operators), PRIME));
  const reading = best(() => readOnce(images));
  if (orbits.value !== kernel.value) throw new Error(`expected ${kernel.value} orbits, got ${orbits.value}`);
  const times = [orbits.ms, kernel.ms, reading.ms].map(ms => ms.toFixed(2));
  const ratios = [kernel.ms / orbits.ms, orbits.ms / reading.ms].map(ratio => ratio.toFixed(1));
  return [`${name} ${expression}`, String(size), String(orbits.value), ...times, ...ratios];
});
console.log(
  'milliseconds, the best of 3; kernel: by elimination modulo a prime; read: one loop over the images',
);
table(['question', 'weights', 'dim', 'orbits', 'kernel', 'read', 'kernel/orbits', 'orbits/read'], rows);

function readOnce(images: readonly SignedPermutation[]): number {
  let sum = 0;
  for (const { image, sign } of images) for (let j = 0; j < image.length; j++) sum += image[j]! * sign[j]!;
  return sum;
}

function best(work: () => number): { value: number; ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  let value = 0;
  for (let i = 0; i < REPETITIONS; i++) {
    const started = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - started);
  }
  return { value, ms };
}
