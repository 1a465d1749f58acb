import { erf } from '../../numeric/erf.js';
import { isBinary, type ScalarOperation, type ScalarProgram } from '../../numeric/kernels/scalar-program.js';

/** All numbers from low to high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A value on the stack, made by the tokens from `from` on. */
interface Operand {
  readonly over: Interval;
  readonly from: number;
}

/** Why a program may have no finite value for some t of an interval, and at which of its tokens. */
export interface Obstacle {
  readonly reason: string;
  readonly token: number;
}

const { abs, ceil, cos, exp, floor, log, max, min, PI, pow, sign, sin, sqrt, tanh } = Math;

/** The numbers that a program is run in. */
export interface Arithmetic {
  /** More than the relative error of any operation. */
  readonly slack: number;
  /** Results beyond it are infinite, below it in size 0. */
  readonly largest: number;
  /** The largest in words. */
  readonly bound: string;
  readonly smallest: number;
  /** The number nearest to a constant. */
  nearest(constant: number): number;
}

export const DOUBLE: Arithmetic = {
  slack: 2 ** -48,
  largest: Number.MAX_VALUE,
  bound: '1.7e308',
  smallest: 0,
  nearest: constant => constant,
};

export const SINGLE: Arithmetic = {
  slack: 2 ** -17,
  largest: 3.4028234663852886e38,
  bound: '3.4e38',
  smallest: 2 ** -149,
  nearest: Math.fround,
};

/** The relative error of a constant that counts as lost. */
const LOST = 1e-3;

/** What an operation cannot take. */
class Undefined extends Error {}

/**
 * An interval that holds all values of the program on [low, high], by interval arithmetic rounded outwards: it may be too
 * wide, by less on shorter intervals, and never is too narrow. An obstacle where some operation may meet an argument that it is not
 * defined for, or a constant is lost in the arithmetic.
 * Source: Moore, Interval analysis, 1966.
 */
export function intervalOf(
  program: ScalarProgram,
  low: number,
  high: number,
  arithmetic: Arithmetic = DOUBLE,
): Interval | Obstacle {
  const stack: Operand[] = [];
  for (const [token, part] of program.entries()) {
    if (typeof part === 'number') {
      const nearest = arithmetic.nearest(part);
      if (!(Math.abs(nearest - part) <= LOST * Math.abs(part)))
        return { reason: `the constant ${part} is too large or too small`, token };
      stack.push({ over: { low: nearest, high: nearest }, from: token });
    } else if (part === 't') stack.push({ over: { low, high }, from: token });
    else {
      const right = stack.pop()!;
      const left = isBinary(part) ? stack.pop()! : right;
      try {
        const over = isBinary(part)
          ? (ofOne(part, program, left, right.from, token) ?? joined(part, left.over, right.over))
          : mapped(part, right.over);
        stack.push({ over: outwards(over, arithmetic), from: left.from });
      } catch (error) {
        if (!(error instanceof Undefined)) throw error;
        return { reason: error.message, token };
      }
    }
  }
  return stack[0].over;
}

/** u u, u - u and u + |u|, whose operands depend on each other, for the operands program[left.from, right) and program[right, end). */
function ofOne(
  operation: ScalarOperation,
  program: ScalarProgram,
  left: Operand,
  right: number,
  end: number,
): Interval | null {
  const length = right - left.from;
  const isSame = () => program.slice(left.from, right).every((token, k) => token === program[right + k]);
  if (operation === 'multiply') return end - right === length && isSame() ? power(left.over, 2) : null;
  if (operation === 'subtract') {
    return end - right === length && isBounded(left.over) && isSame() ? { low: 0, high: 0 } : null;
  }
  const isAbsolute = operation === 'add' && end - right === length + 1 && program[end - 1] === 'abs';
  return isAbsolute && isSame() ? { low: 2 * max(left.over.low, 0), high: 2 * max(left.over.high, 0) } : null;
}

/** What the operation may give in the arithmetic, and exactly, where the one in doubles gives these ends; signs are kept. */
function outwards({ low, high }: Interval, { slack, largest, smallest }: Arithmetic): Interval {
  const least = low === Infinity ? Number.MAX_VALUE : low - slack * abs(low);
  const most = high === -Infinity ? -Number.MAX_VALUE : high + slack * abs(high);
  return {
    low: least < -largest ? -Infinity : least > 0 && least < smallest ? 0 : least,
    high: most > largest ? Infinity : most < 0 && most > -smallest ? 0 : most,
  };
}

