import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { workerFile } from './worker-file.js';

/** The compiled program's rooms. */
const compiled = dirname(dirname(dirname(workerFile('exact-worker'))));
/** The versions of all packages. */
const packages = join(dirname(dirname(compiled)), 'package-lock.json');

/**
 * A hash of the whole compiled program and its packages: answers of another program, with other mistakes, are not its own. No room is
 * left out: exact answers reach into most of them, and the API says by which text a question is known, so that one
 * that it comes to ask otherwise must not find what was kept of another. Cost: reading some 3 megabytes.
 */
export function programFingerprint(): Promise<string> {
  return fingerprintOf(compiled, packages);
}

/** A hash of the code below a folder, by path and content, and of a file beside it. Source maps don't run. */
export async function fingerprintOf(folder: string, beside: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && !entry.name.endsWith('.map'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  const hash = createHash('sha256').update(await readFile(beside));
  for (const path of paths) {
    const content = await readFile(join(folder, path));
    hash.update(`\n${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
