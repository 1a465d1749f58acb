import type { BlockMap } from '../blocks/block-map.js';
import type { BasisChange } from '../changes/basis-change.js';
import type { Step } from './program.js';

/**
 * An equivariant map x -> W x + b: with a change of basis W = E M P and b = E c, where P leads into the coordinates of
 * components, E out of them, and the blocks fill M and c.
 */
export interface LinearParts {
  /** W; with a change of basis M. */
  readonly weight: BlockMap;
  /** b as a map from the numbers, columns = 1; with a change of basis c; null where no bias was asked for. */
  readonly bias: BlockMap | null;
  /** null where the blocks fill W itself. */
  readonly change: LinearChange | null;
}

export interface LinearChange {
  /** P. */
  readonly input: BasisChange;
  /** E, read the other way round. */
  readonly output: BasisChange;
}

/** The steps that compute it. */
export function linearSteps({ weight, bias, change }: LinearParts): Step[] {
  const linear: Step = { step: 'LINEAR', weight, bias };
  if (change === null) return [linear];
  return [
    { step: 'CHANGE', direction: 'IN', change: change.input },
    linear,
    { step: 'CHANGE', direction: 'OUT', change: change.output },
  ];
}

/** Its numbers of rows and of columns. */
export function shapeOf({ weight, change }: Pick<LinearParts, 'weight' | 'change'>): {
  rows: number;
  columns: number;
} {
  return change === null
    ? { rows: weight.rows, columns: weight.columns }
    : { rows: change.output.size, columns: change.input.size };
}
