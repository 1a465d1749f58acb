import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A time in milliseconds and what was answered in it. */
export interface Measured {
  readonly milliseconds: number;
  readonly answer: string;
}

const FOLDER = 'scripts/bench/peers';
const VENV = 'node_modules/.cache/intertwine-bench';
const JAX = 'jax==0.10.2';
const EMLP = ['emlp==1.0.3', JAX, 'six==1.17.0'];

/** Debian's python comes first: its SymPy is there, and python3 on PATH need not be it. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A peer that asks are sent to; each answers with one line of JSON. */
export interface Peer {
  /** The answers to what is written to its standard input, line by line. */
  all(args: readonly string[], input: string): Measured[];
}

/** GAP from PATH, or null, said loudly. */
export function gap(): Peer | null {
  return works('gap', ['-q', '-b'], 'QUIT;\n')
    ? peerOf('gap')
    : missing(
        'GAP',
        'apt-get install gap-core gap-libs gap-character-tables gap-primgrp gap-transgrp gap-smallgrp',
      );
}

/** A python with SymPy, or null, said loudly. */
export function sympy(): Peer | null {
  const python = PYTHONS.find(candidate => works(candidate, ['-c', 'import sympy']));
  return python === undefined ? missing('SymPy', 'apt-get install python3-sympy') : peerOf(python);
}

/** A python with PyTorch, or null, said loudly. */
export function torch(): Peer | null {
  const python = PYTHONS.find(candidate => works(candidate, ['-c', 'import torch']));
  return python === undefined ? missing('PyTorch', 'apt-get install python3-torch') : peerOf(python);
}

/** EMLP with JAX, or null, said loudly. */
export function emlp(): Peer | null {
  return installed('EMLP', 'emlp', EMLP);
}

/** JAX, or null, said loudly. */
export function jax(): Peer | null {
  return installed('JAX', 'jax', [JAX]);
}

/** A peer in the virtual environment of the benchmarks, which is made, or completed, where the module is missing. */
function installed(name: string, module: string, packages: readonly string[]): Peer | null {
  const python = join(VENV, 'bin', 'python');
  if (!existsSync(python) || !works(python, ['-c', `import ${module}`])) {
    console.log(`installs ${packages.join(', ')} into ${VENV}`);
    const base = PYTHONS.toReversed().find(candidate => works(candidate, ['-m', 'venv', VENV]));
    if (base === undefined || !works(python, ['-m', 'pip', 'install', '--quiet', ...packages]))
      return missing(name, `python3 -m venv ${VENV} && ${python} -m pip install ${packages.join(' ')}`);
  }
  return peerOf(python);
}

/** The path of a script for a peer. */
export function scriptOf(name: string): string {
  return join(FOLDER, name);
}

export function peerOf(program: string): Peer {
  return {
    all(args, input) {
      const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
      if (status !== 0)
        throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr.slice(-400)}`);
      return stdout
        .split('\n')
        .filter(line => line.startsWith('{'))
        .map(line => JSON.parse(line) as Measured);
    },
  };
}

export function works(program: string, args: readonly string[], input = ''): boolean {
  return spawnSync(program, args, { input }).status === 0;
}

export function missing(name: string, advice: string): null {
  console.log(`${name} is not here, so its cases are left out. To have it: ${advice}`);
  return null;
}
