import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readFlags } from '../../scripts/study/flags.js';
import { durationOf, lineOf } from '../../scripts/study/progress.js';
import { flagAt } from '../../scripts/study/values.js';
import { checkStudy } from '../../src/studies/check-study.js';
import { jobCountOf } from '../../src/studies/jobs.js';
import type { StudyRequest } from '../../src/studies/study.js';

function requestFrom(...args: string[]): StudyRequest {
  const command = readFlags([...args, '--out', 'somewhere']);
  if (command.kind !== 'study' || command.request === null) throw new Error('expected a request, got none');
  return command.request;
}

describe('the flags', () => {
  test('left out, they are the published experiment', () => {
    expect(requestFrom('--particles', '5,10')).toMatchObject({
      problem: { group: { name: 'S(2)' }, unit: 'MATRIX', teacher: { preset: 'PAPER_C2' }, inputStd: 4 },
      ...{ particles: [5, 10], teachers: ['ARBITRARY', 'WI', 'SI'], initialisations: ['SI'] },
      ...{ seeds: { first: 0, count: 10 }, horizon: 20, alpha: 50, tau: 1e-4, beta: 1e-6, batchSize: 20 },
    });
  });

  test('name the published grid, and what is given beside a preset goes before it', () => {
    const whole = requestFrom('--preset', 'published');
    // 3 teachers, 2 starts, 5 schemes; 6 values of N with 10 seeds and one with 3
    expect(jobCountOf(whole)).toBe(30 * 63);
    expect(() => checkStudy(whole)).not.toThrow();
    expect(requestFrom('--preset', 'published', '--starts', 'SI').initialisations).toEqual(['SI']);
  });

  test('are read as lists, whatever the case, with commas in parentheses', () => {
    const request = requestFrom(
      ...[
        '--particles',
        '5, 10',
        '--schemes',
        'vanilla,da-averaged',
        '--seeds-for',
        '10=3',
        '--first-seed',
        '-4',
      ],
      ...['--group', 'S(3)', '--unit', 'deep', '--hidden', 'V,T(1,0)+V', '--activation', 'exp(-t^2)'],
    );
    expect(request).toMatchObject({
      ...{ particles: [5, 10], schemes: ['VANILLA', 'DA_AVERAGED'], seedsFor: [{ particles: 10, count: 3 }] },
      seeds: { first: -4, count: 10 },
      problem: { unit: 'DEEP', hidden: ['V', 'T(1,0)+V'], activation: 'exp(-t^2)', teacher: { count: 5 } },
    });
  });

  test.each([
    ['nothing', [], '--out DIR'],
    ['no grid', ['--out', 'x'], '--particles'],
    ['no N', ['--out', 'x', '--seeds', '3'], '--particles'],
    ['a misspelt flag', ['--out', 'x', '--particle', '5'], 'did you mean --particles?'],
    ['an unknown flag', ['--out', 'x', '--frobnicate', '5'], '--help'],
    ['a list with spaces', ['--out', 'x', '--particles', '5,', '10'], '"10" belongs to no flag'],
    ['a word for a number', ['--out', 'x', '--particles', 'many'], '--particles is "many"'],
    ['a fraction for a count', ['--out', 'x', '--particles', '5', '--seeds', '1.5'], '--seeds is "1.5"'],
    ['an unknown scheme', ['--out', 'x', '--particles', '5', '--schemes', 'SGD'], 'VANILLA, DA_SAMPLED'],
    ['rows beside --resume alone', ['--out', 'x', '--resume', '--data', 'f'], 'leave --data out'],
    ['an unknown preset', ['--out', 'x', '--preset', 'mine'], 'published'],
    ['a name that every object has', ['--out', 'x', '--preset', '__proto__'], 'published'],
    ['no number', ['--out', 'x', '--particles', '5', '--tau', 'small'], '--tau is "small"'],
    ['seeds without N', ['--out', 'x', '--particles', '5', '--seeds-for', '3'], 'N=SEEDS'],
    [
      'two teachers',
      ['--out', 'x', '--particles', '5', '--teacher-preset', 'PAPER_C2', '--teacher-count', '3'],
      'one of them',
    ],
    ['no threads', ['--out', 'x', '--particles', '5', '--threads', '0'], '--threads is "0"'],
    ['a flag without its value', ['--out', 'x', '--particles'], '--particles'],
  ])('with %s, they are refused with what to write', (_what, args, message) => {
    expect(() => readFlags(args)).toThrow(expect.objectContaining({ name: 'FlagError' }));
    expect(() => readFlags(args)).toThrow(message);
  });

  test.each([
    [['input', 'particles', 1], '--particles: '],
    [['input', 'problem', 'group', 'name'], '--group: '],
    [['input', 'batchSize'], '--batch: '],
    [['input', 'seed'], '--first-seed: '],
    [['input', 'teacher', 'count'], '--teacher-count: '],
    [[], ''],
  ])('the argument at %j is a flag', (path, flag) => {
    expect(flagAt(path)).toBe(flag);
  });
});

