import type { ProblemInput } from '../../src/mean-field/problem.js';
import type { Initialisation } from '../../src/mean-field/settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { type Rate, rateOf } from '../../src/studies/rate.js';
import { markdownOf } from '../../src/studies/table.js';
import { type ChartPoint, lineChart } from '../report/line-chart.js';
import { FLOOR, shown } from '../report/spread-text.js';
import {
  type Cell,
  type Chapter,
  type Finished,
  finishedOf,
  type MeasuredCell,
  seedsTo,
  spreadOf,
} from './chapter.js';
import { published, SCHEMES, type SchemeName } from './settings.js';

interface Key {
  readonly initialisation: Initialisation;
  readonly teacher: TeacherKind;
  readonly scheme: SchemeName;
  readonly particles: number;
}

type Series = Omit<Key, 'particles'>;

const SEEDS = seedsTo(10);
const SIZES = [10, 20, 50, 100, 200, 400];
/** From here on the exponents are fitted a second time, to see whether they depend on the range. */
const LARGE_FROM = 50;
/** Sizes of a series that is 0 to rounding. */
const FEW = 2;

const series: readonly Series[] = [
  { initialisation: 'SI', teacher: 'WI', scheme: 'VANILLA' },
  { initialisation: 'SI', teacher: 'WI', scheme: 'DA, sampled' },
  { initialisation: 'SI', teacher: 'WI', scheme: 'FA' },
  { initialisation: 'SI', teacher: 'ARBITRARY', scheme: 'VANILLA' },
  { initialisation: 'SI', teacher: 'ARBITRARY', scheme: 'DA, sampled' },
  { initialisation: 'WI', teacher: 'WI', scheme: 'VANILLA' },
  { initialisation: 'WI', teacher: 'WI', scheme: 'DA, sampled' },
  { initialisation: 'WI', teacher: 'WI', scheme: 'FA' },
];

export const rates: Chapter<Key> = {
  title: 'Rates in N',
  cells: series.flatMap(own =>
    sizesOf(own).map((particles): Cell<Key> => {
      const problem: ProblemInput = {
        ...{ group: { name: 'S(2)' }, inputRepresentation: 'V', outputRepresentation: 'V' },
        ...{ unit: 'MATRIX', activation: 'sigmoid', inputStd: 4 },
        teacher: { kind: own.teacher, preset: 'PAPER_C2' },
      };
      const { initialisation, scheme } = own;
      return {
        key: { ...own, particles },
        jobs: SEEDS.map(seed => ({
          kind: 'SHALLOW',
          problem,
          settings: { ...published, ...SCHEMES[scheme], initialisation, particles },
          seeds: { problem: 0, run: seed },
        })),
      };
    }),
  ),
  write: measured => ({
    text: `The published problem and settings, ${SEEDS.length} seeds at each N of ${SIZES.join(', ')}. From an SI start RMD^2 is that to the law projected on E^G; from a WI start it is that
to the symmetrised law, by exact transport over 2N points. An exponent is the slope of log RMD^2 on log N over all runs, with its 95 %
t-interval, which takes the runs as independent around one line of equal spread; fitted on all N, and on N from ${LARGE_FROM} on. Independent
they are not quite: runs of one seed begin with the same draws at every N, the first particles and batches among them, so that the intervals may be too narrow or too wide.

${table(measured)}
![RMD^2 against N](figures/beyond-rates.svg)

${reading(measured)}
`,
    figures: [
      {
        name: 'beyond-rates',
        title: 'RMD^2 against N',
        description: `Medians of ${SEEDS.length} seeds of RMD^2 against N on the published problem: from an SI start to the projected law, from a WI start to the symmetrised one. FA from an SI start is 0 to rounding and not drawn.`,
        specification: lineChart(chartPoints(measured), {
          title: 'RMD² against N',
          subtitle: `published problem, medians and quartiles of ${SEEDS.length} seeds; FA from an SI start is 0 to rounding`,
          x: { title: 'N', scale: 'log' },
          y: { title: 'RMD²' },
          series: ['VANILLA', 'DA, sampled', 'FA'],
          panels: [...new Set(series.map(panelOf))],
        }),
      },
    ],
  }),
};

