import { DomainError } from '../domain-error.js';
import { cyclotomics, equals, isReal } from '../exact/cyclotomic.js';
import { formatElement } from '../groups/group-element.js';
import type { LieGroup } from '../groups/lie-group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { dotProduct, type SparseRow } from '../linear-algebra/sparse-row.js';
import { nearestDouble } from '../numeric/nearest-double.js';
import { derivativeOf } from '../representations/derivative.js';
import { imageOf } from '../representations/image.js';
import { type Activation, activation, type Parity } from './activation.js';
import { runProgram } from './activations/run-program.js';
import { argumentOf, type Symmetry } from './symmetry.js';
import type { Unit } from './unit.js';

const { one, zero, neg } = cyclotomics;

/**
 * Why a unit is jointly equivariant, sigma_*(rho_g x, M_g z) = rho'_g sigma_*(x, z), in a sentence; a DomainError where it is
 * not known to be. Decided exactly on the group's generators and, for its identity component, on the Lie algebra.
 *
 * All images must be real and orthogonal. Linear layers are equivariant then, biases included, since M_g moves W_l to
 * rho_l W_l rho_{l-1}^T and b_l to rho_l b_l. What is left is that sigma, applied to each coordinate, commutes with rho_l on
 * each space H_l that it is applied to: always for permutations of the basis, up to signs where sigma is odd, always where it
 * is linear. A connected group permutes a basis only by the identity. UV applies sigma to invariants alone.
 */
export function jointEquivariance(unit: Unit, symmetry: Symmetry): string {
  symmetry.spaces.forEach((_, l) => {
    const actions = actionsOn(symmetry, l);
    actions.forEach(requireOrthogonal);
    if (l > 0 && unit.layers[l - 1].activated) {
      for (const action of actions) requireCommuting(unit, action);
    }
  });
  return statement(unit);
}

/** Whether every element permutes the basis of Y. */
export function permutesOutput(symmetry: Symmetry): boolean {
  return actionsOn(symmetry, symmetry.spaces.length - 1).every(({ operator, isDerivative }) =>
    isDerivative ? isZero(rowsOf(operator)) : isPermutation(rowsOf(operator), false),
  );
}

/** What one generator, or one element of the Lie algebra, does on one space. */
interface Action {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly operator: LinearOperator;
  /** Whether it is a derivative d rho(A), in place of an image rho(g). */
  readonly isDerivative: boolean;
  /** Of a derivative: whether the Lie algebra's basis is one over C, so that multiples by i belong to it. */
  readonly isComplex: boolean;
}

function actionsOn(symmetry: Symmetry, l: number): Action[] {
  const { group, spaces } = symmetry;
  const path = argumentOf(symmetry, l);
  const images = group.generators.map(g => ({
    ...{ path, isDerivative: false, isComplex: false },
    name: `the generator ${formatElement(g)}`,
    operator: imageOf(spaces[l], group, g),
  }));
  if (group.kind === 'FINITE') return images;
  const complex = complexElements(group);
  const derivatives = group.algebra.map((a, k) => ({
    ...{ path, isDerivative: true, isComplex: complex[k] },
    name: `the element ${formatElement(a)} of the Lie algebra`,
    operator: derivativeOf(spaces[l], group, a),
  }));
  return [...images, ...derivatives];
}

/** For each element of the algebra's basis, whether it belongs to a factor on a space over C. */
function complexElements({ components }: LieGroup): boolean[] {
  return components.flatMap(component =>
    component.kind === 'FINITE' ? [] : component.algebra.map(() => component.isComplex),
  );
}

function requireOrthogonal(action: Action): void {
  const { path, operator, isDerivative, isComplex } = action;
  const rows = rowsOf(operator);
  if (isComplex ? !isZero(rows) : !rows.every(row => row.entries.every(isReal))) {
    throw new DomainError(
      'BAD_INPUT',
      `${acting(action)} that is not real${isComplex ? ' on all of the group' : ''}. Particles are real vectors: choose a real representation.`,
      { path },
    );
  }
  if (isDerivative ? isAntisymmetric(rows) : isOrthogonal(rows)) return;
  const shape = isDerivative
    ? 'antisymmetric, so that the group acts by matrices that are not orthogonal'
    : 'orthogonal';
  throw new DomainError(
    'BAD_INPUT',
    `${acting(action)} that is not ${shape}. Mean-field training needs orthogonal actions: choose a group of orthogonal matrices (S, A, Z, B, C, D, SO, O and products), or a basis in which yours is orthogonal.`,
    { path },
  );
}

