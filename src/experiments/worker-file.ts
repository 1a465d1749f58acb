import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The compiled file of a worker thread. Threads always run from dist, since Node can't load TypeScript; a test that runs the
 * room from src uses the same compiled threads.
 */
export function workerFile(name: string): string {
  const room = dirname(fileURLToPath(import.meta.url));
  const source = dirname(room);
  const root = dirname(source);
  const compiled = basename(root) === 'dist' ? room : resolve(root, 'dist', 'src', basename(room));
  return join(compiled, 'workers', `${name}.js`);
}
