/**
 * What every command needs before its own work: the packages of the lock file, and a build of the sources.
 * Each is done once and then only when its inputs have changed. Uses Node alone, since nothing else is there yet.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const MINIMUM_NODE = [20, 19];
const PACKAGES_STAMP = join(root, 'node_modules', '.intertwine-packages');
const BUILD_STAMP = join(root, 'dist', '.intertwine-build');
const BUILD_INPUTS = ['src', 'schema', 'scripts', 'tsconfig.json', 'vite.config.ts', 'package-lock.json'];

/** Installs and builds where needed; says what it does and how long it took. */
export async function setUp() {
  requireNode();
  // not npm ci, which refuses a lock that lacks a platform's optional binary, though no such platform is here
  await step('install packages', PACKAGES_STAMP, hashOf(['package.json', 'package-lock.json']), () =>
    run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  await step('build', BUILD_STAMP, hashOf(BUILD_INPUTS), async () => {
    await run(bin('tsc'), ['-p', 'tsconfig.json']);
    await run(process.execPath, [join('scripts', 'build-kernels.mjs')]);
    await run(bin('vite'), ['build', '--logLevel', 'warn']);
  });
}

/** The path of a program that a package brings. */
export function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** Runs a program in the repository's root; rejects with its command line when it fails. SIGINT and SIGTERM reach it too. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const settle = action => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      action();
    };
    child.once('error', error => settle(() => reject(error)));
    child.once('exit', (code, signal) =>
      settle(() => {
        if (code === 0) return resolve();
        const failure = new Error(
          `${[command, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}`,
        );
        reject(Object.assign(failure, { signal }));
      }),
    );
  });
}

/** Does the work and leaves a stamp, unless the stamp says that it was done for the same inputs. */
export async function step(name, stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  process.stderr.write(`intertwine: ${name} ...\n`);
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  process.stderr.write(`intertwine: ${name} took ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/** A hash of Node's version and of all files under the paths. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  const add = path => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  throw new Error(`Node ${MINIMUM_NODE.join('.')} or newer is needed; this is ${process.versions.node}`);
}
