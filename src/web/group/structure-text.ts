const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A structure, short enough for a diagram: 'Z(2) x Z(2) x S(3)' as 'Z₂² × S₃'. Its parentheses stay where they group. */
export function structureText(structure: string): string {
  return structure
    .replace(/\b([A-Z][a-z]*)\((\d+)\)/g, (_, family: string, n: string) => family + digits(n, SUBSCRIPTS))
    .replace(/([A-Z][a-z]*[₀-₉]+)((?: x \1)+)(?= x |[) ]|$)/g, (_, factor: string, others: string) => {
      const times = 1 + others.split(' x ').length - 1;
      return factor + digits(String(times), SUPERSCRIPTS);
    })
    .replaceAll(' x ', ' × ')
    .replaceAll(' : ', ' ⋊ ');
}

function digits(text: string, alphabet: string): string {
  return [...text].map(digit => alphabet[Number(digit)]).join('');
}
