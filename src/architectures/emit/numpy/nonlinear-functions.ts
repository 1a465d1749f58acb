/** Functions of nonlinear steps, with their slopes or gradients. */
export const NONLINEAR_FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    '_sigmoid',
    `
def _sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -x))`,
  ],
  [
    '_normal',
    `
def _normal(x):
    """The distribution function of the standard normal law."""
    return 0.5 * np.vectorize(math.erfc, otypes=[float])(-x / math.sqrt(2.0))`,
  ],
  [
    '_relu',
    `
def _relu(x):
    return np.maximum(x, 0.0)`,
  ],
  [
    '_relu_slope',
    `
def _relu_slope(x):
    return (x > 0.0) * 1.0`,
  ],
  [
    '_gelu',
    `
def _gelu(x):
    return x * _normal(x)`,
  ],
  [
    '_gelu_slope',
    `
def _gelu_slope(x):
    return _normal(x) + x * np.exp(-0.5 * x * x) / math.sqrt(2.0 * math.pi)`,
  ],
  [
    '_silu',
    `
def _silu(x):
    return x * _sigmoid(x)`,
  ],
  [
    '_silu_slope',
    `
def _silu_slope(x):
    return _sigmoid(x) * (1.0 + x * _sigmoid(-x))`,
  ],
  [
    '_sigmoid_slope',
    `
def _sigmoid_slope(x):
    return _sigmoid(x) * _sigmoid(-x)`,
  ],
  [
    '_softplus',
    `
def _softplus(x):
    return np.logaddexp(x, 0.0)`,
  ],
  [
    '_softplus_slope',
    `
def _softplus_slope(x):
    return _sigmoid(x)`,
  ],
  [
    '_elu',
    `
def _elu(x):
    return np.where(x > 0.0, x, np.expm1(np.minimum(x, 0.0)))`,
  ],
  [
    '_elu_slope',
    `
def _elu_slope(x):
    return np.exp(np.minimum(x, 0.0))`,
  ],
  [
    '_sin',
    `
def _sin(x):
    return np.sin(x)`,
  ],
  [
    '_sin_slope',
    `
def _sin_slope(x):
    return np.cos(x)`,
  ],
  [
    '_tanh',
    `
def _tanh(x):
    return np.tanh(x)`,
  ],
  [
    '_tanh_slope',
    `
def _tanh_slope(x):
    return 1.0 - np.tanh(x) ** 2`,
  ],
  [
    '_gated',
    `
def _gated(x, gates, size):
    """Copies of size coordinates, each times the sigmoid of its gate."""
    return x * np.repeat(_sigmoid(gates), size, axis=-1)`,
  ],
  [
    '_gated_backward',
    `
def _gated_backward(x, gates, size, by_y):
    """Gradients by x and gates."""
    open_gates = _sigmoid(gates)
    by_gates = (by_y * x).reshape(gates.shape + (size,)).sum(-1)
    return _gated(by_y, gates, size), by_gates * open_gates * (1.0 - open_gates)`,
  ],
  [
    '_norm',
    `
def _norm(x, size):
    """Copies of size coordinates, each divided by sqrt(1 + |copy|^2 / size)."""
    copies = x.reshape(len(x), x.shape[1] // size, size)
    scale = np.sqrt(1.0 + np.square(copies).mean(-1, keepdims=True))
    return (copies / scale).reshape(x.shape)`,
  ],
  [
    '_norm_backward',
    `
def _norm_backward(x, size, by_y):
    """Gradients by x."""
    shape = len(x), x.shape[1] // size, size
    copies, by_copies = x.reshape(shape), by_y.reshape(shape)
    scale = np.sqrt(1.0 + np.square(copies).mean(-1, keepdims=True))
    along = (copies * by_copies).sum(-1, keepdims=True) / (size * scale**2)
    return ((by_copies - along * copies) / scale).reshape(x.shape)`,
  ],
];
