/** npm run bench -- NAME: one question of scripts/bench, ours and a baseline in the same run. Without a name: the list. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

const names = readdirSync(join(root, 'scripts', 'bench'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -'.ts'.length));
const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Which benchmark? npm run bench -- NAME, with NAME one of: ${names.join(', ')}`);
  process.exit(1);
}
await setUp();
await run(process.execPath, [join('dist', 'scripts', 'bench', `${name}.js`), ...args]).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
