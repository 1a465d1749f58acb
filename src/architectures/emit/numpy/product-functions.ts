/** The functions of bilinear steps, whose terms are in constants.ts, and of outer products of inputs. */
export const PRODUCT_FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    '_bilinear',
    `
def _bilinear(x, p, terms):
    """q(x, x): the sum of the terms."""
    y = np.zeros_like(x)
    for left, right, row, copies, s, first, maps, products in terms:
        w = p[first : first + copies * len(maps)].reshape(copies, -1)
        count = products or copies
        pairs = _pairs(_run(x, left, count), _run(x, right, count))
        if products is None:
            q = pairs @ _matrices(w, s, pairs.shape[2], maps)
        else:
            q = _images(pairs, s, maps) @ _turns(w, products).transpose(1, 2, 0)
            q = q.reshape(products, len(x), s, q.shape[2]).transpose(3, 0, 1, 2)
            q = q.reshape(len(q) * products, len(x), s)[:copies]
        y[:, row : row + copies * s] += q.transpose(1, 0, 2).reshape(len(x), copies * s)
    return y`,
  ],
  [
    '_bilinear_backward',
    `
def _bilinear_backward(x, p, terms, by_y):
    """Gradients by x and p from those by q(x, x)."""
    by_x, by_p = np.zeros_like(x), np.zeros_like(p)
    for left, right, row, copies, s, first, maps, products in terms:
        own = slice(first, first + copies * len(maps))
        w = p[own].reshape(copies, -1)
        count = products or copies
        lefts, rights = _run(x, left, count), _run(x, right, count)
        pairs = _pairs(lefts, rights)
        by_q = by_y[:, row : row + copies * s].reshape(-1, copies, s).transpose(1, 0, 2)
        if products is None:
            by_p[own] = _matrices_backward(by_q.transpose(0, 2, 1) @ pairs, maps)
            by_pairs = by_q @ _matrices(w, s, pairs.shape[2], maps).transpose(0, 2, 1)
        else:
            by_q = _turns(by_q, products).transpose(1, 2, 3, 0)
            by_q = by_q.reshape(products, len(x) * s, by_q.shape[3])
            by_w = _images(pairs, s, maps).transpose(0, 2, 1) @ by_q
            by_p[own] = by_w.transpose(2, 0, 1).reshape(-1)[: w.size]
            by_images = by_q @ _turns(w, products).transpose(1, 0, 2)
            by_images = by_images.reshape(products, len(x), s * len(maps))
            by_pairs = by_images @ _all_maps(s, pairs.shape[2], maps).T
        by_pairs = by_pairs.reshape(lefts.shape + rights.shape[2:])
        _add_run(by_x, left, (by_pairs * rights[:, :, None, :]).sum(-1))
        _add_run(by_x, right, (by_pairs * lefts[:, :, :, None]).sum(-2))
    return by_x, by_p`,
  ],
  [
    '_run',
    `
def _run(x, run, count):
    """Copies of a run (start, copies, size), [count, n, size]; after the last comes the first."""
    start, copies, size = run
    own = x[:, start : start + copies * size].reshape(-1, copies, size)
    return own[:, np.arange(count) % copies].transpose(1, 0, 2)`,
  ],
  [
    '_add_run',
    `
def _add_run(by_x, run, by_copies):
    """The transpose of _run, added to by_x."""
    start, copies, size = run
    own = np.zeros((copies,) + by_copies.shape[1:])
    np.add.at(own, np.arange(len(by_copies)) % copies, by_copies)
    own = own.transpose(1, 0, 2).reshape(len(by_x), copies * size)
    by_x[:, start : start + copies * size] += own`,
  ],
  [
    '_pairs',
    `
def _pairs(left, right):
    """All products of coordinates, copy by copy: [count, n, pairs]."""
    products = left[:, :, :, None] * right[:, :, None, :]
    return products.reshape(products.shape[:2] + (left.shape[2] * right.shape[2],))`,
  ],
  [
    '_matrices',
    `
def _matrices(w, s, t, maps):
    """The sum of the maps for each row of w, [len(w), t, s]."""
    linear = len(w) * s, t, [(0, len(w), s, 0, 1, t, 0, w.size, maps, None)]
    return _filled(w.reshape(-1), linear).reshape(-1, s, t).transpose(0, 2, 1)`,
  ],
  [
    '_matrices_backward',
    `
def _matrices_backward(by_matrices, maps):
    """Gradients by w from those by the matrices, [len(w), s, t]."""
    copies, s, t = by_matrices.shape
    count = copies * len(maps)
    linear = copies * s, t, [(0, copies, s, 0, 1, t, 0, count, maps, None)]
    return _filled_backward(linear, count, by_matrices.reshape(copies * s, t))`,
  ],
  [
    '_images',
    `
def _images(pairs, s, maps):
    """What each map makes of each product: [products, n * s, maps]."""
    products, n, t = pairs.shape
    return (pairs @ _all_maps(s, t, maps)).reshape(products, n * s, len(maps))`,
  ],
  [
    '_all_maps',
    `
def _all_maps(s, t, maps):
    """The maps side by side, [t, s * maps]."""
    matrices = _matrices(np.eye(len(maps)), s, t, maps)
    return matrices.transpose(1, 2, 0).reshape(t, s * len(maps))`,
  ],
  [
    '_turns',
    `
def _turns(values, products):
    """Values of copies, as copies take the products in turn: [turns, products, ...]."""
    turns = -(-len(values) // products)
    padded = np.zeros((turns * products,) + values.shape[1:])
    padded[: len(values)] = values
    return padded.reshape((turns, products) + values.shape[1:])`,
  ],
  [
    '_outer',
    `
def _outer(x, y):
    """The outer product, flat, x's coordinates slowest."""
    size = x.shape[1] * y.shape[1]
    return (x[:, :, None] * y[:, None, :]).reshape(len(x), size)`,
  ],
  [
    '_outer_backward',
    `
def _outer_backward(inputs, by_product):
    """Gradients by each of the inputs."""
    shape = (-1,) + tuple(x.shape[1] for x in inputs)
    gradients = []
    for i in range(len(inputs)):
        own = by_product.reshape(shape)
        for j in reversed([j for j in range(len(inputs)) if j != i]):
            own = (np.moveaxis(own, j + 1, -1) @ _column(inputs[j], own.ndim))[..., 0]
        gradients.append(own)
    return gradients


def _column(x, dimensions):
    """x [n, size] as [n, 1, .., size, 1] of that many dimensions."""
    return x.reshape((len(x),) + (1,) * (dimensions - 3) + (x.shape[1], 1))`,
  ],
];
