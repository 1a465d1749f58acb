/** npm run systems: discovery and learning on data with physical content, into docs/systems.md and its figures. `-- --jobs 4` sets the threads. */
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

await setUp();
await run(process.execPath, [join('dist', 'scripts', 'systems', 'main.js'), ...process.argv.slice(2)]).catch(
  error => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
