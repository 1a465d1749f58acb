import { execFileSync, spawnSync } from 'node:child_process';
import { describe, test } from '@jest/globals';

/** Debian's python comes first: its torch is small, and python3 on PATH need not be it. */
const CANDIDATES = ['/usr/bin/python3', 'python3'];

export const INSTALL_COMMAND = 'apt-get install python3-torch python3-numpy';

/** The python that has torch, or null. */
export const torchPython: string | null =
  CANDIDATES.find(python => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;

/**
 * A suite that needs torch. Without it the suite is left out, and says so with the command that installs it; where CI
 * is true it fails instead.
 */
export function describeWithTorch(name: string, suite: () => void): void {
  if (torchPython !== null) {
    describe(name, suite);
    return;
  }
  const missing = `no python3 has torch: ${INSTALL_COMMAND}`;
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(missing);
    });
    return;
  }
  console.warn(`NOT TESTED: ${name}: ${missing}`);
  test.todo(`${name} (${missing})`);
}

/** Runs a script with JSON on its standard input; answers the JSON that it prints. */
export function askTorch<T>(script: string, input: unknown): T {
  if (torchPython === null) throw new Error(`expected a python with torch: ${INSTALL_COMMAND}`);
  const output = execFileSync(torchPython, [script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output) as T;
}
