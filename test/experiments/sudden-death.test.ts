import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openService, resultsOf, watched } from './open-service.js';
import { studyRequest, trainRequest } from './requests.js';

jest.setTimeout(90_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
});
afterAll(() => rm(folder, { recursive: true }));

const script = fileURLToPath(new URL('./service-process.mjs', import.meta.url));

function start(requests: object[]): ChildProcess {
  return spawn(process.execPath, [script, folder, JSON.stringify(requests)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('kill -9 loses no acknowledged experiment, and the interrupted ones end with the same bytes', async () => {
  const running = trainRequest({ repetitions: 5, particles: 400 });
  const study = studyRequest({ teachers: ['WI'] });
  const waiting = trainRequest({ repetitions: 1, seed: 5 });
  const child = start([
    { kind: 'train', input: running },
    { kind: 'study', input: study },
    ...Array.from({ length: 5 }, () => ({ kind: 'train', input: waiting })),
  ]);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === 'underway') break;
    acknowledged.push(line.replace('acknowledged ', ''));
  }
  expect(acknowledged).toHaveLength(7);

  const second = start([]);
  let complaint = '';
  second.stderr!.on('data', text => {
    complaint += text;
  });
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(complaint).toContain(`The data directory ${folder} is in use by another running process.`);

  child.kill('SIGKILL');
  await once(child, 'exit');

  const { service, close } = await openService(folder);
  expect((await service.list({ first: 100 })).nodes.map(({ id }) => id).reverse()).toEqual(acknowledged);
  for (const id of acknowledged) expect((await watched(service, id)).at(-1)?.state).toBe('SUCCEEDED');
  const through = await service.train(running);
  await watched(service, through.id);
  expect(await resultsOf(service, acknowledged[0])).toEqual(await resultsOf(service, through.id));
  const whole = await service.study(study);
  await watched(service, whole.id);
  expect(await resultsOf(service, acknowledged[1])).toEqual(await resultsOf(service, whole.id));
  expect(await service.studyResult(acknowledged[1])).toEqual(await service.studyResult(whole.id));
  await close();
}, 90_000);
