/**
 * Compiles the AssemblyScript of src/numeric/kernels/assembly to dist/src/numeric/kernels/kernels.wasm: 128-bit SIMD without its
 * relaxed instructions, so that all processors give the same bytes; no allocator, since TypeScript lays out the memory.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = 'src/numeric/kernels/assembly/index.ts';
const OUTPUT = 'dist/src/numeric/kernels/kernels.wasm';

/** Builds the kernels; rejects with the compiler's messages. */
export async function buildKernels() {
  mkdirSync(join(root, dirname(OUTPUT)), { recursive: true });
  const { error, stderr } = await asc.main([
    ...[SOURCE, '--baseDir', root, '--outFile', OUTPUT],
    ...['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--use', 'abort='],
    // vectors pass between our own functions only
    ...['--disableWarning', '112'],
  ]);
  const messages = stderr.toString();
  if (error) throw new Error(`${error.message}\n${messages}`);
  if (messages !== '') process.stderr.write(messages);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildKernels();
}
