/**
 * Trains what docs/beyond-the-paper.md reports, and writes it with its figures. The numbers depend on the seeds alone, neither on the
 * machine nor on the number of threads. `--jobs N` sets the threads.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderSvg } from '../../src/studies/render-svg.js';
import { progressLine } from '../report/progress-line.js';
import { FLOOR } from '../report/spread-text.js';
import { performAll } from '../thread-pool.js';
import { type Chapter, type Written } from './chapter.js';
import { counterexample } from './counterexample.js';
import { groups } from './groups.js';
import { costOf, type Job, type Outcome } from './job.js';
import { rates } from './rates.js';
import { residualNetworks } from './residual-networks.js';
import { unboundedActivations } from './unbounded-activations.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { jobs: { type: 'string' } } });
const threads = Math.max(1, Number(values.jobs ?? availableParallelism()));

/** Before the trainings, which take minutes: that of the code that runs. */
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

const parts = [
  part(counterexample),
  part(residualNetworks),
  part(groups),
  part(unboundedActivations),
  part(rates),
];
const jobs = parts.flatMap(({ jobs }) => jobs);
const started = performance.now();
const tell = progressLine('trainings', jobs.map(costOf));
const outcomes = await performAll<Job, Outcome>(jobs, {
  worker: new URL('./worker.js', import.meta.url),
  ...{ threads, costOf },
  onDone(_, index) {
    tell(costOf(jobs[index]));
  },
});
const minutes = (performance.now() - started) / 60_000;
process.stderr.write(`${jobs.length} trainings took ${minutes.toFixed(1)} minutes on ${threads} threads\n`);

const sections: string[] = [];
let from = 0;
mkdirSync(join(root, 'docs', 'figures'), { recursive: true });
for (const { title, jobs, write } of parts) {
  const { text, figures } = write(outcomes.slice(from, from + jobs.length));
  from += jobs.length;
  sections.push(`## ${title}\n\n${text}`);
  for (const figure of figures) {
    writeFileSync(join(root, 'docs', 'figures', `${figure.name}.svg`), await renderSvg(figure));
  }
}
writeFileSync(join(root, 'docs', 'beyond-the-paper.md'), `${head()}\n${sections.join('\n')}`);

/** A chapter with the outcomes given back to its cells. */
function part<K>({ title, cells, write }: Chapter<K>) {
  return {
    title,
    jobs: cells.flatMap((cell): readonly Job[] => cell.jobs),
    write(outcomes: readonly Outcome[]): Written {
      let at = 0;
      return write(
        cells.map(cell => {
          const first = at;
          at += cell.jobs.length;
          return { ...cell, outcomes: outcomes.slice(first, at) };
        }),
      );
    },
  };
}

function head(): string {
  return `# Beyond the paper

What the published experiment (J. Maass and J. Fontbona, NeurIPS 2024, arXiv 2405.19995) leaves open, measured. All numbers here are
ours, and no result of the paper. Definitions and notation are those of [mean-field.md](mean-field.md); a tuple such as
\`0.01 (0.005 to 0.02)\` is a median over seeds with its quartiles. "0 to rounding" is below ${FLOOR.toExponential(0)}, as in studies.

This file and its figures are written by \`npm run beyond\`: ${jobs.length} trainings in Float64 at commit ${commit}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${threads} threads, ${minutes.toFixed(1)} minutes. The same seeds give the same numbers on any number of threads.
`;
}
