import type { ProblemInput } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import { markdownOf } from '../../src/studies/table.js';
import { brief, shown } from '../report/spread-text.js';
import { type Cell, type Chapter, divergedIn, type MeasuredCell, seedsTo, spreadOf } from './chapter.js';
import { published, SCHEMES, type SchemeName } from './settings.js';

interface Key {
  readonly unit: 'MATRIX' | 'UV';
  readonly activation: string;
  readonly scheme: SchemeName;
  readonly alpha: number;
  readonly particles: number;
}

const SEEDS = seedsTo(10);
const UNBOUNDED = ['relu', 'softplus', 'gelu'];
/** alpha, and the values of N; N = 40 alone resolves the steps around those at which runs begin to diverge. */
const SIZES: readonly [number, readonly number[]][] = [
  [10, [40]],
  [8, [10, 40]],
  [6, [40]],
  [4, [40]],
  [2, [10, 40]],
  [0.5, [10, 40]],
];
/** alpha T, so that all runs go as far. */
const TIME = 100;

const problems: Readonly<Record<Key['unit'], Omit<ProblemInput, 'activation'>>> = {
  MATRIX: {
    ...{
      group: { name: 'S(2)' },
      inputRepresentation: 'V',
      outputRepresentation: 'V',
      unit: 'MATRIX',
      inputStd: 4,
    },
    teacher: { kind: 'WI', preset: 'PAPER_C2' },
  },
  UV: {
    ...{
      group: { name: 'D(3)' },
      inputRepresentation: 'V + 1',
      outputRepresentation: 'V + 1',
      unit: 'UV',
      inputStd: 2,
    },
    teacher: { kind: 'WI', count: 10 },
  },
};

function cell(key: Key): Cell<Key> {
  const { unit, activation, scheme, alpha, particles } = key;
  const settings: TrainSettings = {
    ...published,
    ...SCHEMES[scheme],
    alpha,
    horizon: TIME / alpha,
    particles,
  };
  return {
    key,
    jobs: SEEDS.map(seed => ({
      kind: 'SHALLOW',
      problem: { ...problems[unit], activation },
      settings,
      seeds: { problem: seed, run: seed },
    })),
  };
}

export const unboundedActivations: Chapter<Key> = {
  title: 'Unbounded activations',
  cells: [
    ...UNBOUNDED.flatMap(activation => [
      ...SIZES.flatMap(([alpha, sizes]) =>
        sizes.map(particles => cell({ unit: 'MATRIX', activation, scheme: 'VANILLA', alpha, particles })),
      ),
      cell({ unit: 'MATRIX', activation, scheme: 'FA', alpha: 0.5, particles: 10 }),
    ]),
    ...['sigmoid', ...UNBOUNDED].flatMap(activation => [
      ...[10, 100].map(particles => cell({ unit: 'UV', activation, scheme: 'VANILLA', alpha: 5, particles })),
      cell({ unit: 'UV', activation, scheme: 'FA', alpha: 5, particles: 10 }),
    ]),
  ],
  write: measured => ({
    text: `The published problem with its WI teacher (MATRIX on two coordinates, X ~ N(0, 16 I)) and relu, softplus and gelu in place of the sigmoid, from an SI start. The step
is s = alpha/N, and T = ${TIME}/alpha, so that all runs go equally far; ${SEEDS.length} seeds. What counts for stability is s, hence N at a fixed alpha:

${table(measured, 'MATRIX')}
At the published alpha ${published.alpha} the steps are s = 5, 1 and 0.5 for N = 10, 50 and 100. ${stability(measured)}

That fits the curvature of the loss along a shift of one entry, the same for all particles: 2 E[a^2 x_1^2], where a(x) is the mean of sigma' over the
particles. For all three sigma'(t) + sigma'(-t) = 1, so that a(-x) = 1 - a(x); X is symmetric, and the curvature is E[(a^2 + (1 - a)^2) x_1^2]. That is 8 where
a is 1/2 everywhere, and 16 where it is 0 or 1; only gelu, whose sigma' passes 1 by 0.13, can be a little above. So such shifts begin to overshoot at a
step from 2/16 = 0.125 to 2/8 = 0.25, depending on where the particles are. It is a statement on the mean step: batches of ${published.batchSize} scatter around it, and
between these two some seeds diverge while others don't. ${needed(measured)}

UV on the plane and a line, D(3), X ~ N(0, 4 I), alpha 5, T = ${TIME / 5}, a WI teacher of 10 particles with their images drawn for each seed:

${table(measured, 'UV')}
${reading(measured)}
`,
    figures: [],
  }),
};

