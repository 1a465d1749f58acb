import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RememberingTower } from '../../src/api/exact-tower.js';
import { openDatabase } from '../../src/experiments/database.js';
import { migrate } from '../../src/experiments/migrations.js';
import type { Sql } from '../../src/experiments/sql.js';
import { StoredAnswers } from '../../src/experiments/stored-answers.js';
import { silentLog } from './silent-log.js';

let folder: string;
let sql: Sql;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
  sql = await openDatabase(folder, error => {
    throw error;
  });
  await migrate(sql);
}, 60_000);

afterAll(async () => {
  await sql.close();
  await rm(folder, { recursive: true });
});

const open = (program: string, largestStore?: number) =>
  StoredAnswers.open(sql, { program, log: silentLog(), ...(largestStore && { largestStore }) });

describe('answers in the store', () => {
  const answer = { order: 120n, indices: Int32Array.of(1, 2), name: 'S(5)', none: null };

  test('come back as they were, for a next process too', async () => {
    const first = await open('one');
    first.keep('group\nS(5)', answer);
    await first.settled();
    expect(await first.find('group\nS(5)')).toEqual(answer);
    expect(await first.find('group\nS(6)')).toBeUndefined();
    expect(await (await open('one')).find('group\nS(5)')).toEqual(answer);
  });

  test('of another program are dropped', async () => {
    expect(await (await open('two')).find('group\nS(5)')).toBeUndefined();
    expect(await (await open('one')).find('group\nS(5)')).toBeUndefined();
  });

  test.each([
    ['bytes that are none', "'\\xdeadbeef'"],
    ['bytes of another answer', "'\\xff0f6f7b00'"],
  ])('that are damaged, %s, are not served, and make room for a new one', async (_, bytes) => {
    const answers = await open('damaged');
    answers.keep('question', answer);
    await answers.settled();
    await sql.exec(`update exact_answers set answer = ${bytes} where program = 'damaged'`);
    expect(await answers.find('question')).toBeUndefined();
    answers.keep('question', answer);
    await answers.settled();
    expect(await answers.find('question')).toEqual(answer);
    expect(await (await open('damaged')).find('question')).toEqual(answer);
  });

  test('go in the order in which they came where the store is full; larger ones than it takes are not kept', async () => {
    const small = await open('three', 5000);
    for (const name of ['a', 'b', 'c']) small.keep(name, name.repeat(2000));
    small.keep('d', 'd'.repeat(5_000_000));
    await small.settled();
    const found = await Promise.all(['a', 'b', 'c', 'd'].map(name => small.find(name)));
    expect(found.map(text => typeof text)).toEqual(['undefined', 'string', 'string', 'undefined']);
    const next = await open('three', 5000);
    expect(await next.find('a')).toBeUndefined();
    expect(await next.find('c')).toBe('c'.repeat(2000));
  });

  test('a tower asks them before it computes, and keeps what it computed', async () => {
    const asked: string[] = [];
    const towerOver = (answers: StoredAnswers) =>
      new RememberingTower(async question => {
        asked.push(question.ask);
        return '{"version": 1}' as never;
      }, answers);
    const question = {
      ask: 'layerJson',
      layer: { of: { name: 'S(2)' }, from: 'V', to: 'V', bias: true },
    } as const;
    const answers = await open('four');
    expect(await towerOver(answers).ask(question, 'key')).toBe('{"version": 1}');
    await answers.settled();
    expect(await towerOver(await open('four')).ask(question, 'key')).toBe('{"version": 1}');
    expect(asked).toEqual(['layerJson']);
  });
});
