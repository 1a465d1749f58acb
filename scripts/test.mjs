/**
 * npm test: everything that must hold. Sets up, runs each check and the tests, and ends with "N passed, N failed".
 * Arguments are handed to jest and leave the other checks out: npm test -- test/groups
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpPython } from './python-environment.mjs';
import { bin, run, setUp } from './set-up.mjs';

const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.test.json']],
  ['types of the page', bin('tsc'), ['-p', 'src/web/tsconfig.json']],
  ['lint and format', bin('biome'), ['ci', '--error-on-warnings', '--colors=off', '.']],
  ['layer order and cycles', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'scripts']],
  ['purity of rooms, integers in the exact tower', process.execPath, ['dist/scripts/checks/purity.js']],
  ['schema is fresh', process.execPath, ['dist/scripts/emit-schema.js', '--check']],
  ['operation types are fresh', bin('graphql-codegen'), ['--config', 'codegen.yml', '--check', '--silent']],
];

const jestArguments = process.argv.slice(2);
await setUp();
await setUpPython();
const failed = [];
let passed = 0;
for (const [name, command, args] of jestArguments.length > 0 ? [] : checks) {
  const started = Date.now();
  try {
    await run(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    passed++;
    console.log(`ok    ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    if (error.signal) process.exit(1);
    failed.push(name);
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}
const tests = await runJest();
if (failed.length > 0) console.log(`failed checks: ${failed.join(', ')}`);
if (tests.skipped > 0) console.log(`SKIPPED: ${tests.skipped} tests (the reasons stand above)`);
const failures = failed.length + tests.failed;
console.log(`${passed + tests.passed} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

/** The tests' counts; a suite that could not run at all counts as a failure. */
async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-jest-'));
  const report = join(folder, 'report.json');
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  try {
    await run(process.execPath, [...args, '--json', '--outputFile', report, ...jestArguments], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).catch(error => {
      if (error.signal) process.exit(1);
    });
    const result = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites + (result.numTotalTests === 0 ? 1 : 0),
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
