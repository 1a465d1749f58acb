import { CHANGE_FUNCTIONS } from './change-functions.js';
import { NONLINEAR_FUNCTIONS } from './nonlinear-functions.js';
import { PRODUCT_FUNCTIONS } from './product-functions.js';

/** The functions that a module may need; a linear map is (rows, columns, blocks), see constants.ts. */
const FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    '_maps_of_codes',
    `
def _maps_of_codes(count, codes):
    """Maps by one code a position: 0, 1 + k for map k, 1 + count + k for its negative."""
    codes = np.array(codes)
    indices = np.where(codes > 0, (codes - 1) % count, count)
    positions = [np.flatnonzero(indices == k) for k in range(count)]
    return [(own, np.where(codes[own] > count, -1.0, 1.0)) for own in positions]`,
  ],
  [
    '_maps_of_entries',
    `
def _maps_of_entries(count, positions, indices, coefficients):
    """Maps by their entries."""
    positions, indices = np.array(positions), np.array(indices)
    coefficients = np.array(coefficients)
    entries = [indices == k for k in range(count)]
    return [(positions[own], coefficients[own]) for own in entries]`,
  ],
  [
    '_pooled_maps',
    `
def _pooled_maps(maps):
    """Pooled maps as arrays; rows take the pool of their own number where no spread is given."""
    return [
        (
            pools,
            np.array(columns),
            np.ones(len(columns)) if coefficients is None else np.array(coefficients),
            np.arange(pools) if spread is None else np.array(spread),
            np.ones(1) if factors is None else np.array(factors),
        )
        for pools, columns, coefficients, spread, factors in maps
    ]`,
  ],
  [
    '_filled',
    `
def _filled(p, linear):
    """The matrix of a linear map whose blocks are filled, or mix single numbers."""
    rows, columns, blocks = linear
    matrix = np.zeros((rows, columns))
    for row, a, s, column, b, t, first, last, maps, _ in blocks:
        if maps is None:
            matrix[row : row + a, column : column + b] = p[first:last].reshape(a, b)
            continue
        own = p[first:last].reshape(a * b, -1)
        copies = np.zeros((a * b, s * t))
        for k, (positions, coefficients) in enumerate(maps):
            copies[:, positions] += coefficients * own[:, k : k + 1]
        block = copies.reshape(a, b, s, t).transpose(0, 2, 1, 3).reshape(a * s, b * t)
        matrix[row : row + a * s, column : column + b * t] = block
    return matrix`,
  ],
  [
    '_filled_backward',
    `
def _filled_backward(linear, count, by_matrix):
    """Gradients by the parameters from those by the matrix."""
    gradient = np.zeros(count)
    for row, a, s, column, b, t, first, last, maps, _ in linear[2]:
        block = by_matrix[row : row + a * s, column : column + b * t]
        if maps is None:
            gradient[first:last] = block.reshape(-1)
            continue
        copies = block.reshape(a, s, b, t).transpose(0, 2, 1, 3).reshape(a * b, s * t)
        own = [copies[:, positions] @ coefficients for positions, coefficients in maps]
        gradient[first:last] = np.stack(own, 1).reshape(-1)
    return gradient`,
  ],
  [
    '_product',
    `
def _product(x, p, linear):
    """W x, block by block; the pooled blocks are not filled."""
    y = np.zeros((len(x), linear[0]))
    for row, a, s, column, b, t, first, last, maps, pooled in linear[2]:
        own_x = x[:, column : column + b * t]
        own_y = y[:, row : row + a * s]
        if maps is not None:
            own_y += own_x @ _filled(p[first:last], _block(a, s, b, t, maps)).T
            continue
        own_p = p[first:last].reshape(a, b, -1)
        if pooled is None:
            own_y += _mixed(own_p[:, :, 0], own_x)
            continue
        for k, pool in enumerate(pooled):
            z = _pool(own_x.reshape(-1, b, t), pool)
            mixed = np.einsum("ab,nbp->nap", own_p[:, :, k], z)
            own_y += (pool[4] * mixed[:, :, pool[3]]).reshape(own_y.shape)
    return y


def _block(a, s, b, t, maps):
    """A linear map that is one block."""
    return a * s, b * t, [(0, a, s, 0, b, t, 0, None, maps, None)]


def _mixed(w, x):
    """Copies of one space mixed: copy a is the sum of w[a, b] times copy b."""
    a, b = w.shape
    size = x.shape[1] // b
    y = _copies_last(x, b) @ w.T
    return y.reshape(-1, size, a).transpose(0, 2, 1).reshape(-1, a * size)


def _copies_last(x, copies):
    """One row for each coordinate of a copy, with all copies in it."""
    rows = x.reshape(-1, copies, x.shape[1] // copies).transpose(0, 2, 1)
    return rows.reshape(-1, copies)


def _pool(x, pool):
    """Sums of coordinates [n, b, pools]."""
    pools, columns, coefficients, _, _ = pool
    terms = coefficients * x[:, :, columns]
    return terms.reshape(x.shape[:2] + (pools, len(columns) // pools)).sum(-1)`,
  ],
  [
    '_product_backward',
    `
def _product_backward(x, p, linear, by_y):
    """Gradients by x and p from those by W x."""
    by_x, by_p = np.zeros_like(x), np.zeros_like(p)
    for row, a, s, column, b, t, first, last, maps, pooled in linear[2]:
        own_x = x[:, column : column + b * t]
        own_y = by_y[:, row : row + a * s]
        own = slice(first, last)
        if maps is not None:
            block = _block(a, s, b, t, maps)
            by_x[:, column : column + b * t] += own_y @ _filled(p[own], block)
            by_p[own] = _filled_backward(block, own.stop - own.start, own_y.T @ own_x)
            continue
        own_p = p[own].reshape(a, b, -1)
        if pooled is None:
            by_x[:, column : column + b * t] += _mixed(own_p[:, :, 0].T, own_y)
            by_w = _copies_last(own_y, a).T @ _copies_last(own_x, b)
            by_p[own] = by_w.reshape(-1)
            continue
        own_by_p = np.zeros((a, b, len(pooled)))
        own_by_x = np.zeros((t, len(x), b))
        for k, pool in enumerate(pooled):
            pools, columns, coefficients, spread, factors = pool
            by_mixed = np.zeros((pools, len(x), a))
            by_rows = factors * own_y.reshape(-1, a, s)
            np.add.at(by_mixed, spread, by_rows.transpose(2, 0, 1))
            z = _pool(own_x.reshape(-1, b, t), pool)
            own_by_p[:, :, k] = np.einsum("pna,nbp->ab", by_mixed, z)
            by_z = np.repeat(by_mixed @ own_p[:, :, k], len(columns) // pools, axis=0)
            np.add.at(own_by_x, columns, coefficients[:, None, None] * by_z)
        own_by_x = own_by_x.transpose(1, 2, 0).reshape(own_x.shape)
        by_x[:, column : column + b * t] += own_by_x
        by_p[own] = own_by_p.reshape(-1)
    return by_x, by_p`,
  ],
  ...PRODUCT_FUNCTIONS,
  [
    '_flat_all',
    `
def _flat_all(inputs, columns):
    """All inputs as _flat has them, and their other dimensions, which agree."""
    flat = [_flat(x, size) for x, size in zip(inputs, columns)]
    batches = [batch for _, batch in flat]
    if len(set(batches)) > 1:
        raise ValueError(f"expected inputs of one batch, got {batches}")
    return [x for x, _ in flat], batches[0]`,
  ],
  [
    '_flat',
    `
def _flat(x, columns):
    """x [..., columns] as [n, columns], and its other dimensions."""
    x = np.asarray(x, dtype=float)
    if x.shape[-1:] != (columns,):
        raise ValueError(f"expected inputs of size {columns}, got the shape {x.shape}")
    return x.reshape(-1, columns), x.shape[:-1]`,
  ],
  ...CHANGE_FUNCTIONS,
  ...NONLINEAR_FUNCTIONS,
];

/** Those of the functions that the lines, or functions that they use, need. */
export function usedFunctions(lines: readonly string[]): string[][] {
  const used = new Set<string>();
  const add = (text: string) => {
    for (const [name, body] of FUNCTIONS) {
      if (used.has(name) || !new RegExp(`\\b${name}\\b`).test(text)) continue;
      used.add(name);
      add(body);
    }
  };
  add(lines.join('\n'));
  return FUNCTIONS.filter(([name]) => used.has(name)).map(([, body]) => body.trim().split('\n'));
}
