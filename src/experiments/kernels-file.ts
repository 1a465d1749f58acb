import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kernels } from '../numeric/kernels/kernels.js';

let known: Kernels | undefined;

/** The compiled kernels that the build left in dist, read once a process or thread; meant for threads that have nothing else to do. */
export function readKernelsSync(): Kernels {
  known ??= new Kernels(readFileSync(kernelsFile()));
  return known;
}

/** Always in dist, also where this room is run from its sources. */
function kernelsFile(): string {
  const source = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = dirname(source);
  const compiled = basename(root) === 'dist' ? source : resolve(root, 'dist', 'src');
  return join(compiled, 'numeric', 'kernels', 'kernels.wasm');
}
