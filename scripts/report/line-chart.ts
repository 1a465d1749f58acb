import { logAxis, yAxis } from '../../src/studies/log-axis.js';
import { type Json, SCHEMA, type Specification, THEME } from '../../src/studies/specification.js';
import { COLOURS } from './colours.js';

/** A point of a line with its quartiles. */
export interface ChartPoint {
  readonly panel: string;
  readonly series: string;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface ChartOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly x: { readonly title: string; readonly scale: 'log' | 'linear' };
  readonly y: { readonly title: string };
  /** The order of the series in the legend. */
  readonly series: readonly string[];
  readonly panels: readonly string[];
}

/** Colours, and shapes and dashes that tell series apart in grey too. */
const { black, vermilion, blue, green, ochre, purple } = COLOURS;
const COLORS = [black, vermilion, blue, green, ochre, purple];
const SHAPES = ['circle', 'square', 'triangle-up', 'cross', 'diamond', 'triangle-down'];
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [8, 3],
  [8, 3, 2, 3],
  [4, 2],
  [2, 2],
  [12, 2],
];

const HEIGHT = 240;

/** Lines of medians with their quartiles on a logarithmic axis y, panel by panel; values below the floor are left out. */
export function lineChart(points: readonly ChartPoint[], options: ChartOptions): Specification {
  const { series, panels } = options;
  const x: Json = {
    field: 'x',
    type: 'quantitative',
    scale: { type: options.x.scale, nice: false, ...(options.x.scale === 'log' ? { padding: 12 } : {}) },
    axis: {
      title: options.x.title,
      ...(options.x.scale === 'log'
        ? { values: [...new Set(points.map(point => point.x))].sort((a, b) => a - b) }
        : {}),
    },
  };
  const shown = points.filter(point => point.low > 0);
  const ends = shown.flatMap(({ low, high, series }) => [low, high].map(value => ({ series, value })));
  const y = yAxis(logAxis(ends, HEIGHT, 0), options.y.title);
  const scaled = (field: string): Json => ({ field, ...y });
  const channel = (range: readonly Json[]): Json => ({
    field: 'series',
    type: 'nominal',
    scale: { domain: [...series], range: series.map((_, k) => range[k % range.length]) },
    legend: { title: null },
  });
  const color = channel(COLORS);
  return {
    $schema: SCHEMA,
    config: THEME,
    title: { text: options.title, subtitle: options.subtitle },
    data: { values: shown as unknown as Json },
    facet: { field: 'panel', type: 'nominal', sort: [...panels], header: { title: null } },
    columns: 2,
    spec: {
      width: 320,
      height: HEIGHT,
      layer: [
        { mark: { type: 'line' }, encoding: { x, y: scaled('y'), color, strokeDash: channel(DASHES) } },
        {
          mark: { type: 'rule', opacity: 0.6 },
          encoding: { x, y: scaled('low'), y2: { field: 'high' }, color },
        },
        {
          mark: { type: 'point', filled: true, opacity: options.x.scale === 'log' ? 1 : 0 },
          encoding: { x, y: scaled('y'), color, shape: channel(SHAPES) },
        },
      ],
    },
  };
}
