import { teachersOf } from './jobs.js';
import { type Rate, rateOf, type SizedValue } from './rate.js';
import type { SchemeDistance, StudyCell, StudyResult, StudyScheme } from './study.js';
import { ROUNDING_FLOOR, type Summary, summaryOf } from './summary.js';

/** What is measured of one run. */
export type RunMeasure = 'finalRisk' | 'rmdToProjected' | 'rmdToSymmetrised';
/** What is measured between two schemes from the same start. */
export type PairMeasure = 'squaredRmd' | 'squaredModelDistance';
export type Measure = RunMeasure | PairMeasure;

export const RUN_MEASURES: readonly RunMeasure[] = ['rmdToProjected', 'rmdToSymmetrised', 'finalRisk'];
export const PAIR_MEASURES: readonly PairMeasure[] = ['squaredRmd', 'squaredModelDistance'];

/** How tables and figures name a measure. */
export const MEASURE_NAMES: Record<Measure, string> = {
  finalRisk: 'final risk',
  rmdToProjected: 'RMD² to E^G',
  rmdToSymmetrised: 'RMD² to the symmetrised law',
  squaredRmd: 'RMD² between schemes',
  squaredModelDistance: 'E |f - g|² between schemes',
};

/** A cell without its N: what a line of a figure, or a rate, belongs to. `second` is the other scheme of a pair, else null. */
export interface Series {
  readonly teacher: StudyCell['teacher'];
  readonly initialisation: StudyCell['initialisation'];
  readonly scheme: StudyScheme;
  readonly second: StudyScheme | null;
  readonly measure: Measure;
}

/** The values of a series, seed by seed, and how many runs of it DIVERGED, which have none. */
export interface SeriesValues extends Series {
  readonly values: readonly (SizedValue & { readonly seed: number })[];
  readonly diverged: readonly number[];
}

export interface CellSummary extends Series {
  readonly particles: number;
  readonly diverged: number;
  /** null where no run has a value. */
  readonly summary: Summary | null;
}

export interface SeriesRate extends Series {
  readonly rate: Rate;
}

/** At or below it an RMD^2 of the study is 0 to rounding. */
export function roundingFloorOf({ request }: StudyResult): number {
  return ROUNDING_FLOOR[request.precision ?? 'FLOAT64'];
}

/** At or below it a value counts as 0: RMD^2 is relative; risks and distances of models have the scale of the labels, and only 0 is 0. */
export function floorOf(result: StudyResult, measure: Measure): number {
  return measure === 'finalRisk' || measure === 'squaredModelDistance' ? 0 : roundingFloorOf(result);
}

/**
 * All values of the study as series: in the order of the axes of the request, measures in the order of RUN_MEASURES and then
 * PAIR_MEASURES; series without any run are left out.
 */
export function seriesOf(result: StudyResult): readonly SeriesValues[] {
  return [
    ...RUN_MEASURES.flatMap(measure => runSeries(result, measure)),
    ...pairSeries(result, 'squaredRmd', result.schemeDistances, distance => distance.squaredRmd),
    ...pairSeries(
      result,
      'squaredModelDistance',
      result.modelDistances,
      distance => distance.squaredDistance,
    ),
  ];
}

/** The summary of each series at each N. */
export function summariesOf(result: StudyResult): readonly CellSummary[] {
  return seriesOf(result).flatMap(({ values, diverged, ...series }) => {
    const sizes = [...new Set([...values.map(({ particles }) => particles), ...diverged])];
    return sizes
      .sort((a, b) => a - b)
      .map(particles => ({
        ...series,
        particles,
        diverged: diverged.filter(n => n === particles).length,
        summary: summaryOf(
          values.filter(value => value.particles === particles).map(({ value }) => value),
          floorOf(result, series.measure),
        ),
      }));
  });
}

/** The exponent in N of each series. */
export function ratesOf(result: StudyResult): readonly SeriesRate[] {
  return seriesOf(result).map(({ values, diverged, ...series }) => ({
    ...series,
    rate: rateOf(values, floorOf(result, series.measure)),
  }));
}

function runSeries(result: StudyResult, measure: RunMeasure): SeriesValues[] {
  const placed = result.runs.map(run => {
    const { scheme, ...place } = run.job.cell;
    return { ...place, scheme, second: null, seed: run.job.seed, run };
  });
  return grouped(result, placed).map(({ members, ...series }) => ({
    ...series,
    measure,
    values: members.flatMap(({ run, particles, seed }) => {
      const value = run.status === 'FINISHED' ? run[measure] : null;
      return value === null ? [] : [{ particles, seed, value }];
    }),
    diverged: members.filter(({ run }) => run.status === 'DIVERGED').map(({ particles }) => particles),
  }));
}

function pairSeries<D extends Omit<SchemeDistance, 'squaredRmd'>>(
  result: StudyResult,
  measure: PairMeasure,
  distances: readonly D[],
  measured: (distance: D) => number,
): SeriesValues[] {
  const placed = distances.map(distance => {
    const { teacher, initialisation, particles, seed, first: scheme, second } = distance;
    return { teacher, initialisation, particles, seed, scheme, second, value: measured(distance) };
  });
  return grouped(result, placed).map(({ members, ...series }) => ({
    ...series,
    measure,
    values: members.map(({ particles, seed, value }) => ({ particles, seed, value })),
    diverged: [],
  }));
}

type Place = Omit<Series, 'measure'>;
type Placed = Place & { readonly particles: number; readonly seed: number };

/** Splits by series, in the order of the request's axes; members from small N on, then by seed, however they came. */
function grouped<T extends Placed>(
  { request }: StudyResult,
  placed: readonly T[],
): (Place & { members: T[] })[] {
  const keyOf = ({ teacher, initialisation, scheme, second }: Place) =>
    [teacher, initialisation, scheme, second].join();
  const byKey = new Map<string, T[]>();
  for (const member of placed) {
    const key = keyOf(member);
    const group = byKey.get(key);
    if (group) group.push(member);
    else byKey.set(key, [member]);
  }
  const places = teachersOf(request).flatMap(teacher =>
    request.initialisations.flatMap(initialisation =>
      request.schemes.flatMap(scheme =>
        [null, ...request.schemes].map(second => ({ teacher, initialisation, scheme, second })),
      ),
    ),
  );
  return places.flatMap(place => {
    const members = byKey.get(keyOf(place));
    if (!members) return [];
    members.sort((a, b) => a.particles - b.particles || a.seed - b.seed);
    return [{ ...place, members }];
  });
}
