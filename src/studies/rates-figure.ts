import { type LogAxis, logAxis, yAxis } from './log-axis.js';
import { floorOf, type SeriesValues, seriesOf } from './measures.js';
import { facetedFigure, PANEL_HEIGHT, panelOf, problemLine, schemesIn, sizeAxis } from './panels.js';
import { type RateFit, rateOf } from './rate.js';
import {
  DASH_OF_DATA,
  type Drawing,
  type Json,
  lineLook,
  SCHEME_NAMES,
  type Specification,
  schemeChannel,
} from './specification.js';
import type { StudyResult } from './study.js';

type Fitted = SeriesValues & { readonly fit: RateFit };

const TITLE = 'Powers of N in the distance to the projected law';

/** Pixels that the texts of two lines are at least apart. */
const TEXT_HEIGHT = 15;

/** Every run's RMD^2 to the projected law against N, the fitted power of N of each scheme, and its exponent with its interval. */
export function ratesFigure(result: StudyResult): Drawing {
  const { request } = result;
  const floor = floorOf(result, 'rmdToProjected');
  const series = seriesOf(result).filter(({ measure }) => measure === 'rmdToProjected');
  if (series.length === 0) return { reason: 'No run has finished.' };
  const rated = series.map(one => ({ ...one, fit: rateOf(one.values, floor) }));
  const fitted = rated.filter((one): one is Fitted => one.fit.status === 'FITTED');
  if (fitted.length === 0) {
    const reasons = rated.map(({ fit }) => (fit.status === 'NONE' ? fit.reason : ''));
    return { reason: `No scheme has an exponent in N. ${[...new Set(reasons)].join(' ')}` };
  }
  const ends = fitted.map(({ fit, scheme }) => ({ series: scheme, value: at(fit, last(fit.sizes)) }));
  const starts = fitted.map(({ fit, scheme }) => ({ series: scheme, value: at(fit, fit.sizes[0]) }));
  const measured = fitted.flatMap(({ values, scheme }) =>
    values.map(({ value }) => ({ series: scheme, value })),
  );
  const axis = logAxis([...ends, ...starts, ...measured], PANEL_HEIGHT, floor);
  const missing = rated.length - fitted.length;
  const subtitle = [
    problemLine(request),
    `A point is a run; lines are least squares of log RMD² on log N, exponents with 95 % intervals.${missing > 0 ? ` ${missing} of ${rated.length} series have no exponent.` : ''}`,
  ];
  const description = `${TITLE}. ${rated.map(one => sentence(one)).join(' ')}`;
  const values = [...fitted.flatMap(one => rows(one, axis)), ...exponentRows(fitted, axis)];
  return {
    title: TITLE,
    description,
    specification: facetedFigure(
      request,
      fitted,
      { title: TITLE, subtitle, description },
      { values, layers: layers(result, fitted, axis) },
    ),
  };
}

function at({ factor, exponent }: RateFit, particles: number): number {
  return factor * particles ** exponent;
}

/** The runs and the two ends of the line. */
function rows(one: Fitted, axis: LogAxis): Specification[] {
  const place = { panel: panelOf(one), scheme: SCHEME_NAMES[one.scheme], ...lineLook(one.scheme) };
  const { fit, values, scheme } = one;
  return [
    ...values.map(({ particles, value }) => ({
      ...place,
      particles,
      value: axis.place(value, scheme),
      line: null,
    })),
    ...[fit.sizes[0], last(fit.sizes)].map(particles => ({
      ...place,
      particles,
      value: null,
      line: axis.place(at(fit, particles), scheme),
    })),
  ];
}

/** The exponents beside the ends of the lines; where these are close, their texts are moved apart. */
function exponentRows(fitted: readonly Fitted[], axis: LogAxis): Specification[] {
  const [bottom, top] = axis.domain.map(Math.log10);
  const pixels = (value: number) => (PANEL_HEIGHT * (top - Math.log10(value))) / (top - bottom);
  return [...new Set(fitted.map(panelOf))].flatMap(panel => {
    const own = fitted
      .filter(one => panelOf(one) === panel)
      .map(one => ({ one, y: pixels(axis.place(at(one.fit, last(one.fit.sizes)), one.scheme)) }))
      .sort((a, b) => a.y - b.y);
    const heights = spread(
      own.map(({ y }) => y),
      PANEL_HEIGHT,
    );
    return own.map(({ one }, k) => ({
      panel,
      scheme: SCHEME_NAMES[one.scheme],
      text: exponentText(one.fit),
      height: heights[k],
      particles: null,
      ...{ value: null, line: null },
    }));
  });
}

/** Ascending places at least TEXT_HEIGHT apart and inside 0..height, near those given. */
function spread(places: readonly number[], height: number): number[] {
  const spread: number[] = [];
  places.forEach((place, k) => {
    spread.push(Math.max(place, k === 0 ? TEXT_HEIGHT / 2 : spread[k - 1] + TEXT_HEIGHT));
  });
  let most = height - TEXT_HEIGHT / 2;
  for (let k = spread.length - 1; k >= 0; k--) {
    spread[k] = Math.min(spread[k], most);
    most = spread[k] - TEXT_HEIGHT;
  }
  return spread;
}

function exponentText({ exponent, high }: RateFit): string {
  return `${exponent.toFixed(2).replace('-', '−')} ± ${(high - exponent).toFixed(2)}`;
}

function layers({ request }: StudyResult, fitted: readonly Fitted[], axis: LogAxis): readonly Json[] {
  const schemes = schemesIn(request, fitted);
  const color = schemeChannel('color', 'scheme', schemes);
  const shape = schemeChannel('shape', 'scheme', schemes);
  const x = sizeAxis(request);
  const y = yAxis(axis, 'RMD²(ν, P#ν)');
  const only = (field: string) => [{ filter: `isValid(datum.${field})` }];
  return [
    {
      transform: only('value'),
      mark: { type: 'point', filled: true, size: 26, opacity: 0.45 },
      encoding: { x, y: { field: 'value', ...y }, color, shape },
    },
    {
      transform: only('line'),
      mark: { type: 'line' },
      encoding: { x, y: { field: 'line', ...y }, color, strokeDash: DASH_OF_DATA },
    },
    {
      transform: only('text'),
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6, fontSize: 11.5 },
      encoding: {
        x: { value: 'width' },
        y: { field: 'height', type: 'quantitative', scale: null },
        text: { field: 'text' },
        color,
      },
    },
  ];
}

function sentence(one: SeriesValues & { readonly fit: ReturnType<typeof rateOf> }): string {
  const name = `${panelOf(one)}, ${SCHEME_NAMES[one.scheme]}`;
  const { fit } = one;
  if (fit.status === 'NONE') return `${name}: no exponent, ${fit.reason}`;
  return `${name}: exponent ${fit.exponent.toFixed(2)}, from ${fit.low.toFixed(2)} to ${fit.high.toFixed(2)}.`;
}

function last(sizes: readonly number[]): number {
  return sizes[sizes.length - 1];
}
