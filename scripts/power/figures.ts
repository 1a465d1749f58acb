import { logAxis, yAxis } from '../../src/studies/log-axis.js';
import { type Json, SCHEMA, type Specification, THEME } from '../../src/studies/specification.js';
import { COLOURS } from '../report/colours.js';
import { METHODS, SIZES, TOLERANCE } from './cells.js';
import { type Group, STANDINGS, type Standing, summaryOf } from './summary.js';

export interface Figure {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly specification: Specification;
}

/** Okabe and Ito's colours; shapes and dashes tell the methods apart in grey too. */
const LOOKS = {
  color: [COLOURS.vermilion, COLOURS.blue],
  shape: ['square', 'circle'],
  dash: [
    [6, 3],
    [1, 0],
  ],
} as const;
const HEIGHT = 150;

function methodChannel(range: readonly Json[]): Json {
  return {
    ...{ field: 'method', type: 'nominal', legend: { title: null, orient: 'top' } },
    scale: { domain: [...METHODS], range },
  };
}

const COLOR = methodChannel(LOOKS.color);
const SHAPE = methodChannel(LOOKS.shape);
const DASH = methodChannel(LOOKS.dash);

/** A line across each panel. */
function line(y: number): Json {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', stroke: '#888', strokeDash: [2, 2] },
    encoding: { y: { datum: y } },
  };
}

function panels(values: readonly Json[], names: readonly string[], title: Json, layer: readonly Json[]) {
  return {
    ...{ $schema: SCHEMA, config: THEME, title, data: { values } },
    facet: { field: 'panel', type: 'nominal', sort: [...names], header: { title: null } },
    columns: 3,
    spec: { width: 210, height: HEIGHT, layer },
    resolve: { axis: { x: 'independent', y: 'independent' } },
  };
}

/** The share of runs EQUAL to E^G against N, a panel for each problem. */
export function successFigure(groups: readonly Group[], goal: number): Figure {
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const values = shown.map(({ cell, method, particles, rows }) => {
    const { equal } = summaryOf(rows);
    const { low, high } = equal;
    return { panel: cell.problem.name, method, n: particles, share: equal.count / equal.of, low, high };
  });
  const x: Json = {
    ...{ field: 'n', type: 'quantitative' },
    scale: { type: 'log', nice: false, domain: [SIZES[0] / 1.25, SIZES[SIZES.length - 1] * 1.25] },
    axis: { title: 'number of particles N', values: [...SIZES], grid: false, format: 'd' },
  };
  const y = (field: string): Json => ({
    ...{ field, type: 'quantitative', scale: { domain: [0, 1] } },
    axis: { title: 'share EQUAL', format: '.0%', tickCount: 4 },
  });
  const title = {
    text: 'How often E^G is found',
    subtitle: 'share of runs whose subspace is EQUAL to E^G, with 95 % intervals; dotted: 95 %',
  };
  return {
    name: 'discovery-success',
    title: title.text,
    description: `Share of runs EQUAL to E^G against N for the methods PAPER and ROBUST, a panel for each of ${panelNames(shown).join(', ')}.`,
    specification: panels(values, panelNames(shown), title, [
      line(goal),
      {
        mark: { type: 'rule', opacity: 0.6 },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color: COLOR },
      },
      { mark: { type: 'line' }, encoding: { x, y: y('share'), color: COLOR, strokeDash: DASH } },
      {
        mark: { type: 'point', filled: true, opacity: 1 },
        encoding: { x, y: y('share'), color: COLOR, shape: SHAPE },
      },
    ]),
  };
}

