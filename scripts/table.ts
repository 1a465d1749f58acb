const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined;

/** Bold where the output is a terminal. */
export function bold(text: string): string {
  return colours ? `\x1b[1m${text}\x1b[0m` : text;
}

/** Prints rows below a head, columns as wide as they need; numbers are given as text. */
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

/** The same for records with equal keys, which become the head. */
export function tableOf(records: readonly Readonly<Record<string, string | number>>[]): void {
  const head = Object.keys(records[0] ?? {});
  table(
    head,
    records.map(record => head.map(name => String(record[name]))),
  );
}
