import { refuseAbove } from '../domain-error.js';
import type { BasisChange } from './changes/basis-change.js';
import { flatWeight } from './changes/flat-weight.js';
import type { Layer } from './layer.js';
import type { Coefficient, Sharing } from './sharing.js';

/** Positions that a picture may have. */
const PATTERN_LIMIT = 512 * 512;

/** parameters[position] where several parameters, or one with a coefficient other than 1 and -1, stand. */
export const COMBINATION = -2;
/** parameters[position] where nothing stands. */
export const ZERO = -1;

/** Who stands where, for pictures, row by row: the parameter (or ZERO, or COMBINATION) and its sign. */
export interface SharingPattern {
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
  readonly parameters: Int32Array;
  readonly signs: Int8Array;
  readonly combinations: readonly Combination[];
}

/** The terms at a position that no single sign describes, ascending by parameter. */
export interface Combination {
  readonly position: number;
  readonly terms: readonly { readonly parameter: number; readonly coefficient: Coefficient }[];
}

/**
 * The pattern of the layer's weight matrix.
 *
 * @throws DomainError TOO_LARGE above 512 * 512 positions
 */
export function weightPattern(layer: Layer): SharingPattern {
  const { rows, columns } = layer;
  refuseAbove(
    'The number of positions of the pattern',
    rows * columns,
    PATTERN_LIMIT,
    'Read the layer as JSON instead.',
  );
  return patternOf(flatWeight(layer), rows, columns);
}

/** The pattern of the layer's bias, as a matrix of one column; null where no bias was asked for. */
export function biasPattern({ rows, bias, change }: Layer): SharingPattern | null {
  if (bias === null) return null;
  const ofNumbers = change && { input: NUMBERS, output: change.output };
  return patternOf(flatWeight({ weight: bias, change: ofNumbers }), rows, 1);
}

/** The coordinate of the numbers, in which nothing is changed. */
const NUMBERS: BasisChange = {
  size: 1,
  changedSize: 1,
  runs: [{ copies: 1, size: 1, changedSize: 1, matrix: null }],
  matrices: [],
  order: Int32Array.of(0),
};

function patternOf(sharing: Sharing, rows: number, columns: number): SharingPattern {
  const { positions, parameters: parameterOf, codes, table } = sharing;
  const parameters = new Int32Array(sharing.size).fill(ZERO);
  const signs = new Int8Array(sharing.size);
  const combinations: Combination[] = [];
  for (let start = 0, end = 0; start < positions.length; start = end) {
    const position = positions[start]!;
    while (end < positions.length && positions[end] === position) end++;
    const { decimal } = table[codes[start]!]!;
    if (end === start + 1 && Math.abs(decimal) === 1) {
      parameters[position] = parameterOf[start]!;
      signs[position] = decimal;
    } else {
      parameters[position] = COMBINATION;
      const terms = Array.from({ length: end - start }, (_, t) => ({
        parameter: parameterOf[start + t]!,
        coefficient: table[codes[start + t]!]!,
      }));
      combinations.push({ position, terms });
    }
  }
  return { rows, columns, parameterCount: sharing.parameterCount, parameters, signs, combinations };
}
