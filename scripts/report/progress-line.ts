import { durationOf } from '../study/progress.js';

/** Between two lines where the output is no terminal. */
const LINE_MS = 20_000;

/**
 * Tells how many of some jobs are done and how long the others will take, by their costs: a line that is redrawn on a terminal,
 * elsewhere one now and then. What it returns is called with the cost of each job that has ended.
 */
export function progressLine(what: string, costs: readonly number[]): (cost: number) => void {
  const started = performance.now();
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let [done, spent, told] = [0, 0, Number.NEGATIVE_INFINITY];
  return cost => {
    done++;
    spent += cost;
    const isEnd = done === costs.length;
    const elapsed = performance.now() - started;
    const left = durationOf((elapsed * (total / spent - 1)) / 1000);
    const line = `${done} of ${costs.length} ${what}, about ${left} left`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(70)}${isEnd ? '\n' : ''}`);
    else if (isEnd || elapsed - told >= LINE_MS) {
      told = elapsed;
      process.stderr.write(`${line}\n`);
    }
  };
}
