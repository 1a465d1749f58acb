import type { ProblemInput } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { markdownOf } from '../../src/studies/table.js';
import { type ChartPoint, lineChart } from '../report/line-chart.js';
import { shown } from '../report/spread-text.js';
import { type Cell, type Chapter, divergedIn, type MeasuredCell, seedsTo, spreadOf } from './chapter.js';
import { published, SCHEMES, type SchemeName } from './settings.js';

interface Key {
  readonly group: string;
  readonly teacher: TeacherKind;
  readonly scheme: SchemeName;
  readonly particles: number;
}

interface GroupCase {
  readonly problem: Omit<ProblemInput, 'teacher'>;
  readonly change: Partial<TrainSettings>;
  /** Of the teacher. */
  readonly count: number;
}

const SEEDS = seedsTo(10);
const SIZES = [10, 25, 60];
const [SMALL, , LARGE] = SIZES;

const points = (group: string): GroupCase => ({
  problem: on(group, 'V', 'MATRIX', 'sigmoid', 4),
  change: {},
  count: 5,
});
const signed = (group: string): GroupCase => ({
  problem: on(group, 'V', 'MATRIX', 'tanh', 2),
  change: { alpha: 10 },
  count: 5,
});
const plane = (group: string, representation: string, change: Partial<TrainSettings> = {}): GroupCase => ({
  problem: on(group, representation, 'UV', 'sigmoid', 2),
  change: { alpha: 10, ...change },
  count: 10,
});

const cases: Readonly<Record<string, GroupCase>> = {
  'Z(3) on points': points('Z(3)'),
  'Z(4) on points': points('Z(4)'),
  'S(3) on points': points('S(3)'),
  'B(2) on signed points': signed('B(2)'),
  'Q(8) on signed points': signed('Q(8)'),
  'D(4) on the plane and a line': plane('D(4)', 'V + 1'),
  'SO(2) on the plane and a line': plane('SO(2)', 'V + 1', { averagingNodes: 16 }),
  'D(4) on the plane': plane('D(4)', 'V'),
};

function on(
  group: string,
  representation: string,
  unit: 'MATRIX' | 'UV',
  activation: string,
  inputStd: number,
) {
  return {
    ...{ group: { name: group }, inputRepresentation: representation, outputRepresentation: representation },
    ...{ unit, activation, inputStd },
  };
}

function cell(group: string, teacher: TeacherKind, scheme: SchemeName, particles: number): Cell<Key> {
  const { problem, change, count } = cases[group];
  return {
    key: { group, teacher, scheme, particles },
    jobs: SEEDS.map(seed => ({
      kind: 'SHALLOW',
      problem: { ...problem, teacher: { kind: teacher, count } },
      settings: { ...published, ...change, ...SCHEMES[scheme], particles },
      seeds: { problem: seed, run: seed },
    })),
  };
}

export const groups: Chapter<Key> = {
  title: 'Groups other than the swap of two coordinates',
  cells: Object.keys(cases).flatMap(group => [
    ...SIZES.map(particles => cell(group, 'WI', 'VANILLA', particles)),
    ...[SMALL, LARGE].map(particles => cell(group, 'ARBITRARY', 'VANILLA', particles)),
    ...[SMALL, LARGE].map(particles => cell(group, 'ARBITRARY', 'DA, sampled', particles)),
    ...(['DA, averaged', 'FA', 'EA'] as const).map(scheme => cell(group, 'ARBITRARY', scheme, SMALL)),
  ]),
  write: measured => ({
    text: `SI starts, ${SEEDS.length} seeds, the teacher drawn anew for each (5 particles N(0, 1/4), 10 for UV; a WI one with all images), T = 20. "Points" are MATRIX
with the sigmoid on X = Y = V and the published settings; "signed points" MATRIX with tanh on V, X ~ N(0, 4 I), alpha 10, since signs need an odd
activation; "the plane" is UV with the sigmoid, X ~ N(0, 4 I), alpha 10, on V or, with an invariant coordinate, on V + 1. The mean over SO(2) is a
quadrature of at most 16 nodes, and its WI teacher holds the images under these.

Free training, WI teacher: RMD^2 to E^G, medians with quartiles, and the ratio of the medians from N = ${SMALL} to N = ${LARGE}.

${freeTable(measured)}
The ARBITRARY teacher, which is not equivariant, and the schemes that average:

${schemeTable(measured)}
![RMD^2 to E^G against N for eight actions](figures/beyond-groups.svg)

${reading(measured)}
`,
    figures: [
      {
        name: 'beyond-groups',
        title: 'Free training and E^G for other groups',
        description: `Median RMD^2 to E^G against N after free training from an SI start, for ${Object.keys(cases).join(', ')}; ${SEEDS.length} seeds.`,
        specification: lineChart(chartPoints(measured), {
          title: 'Free training and E^G for other groups',
          subtitle: `SI start, medians and quartiles of ${SEEDS.length} seeds, teachers drawn for each`,
          x: { title: 'N', scale: 'log' },
          y: { title: 'RMD² to E^G' },
          series: ['WI teacher', 'ARBITRARY teacher'],
          panels: Object.keys(cases),
        }),
      },
    ],
  }),
};

