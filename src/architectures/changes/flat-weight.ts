import type { BlockMap } from '../blocks/block-map.js';
import { flatSharing } from '../blocks/flat-sharing.js';
import type { LinearParts } from '../program/linear-parts.js';
import { type Coefficient, type Sharing, sharingByParameter } from '../sharing.js';
import { eachEntry } from './apply-change.js';
import type { BasisChange } from './basis-change.js';

/**
 * The sharing of all positions of W. With a change of basis W = E M P its coefficients are doubles only: sums of products of
 * entries of E and P.
 */
export function flatWeight({ weight, change }: Pick<LinearParts, 'weight' | 'change'>): Sharing {
  return change === null ? flatSharing(weight) : changedSharing(weight, change.input, change.output);
}

/** Cost: for each parameter the entries of its matrix. */
function changedSharing(weight: BlockMap, input: BasisChange, output: BasisChange): Sharing {
  const { parameterCount } = weight;
  const inner = flatSharing(weight);
  const [from, to] = [componentRows(input), componentRows(output)];
  const terms: Map<number, number>[] = Array.from({ length: parameterCount }, () => new Map());
  inner.positions.forEach((position, e) => {
    const k = inner.parameters[e]!;
    const factor = inner.table[inner.codes[e]!]!.decimal;
    for (const [row, out] of to[Math.floor(position / weight.columns)]!) {
      for (const [column, into] of from[position % weight.columns]!) {
        const at = row * input.size + column;
        terms[k]!.set(at, (terms[k]!.get(at) ?? 0) + factor * out * into);
      }
    }
  });
  const table: Coefficient[] = [];
  const places = new Map<number, number>();
  const codeOf = (decimal: number): number => {
    const place = places.get(decimal) ?? table.push({ exact: null, decimal }) - 1;
    places.set(decimal, place);
    return place;
  };
  const entries = terms.map(of =>
    [...of].map(([at, value]) => [at, rounded(value)] as const).filter(([, value]) => value !== 0),
  );
  const offsets = new Int32Array(parameterCount + 1);
  entries.forEach((of, k) => {
    offsets[k + 1] = offsets[k]! + of.length;
  });
  return sharingByParameter({
    exact: false,
    size: output.size * input.size,
    offsets,
    positions: entries.flatMap(of => of.map(([at]) => at)),
    codes: entries.flatMap(of => of.map(([, value]) => codeOf(value))),
    table,
  });
}

/** Sums that cancel but for rounding errors are 0. */
function rounded(x: number): number {
  return Math.abs(x) < 1e-14 ? 0 : Number(x.toPrecision(14));
}

/** Of each coordinate in components the coordinates of the space that it is made of, with their coefficients. */
function componentRows(change: BasisChange): (readonly (readonly [number, number])[])[] {
  const joined: [number, number][][] = Array.from({ length: change.changedSize }, () => []);
  eachEntry(change, (own, changed, coefficient) => joined[changed]!.push([own, coefficient]));
  return Array.from(change.order, place => joined[place]!);
}
