/** The study command as a process of its own, from the compiled files. */
import { study } from '../../dist/scripts/study/study.js';

process.exit(await study(process.argv.slice(2)));
