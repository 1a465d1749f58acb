/** npm run study -- FLAGS: a grid of trainings in this process, with tables and figures; --help lists the flags. */
import { setUp } from './set-up.mjs';

await setUp();
const { study } = await import('../dist/scripts/study/study.js');
process.exit(await study(process.argv.slice(2)));
