/** 43252003274489856000 as 43 252 003 274 489 856 000, with thin spaces. */
export function inGroups(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