test('progress is told in one line', () => {
  const state = { progress: 0.5, finished: 3, diverged: 1, total: 8, remainingSeconds: 100 };
  expect(lineOf(state, false)).toBe('50 %, 3 of 8 runs, 1 diverged, 2 min left');
  expect(lineOf({ ...state, diverged: 0, remainingSeconds: null }, true)).toBe(
    '[###############...............] 50 %, 3 of 8 runs',
  );
  expect(lineOf({ ...state, progress: 0.0567 }, false)).toMatch(/^5\.6 %/);
  expect(lineOf({ ...state, progress: 0.9999 }, false)).toMatch(/^99 %/);
  expect([30, 7200, 1e6].map(durationOf)).toEqual(['30 s', '2.0 h', '11.6 days']);
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = fileURLToPath(new URL('./study-process.mjs', import.meta.url));

  function start(...args: string[]): {
    child: ChildProcess;
    ended: Promise<{ code: number; out: string; err: string }>;
  } {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout!.on('data', text => {
      out += text;
    });
    child.stderr!.on('data', text => {
      err += text;
    });
    return { child, ended: once(child, 'close').then(([code]) => ({ code, out, err })) };
  }

  const grid = ['--particles', '5,10,600', '--teachers', 'WI', '--schemes', 'VANILLA,FA', '--seeds', '2'];
  const grid4 = [...grid, '--horizon', '10', '--snapshots', '2'];

  test('is stopped, resumed on another number of threads, and ends as one that ran through', async () => {
    const out = join(folder, 'stopped');
    const first = start(...grid4, '--out', out, '--threads', '1');
    await once(first.child.stderr!, 'data');
    await new Promise(resolve => setTimeout(resolve, 600));
    first.child.kill('SIGINT');
    const stopped = await first.ended;
    expect(stopped).toMatchObject({ code: 130, out: '' });
    expect(stopped.err).toContain(`npm run study -- --out ${out} --resume`);

    const again = await start(...grid4, '--out', out).ended;
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('--resume');
    const other = await start(...grid4, '--tau', '0.5', '--out', out, '--resume').ended;
    expect(other.err).toContain('another one than these flags ask for');

    const resumed = await start('--out', out, '--resume', '--threads', '2').ended;
    expect(resumed).toMatchObject({ code: 0 });
    expect(resumed.out).toContain('VANILLA');
    const through = join(folder, 'through');
    expect(await start(...grid4, '--out', through, '--threads', '2').ended).toMatchObject({ code: 0 });
    for (const file of ['results.csv', 'runs.csv', 'results.json', 'results.md', 'figures/rates.svg']) {
      expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(through, file), 'utf8'));
    }
    expect(readdirSync(join(out, 'figures'))).toContain('particle-clouds-wi-si.svg');
  }, 180_000);

  test('tells which flag a refusal is about, and leaves nothing behind', async () => {
    const out = join(folder, 'x');
    const { code, err } = await start('--particles', '5', '--group', 'Monster', '--out', out).ended;
    expect(code).toBe(2);
    expect(err).toContain('--group: ');
    expect(await start('--out', out, '--resume').ended).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('holds no study') },
    });
    expect(existsSync(out)).toBe(false);
  }, 60_000);

  test('tells of a folder that can not be made, and of a file that holds no rows', async () => {
    const file = join(folder, 'null.json');
    writeFileSync(file, 'null');
    const grid5 = ['--particles', '5', '--seeds', '1'];
    const barred = await start(...grid5, '--out', join(file, 'below')).ended;
    expect(barred).toMatchObject({ code: 2, err: expect.stringMatching(/^study: --out .*ENOTDIR/) });
    const empty = await start(...grid5, '--data', file, '--out', join(folder, 'empty')).ended;
    expect(empty).toMatchObject({ code: 2, err: expect.stringMatching(/^study: --data .*must hold/) });
  }, 60_000);

  test('fails where every run diverges, with what there is', async () => {
    const out = join(folder, 'diverged');
    const args = [
      '--particles',
      '5',
      '--seeds',
      '1',
      '--schemes',
      'VANILLA',
      '--alpha',
      '1e300',
      '--out',
      out,
    ];
    const { code, err } = await start(...args).ended;
    expect(code).toBe(1);
    expect(err).toContain('DIVERGED');
    expect(readFileSync(join(out, 'runs.csv'), 'utf8')).toContain('DIVERGED');
  }, 60_000);
});
