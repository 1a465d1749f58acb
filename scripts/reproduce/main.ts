import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figureOf } from '../../src/studies/figure.js';
import { jobsOf } from '../../src/studies/jobs.js';
import type { StudyDocument } from '../../src/studies/study-document.js';
import { study } from '../study/study.js';
import { chapter } from './chapter.js';
import { merged } from './merged.js';
import { PARTS } from './plan.js';
import { type Provenance, provenance } from './provenance.js';

const STORE = join('data', 'reproduction');
const FIGURES = join('docs', 'figures', 'reproduction');

/** Runs what is left of every part, then writes the chapter and its figures. */
async function reproduce(args: readonly string[]): Promise<number> {
  const documents: Record<string, StudyDocument> = {};
  const origins: Provenance[] = [];
  for (const { name, flags } of PARTS) {
    const out = join(STORE, name);
    const results = join(out, 'results.json');
    if (!(await isComplete(results))) {
      const resume = (await exists(join(out, 'data'))) ? ['--resume'] : [];
      console.error(`reproduce: ${name}`);
      await mkdir(out, { recursive: true });
      if (resume.length === 0) await writeFile(join(out, 'provenance.json'), JSON.stringify(provenance()));
      const code = await study([...flags, ...resume, '--out', out, ...args]);
      if (code !== 0) return code;
    }
    documents[name] = await readJson<StudyDocument>(results);
    origins.push(await readJson<Provenance>(join(out, 'provenance.json')));
  }
  await mkdir(FIGURES, { recursive: true });
  const whole = merged([documents.grid, documents.averaged, documents.large]);
  const figures = [
    figureOf('RMD_TO_PROJECTED', whole),
    figureOf('SCHEME_DISTANCES', documents.weak),
    figureOf('RMD_TO_SYMMETRISED', documents.weak),
    figureOf('RISK_OVER_TIME', documents.grid),
    figureOf('RATES', documents.grid),
  ];
  for (const figure of figures) {
    if ('reason' in figure) throw new Error(`No figure ${figure.name}: ${figure.reason}`);
    await writeFile(join(FIGURES, `${figure.name}.svg`), await figure.svg());
  }
  const clouds = await readFile(join(STORE, 'grid', 'figures', 'particle-clouds-wi-si.svg'));
  await writeFile(join(FIGURES, 'particle-clouds.svg'), clouds);
  await writeFile(join('docs', 'reproduction.md'), chapter(documents, whole, origins));
  console.error('reproduce: wrote docs/reproduction.md');
  return 0;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

/** Results are written at the end of a study, but also of one that was stopped. */
async function isComplete(results: string): Promise<boolean> {
  if (!(await exists(results))) return false;
  const { request, runs } = await readJson<StudyDocument>(results);
  return runs.length === jobsOf(request).length;
}

process.exitCode = await reproduce(process.argv.slice(2));