function requireCommuting(unit: Unit, action: Action): void {
  const sigma = activation(unit.activation);
  const { isDerivative, operator, path } = action;
  if (sigma.symmetry === 'LINEAR') return;
  const rows = rowsOf(operator);
  if (isDerivative ? isZero(rows) : isPermutation(rows, sigma.symmetry === 'ODD')) return;
  const shape = isDerivative
    ? 'not 0, while a connected group permutes a basis by the identity alone'
    : `not ${neededShape(sigma.symmetry)}`;
  const [verdict, relation] = isSeenNotToCommute(sigma, rows, isDerivative)
    ? ['is not equivariant', 'does not commute with it']
    : ['is not known to be equivariant', 'is not known to commute with it'];
  throw new DomainError(
    'BAD_INPUT',
    `The unit ${unit.kind} with ${unit.activation} ${verdict}: ${acting(action, false)} that is ${shape}, and ${unit.activation}, applied to each coordinate, ${relation} (${sigma.reason}). ${advice(unit, sigma, action)}`,
    { path },
  );
}

/** Far above rounding. */
const SEEN = 1e-6;

/**
 * Whether at some h A sigma(h) is clearly another vector than sigma(A h), or for a derivative A than sigma'(h) A h. That decides no more
 * than words: a function that is linear in a form which is not recognised is not said to fail.
 */
function isSeenNotToCommute(
  { program }: Activation,
  rows: readonly SparseRow[],
  isDerivative: boolean,
): boolean {
  const matrix = rows.map(row => ({ indices: row.indices, entries: row.entries.map(nearestDouble) }));
  const image = (h: readonly number[]) =>
    matrix.map(row => row.indices.reduce((sum, j, at) => sum + row.entries[at] * h[j], 0));
  const sigma = (t: number) => runProgram(program.value, t);
  return [0.7, -1.9, 5.3].some(scale => {
    const h = rows.map((_, i) => scale * (((i + 1) * Math.SQRT2) % 1));
    const moved = image(h);
    const before = image(h.map(sigma));
    const after = moved.map((t, i) => (isDerivative ? runProgram(program.slope, h[i]) * t : sigma(t)));
    const size = Math.max(...h.map(t => Math.abs(sigma(t))), ...after.map(Math.abs));
    return before.some((value, i) => Math.abs(value - after[i]) > SEEN * size);
  });
}

function neededShape(symmetry: Parity): string {
  return symmetry === 'ODD' ? 'a permutation of the basis with signs' : 'a permutation of the basis';
}

function advice(unit: Unit, { symmetry }: Activation, { isDerivative, path }: Action): string {
  const representation = path[0] === 'hidden' ? 'a hidden representation' : 'an output representation';
  const permuting = isDerivative
    ? `Choose ${representation} on which the identity component acts trivially (1, 2*1)`
    : `Choose ${representation} that permutes its basis (V of S, A, Z)`;
  const odd =
    isDerivative || symmetry === 'ODD'
      ? ''
      : ', an odd activation such as tanh if it does so up to signs (V of B)';
  return `${permuting}${odd}, or the unit UV, which fits every orthogonal representation${unit.kind === 'MATRIX' ? '' : ' on the output'}.`;
}

function statement(unit: Unit): string {
  const { symmetry, reason } = activation(unit.activation);
  if (unit.kind === 'UV') {
    return 'The activation sees u.x alone, which is invariant because the group acts on X by orthogonal matrices; v moves as Y does.';
  }
  const spaces = unit.kind === 'DEEP' ? 'each hidden space' : 'Y';
  const linear = 'The linear layers move with the particle';
  switch (symmetry) {
    case 'LINEAR':
      return `${linear}, and the activation commutes with every matrix (${reason}).`;
    case 'ODD':
      return `${linear}, and the group permutes the basis of ${spaces} up to signs, which commutes with the activation (${reason}).`;
    default:
      return `${linear}, and the group permutes the basis of ${spaces}, which commutes with every activation applied to each coordinate.`;
  }
}

function acting({ name, path }: Action, isFirst = true): string {
  const text = `${name} acts in ${path.join('.')} by a matrix`;
  return isFirst ? `${text[0].toUpperCase()}${text.slice(1)}` : text;
}

function rowsOf(operator: LinearOperator): SparseRow[] {
  return Array.from({ length: operator.size }, (_, i) => operator.row(i));
}

function isZero(rows: readonly SparseRow[]): boolean {
  return rows.every(({ entries }) => entries.every(cyclotomics.isZero));
}

function isOrthogonal(rows: readonly SparseRow[]): boolean {
  return rows.every((a, i) => rows.slice(i).every((b, k) => equals(dotProduct(a, b), k === 0 ? one : zero)));
}

function isAntisymmetric(rows: readonly SparseRow[]): boolean {
  return rows.every(({ indices, entries }, i) =>
    indices.every((j, at) => {
      const back = rows[j].indices.indexOf(i);
      return equals(entries[at], neg(back < 0 ? zero : rows[j].entries[back]));
    }),
  );
}

/** Whether an orthogonal matrix permutes the basis, up to signs where these are allowed. */
function isPermutation(rows: readonly SparseRow[], signsAllowed: boolean): boolean {
  return rows.every(
    ({ entries }) =>
      entries.length === 1 && (equals(entries[0], one) || (signsAllowed && equals(entries[0], neg(one)))),
  );
}
