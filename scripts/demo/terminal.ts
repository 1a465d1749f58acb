/** What the terminal shows: headings, a table, a bar that fills. Colours only where a terminal is. */
const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const BAR_WIDTH = 30;

export function bold(text: string): string {
  return colours ? `\x1b[1m${text}\x1b[0m` : text;
}

export function heading(text: string): void {
  console.log(`\n${bold(text)}\n${'-'.repeat(text.length)}`);
}

/** Rows below a head, columns as wide as they need. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, k) => Math.max(name.length, ...rows.map(row => row[k]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => cell.padEnd(widths[k]!))
      .join('   ')
      .trimEnd();
  console.log(bold(line(head)));
  for (const row of rows) console.log(line(row));
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
