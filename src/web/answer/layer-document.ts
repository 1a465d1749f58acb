import { type ChangeDocument, changedSharing } from './change-document.js';
import { flatSharing, type MapDocument, type SharingDocument } from './map-document.js';
import type { Pattern, Term } from './pattern.js';

/** What this page reads of the layer's JSON document (schema/layer.schema.json), with maps filled position by position. */
export interface LayerDocument {
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
  readonly weight: SharingDocument;
  readonly bias: SharingDocument | null;
}

/** The document as a page reads it: its maps without their blocks, and without a change of basis. */
export function parseLayerDocument(json: string): LayerDocument {
  const document = JSON.parse(json) as WrittenDocument;
  if (document.version !== 2 && document.version !== 3)
    throw new Error(`expected a layer document of version 2 or 3, got ${document.version}`);
  const { group, from, to, rows, columns, weight, bias, change } = document;
  const [flatWeight, flatBias] = [flatSharing(weight), bias && flatSharing(bias)];
  return {
    group,
    from,
    to,
    rows,
    columns,
    weight: change ? changedSharing(flatWeight, weight.columns, change.output, change.input) : flatWeight,
    bias: change ? flatBias && changedSharing(flatBias, 1, change.output, null) : flatBias,
  };
}

/** As it is written. */
interface WrittenDocument extends Omit<LayerDocument, 'weight' | 'bias'> {
  readonly version: number;
  readonly weight: MapDocument;
  readonly bias: MapDocument | null;
  /** Of version 3. */
  readonly change?: { readonly input: ChangeDocument; readonly output: ChangeDocument };
}

export function weightPattern({ rows, columns, weight }: LayerDocument): Pattern {
  return patternOf(weight, rows, columns, weightName);
}

export function biasPattern({ rows, bias }: LayerDocument): Pattern | null {
  if (bias === null) return null;
  return patternOf(bias, rows, 1, k => (bias.parameterCount === 1 ? 'β' : `β${subscript(k + 1)}`));
}

function patternOf(
  sharing: SharingDocument,
  rows: number,
  columns: number,
  name: (k: number) => string,
): Pattern {
  const parameters = Array.from({ length: sharing.parameterCount }, (_, k) => name(k));
  const offsets = new Int32Array(sharing.size + 1);
  for (const position of sharing.positions) offsets[position + 1]!++;
  for (let p = 0; p < sharing.size; p++) offsets[p + 1]! += offsets[p]!;
  const terms = sharing.parameters.map((parameter, e): Term => {
    const { exact, decimal } = sharing.table[sharing.codes[e]!]!;
    return {
      parameter,
      coefficient: decimal,
      negative: decimal < 0,
      text: termText(exact ?? decimal.toPrecision(3), parameters[parameter]!),
    };
  });
  return { rows, columns, parameters, offsets, terms };
}

/** "a", "−a", "−1/2·a", "(1+sqrt(2))·a". */
function termText(coefficient: string, name: string): string {
  if (coefficient === '1') return name;
  if (coefficient === '-1') return `−${name}`;
  const factor = /.[-+]/.test(coefficient) ? `(${coefficient})` : coefficient;
  return `${factor.replace(/^-/, '−')}·${name}`;
}

/** a, .., z, aa, ab, ..: the names of the generic matrix. */
function weightName(k: number): string {
  const letter = String.fromCharCode(97 + (k % 26));
  return k < 26 ? letter : weightName(Math.floor(k / 26) - 1) + letter;
}

function subscript(n: number): string {
  return [...String(n)].map(digit => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
