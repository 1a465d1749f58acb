/**
 * npm run reproduce: the published grid, whole, into docs/reproduction.md with its figures. What has finished is kept in
 * data/reproduction: stopped, the same command goes on. `-- --threads 2` sets the threads.
 */
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

await setUp();
const main = join('dist', 'scripts', 'reproduce', 'main.js');
await run(process.execPath, [main, ...process.argv.slice(2)]).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
