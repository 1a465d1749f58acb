/** "1 point", "2 points", "0 entries": a count with its noun, whose plural is given where it is irregular. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
