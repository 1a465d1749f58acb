/** npm run study -- FLAGS: a grid of trainings in this process, with tables and figures; --help lists the flags. */
import { setUp } from './set-up.mjs';

try {
  await setUp();
} catch (error) {
  if (error.signal) process.exit(130); // asked to stop while setting up
  console.error(`study: ${error.message}`);
  process.exit(1);
}
const { study } = await import('../dist/scripts/study/study.js');
process.exit(await study(process.argv.slice(2)));
