import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { type CellSummary, ratesOf, summariesOf } from '../../src/studies/measures.js';
import type { StudyResult, StudyScheme } from '../../src/studies/study.js';
import { medianTable } from '../../src/studies/study-tables.js';
import { type Entry, markdownOf, type Table } from '../../src/studies/table.js';
import { PARTS } from './plan.js';
import type { Provenance } from './provenance.js';
import { REFERENCE } from './reference.js';

export type Results = Readonly<Record<string, StudyResult>>;

/** docs/reproduction.md: the grid's tables and figures, beside the reference, with what was run, where, and what deviates. */
export function chapter(results: Results, whole: StudyResult, origins: readonly Provenance[]): string {
  const { grid, weak } = results;
  return [
    '# The published grid, reproduced',
    OPENING,
    `Made by \`npm run reproduce\` ${madeWhere(origins)}; seeds 0 to 9, 0 to 2 at N = 5000.`,
    '## How far training from an SI start leaves E^G',
    'RMD^2 to the law projected on E^G, medians over seeds; `0` is 0 to rounding.',
    markdownOf(compacted(medianTable(whole, 'rmdToProjected'))),
    figure('rmd-to-projected', 'RMD^2 to E^G against N for each teacher and scheme'),
    figure('particle-clouds', 'Particles at the end, from above and along E^G'),
    '### Beside the reference',
    'The reference is our own measurement before this project (medians of 5 seeds in float64 numpy, of 3 at N = 500), no result of the ' +
      'paper, whose numbers are not at hand. Seeds spread by a factor of 2 to 10, so that medians of few seeds do by 2 to 4.',
    markdownOf(referenceTable(grid)),
    '### Rates',
    'The exponent in N of RMD^2, by least squares on all seeds from N = 5 to 1000, with its 95 % interval.',
    markdownOf(rateTable(grid)),
    figure('rates', 'Fitted powers of N'),
    '## One dynamic for free training, DA and FA',
    'From a WI start on the WI teacher. RMD^2 between the particles of two schemes that saw the same start, data and noise:',
    markdownOf(compacted(medianTable(weak, 'squaredRmd'))),
    figure('scheme-distances', 'RMD^2 between schemes against N'),
    'RMD^2 to the symmetrised law:',
    markdownOf(compacted(medianTable(weak, 'rmdToSymmetrised'))),
    figure('rmd-to-symmetrised', 'RMD^2 to the symmetrised law against N'),
    '## Risk',
    markdownOf(compacted(medianTable(grid, 'finalRisk'))),
    figure('risk-over-time', 'Risk over mean-field time'),
    DEVIATIONS,
    '## The studies behind it',
    'Each is a study of its own, which the same flags run again:',
    `\`\`\`sh\n${PARTS.map(({ name, flags }) => `npm run study -- ${flags.join(' ')} --out ${name}`).join('\n')}\n\`\`\``,
    '',
  ]
    .map(part => part.trimEnd())
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

const OPENING =
  'J. Maass and J. Fontbona, "Symmetries in Overparametrized Neural Networks: A Mean-Field View", NeurIPS 2024, arXiv 2405.19995, ' +
  'train wide shallow networks on a problem with the symmetry of swapping two coordinates (docs/mean-field.md has the definitions). ' +
  'Here is their grid: N from 5 to 5000, three teachers, training freely (VANILLA), with data augmentation (DA), feature averaging (FA) ' +
  'and an equivariant architecture (EA); 10 seeds up to N = 1000, 3 at N = 5000.';

const DEVIATIONS = `## Deviations, named

- **Constants.** The paper's own code is not at hand. They are from a third-party reproduction that cites its Appendix F.
- **DA.** Which form the paper used is not known. Sampled DA draws one element for each datum; averaged DA, which sees all, stands beside it
  up to N = 100, where it stays on E^G to rounding.
- **Precision.** FLOAT64 up to N = 1000, FLOAT32 at N = 5000, for time; there values below 1e-11 count as 0. Figures of
  both say FLOAT32.
- **Drift.** FA and averaged DA project their drift on E^G from an SI start. In exact arithmetic that changes nothing (docs/mean-field.md);
  test/claims holds both to E^G without it, too.
- **Teachers.** The numbers of the three teachers are those of the reproduction, times 1/2.
- **Risk** is the mean over 20000 fresh points, W2 is exact, and RMD is taken on the raw particles in every scheme.`;

/** One sentence where all parts were begun alike. */
function madeWhere(origins: readonly Provenance[]): string {
  const texts = origins.map(
    ({ commit, node, cores, processor }) =>
      `at commit ${commit}, Node ${node}, on ${cores} cores (${processor})`,
  );
  return [...new Set(texts)].join('; ');
}

function figure(name: string, text: string): string {
  return `![${text}](figures/reproduction/${name}.svg)`;
}

/** Without the columns that say the same in every row. */
function compacted({ columns, rows }: Table): Table {
  const kept = columns.map((name, j) => name.startsWith('N=') || rows.some(row => row[j] !== rows[0][j]));
  const only = <T>(list: readonly T[]) => list.filter((_, j) => kept[j]);
  return { columns: only(columns), rows: rows.map(row => only(row)) };
}

function referenceTable(grid: StudyResult): Table {
  const rows = REFERENCE.flatMap(({ teacher, scheme, medians }) =>
    Object.entries(medians).map(([size, reference]): Entry[] => {
      const { summary } = cellOf(grid, teacher, scheme, Number(size));
      if (!summary) throw new Error(`expected runs of ${teacher}, ${scheme} at N = ${size}, got none`);
      const quartiles = `${scientific(summary.lowerQuartile)} to ${scientific(summary.upperQuartile)}`;
      const ratio = (summary.median / reference).toPrecision(2);
      return [
        teacher,
        scheme,
        Number(size),
        scientific(summary.median),
        quartiles,
        scientific(reference),
        ratio,
      ];
    }),
  );
  return { columns: ['teacher', 'scheme', 'N', 'median', 'quartiles', 'reference', 'ratio'], rows };
}

function cellOf(
  result: StudyResult,
  teacher: TeacherKind,
  scheme: StudyScheme,
  particles: number,
): CellSummary {
  const cell = summariesOf(result).find(
    summary =>
      summary.measure === 'rmdToProjected' &&
      summary.teacher === teacher &&
      summary.scheme === scheme &&
      summary.particles === particles,
  );
  if (!cell) throw new Error(`expected a cell of ${teacher}, ${scheme} at N = ${particles}, got none`);
  return cell;
}

function rateTable(grid: StudyResult): Table {
  const rows = ratesOf(grid)
    .filter(({ measure }) => measure === 'rmdToProjected')
    .map(({ teacher, scheme, rate }): Entry[] =>
      rate.status === 'FITTED'
        ? [
            ...[teacher, scheme, rate.exponent.toFixed(2)],
            ...[`${rate.low.toFixed(2)} to ${rate.high.toFixed(2)}`, rate.rSquared.toFixed(2)],
          ]
        : [teacher, scheme, 'none', rate.reason, null],
    );
  return { columns: ['teacher', 'scheme', 'exponent', '95 % interval', 'R^2'], rows };
}

function scientific(value: number): string {
  return value.toExponential(1);
}
