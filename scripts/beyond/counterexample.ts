import type { ProblemInput } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import { markdownOf } from '../../src/studies/table.js';
import { type ChartPoint, lineChart } from '../report/line-chart.js';
import { shown } from '../report/spread-text.js';
import { type Cell, type Chapter, finishedOf, type MeasuredCell, seedsTo, spreadOf } from './chapter.js';
import { published } from './settings.js';

interface Key {
  readonly start: string;
  readonly particles: number;
}

const problem: ProblemInput = {
  ...{ group: { name: 'B(1)' }, inputRepresentation: 'V', outputRepresentation: '1' },
  ...{ unit: 'MATRIX', activation: 'exp(-t^2)', inputStd: 1 },
  teacher: { kind: 'WI', particles: [[1]] },
};

const SEEDS = seedsTo(10);
const FIGURE_SIZE = 50;

/** How a run starts, and what it trains. */
const starts: Readonly<Record<string, Partial<TrainSettings>>> = {
  'WI start': { initialisation: 'WI' },
  'SI start': { initialisation: 'SI' },
  'SI start, free noise': { initialisation: 'SI', noise: 'FREE' },
  'WI start, EA': { initialisation: 'WI', scheme: 'EA' },
};

const cells = [5, FIGURE_SIZE, 200].flatMap(particles =>
  Object.entries(starts).map(
    ([start, change]): Cell<Key> => ({
      key: { start, particles },
      jobs: SEEDS.map(seed => ({
        kind: 'SHALLOW',
        problem,
        settings: { ...published, alpha: 10, particles, snapshots: 40, ...change },
        seeds: { problem: 0, run: seed },
      })),
    }),
  ),
);

/** The best risk of an SI law: that of the constant 1. */
const CONSTANT = 1 - 2 / Math.sqrt(3) + 1 / Math.sqrt(5);

export const counterexample: Chapter<Key> = {
  title: 'An optimum that strongly invariant laws do not reach',
  cells,
  write: measured => ({
    text: `The group {1, -1} acts on X = R by its sign and on Y = R not at all; sigma_\\*(x, z) = exp(-(z x)^2), and M_g z = g z. So E^G = {0},
and every strongly invariant law is the unit mass at 0, whose model is the constant 1. The teacher is exp(-x^2), the model of the
weakly invariant law (delta_1 + delta_-1)/2, and X ~ N(0, 1). By E exp(-a X^2) = (1 + 2a)^(-1/2) the best risk of an SI law is
1 - 2/sqrt(3) + 1/sqrt(5) = ${CONSTANT.toFixed(4)}; the best of a WI law is 0.

Training: alpha 10, T = 20, the rest as published; ${SEEDS.length} seeds. Final risk, estimated on 20000 points:

${table(measured)}
From an SI start the particles stay at 0 bit for bit: the unit's derivative by z vanishes there, and the projected noise is 0. It is an
unstable equilibrium. With the same start and noise that is not projected (temperature beta = 1e-6) they leave, and reach what the
WI start reaches. EA trains an SI model from any start, so that its risk stays.

![Risk over time from three starts](figures/beyond-counterexample.svg)
`,
    figures: [
      {
        name: 'beyond-counterexample',
        title: 'A weakly invariant law learns what strongly invariant ones cannot',
        description: `Median risk over mean-field time of ${SEEDS.length} seeds at N = ${FIGURE_SIZE}. From an SI start it stays at ${CONSTANT.toFixed(2)}; from a WI start, and from an SI start with free noise, it falls by several powers of ten.`,
        specification: lineChart(points(measured), {
          title: 'A weakly invariant law learns what strongly invariant ones cannot',
          subtitle: `N = ${FIGURE_SIZE}, medians and quartiles of ${SEEDS.length} seeds; the best SI risk is ${CONSTANT.toFixed(4)}`,
          x: { title: 'mean-field time t', scale: 'linear' },
          y: { title: 'risk' },
          series: Object.keys(starts),
          panels: [''],
        }),
      },
    ],
  }),
};

function table(measured: readonly MeasuredCell<Key>[]): string {
  const sizes = [...new Set(measured.map(cell => cell.key.particles))];
  return markdownOf({
    columns: ['start', ...sizes.map(size => `N = ${size}`)],
    rows: Object.keys(starts).map(start => [
      start,
      ...sizes.map(size => {
        const cell = measured.find(({ key }) => key.start === start && key.particles === size);
        return cell ? shown(spreadOf(cell, run => run.finalRisk)) : '';
      }),
    ]),
  });
}

function points(measured: readonly MeasuredCell<Key>[]): ChartPoint[] {
  return measured
    .filter(({ key }) => key.particles === FIGURE_SIZE)
    .flatMap(cell => {
      const times = finishedOf(cell)[0]?.track.map(({ time }) => time) ?? [];
      return times.flatMap((x, k) => {
        const spread = spreadOf(cell, run => run.track[k].risk);
        return spread
          ? [{ panel: '', series: cell.key.start, x, y: spread.median, low: spread.low, high: spread.high }]
          : [];
      });
    });
}
