import { formatExact } from '../exact/printer.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import {
  composeSigned,
  inverseSigned,
  isIdentitySigned,
  type SignedPermutation,
} from '../linear-algebra/signed-permutation.js';
import { formatCycles } from './cycle-notation.js';

/** How one direct factor acts on its V_i: a signed permutation of the basis where it is one, else a matrix. */
export type LinearPart = SignedPermutation | ExactMatrix;

/** An element of a direct product, one part a factor; it acts on V = V_1 + V_2 + .. as the direct sum of the parts. */
export interface GroupElement {
  readonly parts: readonly LinearPart[];
}

/** The product a b: the matrices multiplied in this order, so b acts first. */
export function compose(a: GroupElement, b: GroupElement): GroupElement {
  return { parts: a.parts.map((part, i) => composeParts(part, b.parts[i])) };
}

export function inverse(g: GroupElement): GroupElement {
  return { parts: g.parts.map(part => (part instanceof ExactMatrix ? part.inverse() : inverseSigned(part))) };
}

export function isIdentity(g: GroupElement): boolean {
  return g.parts.every(isIdentityPart);
}

/** Equal for equal elements of one group, and only for these. */
export function elementKey(g: GroupElement): string {
  return g.parts.map(partKey).join(' x ');
}

/** Cycle notation for permutations, the rows of the matrix for all else; "(1,2) x (1,2,3)" in a product. */
export function formatElement(g: GroupElement): string {
  return g.parts.map(formatPart).join(' x ');
}

function composeParts(a: LinearPart, b: LinearPart): LinearPart {
  if (a instanceof ExactMatrix && b instanceof ExactMatrix) return a.multiply(b);
  if (a instanceof ExactMatrix || b instanceof ExactMatrix) {
    throw new Error('expected both parts of one kind, got a matrix and a signed permutation');
  }
  return composeSigned(a, b);
}

function isIdentityPart(part: LinearPart): boolean {
  return part instanceof ExactMatrix ? part.isIdentity() : isIdentitySigned(part);
}

function isPermutationPart(part: LinearPart): boolean {
  return !(part instanceof ExactMatrix) && part.sign.every(sign => sign === 1);
}

function partKey(part: LinearPart): string {
  if (part instanceof ExactMatrix) return part.key();
  return Array.from(part.image, (to, from) => part.sign[from] * (to + 1)).join(',');
}

export function formatPart(part: LinearPart): string {
  if (part instanceof ExactMatrix) return formatMatrix(part);
  return isPermutationPart(part) ? formatCycles(part.image) : formatSigned(part);
}

/** What formatMatrix prints of its matrix, without one: the matrices of B(5000) have 25 million entries. */
function formatSigned({ image, sign }: SignedPermutation): string {
  const rows = new Array<string>(image.length);
  image.forEach((to, from) => {
    rows[to] = `[${'0, '.repeat(from)}${sign[from]}${', 0'.repeat(image.length - 1 - from)}]`;
  });
  return `[${rows.join(', ')}]`;
}

function formatMatrix(matrix: ExactMatrix): string {
  const rows = matrix.toRows().map(row => `[${row.map(formatExact).join(', ')}]`);
  return `[${rows.join(', ')}]`;
}
