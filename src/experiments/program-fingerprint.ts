import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerFile } from './worker-file.js';

/**
 * A hash of the compiled program's rooms that exact answers come from: answers of another program, with other mistakes,
 * are not its own. Cost: reading about a megabyte.
 */
export async function programFingerprint(): Promise<string> {
  const rooms = dirname(dirname(dirname(workerFile('exact-worker'))));
  const files = (await readdir(rooms, { recursive: true })).filter(isExact).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(rooms, file)));
  return hash.digest('hex');
}

/** Everything but the rooms that only carry answers about. */
function isExact(file: string): boolean {
  return file.endsWith('.js') && !/^(api|web|mean-field|studies)\b/.test(file);
}
