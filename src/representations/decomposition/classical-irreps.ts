import { type Rational, rational } from '../../exact/rational.js';
import type { CompactForm, LieFactor } from '../../groups/lie-factor.js';
import { weylDimension } from './weyl-dimension.js';

/** A coefficient of character times density on one coset, with the factor that it enters a multiplicity with. */
export interface Probe {
  readonly coset: number;
  readonly exponent: readonly number[];
  readonly factor: Rational;
}

/**
 * An irrep of a classical group, real or compact, over C; irreps of Lie groups are algebraic ones.
 *
 * Named by the highest weight [l1,l2,..] in the coordinates of the torus, zeros at the end left out but for U(n) and
 * GL(n), where all n entries stand (V is [1,0,..], V* ends with -1). "1" is the trivial irrep. Of SO(n), SO(p,q), O(n) and
 * O(p,q) the traceless tensors of the symmetry [l] are L(l), those of O(n) times the determinant "L(l)*sgn"; "sgn" is the
 * determinant. Of SO(2m) the tensors with m rows fall into two, as in "[1,1]+" and "[1,1]-", self-dual and anti-self-dual
 * up to the choice of an orientation.
 */
export interface ClassicalIrrep {
  readonly name: string;
  readonly degree: bigint;
  readonly indicator: 1 | 0 | -1;
  readonly conjugate: string;
  readonly pairName?: string;
  /** Multiplicity in R = sum of factor * coefficient of chi_R(g^-1) density(g) at exponent on the coset. */
  readonly probes: readonly Probe[];
}

/**
 * The irreps whose lowest weight is `exponent` on the identity component: none where that isn't antidominant, one, or for
 * O(n) two that differ by the determinant.
 *
 * The coefficient of chi(g^-1) prod (1 - t^alpha) at -lambda is the multiplicity of the dominant weight lambda (Weyl). On the
 * other component of O(2m+1), -SO(2m+1), the irrep lambda * det^e takes the sign (-1)^(|lambda| + e); on that of O(2m)
 * it is, for lambda_m = 0, up to det the irrep (lambda_1, .., lambda_(m-1)) of Sp(m-1), whose density stands there.
 * (H. Weyl, The Classical Groups, VII; R. Goodman, N. Wallach, Symmetry, Representations, and Invariants, 5.5.)
 */
export function irrepsWithLowestWeight(factor: LieFactor, exponent: readonly number[]): ClassicalIrrep[] {
  const form = factor.compactForm;
  if (form === undefined) throw new Error(`expected a classical group, got ${factor.info.name}`);
  const weight = exponent.map(e => 0 - e);
  if (!isDominant(form, weight)) return [];
  const half = form.letter === 'O' ? rational(1, 2) : rational(1);
  const identity: Probe = { coset: 0, exponent, factor: half };
  switch (form.letter) {
    case 'U':
    case 'SU':
      return [unitaryIrrep(factor, form, weight, identity)];
    case 'Sp':
      return [{ ...selfConjugate(bracket(weight)), degree: weylDimension(form, weight), probes: [identity] }];
    case 'SO':
      return [rotationIrrep(factor, form, weight, identity)];
    case 'O':
      return orthogonalIrreps(form, weight, identity);
  }
}

/** Antidominant weights negated: descending, and for SO and Sp not negative but for the last entry of SO(2m). */
function isDominant({ letter, n }: CompactForm, weight: readonly number[]): boolean {
  if (weight.some((e, i) => i > 0 && e > weight[i - 1])) return false;
  const last = weight.at(-1) ?? 0;
  switch (letter) {
    case 'U':
      return true;
    case 'SU':
    case 'Sp':
      return last >= 0;
    case 'SO':
      return n % 2 === 1 ? last >= 0 : weight.length < 2 || weight[weight.length - 2] >= -last;
    case 'O':
      return last >= 0;
  }
}

