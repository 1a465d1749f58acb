import { GroupFactor } from '../group-factor.js';
import type { LieFactor } from '../lie-factor.js';
import { permutationModel } from '../permutation-model.js';
import { generalLinearAlgebra, specialLinearAlgebra, symplecticAlgebra } from './classical-algebra.js';
import { ClassicalFactor } from './classical-factor.js';
import { negatedAxes, rotationsOfAxes, symplecticMonomials } from './monomial-elements.js';

/** GL(n) = GL(n, R), of two components. */
export function generalLinearGroup(n: number): LieFactor {
  return new ClassicalFactor({
    ...withAlgebraGl(n),
    kind: 'NONCOMPACT_LIE',
    info: { name: `GL(${n})`, degree: n },
    isComplex: false,
    components: [negatedAxes(n, [0])],
  });
}

/** SL(n) = SL(n, R), connected. */
export function specialLinearGroup(n: number): GroupFactor | LieFactor {
  if (n === 1) return trivialOnTheLine('SL(1)');
  return new ClassicalFactor({
    ...withAlgebraSl(n),
    kind: 'NONCOMPACT_LIE',
    info: { name: `SL(${n})`, degree: n },
    isComplex: false,
  });
}

/** Sp(n) = Sp(2n, R) on R^(2n), connected: it keeps J = [[0, I], [-I, 0]]. */
export function symplecticGroup(n: number): LieFactor {
  return new ClassicalFactor({
    kind: 'NONCOMPACT_LIE',
    info: { name: `Sp(${n})`, degree: 2 * n },
    isComplex: false,
    isAbelian: false,
    lieDimension: n * (2 * n + 1),
    components: [],
    monomials: symplecticMonomials(n),
    compactForm: { letter: 'Sp', n },
    algebra: () => symplecticAlgebra(n),
  });
}

/** U(n) on C^n, connected; its complexified algebra is gl(n). */
export function unitaryGroup(n: number): LieFactor {
  return new ClassicalFactor({
    ...withAlgebraGl(n),
    kind: 'COMPACT_LIE',
    info: { name: `U(${n})`, degree: n },
    isComplex: true,
    components: [],
  });
}

/** SU(n) on C^n, connected; its complexified algebra is sl(n). */
export function specialUnitaryGroup(n: number): GroupFactor | LieFactor {
  if (n === 1) return trivialOnTheLine('SU(1)');
  return new ClassicalFactor({
    ...withAlgebraSl(n),
    kind: 'COMPACT_LIE',
    info: { name: `SU(${n})`, degree: n },
    isComplex: true,
  });
}

/** What GL(n) and U(n), two real forms of one complex group, have in common. */
function withAlgebraGl(n: number) {
  return {
    isAbelian: n === 1,
    lieDimension: n * n,
    monomials: [...rotationsOfAxes(n, 0, n), negatedAxes(n, [0])],
    compactForm: { letter: 'U', n },
    algebra: () => generalLinearAlgebra(n),
  } as const;
}

/** What SL(n) and SU(n) have in common. */
function withAlgebraSl(n: number) {
  return {
    isAbelian: false,
    lieDimension: n * n - 1,
    components: [],
    monomials: rotationsOfAxes(n, 0, n),
    compactForm: { letter: 'SU', n },
    algebra: () => specialLinearAlgebra(n),
  } as const;
}

function trivialOnTheLine(name: string): GroupFactor {
  return new GroupFactor(name, name, 1, permutationModel([], 1), 1n);
}
