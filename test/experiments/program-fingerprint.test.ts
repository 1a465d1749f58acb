import { readdirSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fingerprintOf, programFingerprint } from '../../src/experiments/program-fingerprint.js';
import { workerFile } from '../../src/experiments/worker-file.js';

/** Folders of the sources that are compiled, rooms and those within them. */
const folders = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ parentPath, name }) => join(parentPath, name))
  .filter(path => !/^src\/(web|numeric\/kernels\/assembly)\b/.test(path));

describe('a program', () => {
  let folder: string;
  let lock: string;
  let whole: string;
  const fingerprint = () => fingerprintOf(folder, lock);
  /** One file of each folder, as a build leaves it. */
  const fileIn = (path: string) => join(folder, path, 'module.js');

  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'program-'));
    [folder, lock] = [join(root, 'dist'), join(root, 'package-lock.json')];
    await writeFile(lock, '{}');
    for (const path of folders) {
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(fileIn(path), 'export {};');
    }
    await writeFile(join(folder, 'kernels.wasm'), 'code');
    whole = await fingerprint();
  });

  afterAll(() => rm(dirname(folder), { recursive: true }));

  test.each([
    ...folders.map(path => [path, join(path, 'module.js')]),
    ['compiled kernels', 'kernels.wasm'],
    ['packages', join('..', 'package-lock.json')],
  ])('is another where %s changed', async (_, path) => {
    const file = join(folder, path);
    await cp(file, `${lock}.kept`);
    await appendFile(file, ' ');
    expect(await fingerprint()).not.toBe(whole);
    await rename(`${lock}.kept`, file);
    expect(await fingerprint()).toBe(whole);
  });

  test('is another where a file is named otherwise, and the same beside source maps', async () => {
    const [room] = folders;
    await rename(fileIn(room), `${fileIn(room)}s`);
    expect(await fingerprint()).not.toBe(whole);
    await rename(`${fileIn(room)}s`, fileIn(room));
    await writeFile(`${fileIn(room)}.map`, '{}');
    expect(await fingerprint()).toBe(whole);
  });
});

test('this program is the one whose worker answers', async () => {
  const compiled = dirname(dirname(dirname(workerFile('exact-worker'))));
  expect(await programFingerprint()).toBe(await fingerprintOf(compiled, 'package-lock.json'));
  const rooms = await readdir(compiled);
  for (const room of ['api', 'architectures', 'discovery', 'mean-field', 'studies'])
    expect(rooms).toContain(room);
});
