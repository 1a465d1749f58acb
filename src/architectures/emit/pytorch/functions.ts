/** The functions that a module may need, each after those that it uses. */
const FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
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
def _stack(count, size, positions, indices, coefficients):
    """Entry by entry maps as a dense matrix [count, size], in double precision."""
    stack = torch.zeros(count, size, dtype=torch.float64)
    stack[indices, positions] = torch.tensor(coefficients, dtype=torch.float64)
    return stack`,
  ],
  [
    '_scattered',
    `
def _scattered(p, size, positions, indices, coefficients):
    """Coefficients times parameters [..., maps], added up at positions of [..., size]."""
    terms = coefficients * p.index_select(-1, indices)
    return p.new_zeros(p.shape[:-1] + (size,)).index_add(-1, positions, terms)`,
  ],
  [
    '_joined',
    `
def _joined(maps):
    """The pools of all maps one after the other, and the pools that each row adds up."""
    columns, starts, coefficients, spread, factors = [], [], [], [], []
    count = 0
    for pools, own_columns, own_coefficients, rows, own_factors in maps:
        width = len(own_columns) // pools
        starts += range(len(columns), len(columns) + len(own_columns), width)
        columns += own_columns
        coefficients += own_coefficients or [1.0] * len(own_columns)
        spread.append([count + pool for pool in rows or range(pools)])
        factors.append(own_factors or [1.0] * len(spread[-1]))
        count += pools
    return columns, starts, list(zip(*spread)), coefficients, list(zip(*factors))`,
  ],
  [
    '_pooled',
    `
def _pooled(x, p, pools, columns, starts, spread, coefficients=None, factors=None):
    """b copies in x pooled, mixed by p [a, b, maps], and spread to a copies.

    Coordinates come first, so that pools add up contiguous rows.
    """
    bag = nn.functional.embedding_bag
    a, b, _ = p.shape
    n = x[..., 0].numel()
    z = x.reshape(n, b, x.shape[-1] // b).permute(2, 0, 1).flatten(1)
    z = bag(columns, z, starts, mode="sum", per_sample_weights=coefficients)
    z = zip(z.unflatten(1, (n, b)).split(pools), p.unbind(-1))
    z = torch.cat([nn.functional.linear(pooled, mix) for pooled, mix in z]).flatten(1)
    y = bag(spread, z, mode="sum", per_sample_weights=factors)
    y = y.unflatten(1, (n, a)).permute(1, 2, 0)
    return y.reshape(x.shape[:-1] + (a * len(spread),))`,
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
def _run(x, start, copies, size, wanted):
    """That many copies of size coordinates from start on; after the last comes the first."""
    run = x[..., start : start + copies * size].unflatten(-1, (copies, size))
    if wanted == copies:
        return run
    return run.index_select(-2, torch.arange(wanted, device=x.device) % copies)`,
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
    '_gated',
    `
def _gated(x, gates, size):
    """Copies of size coordinates, each times the sigmoid of its gate."""
    copies = x.unflatten(-1, (gates.shape[-1], size))
    return (torch.sigmoid(gates).unsqueeze(-1) * copies).flatten(-2)`,
  ],
  [
    '_norm',
    `
def _norm(x, copies, size):
    """Copies of size coordinates, each divided by sqrt(1 + |copy|^2 / size)."""
    x = x.unflatten(-1, (copies, size))
    return (x * (1 + x.square().mean(-1, keepdim=True)).rsqrt()).flatten(-2)`,
  ],
];

/** Those of the functions that occur in the lines, each one a definition. */
export function usedFunctions(lines: readonly string[]): string[][] {
  const text = lines.join('\n');
  return FUNCTIONS.filter(([name]) => text.includes(`${name}(`)).map(([, body]) => body.trim().split('\n'));
}
