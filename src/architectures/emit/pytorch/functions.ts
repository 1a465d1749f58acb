/** The functions that a module may need, each after those that it uses. */
const FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    '_columns',
    `
def _columns(x):
    """x [..., n] as columns [n, batch]."""
    return x.reshape(-1, x.shape[-1]).T.contiguous()`,
  ],
  [
    '_rows',
    `
def _rows(z, x):
    """Columns z [n, batch] as [..., n], with the leading axes of x."""
    return z.T.contiguous().view(x.shape[:-1] + z.shape[:1])`,
  ],
  [
    '_change_matrix',
    `
def _change_matrix(codes, table, scales):
    """The matrix scales[q] * table[codes[q, t]], in double precision."""
    scales = torch.tensor(scales, dtype=torch.float64).view(-1, 1)
    table = torch.tensor(table, dtype=torch.float64)
    return scales * table[torch.tensor(codes)].view(len(scales), -1)`,
  ],
  [
    '_changed',
    `
def _changed(x, matrix):
    """The copies in the rows of x, each a row times the matrix."""
    size, changed = matrix.shape
    width = x.shape[1] // size * changed
    return (x.reshape(-1, size) @ matrix).view(x.shape[0], width)`,
  ],
  [
    '_places',
    `
def _places(codes, shape, first, step, shift):
    """Where a block's entries stand among the values; 0 is where code 0 points.

    Code 1 + k stands for value k of a copy; copies take step values each, from first on.
    Codes above step are negatives, which stand shift later.
    """
    row_copies, rows, column_copies, columns = shape
    codes = torch.tensor(codes).view(1, rows, 1, columns)
    copies = torch.arange(row_copies * column_copies).view(row_copies, 1, -1, 1)
    places = first + step * copies + (codes - 1) % step + shift * (codes > step)
    return (places * (codes > 0)).reshape(row_copies * rows, -1)`,
  ],
  [
    '_stack',
    `
def _stack(size, count, positions, indices, coefficients):
    """Entry by entry maps as a dense matrix [size, count], in double precision."""
    stack = torch.zeros(size, count, dtype=torch.float64)
    stack[positions, indices] = torch.tensor(coefficients, dtype=torch.float64)
    return stack`,
  ],
  [
    '_placed',
    `
def _placed(size, positions, numbers):
    """Numbers at positions, 0 elsewhere."""
    values = torch.zeros(size, dtype=torch.float64)
    values[positions] = torch.tensor(numbers, dtype=torch.float64)
    return values`,
  ],
  [
    '_signs',
    `
def _signs(count, codes):
    """0 of code 0, 1 of codes up to count, which stand for a parameter each, and -1 of
    those above, which stand for the negatives.
    """
    signs = torch.zeros(len(codes))
    signs[codes > 0] = 1.0
    signs[codes > count] = -1.0
    return signs`,
  ],
  [
    '_stack_of_codes',
    `
def _stack_of_codes(count, codes):
    """Maps as a dense matrix [positions, count] of 0, 1 and -1, by their codes."""
    (places,) = codes.nonzero(as_tuple=True)
    signs = _signs(count, codes)
    stack = torch.zeros(len(codes), count)
    stack[places, (codes[places] - 1) % count] = signs[places]
    return stack`,
  ],
  [
    '_scattered',
    `
def _scattered(p, size: int, positions, indices, coefficients):
    """Coefficients times parameters [copies, maps], added up at positions of
    [copies, size], flat.
    """
    terms = coefficients * p.index_select(1, indices)
    return p.new_zeros(p.shape[0], size).index_add(1, positions, terms).flatten()`,
  ],
  [
    '_gathered',
    `
def _gathered(p, index, coefficients):
    """Of each position its parameter of [copies, maps] times its coefficient, flat."""
    return (p.index_select(-1, index) * coefficients).flatten()`,
  ],
  [
    '_joined',
    `
def _joined(maps):
    """Different pools as (number, number of columns, whether these are other than 0, 1, ..), and
    different spreads as (whether pools stay where they are, or one is for all rows, the
    maps with their pools); columns and coefficients of the pools, one after the other;
    rows and factors of the spreads.
    """
    pools, spreads = {}, {}
    for k, (count, columns, coefficients, rows, factors) in enumerate(maps):
        rows = rows or range(count)
        pool = count, tuple(columns), tuple(coefficients or [1.0] * len(columns))
        spread = count, tuple(rows), tuple(factors or [1.0] * len(rows))
        number = pools.setdefault(pool, len(pools))
        spreads.setdefault(spread, []).append((k, number))
    sizes = [(n, len(own), own != tuple(range(len(own)))) for n, own, _ in pools]
    # single pools last, so that they are added to all rows
    ordered = sorted(spreads.items(), key=lambda item: item[0][0] == 1)
    kinds = [(n == 1 or own == tuple(range(n)), ks) for (n, own, _), ks in ordered]
    columns = [column for _, own, _ in pools for column in own]
    coefficients = [coefficient for *_, own in pools for coefficient in own]
    rows, factors = [list(parts) for parts in zip(*[own[1:] for own, _ in ordered])]
    return sizes, kinds, columns, rows, coefficients, factors`,
  ],
  [
    '_pooled',
    `
def _pooled(
    z,
    p,
    pools: list[tuple[int, int, bool]],
    spreads: list[tuple[bool, list[tuple[int, int]]]],
    columns,
    rows,
    coefficients: Optional[torch.Tensor] = None,
    factors: Optional[torch.Tensor] = None,
):
    """b copies in columns z pooled, mixed by p [a, b, maps], and spread to a copies."""
    z = z.unflatten(0, (p.shape[1], -1))
    ps = p.unbind(-1)
    sums, at = [], 0
    for count, size, moved in pools:
        pool = z.index_select(1, columns[at : at + size]) if moved else z[:, :size]
        if coefficients is not None:
            pool = pool * coefficients[at : at + size].unsqueeze(-1)
        if size > count:
            pool = pool.unflatten(1, (count, -1)).sum(2)
        sums.append(pool.flatten(1))
        at += size
    y = z
    for kind, (stays, maps) in enumerate(spreads):
        total = z
        for i, (k, pool) in enumerate(maps):
            mixed = ps[k] @ sums[pool]
            total = mixed if i == 0 else total.add_(mixed)
        total = total.unflatten(1, (pools[maps[0][1]][0], z.shape[2]))
        if not stays:
            total = total.index_select(1, rows[kind])
        if factors is not None:
            total = total * factors[kind].unsqueeze(-1)
        y = total if kind == 0 else y + total
    return y.expand(-1, rows.shape[1], -1).flatten(0, 1)`,
  ],
  [
    '_outer',
    `
def _outer(x, y):
    """The outer product, flat, x's coordinates slowest."""
    return (x.unsqueeze(-1) * y.unsqueeze(-2)).flatten(-2)`,
  ],
  [
    '_run',
    `
def _run(x, start: int, copies: int, size: int, wanted: int):
    """That many copies of size coordinates from start on; after the last comes the first."""
    run = x[..., start : start + copies * size].unflatten(-1, (copies, size))
    if wanted == copies:
        return run
    return torch.cat([run] * -(-wanted // copies), -2)[..., :wanted, :]`,
  ],
  [
    '_bilinear',
    `
def _bilinear(left, right, maps):
    """Maps [c, rows, t * u] of the products of left [..., c, t] and right [..., c, u]."""
    products = (left.unsqueeze(-1) * right.unsqueeze(-2)).flatten(-2)
    return torch.einsum("...ci,cri->...cr", products, maps).flatten(-2)`,
  ],
  [
    '_of_products',
    `
def _of_products(left, right, p, maps, copies: int):
    """Maps [maps * rows, t * u] of the products of left [..., n, t] and right
    [..., n, u], mixed by p [.., maps]: copies c and c + n have the same product.
    """
    products = (left.unsqueeze(-1) * right.unsqueeze(-2)).flatten(-2)
    z = (products @ maps.T).unflatten(-1, (p.shape[1], -1))
    q = torch.einsum("mnk,...nkr->...mnr", p.unflatten(0, (-1, left.shape[-2])), z)
    return q.flatten(-3, -2)[..., :copies, :].flatten(-2)`,
  ],
  [
    '_gated',
    `
def _gated(x, gates, size: int):
    """Copies of size coordinates, each times the sigmoid of its gate."""
    copies = x.unflatten(-1, (gates.shape[-1], size))
    return (torch.sigmoid(gates).unsqueeze(-1) * copies).flatten(-2)`,
  ],
  [
    '_norm',
    `
def _norm(x, copies: int, size: int):
    """Copies of size coordinates, each divided by sqrt(1 + |copy|^2 / size)."""
    x = x.unflatten(-1, (copies, size))
    return (x * (1 + x.square().mean(-1, keepdim=True)).rsqrt()).flatten(-2)`,
  ],
];

/** Those of the functions that occur in the lines, or in one that does, each one a definition. */
export function usedFunctions(lines: readonly string[]): string[][] {
  let text = lines.join('\n');
  const used = FUNCTIONS.toReversed().filter(([name, body]) => {
    const occurs = text.includes(`${name}(`);
    if (occurs) text += body;
    return occurs;
  });
  return used.toReversed().map(([, body]) => body.trim().split('\n'));
}
