import { SCATTERED } from '../blocks/map-work.js';
import type { BasisChange } from './basis-change.js';

/** Multiply-adds of a change of basis for one input: each copy times its matrix, and the order, scattered. */
export function changeWork({ runs, changedSize }: BasisChange): number {
  return runs.reduce(
    (work, { copies, size, changedSize: changed, matrix }) =>
      matrix === null ? work : work + copies * changed * size,
    SCATTERED * changedSize,
  );
}
