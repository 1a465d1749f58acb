/**
 * Writes schema/schema.graphql from the code, from the repository's root; with --check it only says whether the file is fresh
 * and exits with 1 where it isn't.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaText } from '../src/api/schema.js';

const file = 'schema/schema.graphql';
const text = schemaText();
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error(`${file} is not what the code says. Run: npm run build && npm run schema`);
  process.exitCode = 1;
}
