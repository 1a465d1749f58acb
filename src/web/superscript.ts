const RAISED: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' },
  ...{ '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '-': '⁻' },
};

/** "⁻³" of "-3"; what is no digit or minus stays. */
export function superscript(text: string): string {
  return [...text].map(letter => RAISED[letter] ?? letter).join('');
}
