import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import { formatExact, formatLatex } from '../exact/printer.js';
import { basisDimension, basisRow, type SparseBasis } from '../linear-algebra/sparse-basis.js';

/** Entries that a matrix on paper may have. */
const GENERIC_MATRIX_LIMIT = 400;

/** The general element of a space of matrices: [[a, b], [b, a]] for S(2) on V -> V. */
export interface GenericMatrix {
  readonly parameters: string[];
  readonly entries: string[][];
  readonly latex: string;
}

interface Term {
  readonly parameter: string;
  readonly coefficient: Cyclotomic;
}

/**
 * sum over k of (parameter k) * (basis vector k), as rows x columns of text and as LaTeX.
 *
 * @throws DomainError TOO_LARGE above 400 entries
 */
export function genericMatrix(basis: SparseBasis, rows: number, columns: number): GenericMatrix {
  refuseGenericMatrix(rows * columns);
  const parameters = Array.from({ length: basisDimension(basis) }, (_, k) => parameterName(k));
  const terms: Term[][] = Array.from({ length: rows * columns }, () => []);
  parameters.forEach((parameter, k) => {
    const { indices, entries } = basisRow(basis, k);
    indices.forEach((at, e) => {
      terms[at]!.push({ parameter, coefficient: entries[e]! });
    });
  });
  const matrix = (print: (terms: readonly Term[]) => string) =>
    Array.from({ length: rows }, (_, i) => terms.slice(i * columns, (i + 1) * columns).map(print));
  return {
    parameters,
    entries: matrix(t => combination(t, '*', formatExact, name => name)),
    latex: latexMatrix(matrix(t => combination(t, ' ', formatLatex, latexName))),
  };
}

/** Refuses a number of entries that no paper holds; asked before the subspace is found, too. */
export function refuseGenericMatrix(entries: number | bigint): void {
  refuseAbove(
    'The number of entries of the generic matrix',
    entries,
    GENERIC_MATRIX_LIMIT,
    'Read the basis or the layer instead.',
  );
}

/** The name of parameter k: a, .., z, aa, ab, .. */
export function parameterName(k: number): string {
  const letter = String.fromCharCode(97 + (k % 26));
  return k < 26 ? letter : parameterName(Math.floor(k / 26) - 1) + letter;
}

function latexName(name: string): string {
  return name.length === 1 ? name : `\\mathit{${name}}`;
}

/** "a", "-b", "2*a-1/2*b", "(1+sqrt(2))*a"; "0" for nothing. */
function combination(
  terms: readonly Term[],
  times: string,
  format: (x: Cyclotomic) => string,
  rename: (name: string) => string,
): string {
  if (terms.length === 0) return '0';
  return terms
    .map(({ parameter, coefficient }, k) => {
      const name = rename(parameter);
      if (cyclotomics.equals(coefficient, cyclotomics.one)) return (k > 0 ? '+' : '') + name;
      if (cyclotomics.equals(coefficient, cyclotomics.neg(cyclotomics.one))) return `-${name}`;
      const text = format(coefficient);
      const factor = /.[-+]/.test(text) ? `(${text})` : text;
      return (k > 0 && !factor.startsWith('-') ? '+' : '') + factor + times + name;
    })
    .join('');
}

function latexMatrix(entries: readonly (readonly string[])[]): string {
  return `\\begin{pmatrix} ${entries.map(row => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;
}
