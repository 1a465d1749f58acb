import { execFileSync, spawnSync } from 'node:child_process';
import { describeWhere } from './describe-where.js';

/** Debian's python comes first: its torch is small, and python3 on PATH need not be it. */
const CANDIDATES = ['/usr/bin/python3', 'python3'];

export const INSTALL_COMMAND = 'apt-get install python3-torch python3-numpy';

/** The python that has torch, or null. */
export const torchPython: string | null =
  CANDIDATES.find(python => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;

/** A suite that needs torch; without it the suite is left out loudly, or fails in CI. */
export function describeWithTorch(name: string, suite: () => void): void {
  const missing = torchPython === null ? `no python3 has torch: ${INSTALL_COMMAND}` : null;
  describeWhere(missing, name, suite);
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
