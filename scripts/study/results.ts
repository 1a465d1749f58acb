import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExperimentService } from '../../src/experiments/service.js';

/** What was written, and what could not be drawn. */
export interface Written {
  /** Tables for the terminal. */
  readonly text: string;
  readonly figures: readonly string[];
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
}

/** Writes what there is of a study: results.csv, runs.csv, results.json, results.md and figures/, each anew. */
export async function writeResults(service: ExperimentService, id: string, out: string): Promise<Written> {
  const { text, markdown, csv, runsCsv, json } = await service.studyReport(id);
  const files = {
    'results.csv': csv,
    'runs.csv': runsCsv,
    'results.json': `${json}\n`,
    'results.md': markdown,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(out, name), content);
  const folder = join(out, 'figures');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const figures: string[] = [];
  const missing: { name: string; reason: string }[] = [];
  for (const plan of await service.studyFigures(id)) {
    const { svg, specification, reason } = await service.studyFigure(id, plan);
    if (svg === null || specification === null) {
      missing.push({ name: plan.name, reason: reason ?? '' });
      continue;
    }
    await writeFile(join(folder, `${plan.name}.svg`), svg);
    await writeFile(join(folder, `${plan.name}.vl.json`), `${specification}\n`);
    figures.push(plan.name);
  }
  return { text, figures, missing };
}