const rmd = (cell: MeasuredCell<Key>) => spreadOf(cell, run => run.rmdToProjected[0]);

function table(measured: readonly MeasuredCell<Key>[], unit: Key['unit']): string {
  return markdownOf({
    columns: ['activation', 'scheme', 'alpha', 'N', 's', 'diverged', 'RMD² to E^G', 'risk'],
    rows: measured
      .filter(({ key }) => key.unit === unit)
      .map(cell => {
        const { activation, scheme, alpha, particles } = cell.key;
        return [
          ...[activation, scheme, alpha, particles, brief(alpha / particles)],
          `${divergedIn(cell)} of ${cell.outcomes.length}`,
          shown(rmd(cell)),
          shown(spreadOf(cell, run => run.finalRisk)),
        ];
      }),
  });
}

/** The smallest step with divergence, and the largest below it. */
function thresholds(measured: readonly MeasuredCell<Key>[], activation: string) {
  const own = measured.filter(
    ({ key }) => key.unit === 'MATRIX' && key.scheme === 'VANILLA' && key.activation === activation,
  );
  const step = ({ key }: Cell<Key>) => key.alpha / key.particles;
  const unstable = Math.min(...own.filter(cell => divergedIn(cell) > 0).map(step));
  return { stable: Math.max(...own.map(step).filter(s => s < unstable)), unstable };
}

function stability(measured: readonly MeasuredCell<Key>[]): string {
  return UNBOUNDED.map(activation => {
    const { stable, unstable } = thresholds(measured, activation);
    return `With ${activation} no run diverged up to s = ${brief(stable)}, and some did at s = ${brief(unstable)}.`;
  }).join(' ');
}

/** N at the published alpha for a step at which no run diverged. */
function needed(measured: readonly MeasuredCell<Key>[]): string {
  const step = Math.min(...UNBOUNDED.map(activation => thresholds(measured, activation).stable));
  return `At the published alpha ${published.alpha} a step of ${brief(step)}, at which none did, needs N = ${Math.ceil(published.alpha / step)}.`;
}

function reading(measured: readonly MeasuredCell<Key>[]): string {
  return `FA stays on E^G with every activation. Free training, medians from the smaller N to the larger at the smallest step: with MATRIX ${falls(measured, 'MATRIX', UNBOUNDED)}; with UV
${falls(measured, 'UV', ['sigmoid', ...UNBOUNDED])}. relu, which has a corner, is the one to look at; whether
the paper's hypotheses cover it we cannot say, its text not being at hand. Two sizes tell a trend and no limit.`;
}

/** From the smaller N to the larger at the smallest alpha: the medians, and by what factor they fall. */
function falls(
  measured: readonly MeasuredCell<Key>[],
  unit: Key['unit'],
  activations: readonly string[],
): string {
  return activations
    .map(activation => {
      const own = measured.filter(
        ({ key }) => key.unit === unit && key.activation === activation && key.scheme === 'VANILLA',
      );
      const alpha = Math.min(...own.map(({ key }) => key.alpha));
      const medians = own
        .filter(({ key }) => key.alpha === alpha)
        .sort((one, other) => one.key.particles - other.key.particles)
        .map(cell => rmd(cell)?.median ?? Number.NaN);
      const [few, many] = [medians[0], medians[medians.length - 1]];
      const verdict =
        few > 2 * many ? `falls ${brief(few / many)} times` : few * 2 < many ? 'rises' : 'stays';
      return `${activation} ${verdict} (${brief(few)} to ${brief(many)})`;
    })
    .join(', ');
}
