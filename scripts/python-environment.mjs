/**
 * The virtual environment of the tests that need jax: pinned packages, apart from the system's, in a folder that git
 * ignores. It is made anew when the list of packages or the python has changed.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, root, run, step } from './set-up.mjs';

const FOLDER = join(root, '.python', 'jax');
const REQUIREMENTS = join('test', 'support', 'requirements-jax.txt');

/** Debian's python comes first; the packages need at least this version of it. */
const CANDIDATES = ['/usr/bin/python3', 'python3'];
const MINIMUM_PYTHON = '(3, 11)';

/** Makes the environment where it is not there; without python or network it says so, and the tests that need it decide. */
export async function setUpPython() {
  const version = `import ensurepip, sys; assert sys.version_info >= ${MINIMUM_PYTHON}; print(sys.version)`;
  const python = CANDIDATES.find(candidate => spawnSync(candidate, ['-c', version]).status === 0);
  if (python === undefined) return;
  const wanted = `${spawnSync(python, ['-c', version]).stdout}${hashOf([REQUIREMENTS])}`;
  try {
    await step('install jax for its tests', join(FOLDER, '.intertwine-packages'), wanted, async () => {
      rmSync(FOLDER, { recursive: true, force: true });
      await run(python, ['-m', 'venv', FOLDER]);
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
      // every package is listed, so that nothing else is looked for
      await run(join(FOLDER, 'bin', 'python'), [
        ...pip,
        '--no-deps',
        '--only-binary',
        ':all:',
        '-r',
        REQUIREMENTS,
      ]);
    });
  } catch (error) {
    if (error.signal) throw error;
    process.stderr.write(`intertwine: could not install jax: ${error.message}\n`);
  }
}
