import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The sources that prettier would write otherwise, by their numbers; all in one process of its own. */
export function misformatted(sources: readonly string[], extension: 'ts' | 'js'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-prettier-'));
  sources.forEach((source, k) => {
    writeFileSync(join(folder, `${k}.${extension}`), source);
  });
  const home = dirname(createRequire(import.meta.url).resolve('prettier/package.json'));
  const run = spawnSync(process.execPath, [join(home, 'bin', 'prettier.cjs'), '--list-different', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (run.status === null || run.stderr !== '') throw new Error(`prettier failed: ${run.stderr}`);
  return run.stdout.split('\n').filter(name => name !== '');
}
