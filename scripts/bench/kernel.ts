/**
 * What does the modular kernel gain? Random systems of growing size, solved by modular elimination with lifting and exact
 * verification, beside plain elimination (fraction-free over Q, Gauss and Jordan over Q(zeta_n)); the last rows are
 * systems x_i = +-x_j, too large for a dense matrix, beside one pass that only reads them.
 */
import { type Cyclotomic, cyclotomics, fromInteger, rootOfUnity } from '../../src/exact/cyclotomic.js';
import { plainKernel } from '../../src/linear-algebra/fraction-free.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import type { LinearSystem } from '../../src/linear-algebra/linear-system.js';
import { basisDimension, equalBases } from '../../src/linear-algebra/sparse-basis.js';
import { collectRow } from '../../src/linear-algebra/sparse-row.js';
import { tableOf } from '../table.js';

/** A small generator of random integers below n (Park and Miller), so that every run asks the same questions. */
let state = 20_250_101;
function random(n: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % n;
}

const digit = (): Cyclotomic => fromInteger(random(19) - 9);
const sign = (): Cyclotomic => fromInteger(2 * random(2) - 1);
const inField = (n: number) => (): Cyclotomic =>
  cyclotomics.add(sign(), cyclotomics.mul(sign(), rootOfUnity(n, random(n))));

/** `count` entries a row, at random columns. */
function randomSystem(rows: number, columns: number, count: number, entry: () => Cyclotomic): LinearSystem {
  const all = Array.from({ length: rows }, () =>
    collectRow(Array.from({ length: count }, () => [random(columns), entry()] as const)),
  );
  return { columns, rows: () => all };
}

function measure<T>(work: () => T): { value: T; ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

function line(name: string, system: LinearSystem, baseline: 'plain' | 'reading') {
  const found = measure(() => kernel(system));
  const other = measure(() => (baseline === 'plain' ? plainKernel(system) : read(system)));
  if (typeof other.value !== 'number' && !equalBases(found.value, other.value)) {
    throw new Error(`expected equal kernels on both roads for ${name}`);
  }
  return {
    system: name,
    columns: system.columns,
    nullity: basisDimension(found.value),
    'modular (ms)': found.ms.toFixed(1),
    baseline,
    'baseline (ms)': other.ms.toFixed(1),
    'baseline / modular': (other.ms / found.ms).toFixed(2),
  };
}

function read(system: LinearSystem): number {
  let entries = 0;
  for (const row of system.rows()) entries += row.indices.length;
  return entries;
}

// the first calls compile the code
line('', randomSystem(30, 34, 10, digit), 'plain');
line('', randomSystem(8, 10, 10, inField(5)), 'plain');

tableOf([
  ...[10, 30, 60, 90].map(n => line('dense over Q', randomSystem(n, n + 4, 3 * n, digit), 'plain')),
  ...[50, 150, 300].map(n => line('3 entries +-1 a row', randomSystem(n, n + 20, 3, sign), 'plain')),
  ...[5, 15, 30].map(n => line('dense over Q(zeta_5)', randomSystem(n, n + 2, 3 * n, inField(5)), 'plain')),
  ...[5, 15].map(n => line('dense over Q(zeta_24)', randomSystem(n, n + 2, 3 * n, inField(24)), 'plain')),
  ...[10_000, 160_000].map(n => line('2 entries +-1 a row', randomSystem(2 * n, n, 2, sign), 'reading')),
]);
