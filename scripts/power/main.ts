/**
 * The power study of discovery, into docs/discovery.md with its figures and docs/discovery.jsonl. What has finished is kept in
 * data/power: stopped, the same command goes on. `--jobs N` sets the threads; `--part POWER,NOISE` and `--methods ROBUST` run only
 * these; `--redo ROBUST` runs again what a method has finished; `--report` writes the chapter from docs/discovery.jsonl alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderSvg } from '../../src/studies/render-svg.js';
import { progressLine } from '../report/progress-line.js';
import { provenance } from '../reproduce/provenance.js';
import { performAll } from '../thread-pool.js';
import { allJobs, CELLS, costOf, type Job, METHODS, PARTS } from './cells.js';
import { documentOf } from './document.js';
import type { Outcome } from './job.js';
import { type Made, readKept, writeKept } from './kept-rows.js';
import { answering, openJobs, ResultsFile, type Row, rowOf } from './store.js';
import { groupsOf } from './summary.js';
import type { Broken } from './worker.js';

const docs = join(fileURLToPath(new URL('../../..', import.meta.url)), 'docs');
const KEPT = join(docs, 'discovery.jsonl');

const { values } = parseArgs({
  options: {
    jobs: { type: 'string' },
    part: { type: 'string' },
    methods: { type: 'string' },
    redo: { type: 'string' },
    report: { type: 'boolean', default: false },
  },
});

if (!values.report) await study();
await report();

async function study(): Promise<void> {
  const threads = threadsOf(values.jobs);
  const parts = chosen('part', values.part, PARTS);
  const methods = chosen('methods', values.methods, METHODS);
  const again = values.redo === undefined ? [] : chosen('redo', values.redo, METHODS);
  const file = new ResultsFile(join(docs, '..', 'data', 'power', 'results.jsonl'));
  const rows = file.read().filter(({ method }) => !again.includes(method));
  file.rewrite(rows);
  const jobs = openJobs(allJobs(), rows).filter(
    ({ cell, settings }) => parts.includes(cell.part) && methods.includes(settings.method),
  );
  // That of the code that runs, also where the tree goes on while it does.
  const { commit, node, processor, cores } = provenance();
  const bundles = bundled(jobs);
  const keepOutcome = keeping(
    jobs,
    row => {
      file.append(row);
      rows.push(row);
    },
    commit,
  );
  await performAll<readonly Job[], (Outcome | Broken)[]>(bundles, {
    worker: new URL('./worker.js', import.meta.url),
    threads,
    costOf: bundle => bundle.reduce((sum, job) => sum + costOf(job), 0),
    onDone: (outcomes, index) => {
      outcomes.forEach((outcome, k) => {
        keepOutcome(outcome, bundles[index][k]);
      });
    },
  });
  keep(rows, { node, processor, cores, threads });
}

/** Jobs of ROBUST that differ by N alone go to one thread, which searches once for them. */
function bundled(jobs: readonly Job[]): Job[][] {
  const bundles = new Map<string, Job[]>();
  for (const [k, job] of jobs.entries()) {
    const key = job.settings.method === 'ROBUST' ? `${job.cell.id} ${job.seed}` : `${k}`;
    bundles.set(key, [...(bundles.get(key) ?? []), job]);
  }
  return [...bundles.values()];
}

/** Keeps each outcome, and tells how far the study is. */
function keeping(jobs: readonly Job[], keepRow: (row: Row) => void, commit: string) {
  const tell = progressLine('discoveries', jobs.map(costOf));
  return (outcome: Outcome | Broken, job: Job): void => {
    const { cell, settings, seed } = job;
    if ('broken' in outcome) {
      process.exitCode = 1;
      const name = `${cell.id}, ${settings.method}, N = ${settings.particles}, seed ${seed}`;
      process.stderr.write(`\n${name} broke: ${outcome.broken}\n`);
    } else keepRow(rowOf(job, outcome, commit));
    tell(costOf(job));
  };
}

/** Everything that the plan asks for and that is there, in the plan's order; statements of degenerate cases alone. */
function keep(rows: readonly Row[], made: Made): void {
  const told = new Set(CELLS.filter(({ part }) => part === 'PARTIAL').map(({ id }) => id));
  const isTold = ({ cell, seed, verdict }: Row) => verdict === 'REFUSED' || (told.has(cell) && seed === 0);
  writeFileSync(KEPT, writeKept(answering(allJobs(), rows), made, isTold));
}

async function report(): Promise<void> {
  const { rows, made } = readKept(readFileSync(KEPT, 'utf8'));
  const jobs = allJobs();
  const groups = groupsOf(jobs, answering(jobs, rows));
  const method = new URL('../../../scripts/power/how-robust-works.md', import.meta.url);
  const { text, figures } = documentOf(groups, made, readFileSync(method, 'utf8'));
  mkdirSync(join(docs, 'figures'), { recursive: true });
  for (const figure of figures) {
    writeFileSync(join(docs, 'figures', `${figure.name}.svg`), await renderSvg(figure));
  }
  writeFileSync(join(docs, 'discovery.md'), text);
  process.stderr.write(`power: wrote docs/discovery.md from ${rows.length} discoveries\n`);
}

function threadsOf(text: string | undefined): number {
  const threads = text === undefined ? availableParallelism() : Number(text);
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new Error(`--jobs is ${text}: give a whole number of threads, 1 or more.`);
}

/** The names of a list after a flag, all where it is left out. */
function chosen<T extends string>(flag: string, text: string | undefined, names: readonly T[]): readonly T[] {
  if (text === undefined) return names;
  return text.split(',').map(part => {
    const wanted = part.trim().toUpperCase();
    const name = names.find(other => other === wanted);
    if (name) return name;
    throw new Error(`--${flag} has ${part}: give some of ${names.join(', ')}, with commas between them.`);
  });
}
