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