const rmd = (cell: MeasuredCell<Key>) => spreadOf(cell, run => run.rmdToProjected[0]);

function find(measured: readonly MeasuredCell<Key>[], key: Key): MeasuredCell<Key> {
  const found = measured.find(cell =>
    Object.entries(key).every(([name, value]) => cell.key[name as keyof Key] === value),
  );
  if (!found) throw new Error(`expected a cell ${JSON.stringify(key)}`);
  return found;
}

/** The ratio of the medians at the least and the largest N. */
function fall(measured: readonly MeasuredCell<Key>[], group: string): number {
  const [least, , largest] = SIZES.map(
    particles =>
      rmd(find(measured, { group, teacher: 'WI', scheme: 'VANILLA', particles }))?.median ?? Number.NaN,
  );
  return least / largest;
}

function freeTable(measured: readonly MeasuredCell<Key>[]): string {
  return markdownOf({
    columns: ['action', ...SIZES.map(size => `N = ${size}`), 'ratio', `risk at N = ${LARGE}`],
    rows: Object.keys(cases).map(group => {
      const row = SIZES.map(particles =>
        find(measured, { group, teacher: 'WI', scheme: 'VANILLA', particles }),
      );
      return [
        group,
        ...row.map(cell => shown(rmd(cell))),
        fall(measured, group).toPrecision(2),
        shown(spreadOf(row[2], run => run.finalRisk)),
      ];
    }),
  });
}

function schemeTable(measured: readonly MeasuredCell<Key>[]): string {
  const columns: readonly (readonly [SchemeName, number])[] = [
    ['VANILLA', SMALL],
    ['VANILLA', LARGE],
    ['DA, sampled', SMALL],
    ['DA, sampled', LARGE],
    ['DA, averaged', SMALL],
    ['FA', SMALL],
    ['EA', SMALL],
  ];
  return markdownOf({
    columns: ['action', ...columns.map(([scheme, size]) => `${scheme}, N = ${size}`)],
    rows: Object.keys(cases).map(group => [
      group,
      ...columns.map(([scheme, particles]) => {
        const cell = find(measured, { group, teacher: 'ARBITRARY', scheme, particles });
        const lost = divergedIn(cell);
        return `${shown(rmd(cell))}${lost > 0 ? `, ${lost} diverged` : ''}`;
      }),
    ]),
  });
}

/** What the tables say: whether the quartiles at the largest N lie below those at the least. */
function reading(measured: readonly MeasuredCell<Key>[]): string {
  const fallen = (group: string) => {
    const [least, largest] = [SMALL, LARGE].map(particles =>
      rmd(find(measured, { group, teacher: 'WI', scheme: 'VANILLA', particles })),
    );
    return least !== null && largest !== null && largest.high < least.low;
  };
  const clear = Object.keys(cases).filter(fallen);
  const unclear = Object.keys(cases).filter(group => !fallen(group));
  return `As with two coordinates, free training on the WI teacher comes nearer to E^G as N grows, all quartiles at N = ${LARGE} below those at N = ${SMALL}, for ${clear.join(', ') || 'none'}. That is not so for
${unclear.join(', ') || 'none'}: there the data neither show the limit nor exclude it at larger N. For D(4) on the plane E^G is {0}: an SI law is the unit mass at 0, whose model is 0,
so that RMD^2 is 1/2 as soon as a particle moves, however little. FA, EA and averaged DA stay on E^G in all eight, with the drift projected as
[mean-field.md](mean-field.md) says; VANILLA and sampled DA leave it with the ARBITRARY teacher.`;
}

function chartPoints(measured: readonly MeasuredCell<Key>[]): ChartPoint[] {
  return measured
    .filter(({ key }) => key.scheme === 'VANILLA')
    .flatMap(cell => {
      const spread = rmd(cell);
      const place = { panel: cell.key.group, series: `${cell.key.teacher} teacher`, x: cell.key.particles };
      return spread ? [{ ...place, y: spread.median, low: spread.low, high: spread.high }] : [];
    });
}
