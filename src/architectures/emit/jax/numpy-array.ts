import { call, doubles, integers, type Literal } from '../python/literals.js';

/**
 * A NumPy array of 32-bit integers: indices of 64 bits, used once in double precision and then in single, end in an error
 * within JAX (0.10.2).
 */
export function integerArray(values: Int32Array): Literal {
  return call('np.array', integers(values), 'np.int32');
}

export function doubleArray(values: Float64Array): Literal {
  return call('np.array', doubles(values));
}
