import type { ResidualInput } from '../../src/mean-field/residual/residual-problem.js';
import type { ResidualSettings } from '../../src/mean-field/residual/residual-settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { rateOf } from '../../src/studies/rate.js';
import { markdownOf } from '../../src/studies/table.js';
import { type ChartPoint, lineChart } from '../report/line-chart.js';
import { brief, FLOOR, shown } from '../report/spread-text.js';
import {
  type Cell,
  type Chapter,
  type Finished,
  finishedOf,
  type MeasuredCell,
  seedsTo,
  spreadOf,
} from './chapter.js';
import { SCHEMES, type SchemeName } from './settings.js';

interface Key {
  readonly problem: string;
  readonly teacher: TeacherKind;
  readonly scheme: SchemeName;
  readonly layers: number;
  readonly particles: number;
}

const SEEDS = seedsTo(10);
const TEACHER_LAYERS = 4;

const problems: Readonly<Record<string, Pick<ResidualInput, 'group' | 'activation'>>> = {
  'S(2), sigmoid': { group: { name: 'S(2)' }, activation: 'sigmoid' },
  'S(2), tanh': { group: { name: 'S(2)' }, activation: 'tanh' },
  'Z(3), sigmoid': { group: { name: 'Z(3)' }, activation: 'sigmoid' },
};

const settings: Omit<ResidualSettings, 'scheme' | 'augmentation' | 'layers' | 'particles'> = {
  ...{ initialisation: 'SI', horizon: 10, alpha: 5, tau: 1e-4, beta: 1e-6, batchSize: 20 },
};

function cell(key: Key): Cell<Key> {
  const { layers, particles, scheme, teacher } = key;
  return {
    key,
    jobs: SEEDS.map(seed => ({
      kind: 'RESIDUAL',
      problem: {
        ...problems[key.problem],
        ...{ representation: 'V', unit: 'MATRIX', scale: 3, inputStd: 2 },
        teacher: { kind: teacher, layers: TEACHER_LAYERS, count: 5 },
      },
      settings: { ...settings, ...SCHEMES[scheme], layers, particles },
      seeds: { problem: seed, run: seed },
    })),
  };
}

const SIZES = [5, 10, 20, 40, 80];
const DEPTHS = [1, 2, 4, 8];
const DEPTH_SIZE = 20;

const bySize = Object.keys(problems).flatMap(problem => [
  ...SIZES.map(particles => cell({ problem, teacher: 'WI', scheme: 'VANILLA', layers: 4, particles })),
  ...[5, 20].flatMap(particles => [
    cell({ problem, teacher: 'ARBITRARY', scheme: 'VANILLA', layers: 4, particles }),
    cell({ problem, teacher: 'WI', scheme: 'DA, sampled', layers: 4, particles }),
    cell({ problem, teacher: 'ARBITRARY', scheme: 'DA, sampled', layers: 4, particles }),
  ]),
  ...(['DA, averaged', 'FA', 'EA'] as const).map(scheme =>
    cell({ problem, teacher: 'ARBITRARY', scheme, layers: 4, particles: 10 }),
  ),
]);
const byDepth = DEPTHS.filter(layers => layers !== 4).map(layers =>
  cell({ problem: 'S(2), sigmoid', teacher: 'WI', scheme: 'VANILLA', layers, particles: DEPTH_SIZE }),
);

