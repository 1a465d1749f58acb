import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kernels, loadKernels } from '../numeric/kernels/kernels.js';

let known: Kernels | undefined;

/** The compiled kernels that the build left in dist, read once a process or thread. */
export async function readKernels(): Promise<Kernels> {
  if (!known) {
    const bytes = await readFile(kernelsFile());
    known ??= loadKernels(bytes);
  }
  return known;
}

/** The same, without waiting for others: for a thread that has nothing else to do. */
export function readKernelsSync(): Kernels {
  known ??= loadKernels(readFileSync(kernelsFile()));
  return known;
}

/** Always in dist, also where this room is run from its sources. */
function kernelsFile(): string {
  const source = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = dirname(source);
  const compiled = basename(root) === 'dist' ? source : resolve(root, 'dist', 'src');
  return join(compiled, 'numeric', 'kernels', 'kernels.wasm');
}
