import type { ElementTable } from '../../groups/subgroups/element-table.js';
import type { NumberedSubgroup } from '../../groups/subgroups/numbered-subgroup.js';
import type { WorkMeter } from '../../groups/work-meter.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';
import { orthonormalRows } from '../../numeric/principal-angles.js';

/** A matrix by its nonzero entries, row by row. */
export type FloatOperator = readonly {
  readonly indices: readonly number[];
  readonly entries: readonly number[];
}[];

/** A real operator, each entry rounded to the nearest double. */
export function floatOperator(operator: LinearOperator): FloatOperator {
  const toDouble = rememberedDoubles();
  return Array.from({ length: operator.size }, (_, i) => {
    const { indices, entries } = operator.row(i);
    return { indices, entries: entries.map(toDouble) };
  });
}

/** rho(g) W as orthonormal rows, with the number of g. */
export interface ConjugateSpace {
  readonly by: number;
  readonly rows: number[][];
}

/**
 * rho(g) W for one g of each coset g N of the stabiliser N of W, the identity first; for W = R^H that is R^(g H g^-1). `images` are
 * those of the table's generators. One space after the other is made from that of its parent in a tree of cosets, so
 * that no more of them are held than the tree is deep.
 * Cost: order * generators of the table, then dim W * entries of an image for each space.
 */
export function* conjugateSpaces(
  table: ElementTable,
  stabiliser: NumberedSubgroup,
  images: readonly FloatOperator[],
  space: number[][],
  meter: WorkMeter,
): Generator<ConjugateSpace> {
  const children = cosetTree(table, stabiliser, meter);
  const waiting: { readonly by: number; readonly rows: () => number[][] }[] = [{ by: 0, rows: () => space }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { by } = next;
    const rows = next.rows();
    yield { by, rows };
    for (const { g, s } of children.get(by) ?? []) {
      waiting.push({ by: g, rows: () => moved(images[s], rows, meter) });
    }
  }
}

/** A tree on one element of each coset, the shortest ways from the identity: g = s parent(g) for the s-th generator. */
function cosetTree(
  { order, generators, products }: ElementTable,
  stabiliser: NumberedSubgroup,
  meter: WorkMeter,
): Map<number, { readonly g: number; readonly s: number }[]> {
  meter.spend(order * (1 + generators.length));
  const reached = new Uint8Array(order);
  const enter = (g: number): void => {
    for (const n of stabiliser.elements) reached[products[g * order + n]] = 1;
  };
  const children = new Map<number, { g: number; s: number }[]>();
  enter(0);
  const queue = [0];
  for (const parent of queue) {
    const found: { g: number; s: number }[] = [];
    generators.forEach((generator, s) => {
      const g = products[generator * order + parent];
      if (reached[g] === 1) return;
      enter(g);
      queue.push(g);
      found.push({ g, s });
    });
    children.set(parent, found);
  }
  return children;
}

function moved(image: FloatOperator, rows: readonly number[][], meter: WorkMeter): number[][] {
  const cost = image.reduce((sum, { indices }) => sum + indices.length, 0);
  meter.spend(rows.length * (cost + rows.length * image.length));
  const images = rows.map(row =>
    image.map(({ indices, entries }) => indices.reduce((sum, j, at) => sum + entries[at] * row[j], 0)),
  );
  // Where rho is not orthogonal the images of orthonormal rows are not.
  return isOrthonormal(images) ? images : orthonormalRows(images, image.length);
}

const ORTHONORMAL_WITHIN = 1e-12;

function isOrthonormal(rows: readonly number[][]): boolean {
  return rows.every((a, i) =>
    rows.slice(0, i + 1).every((b, j) => {
      const product = a.reduce((sum, x, k) => sum + x * b[k], 0);
      return Math.abs(product - (i === j ? 1 : 0)) <= ORTHONORMAL_WITHIN;
    }),
  );
}
