/**
 * The elements of a small group by cosets of a chain of normal subgroups, each coset of one after another: as an order of the rows and
 * columns of its multiplication table it makes the tables of the quotients visible as blocks. products[i][j] is the place
 * of the product, place 0 the identity. At most order^3 products.
 */
export function cosetOrder(products: readonly (readonly number[])[]): readonly number[] {
  const all = [...products.keys()];
  const inverse = products.map(row => row.indexOf(0));
  const conjugates = (g: number) => all.map(x => products[products[x]![g]!]![inverse[x]!]!);
  const generated = (seeds: readonly number[]) => {
    const found = new Set([0]);
    for (const h of found) for (const g of seeds) found.add(products[h]![g]!);
    return found;
  };

  let normal = [0];
  while (normal.length < all.length) {
    let next: ReadonlySet<number> | null = null;
    for (const g of all) {
      if (normal.includes(g)) continue;
      const closure = generated([...normal, ...conjugates(g)]);
      if (next === null || closure.size < next.size) next = closure;
    }
    normal = byCosets([...next!], normal, products, generated);
  }
  return normal;
}

/** The elements of M, the cosets of N one after another, those in the largest cyclic subgroup of M/N first. */
function byCosets(
  M: readonly number[],
  N: readonly number[],
  products: readonly (readonly number[])[],
  generated: (seeds: readonly number[]) => ReadonlySet<number>,
): number[] {
  const turn = M.reduce(
    (best, g) => {
      const size = generated([...N, g]).size;
      return size > best.size ? { g, size } : best;
    },
    { g: 0, size: 0 },
  );
  const cyclic: number[] = [];
  for (let power = 0; cyclic.length < turn.size; power = products[power]![turn.g]!) {
    cyclic.push(...N.map(n => products[power]![n]!));
  }
  const order: number[] = [];
  for (const g of M) {
    if (!order.includes(g)) order.push(...cyclic.map(h => products[g]![h]!));
  }
  return order;
}
