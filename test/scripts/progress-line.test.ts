import { afterEach, expect, jest, test } from '@jest/globals';
import { progressLine } from '../../scripts/report/progress-line.js';

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  jest.restoreAllMocks();
});

function told(onTerminal: boolean, costs: readonly number[]): string[] {
  process.stderr.isTTY = onTerminal;
  const lines: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation(text => lines.push(`${text}`) > 0);
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const tell = progressLine('trainings', costs);
  for (const cost of costs) {
    now += 12_000 * cost;
    tell(cost);
  }
  return lines;
}

test('a line is redrawn on a terminal, and ended with the last job', () => {
  const lines = told(true, [1, 2, 1]);
  expect(lines.map(line => line.trim())).toEqual([
    '1 of 3 trainings, about 36 s left',
    '2 of 3 trainings, about 12 s left',
    '3 of 3 trainings, about 0 s left',
  ]);
  expect(lines.map(line => [line.startsWith('\r'), line.endsWith('\n')])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
});

test('elsewhere lines are seconds apart, but for the last', () => {
  const lines = told(false, [1, 1, 1, 1]);
  expect(lines).toEqual([
    '1 of 4 trainings, about 36 s left\n',
    '3 of 4 trainings, about 12 s left\n',
    '4 of 4 trainings, about 0 s left\n',
  ]);
});