export const residualNetworks: Chapter<Key> = {
  title: 'Deep residual networks',
  cells: [...bySize, ...byDepth],
  write: measured => ({
    text: `h_l = h_{l-1} + (a/(L M)) sum_i sigma_\\*(h_{l-1}, theta_{l,i}) with l = 1..L, M particles a layer, h_0 = x and Phi(x) = h_L: Euler steps of
h' = a E sigma_\\*(h, theta_t). X = Y = V, the unit is MATRIX, and G acts on every layer's particles, so that each layer has its own E^G, WI
and SI laws. All layers are trained at once: theta_{l,i} moves by -s [L M D loss + 2 tau theta_{l,i}] + sqrt(2 beta s) xi with s = alpha/M,
for M T steps. The loss depends on one particle by a/(L M), so that each has a speed of order 1 whatever L and M are.

FA is Q_G of the whole network. In one layer that is the network of the symmetrised laws; in more it is not, since a network is not
linear in its layers (the tests show the difference). A network of WI laws is still equivariant, for M_g in all layers moves Phi as it should.

Here a = 3, L = 4, a teacher of ${TEACHER_LAYERS} layers of 5 particles N(0, 1/4), drawn anew for each of ${SEEDS.length} seeds, X ~ N(0, 4 I), alpha 5, T = 10, tau 1e-4,
beta 1e-6, batches of 20, SI starts. RMD^2 to E^G, the mean over the layers; medians over seeds:

${sizeTable(measured)}
Layer by layer, VANILLA with the WI teacher:

${layerTable(measured)}
The exponent of M in that RMD^2 (least squares on all runs, 95 % intervals): ${exponents(measured)}. The runs do
not lie along one power with the sigmoid, where the fall is steepest between M = 10 and M = 20; the exponents describe this range, not a limit.

The number of layers, S(2) with the sigmoid, M = ${DEPTH_SIZE}, WI teacher of ${TEACHER_LAYERS} layers:

${depthTable(measured)}
![RMD^2 to E^G by layer against M](figures/beyond-residual.svg)
`,
    figures: [
      {
        name: 'beyond-residual',
        title: 'Residual networks near E^G in every layer as M grows',
        description: `Median RMD^2 to E^G of each of four layers against M for ${Object.keys(problems).join('; ')}, free training from an SI start with a WI teacher, ${SEEDS.length} seeds. It falls in all layers.`,
        specification: lineChart(points(measured), {
          title: 'Residual networks near E^G in every layer as M grows',
          subtitle: `free training from an SI start, WI teacher, medians and quartiles of ${SEEDS.length} seeds`,
          x: { title: 'M, particles a layer', scale: 'log' },
          y: { title: 'RMD² to E^G' },
          series: [1, 2, 3, 4].map(layer => `layer ${layer}`),
          panels: Object.keys(problems),
        }),
      },
    ],
  }),
};

/** The mean over the layers. */
function meanRmd(run: Finished): number {
  return run.rmdToProjected.reduce((sum, rmd) => sum + rmd, 0) / run.rmdToProjected.length;
}

function sizeTable(measured: readonly MeasuredCell<Key>[]): string {
  const rows = measured.filter(({ key }) => key.layers === 4);
  return markdownOf({
    columns: ['problem', 'teacher', 'scheme', 'M', 'RMD² to E^G', 'risk'],
    rows: rows.map(found => [
      found.key.problem,
      found.key.teacher,
      found.key.scheme,
      found.key.particles,
      shown(spreadOf(found, meanRmd)),
      shown(spreadOf(found, run => run.finalRisk)),
    ]),
  });
}

function layerTable(measured: readonly MeasuredCell<Key>[]): string {
  return markdownOf({
    columns: ['problem', 'M', 'layer 1', 'layer 2', 'layer 3', 'layer 4'],
    rows: free(measured).map(found => [
      found.key.problem,
      found.key.particles,
      ...[0, 1, 2, 3].map(l => brief(spreadOf(found, run => run.rmdToProjected[l])?.median ?? Number.NaN)),
    ]),
  });
}

function depthTable(measured: readonly MeasuredCell<Key>[]): string {
  const rows = measured.filter(
    ({ key }) =>
      key.problem === 'S(2), sigmoid' &&
      key.teacher === 'WI' &&
      key.scheme === 'VANILLA' &&
      key.particles === DEPTH_SIZE,
  );
  return markdownOf({
    columns: ['L', 'RMD² to E^G', 'risk'],
    rows: [...rows]
      .sort((a, b) => a.key.layers - b.key.layers)
      .map(found => [
        found.key.layers,
        shown(spreadOf(found, meanRmd)),
        shown(spreadOf(found, run => run.finalRisk)),
      ]),
  });
}

function exponents(measured: readonly MeasuredCell<Key>[]): string {
  return Object.keys(problems)
    .map(problem => {
      const values = free(measured)
        .filter(({ key }) => key.problem === problem)
        .flatMap(found =>
          finishedOf(found).map(run => ({ particles: found.key.particles, value: meanRmd(run) })),
        );
      const rate = rateOf(values, FLOOR);
      return rate.status === 'FITTED'
        ? `${problem} ${rate.exponent.toFixed(2)} (${rate.low.toFixed(2)} to ${rate.high.toFixed(2)})`
        : `${problem} none`;
    })
    .join('; ');
}

/** VANILLA with the WI teacher on four layers. */
function free(measured: readonly MeasuredCell<Key>[]): MeasuredCell<Key>[] {
  return measured.filter(({ key }) => key.layers === 4 && key.teacher === 'WI' && key.scheme === 'VANILLA');
}

function points(measured: readonly MeasuredCell<Key>[]): ChartPoint[] {
  return free(measured).flatMap(found =>
    [0, 1, 2, 3].flatMap(l => {
      const spread = spreadOf(found, run => run.rmdToProjected[l]);
      const place = { panel: found.key.problem, series: `layer ${l + 1}`, x: found.key.particles };
      return spread ? [{ ...place, y: spread.median, low: spread.low, high: spread.high }] : [];
    }),
  );
}
