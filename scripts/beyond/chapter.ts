import type { Specification } from '../../src/studies/specification.js';
import { spreadOf as quartilesOf, type Spread } from '../../src/studies/summary.js';
import type { Job, Outcome } from './job.js';

/** Some trainings that differ by their seeds alone. `K` holds what names them. */
export interface Cell<K> {
  readonly key: K;
  readonly jobs: readonly Job[];
}

export interface MeasuredCell<K> extends Cell<K> {
  readonly outcomes: readonly Outcome[];
}

export interface Figure {
  /** Without extension. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly specification: Specification;
}

export interface Written {
  /** Markdown below the chapter's title. */
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A question of docs/beyond-the-paper.md: what is trained for it, and what is written of that. */
export interface Chapter<K> {
  readonly title: string;
  readonly cells: readonly Cell<K>[];
  write(measured: readonly MeasuredCell<K>[]): Written;
}

/** The seeds of all cells: 0, 1, .. */
export function seedsTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, seed) => seed);
}

export type Finished = Outcome & { readonly status: 'FINISHED' };

export function finishedOf(cell: MeasuredCell<unknown>): Finished[] {
  return cell.outcomes.filter((outcome): outcome is Finished => outcome.status === 'FINISHED');
}

/** How many runs diverged. */
export function divergedIn(cell: MeasuredCell<unknown>): number {
  return cell.outcomes.length - finishedOf(cell).length;
}

/** Quartiles of what is measured of the runs that finished; null of none. */
export function spreadOf(
  cell: MeasuredCell<unknown>,
  measure: (run: Finished) => number | null,
): Spread | null {
  return quartilesOf(finishedOf(cell).map(measure));
}
