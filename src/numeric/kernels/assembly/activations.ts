import { boundedExponential, logOfOnePlusFraction, onePlusExponentialOfMinus } from './elementary';
import { complementaryError, hyperbolicTangent } from './error-function';
import { cosine, sine } from './trigonometric';
import { splat, VECTOR } from './vectors';

/** The activations that kernels have by themselves, by the numbers that plans name them with. */
export const SIGMOID: i32 = 0;
export const TANH: i32 = 1;
export const RELU: i32 = 2;
export const SOFTPLUS: i32 = 3;
export const GELU: i32 = 4;
export const SINE: i32 = 5;
export const COSINE: i32 = 6;

/**
 * values[k] <- sigma(t_k) from t_k = values[k], and slopes[k] <- sigma'(t_k), over a count of vectors. NaN stays NaN in the
 * values.
 */
export function activate<F>(name: i32, values: usize, slopes: usize, vectors: i32): void {
  const end = values + <usize>vectors * VECTOR;
  const shift = slopes - values;
  switch (name) {
    case SIGMOID:
      return sigmoid<F>(values, shift, end);
    case TANH:
      return tanh<F>(values, shift, end);
    case RELU:
      return relu<F>(values, shift, end);
    case SOFTPLUS:
      return softplus<F>(values, shift, end);
    case GELU:
      return gelu<F>(values, shift, end);
    case SINE:
      return sineOf<F>(values, shift, end);
    case COSINE:
      return cosineOf<F>(values, shift, end);
  }
}

/** sigma' = sigma (1 - sigma). */
@inline
function sigmoidAt<F>(at: usize, shift: usize): void {
  const one = splat<F>(1);
  const value = v128.div<F>(one, onePlusExponentialOfMinus<F>(v128.load(at)));
  v128.store(at, value);
  v128.store(at + shift, v128.mul<F>(value, v128.sub<F>(one, value)));
}

function sigmoid<F>(at: usize, shift: usize, end: usize): void {
  // Two at a time: fewer branches and checks of the stack.
  const last = end - VECTOR;
  for (; at < last; at += 2 * VECTOR) {
    sigmoidAt<F>(at, shift);
    sigmoidAt<F>(at + VECTOR, shift);
  }
  if (at < end) sigmoidAt<F>(at, shift);
}

/** sigma' = 1 - sigma^2. */
function tanh<F>(at: usize, shift: usize, end: usize): void {
  for (; at < end; at += VECTOR) {
    const value = hyperbolicTangent<F>(v128.load(at));
    v128.store(at, value);
    v128.store(at + shift, v128.sub<F>(splat<F>(1), v128.mul<F>(value, value)));
  }
}

/** sigma'(0) = 0. */
function relu<F>(at: usize, shift: usize, end: usize): void {
  const zero = splat<F>(0);
  for (; at < end; at += VECTOR) {
    const t = v128.load(at);
    v128.store(at, v128.pmax<F>(t, zero));
    v128.store(at + shift, v128.and(v128.gt<F>(t, zero), splat<F>(1)));
  }
}

/** log(1 + e^t) = max(t, 0) + log(1 + e^-|t|); its slope is the sigmoid. */
function softplus<F>(at: usize, shift: usize, end: usize): void {
  const one = splat<F>(1);
  const zero = splat<F>(0);
  for (; at < end; at += VECTOR) {
    const t = v128.load(at);
    const decay = boundedExponential<F>(v128.neg<F>(v128.abs<F>(t)));
    v128.store(at, v128.add<F>(v128.pmax<F>(t, zero), logOfOnePlusFraction<F>(decay)));
    const above = v128.bitselect(one, decay, v128.ge<F>(t, zero));
    v128.store(at + shift, v128.div<F>(above, v128.add<F>(one, decay)));
  }
}

/** t Phi(t), with Phi(-|t|) = erfc(|t|/sqrt 2)/2; its slope is Phi(t) + t phi(t). */
function gelu<F>(at: usize, shift: usize, end: usize): void {
  const zero = splat<F>(0);
  for (; at < end; at += VECTOR) {
    const t = v128.load(at);
    const x = v128.mul<F>(v128.abs<F>(t), splat<F>(0.7071067811865476));
    const tail = v128.mul<F>(splat<F>(0.5), complementaryError<F>(x));
    const law = v128.bitselect(v128.sub<F>(splat<F>(1), tail), tail, v128.ge<F>(t, zero));
    const density = v128.mul<F>(
      splat<F>(0.3989422804014327),
      boundedExponential<F>(v128.neg<F>(v128.mul<F>(x, x))),
    );
    // Phi is 0 to rounding before t is -Infinity, where the product is 0 and not NaN.
    const bounded = v128.pmax<F>(t, splat<F>(-40));
    v128.store(at, v128.mul<F>(bounded, law));
    const near = v128.pmin<F>(bounded, splat<F>(40));
    v128.store(at + shift, v128.add<F>(law, v128.mul<F>(near, density)));
  }
}

function sineOf<F>(at: usize, shift: usize, end: usize): void {
  for (; at < end; at += VECTOR) {
    const t = v128.load(at);
    v128.store(at, sine<F>(t));
    v128.store(at + shift, cosine<F>(t));
  }
}

function cosineOf<F>(at: usize, shift: usize, end: usize): void {
  for (; at < end; at += VECTOR) {
    const t = v128.load(at);
    v128.store(at, cosine<F>(t));
    v128.store(at + shift, v128.neg<F>(sine<F>(t)));
  }
}
