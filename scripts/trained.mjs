/** npm run trained: equivariant networks beside unconstrained ones, trained end to end, into docs/layers.md and its figures. */
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

await setUp();
await run(process.execPath, [join('dist', 'scripts', 'trained', 'main.js')]).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