const isBounded = ({ low, high }: Interval) => Number.isFinite(low) && Number.isFinite(high);
const isZero = ({ low, high }: Interval) => low === 0 && high === 0;

/** The hull of some values; those of 0 times infinity are left to the others. */
function hull(...values: number[]): Interval {
  const known = values.map(value => (Number.isNaN(value) ? 0 : value));
  return { low: min(...known), high: max(...known) };
}

/** All x o y for a product or quotient o, where results too small for a double keep their sign. */
function products(operation: (a: number, b: number) => number, x: Interval, y: Interval): Interval {
  const { low, high } = hull(
    ...[operation(x.low, y.low), operation(x.low, y.high)],
    ...[operation(x.high, y.low), operation(x.high, y.high)],
  );
  const isPositive = (x.low >= 0 && y.low >= 0) || (x.high <= 0 && y.high <= 0);
  const isNegative = (x.low >= 0 && y.high <= 0) || (x.high <= 0 && y.low >= 0);
  return {
    low: low === 0 && !isPositive ? -Number.MIN_VALUE : low,
    high: high === 0 && !isNegative ? Number.MIN_VALUE : high,
  };
}

function joined(operation: ScalarOperation, x: Interval, y: Interval): Interval {
  switch (operation) {
    case 'add':
      return { low: x.low + y.low, high: x.high + y.high };
    case 'subtract':
      return { low: x.low - y.high, high: x.high - y.low };
    case 'multiply':
      // 0 times infinity is no number.
      if (isZero(x) || isZero(y)) {
        const isKnown = isBounded(x) && isBounded(y);
        return isKnown ? { low: 0, high: 0 } : { low: -Infinity, high: Infinity };
      }
      return products((a, b) => a * b, x, y);
    case 'divide':
      if (y.low <= 0 && y.high >= 0) throw new Undefined('a denominator may be 0');
      if (isZero(x) && isBounded(y)) return x;
      return products((a, b) => a / b, x, y);
    default:
      return power(x, y.low);
  }
}

/** x^n for a number n > 0. */
function power(x: Interval, n: number): Interval {
  if (!Number.isInteger(n) && x.low < 0)
    throw new Undefined('a power that is no integer may be taken of a negative number');
  const ends = [pow(x.low, n), pow(x.high, n)];
  const { low, high } = n % 2 === 0 && x.low < 0 && x.high > 0 ? hull(0, ...ends) : hull(...ends);
  return {
    low: low === 0 && x.low < 0 && n % 2 !== 0 ? -Number.MIN_VALUE : low,
    high: max(high, x.high > 0 || n % 2 === 0 ? Number.MIN_VALUE : high),
  };
}

function mapped(operation: ScalarOperation, x: Interval): Interval {
  const monotone = (f: (t: number) => number): Interval => ({ low: f(x.low), high: f(x.high) });
  switch (operation) {
    case 'negate':
      return { low: -x.high, high: -x.low };
    case 'log':
      if (x.low <= 0) throw new Undefined('a logarithm may be taken of a number that is not positive');
      return monotone(log);
    case 'sqrt':
      if (x.low < 0) throw new Undefined('a square root may be taken of a negative number');
      return monotone(sqrt);
    case 'abs':
      return x.low < 0 && x.high > 0 ? { low: 0, high: max(-x.low, x.high) } : hull(abs(x.low), abs(x.high));
    case 'sin':
      return sine(x, 0);
    case 'cos':
      return sine(x, PI / 2);
    case 'exp':
      return { low: exp(x.low), high: max(exp(x.high), Number.MIN_VALUE) };
    default:
      return monotone({ sign, tanh, erf }[operation as 'sign' | 'tanh' | 'erf']);
  }
}

/** sin(t + phase) for t in x: its extrema lie at pi/2 + k pi. */
function sine(x: Interval, phase: number): Interval {
  if (!(x.high - x.low < 2 * PI)) return { low: -1, high: 1 };
  const first = ceil((x.low + phase) / PI - 0.5);
  const last = floor((x.high + phase) / PI - 0.5);
  const ends = phase === 0 ? [sin(x.low), sin(x.high)] : [cos(x.low), cos(x.high)];
  const extrema = [first, last].filter(k => k >= first && k <= last).map(k => (k % 2 === 0 ? 1 : -1));
  return hull(...ends, ...extrema);
}
