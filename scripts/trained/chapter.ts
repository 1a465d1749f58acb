import { formatRepresentation } from '../../src/representations/format-representation.js';
import { markdownOf } from '../../src/studies/table.js';
import { lineChart } from '../report/line-chart.js';
import type { Quartiles, TrainedSummary } from './summary.js';

/** The chapter of docs/layers.md on one problem. */
export function chapterOf({ problem, cells }: TrainedSummary): string {
  const { law, title, formula, group, network, settings } = problem;
  const [input, output] = [network.input, network.output].map(formatRepresentation);
  const rows = [...new Set(cells.map(cell => cell.rows))];
  const of = (architecture: string, n: number) =>
    cells.find(cell => cell.architecture === architecture && cell.rows === n)!;
  const parameters = (architecture: string) => of(architecture, rows[0]!).parameters;
  const table = markdownOf({
    columns: [
      ...['rows', 'equivariant: training', 'its test', 'unconstrained: training', 'its test'],
      'test errors, unconstrained / equivariant',
    ],
    rows: rows.map(n => {
      const [ours, theirs] = [of('equivariant', n), of('unconstrained', n)];
      const ratio = theirs.test.median / ours.test.median;
      return [
        `${n}`,
        ...[ours.training, ours.test, theirs.training, theirs.test].map(text),
        ratio.toPrecision(2),
      ];
    }),
  });
  return `### ${title}

${formula} Networks ${input} -> ${output} of ${group} with ${network.depth === 1 ? 'one hidden stage' : `${network.depth} hidden stages`} (${network.hidden === null ? `at most ${network.width} coordinates` : formatRepresentation(network.hidden)}): ${parameters('equivariant')} parameters, ${parameters('unconstrained')} of the MLP of the same widths and depth. Adam with rate ${settings.rate}, ${settings.steps} steps of ${settings.batch} rows.

${table}
![${title}: test and training errors against training rows](figures/trained-${law}.svg)
`;
}

/** Errors against rows, of training and test. */
export function figureOf({ problem, cells }: TrainedSummary, seeds: number) {
  const { title } = problem;
  const points = cells.flatMap(({ architecture, rows, training, test }) => [
    { panel: '', series: `${architecture}, test`, x: rows, y: test.median, ...ends(test) },
    { panel: '', series: `${architecture}, training`, x: rows, y: training.median, ...ends(training) },
  ]);
  return {
    title,
    description: `${title}: relative errors on training rows and on fresh ones against the number of training rows, for the equivariant network and an MLP of the same widths and depth; medians of ${seeds} seeds with their quartiles.`,
    specification: lineChart(points, {
      title,
      subtitle: `relative squared errors, medians and quartiles of ${seeds} seeds`,
      x: { title: 'training rows', scale: 'log' },
      y: { title: 'relative error' },
      series: ['equivariant', 'unconstrained'].flatMap(a => [`${a}, test`, `${a}, training`]),
      panels: [''],
    }),
  };
}

function ends({ low, high }: Quartiles) {
  return { low, high };
}

function text({ low, median, high }: Quartiles): string {
  return `${median.toPrecision(2)} (${low.toPrecision(2)} to ${high.toPrecision(2)})`;
}
