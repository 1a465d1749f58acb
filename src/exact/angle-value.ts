import { DomainError, refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics } from './cyclotomic.js';
import { power } from './field.js';
import { absolute } from './integers.js';

/** constant + coefficient * pi: what stands inside cos and sin; outside, the coefficient of pi is 0. */
export interface AngleValue {
  readonly constant: Cyclotomic;
  readonly pi: Cyclotomic;
}

const MAX_EXPONENT = 10_000;
const MAX_POWER_BITS = 1_000_000;
const { add, mul, neg, inv, isZero, zero } = cyclotomics;

export function addAngles(a: AngleValue, b: AngleValue): AngleValue {
  return { constant: add(a.constant, b.constant), pi: add(a.pi, b.pi) };
}

export function negateAngle(a: AngleValue): AngleValue {
  return { constant: neg(a.constant), pi: neg(a.pi) };
}

export function multiplyAngles(a: AngleValue, b: AngleValue, position: number): AngleValue {
  if (!isZero(a.pi) && !isZero(b.pi)) {
    throw refusal('An angle is a rational multiple of pi, not of pi^2', position);
  }
  return { constant: mul(a.constant, b.constant), pi: add(mul(a.constant, b.pi), mul(a.pi, b.constant)) };
}

export function divideAngles(a: AngleValue, b: AngleValue, position: number): AngleValue {
  if (!isZero(b.pi)) {
    throw refusal('An angle is a rational multiple of pi, so pi cannot be divided by', position);
  }
  if (isZero(b.constant)) {
    throw refusal('Division by zero: use a divisor other than 0', position);
  }
  const inverse = inv(b.constant);
  return { constant: mul(a.constant, inverse), pi: mul(a.pi, inverse) };
}

/** base^exponent for an integer exponent; the size of the result is bounded before it is computed. */
export function raiseAngle(base: AngleValue, exponent: AngleValue, position: number): AngleValue {
  const e = exponent.constant;
  if (!isZero(base.pi) || !isZero(exponent.pi) || e.conductor !== 1 || e.denominator !== 1n) {
    throw refusal('Expected an integer exponent, and no pi in a power', position);
  }
  const n = absolute(e.numerators[0]!);
  refuseAbove('An exponent', n, MAX_EXPONENT, 'Use a smaller exponent.');
  const bits = [...base.constant.numerators, base.constant.denominator]
    .map(c => absolute(c).toString(16).length * 4)
    .reduce((sum, b) => sum + b, 0);
  const trivial = bits === 8 && base.constant.conductor === 1;
  if (!trivial) {
    refuseAbove('The number of bits of a power', BigInt(bits) * n, MAX_POWER_BITS, 'Use a smaller exponent.');
  }
  if (e.numerators[0]! < 0n && isZero(base.constant)) {
    throw refusal('Division by zero: 0 has no negative power', position);
  }
  const factor = e.numerators[0]! < 0n ? inv(base.constant) : base.constant;
  return { constant: power(cyclotomics, factor, Number(n)), pi: zero };
}

function refusal(sentence: string, position: number): DomainError {
  return new DomainError('BAD_INPUT', `${sentence} (at position ${position} of an exact number).`, {
    position,
  });
}
