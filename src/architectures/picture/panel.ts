import { parameterName } from '../../fixed-subspaces/generic-matrix.js';
import type { SharingPattern } from '../sharing-pattern.js';

/** A matrix of a picture: what stands in it, and how its parameters are shown. */
export interface Panel {
  readonly pattern: SharingPattern;
  /** The number of the colour of its parameter 0. */
  readonly firstColour: number;
  readonly nameOf: (parameter: number) => string;
}

/** W with the parameters a, b, c, .., and, where there is one, b with the parameters β₁, β₂, .. in the colours that follow. */
export function panelsOf(weight: SharingPattern, bias: SharingPattern | null): Panel[] {
  const panels: Panel[] = [{ pattern: weight, firstColour: 0, nameOf: parameterName }];
  if (bias !== null) {
    const isOne = bias.parameterCount === 1;
    panels.push({
      pattern: bias,
      firstColour: weight.parameterCount,
      nameOf: k => (isOne ? 'β' : `β${subscript(k + 1)}`),
    });
  }
  return panels;
}

function subscript(n: number): string {
  return String(n).replace(/\d/g, digit => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
