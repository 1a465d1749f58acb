import { type LogAxis, logAxis, stripLayers, yAxis } from './log-axis.js';
import { type CellSummary, floorOf, type Measure, summariesOf } from './measures.js';
import {
  facetedFigure,
  PANEL_HEIGHT,
  panelOf,
  problemLine,
  riskTitle,
  schemesIn,
  seedsLine,
  seriesName,
  sizeAxis,
} from './panels.js';
import {
  bandLayer,
  DASH_OF_DATA,
  type Drawing,
  type Json,
  lineLook,
  SCHEME_NAMES,
  type Specification,
  schemeChannel,
} from './specification.js';
import { STUDY_SCHEMES, type StudyResult } from './study.js';
import type { Summary } from './summary.js';

const WORDS: Record<Measure, { title: string; axis: string | null }> = {
  rmdToProjected: {
    title: 'Distance of the particles’ law to its projection on E^G',
    axis: 'RMD²(ν, P#ν)',
  },
  rmdToSymmetrised: {
    title: 'Distance of the particles’ law to its symmetrised law',
    axis: 'RMD²(ν, ν^G)',
  },
  // Its axis goes with the loss.
  finalRisk: { title: 'Population risk after training', axis: null },
  squaredRmd: { title: 'Distance between the particles’ laws of two schemes', axis: 'RMD²(μ, ν)' },
  squaredModelDistance: {
    title: 'Distance between the predictors of two schemes',
    axis: 'E |f(X) - g(X)|²',
  },
};

type Point = CellSummary & { readonly summary: Summary };

/** A measure against N: the median of each scheme, or pair of schemes, with a band from quartile to quartile. */
export function sizeFigure(result: StudyResult, measure: Measure): Drawing {
  const points = summariesOf(result).filter(
    (cell): cell is Point => cell.measure === measure && cell.summary !== null,
  );
  if (points.length === 0) return { reason: 'No run that this figure shows has finished.' };
  const { request } = result;
  const axis = logAxis(
    points.flatMap(point => quartiles(point).map(value => ({ series: seriesName(point), value }))),
    PANEL_HEIGHT,
    floorOf(result, measure),
  );
  const words = WORDS[measure];
  const description = `${words.title}, against the number of particles. ${sentences(points)}`;
  const texts = {
    title: words.title,
    subtitle: [
      problemLine(request),
      seedsLine(
        points.map(point => point.summary.count),
        hasBands(points),
      ),
    ],
    description,
  };
  const data = { values: points.map(point => row(point, axis)), layers: layers(result, points, axis) };
  return {
    title: words.title,
    description,
    specification: facetedFigure(request, points, texts, data),
  };
}

function quartiles({ summary }: Point): [number, number, number] {
  return [summary.lowerQuartile, summary.median, summary.upperQuartile];
}

function row(point: Point, axis: LogAxis): Specification {
  const name = seriesName(point);
  const [low, median, high] = quartiles(point).map(value => axis.place(value, name));
  return {
    panel: panelOf(point),
    series: name,
    scheme: SCHEME_NAMES[point.scheme],
    second: point.second && SCHEME_NAMES[point.second],
    ...lineLook(point.scheme),
    particles: point.particles,
    ...{ low, median, high },
  };
}

function layers({ request }: StudyResult, points: readonly Point[], axis: LogAxis): readonly Json[] {
  const paired = points[0].second !== null;
  const schemes = schemesIn(request, points);
  const firsts = schemes.filter(scheme => points.some(point => point.scheme === scheme));
  const seconds = schemes.filter(scheme => points.some(point => point.second === scheme));
  const legend: Specification = paired
    ? { title: 'one scheme (line)', symbolType: 'stroke', symbolSize: 400 }
    : { title: 'scheme' };
  const color = schemeChannel('color', 'scheme', firsts, legend);
  const strokeDash = paired ? schemeChannel('strokeDash', 'scheme', firsts, legend) : DASH_OF_DATA;
  const shape = paired
    ? schemeChannel('shape', 'second', seconds, {
        title: 'the other (shape)',
        symbolFillColor: '#444',
        symbolStrokeColor: '#444',
      })
    : schemeChannel('shape', 'scheme', firsts, legend);
  const x = sizeAxis(request);
  const y = { field: 'median', ...yAxis(axis, WORDS[points[0].measure].axis ?? riskTitle(request)) };
  const detail = { field: 'series', type: 'nominal' };
  return [
    ...(hasBands(points) ? [bandLayer(x, y)] : []),
    { mark: { type: 'line' }, encoding: { x, y, color, strokeDash, detail } },
    { mark: { type: 'point', filled: true, size: 55, opacity: 1 }, encoding: { x, y, color, shape } },
    ...stripLayers(axis),
  ];
}

/** Bands are drawn where a panel has at most as many lines as there are schemes; more would hide each other. */
function hasBands(points: readonly Point[]): boolean {
  return new Set(points.map(seriesName)).size <= STUDY_SCHEMES.length;
}

/** Each series from its smallest to its largest N. */
function sentences(points: readonly Point[]): string {
  const series = new Map<string, Point[]>();
  for (const point of points) {
    const name = `${panelOf(point)}, ${seriesName(point)}`;
    series.set(name, [...(series.get(name) ?? []), point]);
  }
  return [...series]
    .map(([name, own]) => {
      const ends = own.length === 1 ? own : [own[0], own[own.length - 1]];
      return `${name}: ${ends.map(({ particles, summary }) => `${summary.median.toExponential(1)} at N = ${particles}`).join(' to ')}.`;
    })
    .join(' ');
}
