import { BY_COPIES, CHANGED_IN, CHANGED_OUT } from './changes.js';
import { MIXED_VECTOR, MIXTURES } from './mixtures.js';
import { POOLED, SUMS } from './pooling.js';

/** Functions of an emitted JAX module, each emitted where it is used. */
const SCALED = `
def _scaled(x, factors):
    """x[k] times factors[k] for each k, in the precision of x."""
    return x * factors.astype(x.dtype).reshape((-1,) + (1,) * (x.ndim - 1))`
  .trim()
  .split('\n');

const WHOLE = `
def _whole(fill, rows, w, x):
    """Fill a block of W for all copies by w [a, b, maps], multiply x [..., b, columns]."""
    a, b, maps = w.shape
    values = fill(w.reshape(a * b, maps).T).reshape(rows, -1, a, b)
    matrix = values.transpose(2, 0, 3, 1).reshape(a * rows, -1)
    y = x.reshape(x.shape[:-2] + matrix.shape[1:]) @ matrix.T
    return y.reshape(y.shape[:-1] + (a, rows))`
  .trim()
  .split('\n');

const MAPPED = `
def _mapped(blocks, rows, p, x):
    """W x for the W of so many rows that these blocks make of the parameters p."""
    x = jnp.asarray(x, jnp.result_type(p, x))
    y = jnp.zeros(x.shape[:-1] + (rows,), x.dtype)
    for row, row_copies, column, column_copies, first, number in blocks:
        size, columns, count, function, maps = _MAPS[number]
        w = p[first : first + row_copies * column_copies * count]
        part = x[..., column : column + column_copies * columns]
        part = function(
            maps,
            size,
            w.reshape(row_copies, column_copies, count),
            part.reshape(x.shape[:-1] + (column_copies, columns)),
        )
        end = row + row_copies * size
        y = y.at[..., row:end].add(part.reshape(x.shape[:-1] + (end - row,)))
    return y`
  .trim()
  .split('\n');

const VECTOR = `
def _vector(blocks, rows, p):
    """The vector of so many entries that these blocks make of the parameters p."""
    return _mapped(blocks, rows, p, jnp.ones(1, p.dtype))`
  .trim()
  .split('\n');

const SIZED = `
def _sized(x, size):
    """x, where its last dimension has this size."""
    if x.shape[-1] != size:
        raise ValueError(f"expected inputs of size {size}, got {x.shape[-1]}")
    return x`
  .trim()
  .split('\n');

/** Where n products differ (0: all), maps are applied to each before copies are mixed; else they are filled for each copy. */
const BILINEAR = `
def _bilinear(terms, p, x):
    """x + q(x, x), with q the sum of these terms: products of copies times their maps."""
    y = jnp.asarray(x, jnp.result_type(p, x))
    for left, right, row, copies, different, first, number in terms:
        size, _, count, _, fill = _MAPS[number]
        w = p[first : first + copies * count].reshape(copies, count)
        n = different or copies
        factors = _copies(x, left, n), _copies(x, right, n)
        products = factors[0][..., :, None] * factors[1][..., None, :]
        products = products.reshape(x.shape[:-1] + (n, left[2] * right[2]))
        if different:
            maps = fill(jnp.eye(count, dtype=y.dtype)).reshape(size, -1, count)
            z = jnp.einsum("stk,...nt->...nks", maps, products)
            w = jnp.pad(w, ((0, -copies % n), (0, 0))).reshape(-1, n, count)
            q = jnp.einsum("mnk,...nks->...mns", w, z)
        else:
            values = fill(w.T).reshape(size, -1, copies)
            q = jnp.einsum("stc,...ct->...cs", values, products)
        q = q.reshape(x.shape[:-1] + (-(-copies // n) * n * size,))
        y = y.at[..., row : row + copies * size].add(q[..., : copies * size])
    return y`
  .trim()
  .split('\n');

const COPIES = `
def _copies(x, run, copies):
    """So many copies of a run (start, copies, size) of x, the first again after the last."""
    start, own, size = run
    x = x[..., start : start + own * size].reshape(x.shape[:-1] + (own, size))
    return x if own == copies else x[..., np.arange(copies, dtype=np.int32) % own, :]`
  .trim()
  .split('\n');

const GATED = `
def _gated(x, gates, size):
    """Each copy of this size times the sigmoid of its gate."""
    copies = x.reshape(gates.shape + (size,))
    return (copies * jax.nn.sigmoid(gates)[..., None]).reshape(x.shape)`
  .trim()
  .split('\n');

const NORMED = `
def _normed(x, size):
    """Each copy of this size divided by sqrt(1 + its mean square)."""
    copies = x.reshape(x.shape[:-1] + (x.shape[-1] // size, size))
    squares = jnp.square(copies).mean(axis=-1, keepdims=True)
    return (copies / jnp.sqrt(1 + squares)).reshape(x.shape)`
  .trim()
  .split('\n');

const OUTER_PRODUCT = `
def _outer_product(x, *others):
    """The products of all entries of the inputs, the first slowest."""
    for other in others:
        x = x[..., :, None] * other[..., None, :]
        x = x.reshape(x.shape[:-2] + (x.shape[-2] * x.shape[-1],))
    return x`
  .trim()
  .split('\n');

const DOUBLE_PRECISION = `
def _double_precision():
    """A context of double precision, which leaves JAX's configuration as it is."""
    if hasattr(jax, "enable_x64"):
        return jax.enable_x64(True)
    from jax.experimental import enable_x64

    return enable_x64()`
  .trim()
  .split('\n');

const GENERIC = `
def _generic(count, start=1):
    """Numbers without pattern."""
    return np.sin(12.9898 * np.arange(start, start + count))`
  .trim()
  .split('\n');

const NORM = `
def _norm(x):
    return float(np.linalg.norm(x))`
  .trim()
  .split('\n');

/** By their names. */
const LIBRARY: ReadonlyMap<string, readonly string[]> = new Map(
  [
    SIZED,
    SCALED,
    OUTER_PRODUCT,
    BY_COPIES,
    CHANGED_IN,
    CHANGED_OUT,
    WHOLE,
    SUMS,
    POOLED,
    MAPPED,
    MIXTURES,
    MIXED_VECTOR,
    VECTOR,
    COPIES,
    BILINEAR,
    GATED,
    NORMED,
    DOUBLE_PRECISION,
    GENERIC,
    NORM,
  ].map(lines => [/^def (\w+)/.exec(lines[0]!)![1]!, lines]),
);

/** The functions of the library that these lines use, and those that they use in turn, but for those that are `there`. */
export function libraryFor(
  lines: readonly string[],
  there: readonly (readonly string[])[] = [],
): (readonly string[])[] {
  const used = new Set<readonly string[]>();
  const look = (within: readonly string[]) => {
    const words = new Set(within.flatMap(line => line.match(/\b_\w+/g) ?? []));
    for (const [name, body] of LIBRARY) {
      if (!words.has(name) || used.has(body)) continue;
      used.add(body);
      look(body);
    }
  };
  look(lines);
  return [...LIBRARY.values()].filter(body => used.has(body) && !there.includes(body));
}
