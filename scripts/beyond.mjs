/** npm run beyond: what was measured beyond the paper, into docs/beyond-the-paper.md and its figures. `-- --jobs 4` sets the threads. */
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

await setUp();
await run(process.execPath, [join('dist', 'scripts', 'beyond', 'main.js'), ...process.argv.slice(2)]).catch(
  error => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
