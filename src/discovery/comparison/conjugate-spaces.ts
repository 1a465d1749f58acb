import type { ElementTable } from '../../groups/subgroups/element-table.js';
import type { NumberedSubgroup } from '../../groups/subgroups/numbered-subgroup.js';
import type { WorkMeter } from '../../groups/work-meter.js';
import { applied, type FloatOperator } from '../../numeric/float-operator.js';
import { orthonormalRows } from '../../numeric/principal-angles.js';
import type { GeneratorImages } from './generator-images.js';

/** Multiplications of a singular value decomposition of e rows, by ambient * e^2. */
const SINGULAR_VALUES = 20;

/** rho(g) W as orthonormal rows, with the number of g. */
export interface ConjugateSpace {
  readonly by: number;
  readonly rows: number[][];
}

/**
 * rho(g) W for one g of each coset g N of the stabiliser N of W, the identity first; for W = R^H that is R^(g H g^-1). `images` are
 * those of the table's generators. One space after the other is made from that of its parent in a tree of cosets, so
 * that no more of them are held than the tree is deep.
 * Cost: order * generators of the table, then dim W * entries of an image for each space; where the images are not orthogonal, rows
 * are orthonormalised, too.
 */
export function* conjugateSpaces(
  table: ElementTable,
  stabiliser: NumberedSubgroup,
  images: GeneratorImages,
  space: number[][],
  meter: WorkMeter,
): Generator<ConjugateSpace> {
  const { operators, entries, areOrthogonal } = images;
  const e = space.length;
  const ambient = space[0]?.length ?? 0;
  const costOfMove = e * entries + (areOrthogonal ? 0 : SINGULAR_VALUES * ambient * e ** 2);
  const children = cosetTree(table, stabiliser, meter);
  const moved = (image: FloatOperator, rows: readonly number[][]): number[][] => {
    const moving = rows.map(row => applied(image, row));
    return areOrthogonal ? moving : orthonormalRows(moving, ambient);
  };
  const waiting: { readonly by: number; readonly rows: () => number[][] }[] = [{ by: 0, rows: () => space }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { by } = next;
    const rows = next.rows();
    yield { by, rows };
    for (const { g, s } of children.get(by)!) {
      meter.spend(costOfMove);
      waiting.push({ by: g, rows: () => moved(operators[s], rows) });
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
