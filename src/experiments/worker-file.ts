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

const REQUIRE_MODULE = '--experimental-require-module';

/**
 * Flags of a pool's threads: they import their module instead of requiring it. A thread that is killed while Node links a
 * required module takes the whole process down (a failed check in v8::Module::IsGraphAsync, seen on Node 20.20).
 */
export const threadFlags: string[] = process.allowedNodeEnvironmentFlags.has(REQUIRE_MODULE)
  ? [REQUIRE_MODULE.replace('--', '--no-')]
  : [];
