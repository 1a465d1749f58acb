import { placed, refuseAbove } from '../../domain-error.js';
import type { Component } from '../direct-product.js';
import type { GroupFactor } from '../group-factor.js';
import { FACTOR_LIMIT, NAME_LENGTH_LIMIT } from '../limits.js';
import { readAutomorphisms } from './automorphism-clauses.js';
import { readFamilyMember } from './family-name.js';
import { joinedFactor } from './joined-factor.js';
import { NameScanner } from './name-scanner.js';
import { semidirectProduct } from './semidirect-product.js';
import { wreathProduct } from './wreath-product.js';

/** Direct factors that are still to be made. */
type Factors = readonly (() => Component)[];

/**
 * The factors of a group's name, left to right, by recursive descent over
 *   group   = product [':' product 'by' automorphisms]
 *   product = wreath ('x' wreath)*
 *   wreath  = operand ('wr' operand)*
 *   operand = '(' group ')' | family | family '(' parameters ')'
 * Spaces are free. The direct product is associative and its factors are flattened; wr associates to the left and binds
 * its operands before x. Errors carry the position from 0.
 */
export function parseGroupName(text: string): Component[] {
  refuseAbove(
    'The length of the group name',
    text.length,
    NAME_LENGTH_LIMIT,
    'Give the group by generators.',
  );
  const scanner = new NameScanner(text);
  const factors = group(scanner);
  if (scanner.peek() !== '') throw scanner.unexpected("'x' or the end");
  return factors.map(factor => factor());
}

function group(scanner: NameScanner): Factors {
  const factors = product(scanner);
  const { position } = scanner;
  if (!scanner.take(':')) return factors;
  const normal = single(scanner, factors, position);
  const top = single(scanner, product(scanner), position);
  scanner.expect('by', "'by' and what the second group does to the first, as in Z(7) : Z(3) by g1 -> g1^2");
  const automorphisms = readAutomorphisms(scanner, normal.generators.length, top.generators.length);
  if (/^(x|wr|:)/.test(scanner.text.slice(scanner.position))) {
    throw scanner.wrong('a semidirect product with something behind it stands in parentheses');
  }
  return [() => placed(position, () => semidirectProduct(normal, top, automorphisms))];
}

/** Factors are made only when the whole product has been read and their number is bounded. */
function product(scanner: NameScanner): Factors {
  const factors = [...wreath(scanner)];
  while (scanner.take('x')) {
    factors.push(...wreath(scanner));
    refuseAbove('The number of direct factors', factors.length, FACTOR_LIMIT, 'Use fewer factors.');
  }
  return factors;
}

function wreath(scanner: NameScanner): Factors {
  let base = operand(scanner);
  for (let { position } = scanner; scanner.take('wr'); position = scanner.position) {
    const [below, above, at] = [base, operand(scanner), position];
    base = [() => placed(at, () => wreathProduct(single(scanner, below, at), single(scanner, above, at)))];
  }
  return base;
}

function operand(scanner: NameScanner): Factors {
  if (!scanner.take('(')) return [readFamilyMember(scanner)];
  const factors = group(scanner);
  scanner.expect(')', "'x' or ')'");
  return factors;
}

/** The product as one finite group, for the operation at `position`. */
function single(scanner: NameScanner, factors: Factors, position: number): GroupFactor {
  const finite = factors.map(make => {
    const factor = make();
    if (factor.kind === 'FINITE') return factor;
    throw scanner.wrong(`wr and : take finite groups, ${factor.info.name} is infinite`, position);
  });
  return placed(position, () => joinedFactor(finite));
}
