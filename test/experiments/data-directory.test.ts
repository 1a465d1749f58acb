import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDataDirectory } from '../../src/experiments/data-directory.js';
import { silentLog } from './silent-log.js';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'intertwine-'));
});
afterEach(() => rm(parent, { recursive: true }));

const ignoreLoss = () => {};

test('makes a missing folder and gives it back', async () => {
  const folder = join(parent, 'a', 'b');
  const first = await openDataDirectory(folder, silentLog(), ignoreLoss);
  expect(first.folder).toBe(folder);
  await first.release();
  const second = await openDataDirectory(folder, silentLog(), ignoreLoss);
  await second.release();
});

test('refuses a folder whose owner lives, naming it and what to do', async () => {
  const owner = await openDataDirectory(parent, silentLog(), ignoreLoss);
  await expect(openDataDirectory(parent, silentLog(), ignoreLoss)).rejects.toThrow(
    `The data directory ${parent} is in use by another running process. Stop that process, or set DATA_DIR to another folder.`,
  );
  await expect(openDataDirectory(parent, silentLog(), ignoreLoss, '--out')).rejects.toThrow(
    'or set --out to another folder.',
  );
  await owner.release();
});

test('takes over the lock of a process that was killed, and says that it waits', async () => {
  const lock = join(parent, 'lock');
  await mkdir(lock);
  const before = new Date(Date.now() - 3000);
  await utimes(lock, before, before);
  const log = silentLog();
  const opened = await openDataDirectory(parent, log, ignoreLoss);
  expect(log.lines).toEqual(['The data directory is locked; waiting to see whether its owner still runs.']);
  await opened.release();
  await expect(stat(lock)).rejects.toThrow('ENOENT');
});

test('tells the owner that the lock was taken away', async () => {
  let lose = (_error: Error) => {};
  const lost = new Promise<Error>(resolve => {
    lose = resolve;
  });
  await openDataDirectory(parent, silentLog(), lose);
  const later = new Date(Date.now() + 3_600_000);
  await utimes(join(parent, 'lock'), later, later);
  expect((await lost).message).toContain('lock');
  await rm(join(parent, 'lock'), { recursive: true });
});

// Linux says ENOENT of a folder to be made in /proc, which is there.
const inProc = existsSync('/proc/self') ? test : test.skip;
inProc('refuses a folder in one that takes none', async () => {
  for (const folder of ['/proc/nope', '/proc/nope/deeper']) {
    await expect(openDataDirectory(folder, silentLog(), ignoreLoss)).rejects.toMatchObject({
      name: 'DataDirectoryError',
      message: expect.stringContaining('ENOENT'),
    });
  }
});

test('refuses a path that is no folder', async () => {
  const file = join(parent, 'file');
  await writeFile(file, '');
  await expect(openDataDirectory(file, silentLog(), ignoreLoss)).rejects.toMatchObject({
    name: 'DataDirectoryError',
    message: expect.stringContaining(`The data directory ${file} can't be written to`),
  });
});
