/** How often each letter of an ascending word occurs, in its order. */
export function occurrences(letters: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The ascending word with one more letter. */
export function inserted(letters: readonly number[], letter: number): number[] {
  const at = letters.findIndex(other => other > letter);
  return at < 0 ? [...letters, letter] : [...letters.slice(0, at), letter, ...letters.slice(at)];
}

/** The word without one occurrence of a letter that it has. */
export function without(letters: readonly number[], letter: number): number[] {
  const at = letters.indexOf(letter);
  return [...letters.slice(0, at), ...letters.slice(at + 1)];
}

/** Sorts a short word in place and returns the sign of the permutation that did it. */
export function sortWithSign(letters: number[]): 1 | -1 {
  let negative = false;
  for (let k = 1; k < letters.length; k++) {
    const letter = letters[k]!;
    let t = k;
    for (; t > 0 && letters[t - 1]! > letter; t--) {
      letters[t] = letters[t - 1]!;
      negative = !negative;
    }
    letters[t] = letter;
  }
  return negative ? -1 : 1;
}
