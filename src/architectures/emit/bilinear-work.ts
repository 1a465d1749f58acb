import { lcmOfNumbers } from '../../exact/integers.js';
import type { BaseMaps } from '../blocks/block-map.js';
import type { BilinearTerm } from '../program/program.js';

/**
 * How a term of a bilinear step is computed.
 *
 * PER_COPY: the maps of each copy are filled from its parameters, [copies, rows, columns], and multiplied with the products
 * of its two factors. SHARED: copies c and c + n have the same factors, so n products are formed once, the base maps applied
 * to each, z[i, k, s] = (B_k (x_left (x) x_right))_s for i < n, and q[c, s] = sum over k of w[c, k] z[c mod n, k, s].
 */
export type BilinearForm =
  | { readonly form: 'PER_COPY' }
  | { readonly form: 'SHARED'; readonly products: number };

/** Inputs of a batch among which the filling of maps is shared out: a small one, so that SHARED isn't for large ones alone. */
const BATCH = 64;

/** How many of the products of a term differ: copy c has those of copy c modulo this number. */
export function differentProducts({ left, right, copies }: Factors): number {
  return Math.min(copies, lcmOfNumbers(left.copies, right.copies));
}

type Factors = Pick<BilinearTerm, 'left' | 'right' | 'copies'>;

/** The form of a term whose maps are `base`, by counted multiply-adds for one input of a batch. */
export function bilinearForm(term: Factors, base: BaseMaps): BilinearForm {
  const { copies } = term;
  const { rows, columns, count } = base;
  const products = differentProducts(term);
  const filling = (copies * rows * columns * count) / BATCH;
  const perCopy = copies * columns + copies * columns * rows + filling;
  const shared = products * columns + products * columns * count * rows + copies * count * rows;
  return shared < perCopy ? { form: 'SHARED', products } : { form: 'PER_COPY' };
}
