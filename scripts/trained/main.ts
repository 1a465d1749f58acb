/**
 * Trains the networks of problems.ts beside MLPs in PyTorch, and writes the part of docs/layers.md between the marks, with its figures
 * and docs/figures/trained.json. Some minutes on one core.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSvg } from '../../src/studies/render-svg.js';
import { chapterOf, figureOf } from './chapter.js';
import { TRAINED_PROBLEMS } from './problems.js';
import { summaryOf } from './summary.js';
import { trainings } from './trainings.js';

const ROWS = [100, 300, 1000];
const SEEDS = [1, 2, 3];
const TEST_ROWS = 4000;
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const MARKS = ['<!-- npm run trained -->', '<!-- end -->'] as const;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const figures = join(root, 'docs', 'figures');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const started = performance.now();

const chapters: string[] = [];
const found: object[] = [];
for (const problem of TRAINED_PROBLEMS) {
  const all = trainings(problem, PYTHON, { rows: ROWS, seeds: SEEDS, testRows: TEST_ROWS });
  const summary = summaryOf(problem, all);
  chapters.push(chapterOf(summary));
  found.push({ law: problem.law, trainings: all.map(({ seconds: _, ...rest }) => rest) });
  writeFileSync(
    join(figures, `trained-${problem.law}.svg`),
    await renderSvg(figureOf(summary, SEEDS.length)),
  );
  process.stderr.write(`${problem.title}: done after ${minutes()} minutes\n`);
}
writeFileSync(join(figures, 'trained.json'), `${JSON.stringify({ commit, problems: found }, null, 1)}\n`);

const path = join(root, 'docs', 'layers.md');
const document = readFileSync(path, 'utf8');
const [before, after] = MARKS.map(mark => document.indexOf(mark)) as [number, number];
if (before < 0 || after < before) throw new Error(`expected the marks ${MARKS.join(' and ')} in ${path}`);
const head = `Written by \`npm run trained\` at commit ${commit}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${minutes()} minutes on one core; medians over ${SEEDS.length} seeds with their quartiles, ${TEST_ROWS} fresh rows for the test.`;
writeFileSync(
  path,
  `${document.slice(0, before)}${MARKS[0]}\n\n${head}\n\n${chapters.join('\n')}\n${document.slice(after)}`,
);

function minutes(): string {
  return ((performance.now() - started) / 60_000).toFixed(1);
}