/** The largest angle to E^G against the points drawn, medians with quartiles, a panel for each problem. */
export function angleFigure(groups: readonly Group[]): Figure {
  const values = groups.flatMap(({ cell, method, particles, rows }) => {
    const { angle, samples } = summaryOf(rows);
    if (!angle || !samples || !(angle.low > 0)) return [];
    const place = { panel: cell.problem.name, method, n: particles, samples: samples.median };
    return [{ ...place, angle: angle.median, low: angle.low, high: angle.high }];
  });
  const series = 'runs';
  const angles = values.flatMap(({ low, high }) => [low, high]).map(value => ({ series, value }));
  const drawn = values.map(({ samples }) => ({ series, value: samples }));
  const x: Json = { field: 'samples', ...yAxis(logAxis(drawn, HEIGHT, 0), 'points (x, y) drawn') };
  const scaled = yAxis(logAxis(angles, HEIGHT, 0), 'largest angle');
  const y = (field: string): Json => ({ field, ...scaled });
  const names = [...new Set(values.map(({ panel }) => panel))];
  const title = {
    text: 'Angle to E^G against samples',
    subtitle: `largest principal angle in radians, medians and quartiles at each N; dotted: the tolerance ${TOLERANCE}`,
  };
  return {
    name: 'discovery-angle',
    title: title.text,
    description: `Largest principal angle between the subspace found and E^G against the number of points drawn, for PAPER and ROBUST, a panel for each of ${names.join(', ')}.`,
    specification: panels(values, names, title, [
      line(TOLERANCE),
      {
        mark: { type: 'rule', opacity: 0.6 },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color: COLOR },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1 },
        encoding: { x, y: y('angle'), color: COLOR, shape: SHAPE },
      },
    ]),
  };
}

const STANDING_WORDS: Readonly<Record<Standing, { readonly word: string; readonly color: string }>> = {
  RIGHT: { word: 'right', color: COLOURS.skyBlue },
  WRONG: { word: 'wrong', color: COLOURS.vermilion },
  UNCERTAIN: { word: 'UNCERTAIN', color: '#d9d9d9' },
  NONE: { word: 'no answer', color: '#a6a6a6' },
};

/** What became of the runs of each cell, as bars of counts; methods side by side. */
export function verdictFigure(
  groups: readonly Group[],
  { name, title, subtitle }: { readonly name: string; readonly title: string; readonly subtitle: string },
): Figure {
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const labels = [...new Set(shown.map(({ cell }) => cell.label))];
  const values = shown.flatMap(({ cell, method, rows }) => {
    const { standings } = summaryOf(rows);
    let below = 0;
    return STANDINGS.flatMap(standing => {
      const { count, of } = standings[standing];
      const low = below / of;
      below += count;
      if (count === 0) return [];
      const place = { panel: method, label: cell.label, standing: STANDING_WORDS[standing].word };
      return [{ ...place, count, low, high: below / of, middle: low + count / of / 2 }];
    });
  });
  const y: Json = {
    ...{ field: 'label', type: 'nominal', sort: labels },
    axis: { title: null, labelLimit: 400 },
  };
  const x = (field: string): Json => ({
    ...{ field, type: 'quantitative', scale: { domain: [0, 1] } },
    axis: { title: 'share of runs', format: '.0%', values: [0, 0.5, 1] },
  });
  const words = STANDINGS.map(standing => STANDING_WORDS[standing]);
  const color: Json = {
    ...{ field: 'standing', type: 'nominal', legend: { title: null, orient: 'top' } },
    scale: { domain: words.map(({ word }) => word), range: words.map(({ color }) => color) },
  };
  const held = METHODS.filter(method => shown.some(group => group.method === method));
  return {
    ...{ name, title },
    description: `Share of runs that ended right, wrong, UNCERTAIN or without an answer, for ${held.join(' and ')}, for each of: ${labels.join('; ')}.`,
    specification: {
      ...{ $schema: SCHEMA, config: THEME, title: { text: title, subtitle }, data: { values } },
      facet: { field: 'panel', type: 'nominal', sort: [...held], header: { title: null } },
      columns: 2,
      spec: {
        ...{ width: 260, height: { step: 18 } },
        layer: [
          { mark: { type: 'bar' }, encoding: { y, x: x('low'), x2: { field: 'high' }, color } },
          {
            mark: { type: 'text', fontSize: 10.5, color: COLOURS.black },
            encoding: { y, x: x('middle'), text: { field: 'count', type: 'quantitative' } },
          },
        ],
      },
    },
  };
}

function panelNames(groups: readonly Group[]): string[] {
  return [...new Set(groups.map(({ cell }) => cell.problem.name))];
}
