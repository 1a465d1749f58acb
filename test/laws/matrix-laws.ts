import type { Field } from '../../src/exact/field.js';

/** The operations of square matrices of one size over a field. */
export interface MatrixAlgebra<E, M> {
  readonly name: string;
  readonly field: Field<E>;
  readonly identity: M;
  multiply(a: M, b: M): M;
  transpose(a: M): M;
  inverse(a: M): M;
  determinant(a: M): E;
  trace(a: M): E;
  equals(a: M, b: M): boolean;
  key(a: M): string;
}

/** Throws at the first law of the algebra of matrices that fails on a sample. */
export function holdMatrixLaws<E, M>(algebra: MatrixAlgebra<E, M>, sample: readonly M[]): void {
  const { field, identity, multiply, transpose, inverse, determinant, trace, equals, key } = algebra;
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${algebra.name} breaks the law: ${law}`);
  };
  demand('det 1 = 1', field.equals(determinant(identity), field.one));
  for (const a of sample) {
    demand('1 a = a = a 1', equals(multiply(identity, a), a) && equals(multiply(a, identity), a));
    demand('transposing twice', equals(transpose(transpose(a)), a));
    demand('det a = det of the transpose', field.equals(determinant(a), determinant(transpose(a))));
    if (!field.isZero(determinant(a))) {
      demand(
        'a / a = 1',
        equals(multiply(a, inverse(a)), identity) && equals(multiply(inverse(a), a), identity),
      );
    } else {
      demand(
        'determinant 0 has no inverse',
        isRefused(() => inverse(a)),
      );
    }
    for (const b of sample) {
      demand(
        'det (a b) = det a det b',
        field.equals(determinant(multiply(a, b)), field.mul(determinant(a), determinant(b))),
      );
      demand('trace (a b) = trace (b a)', field.equals(trace(multiply(a, b)), trace(multiply(b, a))));
      demand(
        'transposes reverse products',
        equals(transpose(multiply(a, b)), multiply(transpose(b), transpose(a))),
      );
      demand('keys tell matrices apart', (key(a) === key(b)) === equals(a, b));
      for (const c of sample) {
        demand('(a b) c = a (b c)', equals(multiply(multiply(a, b), c), multiply(a, multiply(b, c))));
      }
    }
  }
}

function isRefused(work: () => unknown): boolean {
  try {
    work();
  } catch (error) {
    return error instanceof Error && error.message.startsWith('expected');
  }
  return false;
}
