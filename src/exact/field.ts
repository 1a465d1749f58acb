/** A field as a table of operations on plain data; algorithms are written against it. */
export interface Field<E> {
  readonly name: string;
  readonly zero: E;
  readonly one: E;
  add(a: E, b: E): E;
  sub(a: E, b: E): E;
  mul(a: E, b: E): E;
  neg(a: E): E;
  /** Throws on zero. */
  inv(a: E): E;
  isZero(a: E): boolean;
  equals(a: E, b: E): boolean;
  fromInteger(n: bigint | number): E;
}

/** x^exponent by repeated squaring; precondition: exponent >= 0. Cost: O(log exponent) products. */
export function power<E>({ one, mul }: Field<E>, x: E, exponent: number): E {
  let result = one;
  let square = x;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      result = mul(result, square);
    }
    if (rest > 1) {
      square = mul(square, square);
    }
  }
  return result;
}
