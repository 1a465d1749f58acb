import { bold } from '../table.js';

const BAR_WIDTH = 30;

export function heading(text: string): void {
  console.log(`\n${bold(text)}\n${'-'.repeat(text.length)}`);
}

/** A bar that is redrawn on a terminal; elsewhere one line at its end. */
export function progressBar(label: string): { show(fraction: number): void; done(): void } {
  const draw = (fraction: number) => {
    const filled = Math.round(fraction * BAR_WIDTH);
    const bar = '#'.repeat(filled) + '.'.repeat(BAR_WIDTH - filled);
    return `${label} [${bar}] ${String(Math.round(100 * fraction)).padStart(3)} %`;
  };
  return {
    show: fraction => {
      if (process.stdout.isTTY) process.stdout.write(`\r${draw(fraction)}`);
    },
    done: () => {
      console.log(`${process.stdout.isTTY ? '\r' : ''}${draw(1)}`);
    },
  };
}

/** Three significant digits, as tables want them. */
export function short(x: number): string {
  return x === 0 ? '0' : x.toExponential(1);
}

export function indented(text: string): string {
  return text
    .split('\n')
    .map(line => `    ${line}`.trimEnd())
    .join('\n');
}