/** FA from an SI start stays on E^G, with the drift projected: it is run at few sizes to see it. */
function sizesOf({ initialisation, scheme }: Series): readonly number[] {
  return initialisation === 'SI' && scheme === 'FA' ? SIZES.slice(0, FEW) : SIZES;
}

function panelOf({ initialisation, teacher }: Series): string {
  return initialisation === 'SI'
    ? `SI start, ${teacher} teacher: to E^G`
    : `WI start, ${teacher} teacher: to the symmetrised law`;
}

function measureOf({ initialisation }: Series): (run: Finished) => number | null {
  return run => (initialisation === 'SI' ? run.rmdToProjected[0] : run.rmdToSymmetrised[0]);
}

function cellsOf(measured: readonly MeasuredCell<Key>[], own: Series): MeasuredCell<Key>[] {
  return measured.filter(
    ({ key }) =>
      key.initialisation === own.initialisation && key.teacher === own.teacher && key.scheme === own.scheme,
  );
}

function rate(measured: readonly MeasuredCell<Key>[], own: Series, from: number): Rate {
  const values = cellsOf(measured, own)
    .filter(({ key }) => key.particles >= from)
    .flatMap(cell =>
      finishedOf(cell).flatMap(run => {
        const value = measureOf(own)(run);
        return value === null ? [] : [{ particles: cell.key.particles, value }];
      }),
    );
  return rateOf(values, FLOOR);
}

function exponent(found: Rate): string {
  if (found.status === 'NONE') return 'none';
  return `${found.exponent.toFixed(2)} (${found.low.toFixed(2)} to ${found.high.toFixed(2)})`;
}

function table(measured: readonly MeasuredCell<Key>[]): string {
  const columns = [SIZES[0], 100, SIZES[SIZES.length - 1]];
  return markdownOf({
    columns: [
      ...['start', 'teacher', 'scheme'],
      ...columns.map(size => `N = ${size}`),
      'exponent',
      `exponent from N = ${LARGE_FROM}`,
    ],
    rows: series.map(own => [
      ...[own.initialisation, own.teacher, own.scheme],
      ...columns.map(size => {
        const cell = cellsOf(measured, own).find(({ key }) => key.particles === size);
        return cell ? shown(spreadOf(cell, measureOf(own))) : '';
      }),
      exponent(rate(measured, own, 0)),
      exponent(rate(measured, own, LARGE_FROM)),
    ]),
  });
}

/** Where the two ranges of N agree on an exponent, and where they do not. */
function reading(measured: readonly MeasuredCell<Key>[]): string {
  const named = (own: Series) => `${own.scheme} (${own.initialisation} start, ${own.teacher} teacher)`;
  const pairs = series.flatMap(own => {
    const all = rate(measured, own, 0);
    const large = rate(measured, own, LARGE_FROM);
    return all.status === 'FITTED' && large.status === 'FITTED' ? [{ own, all, large }] : [];
  });
  const agree = pairs.filter(({ all, large }) => all.low <= large.high && large.low <= all.high);
  const differ = pairs.filter(pair => !agree.includes(pair));
  const list = (some: typeof pairs) => some.map(({ own }) => named(own)).join('; ') || 'none';
  return `The intervals on the two ranges overlap for: ${list(agree)}. They do not for: ${list(differ)}; there a single power does not describe
this range, and the exponent on the larger N is the one to look at. FA from an SI start has no exponent: with the drift projected it is 0 to rounding at N = ${SIZES.slice(0, FEW).join(' and ')}, where alone it was run. From a WI
start the distance to the symmetrised law holds the sampling of N starting points too, which is not the dynamics' doing: N independent points
of a smooth law in d = 4 dimensions are at a W2^2 of order N^(-2/d) = N^(-1/2) from it. These are exponents at T = 20, of this problem, over N from
${SIZES[0]} to ${SIZES[SIZES.length - 1]}; what holds for N to infinity, or for other horizons, they do not settle.`;
}

function chartPoints(measured: readonly MeasuredCell<Key>[]): ChartPoint[] {
  return series.flatMap(own =>
    cellsOf(measured, own).flatMap(cell => {
      const spread = spreadOf(cell, measureOf(own));
      if (!spread || spread.high < FLOOR) return [];
      const place = { panel: panelOf(own), series: own.scheme, x: cell.key.particles };
      return [{ ...place, y: spread.median, low: spread.low, high: spread.high }];
    }),
  );
}
