import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWhere } from './describe-where.js';

/** The environment that npm test makes, with jax, flax, equinox and black; see scripts/python-environment.mjs. */
const FOLDER = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), '.python', 'jax');
const PYTHON = join(FOLDER, 'bin', 'python');

const missing = existsSync(join(FOLDER, '.intertwine-packages'))
  ? null
  : 'jax is not installed: apt-get install python3-venv, then npm test with access to PyPI';

/** A suite that needs jax, flax, equinox or black; without them it is left out loudly, or fails in CI. */
export function describeWithJax(name: string, suite: () => void): void {
  describeWhere(missing, name, suite);
}

/** Runs a script with JSON on its standard input; answers the JSON that it prints. */
export function askJax<T>(script: string, input: unknown): T {
  const output = execFileSync(PYTHON, [script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, JAX_PLATFORMS: 'cpu' },
  });
  return JSON.parse(output) as T;
}

/** What Black would change in these files, as a diff; '' where nothing. */
export function blackDiff(paths: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-m', 'black', '--diff', '--quiet', ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : `Black ended with ${status}: ${stderr}`;
}
