/**
 * Compiles the AssemblyScript of src/numeric/kernels/assembly to dist/src/numeric/kernels/kernels.wasm: 128-bit SIMD without its
 * relaxed instructions, so that all processors give the same bytes; no allocator, since TypeScript lays out the memory.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = 'src/numeric/kernels/assembly/index.ts';
const OUTPUT = 'dist/src/numeric/kernels/kernels.wasm';

mkdirSync(join(root, dirname(OUTPUT)), { recursive: true });
const { error, stderr } = await asc.main([
  ...[SOURCE, '--baseDir', root, '--outFile', OUTPUT],
  ...['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--use', 'abort='],
  // vectors pass between our own functions only
  ...['--disableWarning', '112'],
]);
process.stderr.write(stderr.toString());
if (error) {
  console.error(error.message);
  process.exitCode = 1;
}
