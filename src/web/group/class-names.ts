/** Names of classes as in the ATLAS of Finite Groups (Conway et al., 1985): order of the elements, then a letter: 1A, 5A, 5B. */
export function classNames(elementOrders: readonly number[]): readonly string[] {
  const seen = new Map<number, number>();
  return elementOrders.map(order => {
    const k = seen.get(order) ?? 0;
    seen.set(order, k + 1);
    return `${order}${letters(k)}`;
  });
}

/** A, B, .., Z, AA, AB, .. */
function letters(k: number): string {
  const last = String.fromCharCode(65 + (k % 26));
  return k < 26 ? last : letters(Math.floor(k / 26) - 1) + last;
}