/** Compact: by Frobenius and Schur, (-1)^<lambda, 2 rho> where self-conjugate. SL(n, R), GL(n, R): all are real. */
function unitaryIrrep(
  { isComplex }: LieFactor,
  form: CompactForm,
  weight: readonly number[],
  identity: Probe,
): ClassicalIrrep {
  const { letter, n } = form;
  const name = letter === 'U' ? fullBracket(weight) : bracket(weight);
  const whole = letter === 'U' ? weight : [...weight, 0];
  const degree = weylDimension(form, whole);
  if (!isComplex) return { ...selfConjugate(name), degree, probes: [identity] };
  const least = whole[n - 1];
  const conjugateWeight = whole.toReversed().map(e => (letter === 'U' ? 0 - e : whole[0] - e));
  const conjugate = letter === 'U' ? fullBracket(conjugateWeight) : bracket(conjugateWeight);
  const level = whole.reduce((sum, e, i) => sum + (e - least) * (n - 1 - 2 * i), 0);
  const indicator = conjugate !== name ? 0 : level % 2 === 0 ? 1 : -1;
  return { name, degree, indicator, conjugate, probes: [identity] };
}

/**
 * Of SO(p,q), p + q = 2m, with m rows: the volume form splits the tensors, and squares to (-1)^(m + q). Where that is 1 both
 * halves are real, else conjugate to one another.
 */
function rotationIrrep(
  { info }: LieFactor,
  form: CompactForm,
  weight: readonly number[],
  identity: Probe,
): ClassicalIrrep {
  const degree = weylDimension(form, weight);
  const last = weight.at(-1) ?? 0;
  if (form.n % 2 === 1 || last === 0) {
    return { ...selfConjugate(orthogonalName(weight)), degree, probes: [identity] };
  }
  const pairName = orthogonalName(weight.with(-1, Math.abs(last)));
  const [name, other] = last > 0 ? [`${pairName}+`, `${pairName}-`] : [`${pairName}-`, `${pairName}+`];
  const splits = (weight.length + (info.signature?.[1] ?? 0)) % 2 === 0;
  return splits
    ? { ...selfConjugate(name), degree, probes: [identity] }
    : { name, degree, indicator: 0, conjugate: other, pairName, probes: [identity] };
}

function orthogonalIrreps(form: CompactForm, weight: readonly number[], identity: Probe): ClassicalIrrep[] {
  const degree = weylDimension(form, weight);
  const name = orthogonalName(weight);
  const last = weight.at(-1) ?? 0;
  if (form.n % 2 === 0 && last > 0) {
    const probes = [{ ...identity, factor: rational(1) }];
    return [{ ...selfConjugate(name), degree: 2n * degree, probes }];
  }
  const size = weight.reduce((sum, e) => sum + e, 0);
  const sign = form.n % 2 === 1 && size % 2 === 1 ? -1 : 1;
  const exponent = form.n % 2 === 1 ? identity.exponent : identity.exponent.slice(0, -1);
  const withOther = (twist: 1 | -1): Probe[] => [
    identity,
    { coset: 1, exponent, factor: rational(sign * twist, 2) },
  ];
  const twisted = name === '1' ? 'sgn' : `${name}*sgn`;
  return [
    { ...selfConjugate(name), degree, probes: withOther(1) },
    { ...selfConjugate(twisted), degree, probes: withOther(-1) },
  ];
}

function selfConjugate(name: string): Pick<ClassicalIrrep, 'name' | 'indicator' | 'conjugate'> {
  return { name, indicator: 1, conjugate: name };
}

function orthogonalName(weight: readonly number[]): string {
  const rows = weight.filter(e => e !== 0);
  return rows.length === 1 ? `L(${rows[0]})` : bracket(weight);
}

/** Without zeros at the end. */
function bracket(weight: readonly number[]): string {
  const rows = weight.filter(e => e !== 0);
  return rows.length === 0 ? '1' : fullBracket(rows);
}

/** With all entries; "1" where they are 0. */
function fullBracket(weight: readonly number[]): string {
  return weight.every(e => e === 0) ? '1' : `[${weight.join(',')}]`;
}
