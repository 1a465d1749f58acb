import { spreadOf } from '../../src/studies/summary.js';
import type { System } from '../../src/systems/system.js';
import type { Architecture, Discovered } from './job.js';

/** The risks of one architecture at one number of rows, one for each seed; null where a run diverged. */
export interface Cell {
  readonly architecture: Architecture;
  readonly rows: number;
  readonly risks: readonly (number | null)[];
}

/** What was measured of a system. */
export interface Measured {
  readonly system: System;
  readonly exactDimension: number;
  readonly ambient: number;
  /** The noise's share of the power of a label: noise^2 c / E |f(X)|^2. */
  readonly noiseShare: number;
  readonly discoveries: readonly { readonly rows: number; readonly found: Discovered }[];
  readonly cells: readonly Cell[];
}

export function cellOf(measured: Measured, architecture: Architecture, rows: number): Cell {
  const cell = measured.cells.find(other => other.architecture === architecture && other.rows === rows);
  if (!cell) throw new Error(`expected a cell of ${architecture} at ${rows} rows, got none`);
  return cell;
}

/** The median risks of an architecture, in the order of the rows. */
function mediansOf(measured: Measured, architecture: Architecture): { rows: number; median: number }[] {
  return measured.cells
    .filter(cell => cell.architecture === architecture)
    .flatMap(cell => {
      const spread = spreadOf(cell.risks);
      return spread ? [{ rows: cell.rows, median: spread.median }] : [];
    });
}

/**
 * From how many rows on an architecture's median risk is at most `risk`, by a power law between two numbers of rows: null where
 * it is so nowhere; the least number where it is so from there.
 */
export function rowsFor(measured: Measured, architecture: Architecture, risk: number): number | null {
  const curve = mediansOf(measured, architecture);
  const at = curve.findIndex(({ median }) => median <= risk);
  if (at < 0) return null;
  if (at === 0) return curve[0].rows;
  const [before, after] = [curve[at - 1], curve[at]];
  const share = Math.log(before.median / risk) / Math.log(before.median / after.median);
  return before.rows * (after.rows / before.rows) ** share;
}

/** The first number of rows from which on free training has the lower median; null where there is none. */
export function overtaking(measured: Measured): number | null {
  const exact = mediansOf(measured, 'EXACT');
  const free = mediansOf(measured, 'FREE');
  const isBelow = exact.map(({ median }, k) => free[k] !== undefined && free[k].median < median);
  const last = isBelow.lastIndexOf(false);
  return last === exact.length - 1 ? null : exact[last + 1].rows;
}
