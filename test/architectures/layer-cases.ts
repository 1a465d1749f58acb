import { equivariantLayer, type Layer, layerFromNumericBasis } from '../../src/architectures/layer.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

/** A layer and what is known of it: parameters of the weight and of the bias, and the kind of its sharing. */
export interface LayerCase {
  readonly id: string;
  readonly layer: Layer;
  readonly weight: number;
  readonly bias: number;
  readonly kind: 'SIGNED_INDEX' | 'COEFFICIENTS';
}

type Row = readonly [
  of: string | GroupDescription,
  from: string,
  to: string,
  weight: number,
  bias: number,
  kind?: LayerCase['kind'],
];

/** The rotation by 120 degrees in a basis that isn't orthogonal. */
const SKEW_ROTATION = {
  matrices: {
    generators: [
      [
        ['0', '-1'],
        ['1', '-1'],
      ],
    ],
  },
};
/** A reflection whose fixed line and negated line aren't orthogonal, with a fraction. */
const SKEW_REFLECTION = {
  matrices: {
    generators: [
      [
        ['1', '1/3'],
        ['0', '-1'],
      ],
    ],
  },
};

const ROWS: readonly Row[] = [
  ['S(2)', 'V', 'V', 2, 1],
  ['S(3)', 'V', 'V^2', 5, 2],
  ['S(4)', 'V^2', 'V', 5, 1],
  ['S(7)', 'V^2', 'V', 5, 1],
  ['S(5)', '2*V+1', 'V+2*1', 11, 3],
  ['S(4)', 'V', '1', 1, 1],
  ['S(4)', '1', 'V', 1, 1],
  ['S(1)', 'V', 'V', 1, 1],
  ['Z(5)', 'V', 'V', 5, 1],
  ['Trivial(3)', 'V', 'V', 9, 3],
  ['B(2)', 'V', 'V', 1, 0],
  ['B(5)', 'V', 'V', 1, 0],
  ['B(3)', 'V^2', 'V^2', 4, 1],
  ['S(3)', 'V*sgn', 'V', 1, 1],
  ['C(4)', 'V', 'V', 2, 0],
  ['D(3)', 'V^2', 'V', 1, 0],
  ['C(3)', 'V^2', 'V', 2, 0],
  ['D(8)', 'V^3', 'V', 3, 0, 'COEFFICIENTS'],
  ['D(8)', 'V^2', 'V^2', 3, 1, 'COEFFICIENTS'],
  [SKEW_ROTATION, 'V', 'V', 2, 0, 'COEFFICIENTS'],
  [SKEW_REFLECTION, 'V', 'V+1', 3, 2, 'COEFFICIENTS'],
  ['B(2)', 'V', '1', 0, 1],
  ['S(3) x Z(2)', 'V1', 'V2', 1, 1],
  ['SO(2)', 'V', 'V', 2, 0],
  ['O(2)', 'V^2', 'V^2', 3, 1, 'COEFFICIENTS'],
  ['SO(3)', 'V^2', 'V^2', 3, 1, 'COEFFICIENTS'],
  ['SO(3)', 'V^2', 'V', 1, 0],
  ['O(3)', 'V', '1', 0, 1],
  ['O(1,3)', 'V', 'T(2,1)', 3, 0, 'COEFFICIENTS'],
  ['SO+(1,1)', 'V', 'V*', 2, 0],
  ['Sp(2)', 'V^2', 'V^2', 3, 1, 'COEFFICIENTS'],
  ['SL(2)', 'V', 'V*', 1, 0],
  ['GL(2)', 'V*V*', 'V*V*', 2, 1, 'COEFFICIENTS'],
  ['O(2) x S(3)', 'V1*V2', 'V', 1, 1],
  ['SO(3)', 'L(2)', 'Sym^2(V)', 1, 1, 'COEFFICIENTS'],
];

export function layerOf(of: string | GroupDescription, from: string, to: string, bias = true): Layer {
  const group = parseGroup(typeof of === 'string' ? { name: of } : of);
  return equivariantLayer(group, parseRepresentation(from), parseRepresentation(to), { bias });
}

const half = Math.SQRT1_2;

export const layerCases: readonly LayerCase[] = [
  ...ROWS.map(
    ([of, from, to, weight, bias, kind = 'SIGNED_INDEX']): LayerCase => ({
      id: `${typeof of === 'string' ? of : 'matrices'} ${from} -> ${to}`,
      layer: layerOf(of, from, to),
      weight,
      bias,
      kind,
    }),
  ),
  {
    id: 'found in data',
    layer: layerFromNumericBasis(
      2,
      2,
      [
        [half, 0, 0, half],
        [0, half, half, 0],
      ],
      { group: 'S(2)', from: 'V', to: 'V' },
    ),
    weight: 2,
    bias: 0,
    kind: 'COEFFICIENTS',
  },
];
