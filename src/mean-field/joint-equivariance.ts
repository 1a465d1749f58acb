import { DomainError } from '../domain-error.js';
import { cyclotomics, equals, isReal } from '../exact/cyclotomic.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { dotProduct } from '../linear-algebra/sparse-row.js';
import type { GeneratorOperators } from '../representations/generator-operators.js';
import { activation } from './activation.js';
import type { Unit } from './unit.js';

const { one, zero, neg } = cyclotomics;

/**
 * Refuses a unit that is not jointly equivariant, sigma_*(rho_g x, M_g z) = rho'_g sigma_*(x, z), decided exactly on
 * the generators. All images must be real and orthogonal. UV then always is. MATRIX is exactly where sigma, applied to
 * each coordinate, commutes with rho'_g: for the sigmoid where rho'_g permutes the basis (it is no affine function, and
 * sigma(-t) = 1 - sigma(t)), for tanh, which is odd, where it does so up to signs.
 */
export function requireJointEquivariance(unit: Unit, generators: readonly GeneratorOperators[]): void {
  for (const { name, input, output } of generators) {
    requireOrthogonal('inputRepresentation', name, input);
    requireOrthogonal('outputRepresentation', name, output);
    if (unit.kind === 'MATRIX') requireCommuting(unit, name, output);
  }
}

function requireOrthogonal(argument: string, name: string, image: LinearOperator): void {
  const rows = Array.from({ length: image.size }, (_, i) => image.row(i));
  const real = rows.every(row => row.entries.every(isReal));
  if (!real) {
    throw new DomainError(
      'BAD_INPUT',
      `The generator ${name} acts in ${argument} by a matrix that is not real. Particles are real vectors: choose a real representation.`,
      { path: [argument] },
    );
  }
  const orthogonal = rows.every((a, i) =>
    rows.slice(i).every((b, k) => equals(dotProduct(a, b), k === 0 ? one : zero)),
  );
  if (orthogonal) return;
  throw new DomainError(
    'BAD_INPUT',
    `The generator ${name} acts in ${argument} by a matrix that is not orthogonal. Mean-field training needs orthogonal actions: choose a group of orthogonal matrices (S, A, Z, B, C, D and products), or a basis in which yours is orthogonal.`,
    { path: [argument] },
  );
}

function requireCommuting(unit: Unit, name: string, output: LinearOperator): void {
  const { odd } = activation(unit.activation);
  const fits = Array.from({ length: output.size }, (_, i) => output.row(i)).every(
    ({ entries }) =>
      entries.length === 1 && (equals(entries[0], one) || (odd && equals(entries[0], neg(one)))),
  );
  if (fits) return;
  const needed = odd ? 'a permutation of the basis with signs' : 'a permutation of the basis';
  throw new DomainError(
    'BAD_INPUT',
    `The unit MATRIX with ${unit.activation} is not equivariant: the generator ${name} acts in outputRepresentation by a matrix that is not ${needed}, and ${unit.activation}, applied to each coordinate, does not commute with it. Choose an output representation that permutes its basis (V of S, A, Z), ${odd ? '' : 'the activation tanh if it does so up to signs (V of B), '}or the unit UV, which fits every orthogonal representation.`,
    { path: ['outputRepresentation'] },
  );
}
