import { type CellSummary, ratesOf, roundingFloorOf, type SeriesRate, summariesOf } from './measures.js';
import type { StudyResult } from './study.js';
import { INTERVAL_LEVEL } from './summary.js';

/** A study as one JSON document that needs nothing beside it. */
export interface StudyDocument extends StudyResult {
  readonly format: 'intertwine-study';
  readonly version: 1;
  /** How the numbers below were made of the runs. */
  readonly conventions: {
    readonly quartiles: string;
    readonly intervals: string;
    readonly rates: string;
    readonly intervalLevel: number;
    /** An RMD^2 at or below it is 0 to rounding; of risks and distances of models only 0 is 0. */
    readonly roundingFloor: number;
  };
  readonly summaries: readonly CellSummary[];
  readonly rates: readonly SeriesRate[];
}

/** The document of a study, runs and distances in the order of the request, however they came. */
export function studyDocument(result: StudyResult): StudyDocument {
  const { request, runs, schemeDistances, modelDistances } = result;
  return {
    format: 'intertwine-study',
    version: 1,
    request,
    conventions: {
      quartiles:
        'Linear interpolation between order statistics at (n - 1) q (Hyndman and Fan, definition 7).',
      intervals: "Student's t for the mean of the natural logarithms, mapped back by exp.",
      rates:
        "Least squares of log value on log N over all runs; Student's t with n - 2 degrees of freedom for the slope.",
      intervalLevel: INTERVAL_LEVEL,
      roundingFloor: roundingFloorOf(result),
    },
    runs: [...runs].sort((a, b) => a.job.index - b.job.index),
    schemeDistances: inOrder(result, schemeDistances),
    modelDistances: inOrder(result, modelDistances),
    summaries: summariesOf(result),
    rates: ratesOf(result),
  };
}

function inOrder<D extends StudyResult['schemeDistances'][number] | StudyResult['modelDistances'][number]>(
  { request: { teachers, initialisations, schemes } }: StudyResult,
  distances: readonly D[],
): D[] {
  const key = (d: D) => [
    ...[d.particles, d.seed, d.teacher === null ? 0 : teachers.indexOf(d.teacher)],
    ...[initialisations.indexOf(d.initialisation), schemes.indexOf(d.first), schemes.indexOf(d.second)],
  ];
  return [...distances].sort((a, b) => {
    const other = key(b);
    return key(a).reduce((order, part, i) => order || part - other[i], 0);
  });
}
