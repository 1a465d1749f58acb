/**
 * npm run power: how often discovery is right, by both methods, into docs/discovery.md with its figures. What has finished is kept in
 * data/power: stopped, the same command goes on. `-- --jobs 4` sets the threads, `-- --report` only writes the chapter again.
 */
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

await setUp();
await run(process.execPath, [join('dist', 'scripts', 'power', 'main.js'), ...process.argv.slice(2)]).catch(
  error => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
