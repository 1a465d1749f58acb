/** "9,437,184". */
export function count(n: number): string {
  return Math.round(n).toLocaleString('en');
}
