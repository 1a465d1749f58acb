/** A layer, in our words and in EMLP's. */
export interface LayerCase {
  readonly name: string;
  readonly group: string;
  readonly from: string;
  readonly to: string;
  /** Group, input and output; null where EMLP has no such group. */
  readonly emlp: readonly [string, string, string] | null;
}

/** From a group and representations that both know; equal ends are written once. */
function between(
  group: string,
  from: string,
  to: string,
  theirs: readonly [group: string, from: string, to?: string],
): LayerCase {
  const [theirGroup, source, target = source] = theirs;
  const name = from === to ? `${group} ${from}` : `${group} ${from} -> ${to}`;
  return { name, group, from, to, emlp: [theirGroup, source, target] };
}

/** One that EMLP doesn't have. */
function ours(group: string, space: string): LayerCase {
  return { name: `${group} ${space}`, group, from: space, to: space, emlp: null };
}

/** 384 channels as EMLP allots them to O(3): equal shares of scalars, vectors and tensors, as far as they go. */
const TENSORS = '102+34*V+11*V^2+3*V^3';
const LORENTZ_TENSORS = '64+16*V+4*V^2';

export const LAYER_CASES: readonly LayerCase[] = [
  between('S(5)', 'V', 'V', ['S(5)', 'V']),
  between('Z(64)', 'V', 'V', ['Z(64)', 'V']),
  between('SO(3)', 'V^2', 'V', ['SO(3)', 'V**2', 'V']),
  between('O(3)', '5+5*V', 'V^2', ['O(3)', '5*Scalar+5*V', 'V**2']),
  between('O(1,3)', '4*V', '16+16*V', ['O13()', '4*V', '16*Scalar+16*V']),
  between('B(16)', '16*V', '16*V', ['B(16)', '16*V']),
  between('S(20)', '64*V', '64*V', ['S(20)', '64*V']),
  between('S(20)', 'V^2', 'V^2', ['S(20)', 'V**2']),
  between('O(3)', TENSORS, TENSORS, ['O(3)', '102*Scalar+34*V+11*V**2+3*V**3']),
  between('O(1,3)', LORENTZ_TENSORS, LORENTZ_TENSORS, ['O13()', '64*Scalar+16*V+4*V**2']),
  between('SO(3)', '64+32*V+16*V^2', '64+32*V+16*V^2', ['SO(3)', '64*Scalar+32*V+16*V**2']),
  between('Z(8)', '64*V', '64*V', ['Z(8)', '64*V']),
  ours('Point(I)', '64+32*V+8*V^2'),
  between('S(512)', 'V', 'V', ['S(512)', 'V']),
];

export const BATCHES = [64, 500];
