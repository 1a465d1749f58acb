import { refuseAbove } from '../../domain-error.js';
import type { Component } from '../direct-product.js';
import { FACTOR_LIMIT, NAME_LENGTH_LIMIT } from '../limits.js';
import { readFamilyMember } from './family-name.js';
import { NameScanner } from './name-scanner.js';

/**
 * The factors of a group's name, left to right, by recursive descent over
 *   product = operand ('x' operand)*
 *   operand = '(' product ')' | family | family '(' parameters ')'
 * Spaces are free. The product is associative and its factors are flattened. Errors carry the position from 0.
 */
export function parseGroupName(text: string): Component[] {
  refuseAbove(
    'The length of the group name',
    text.length,
    NAME_LENGTH_LIMIT,
    'Give the group by generators.',
  );
  const scanner = new NameScanner(text);
  const factors = product(scanner);
  if (scanner.peek() !== '') throw scanner.unexpected("'x' or the end");
  return factors.map(factor => factor());
}

/** Factors are made only when the whole name has been read and their number is bounded. */
function product(scanner: NameScanner): (() => Component)[] {
  const factors = operand(scanner);
  while (scanner.take('x')) {
    factors.push(...operand(scanner));
    refuseAbove('The number of direct factors', factors.length, FACTOR_LIMIT, 'Use fewer factors.');
  }
  return factors;
}

function operand(scanner: NameScanner): (() => Component)[] {
  if (!scanner.take('(')) return [readFamilyMember(scanner)];
  const factors = product(scanner);
  scanner.expect(')', "'x' or ')'");
  return factors;
}
