/** The known name that a word was probably meant to be: equal but for case, or a long name at most two slips away. */
export function nearestName(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  return known
    .map(name => ({ name, slips: editDistance(lower, name.toLowerCase()) }))
    .filter(({ name, slips }) => slips === 0 || (slips <= 2 && name.length > 4))
    .sort((a, b) => a.slips - b.slips)[0]?.name;
}

/** The least number of insertions, deletions and replacements of a character between two words (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
