import { refuseAbove } from '../../domain-error.js';

const LARGEST_INT = 2n ** 31n - 1n;

/** A count as GraphQL's Int, which holds 32 bits; TOO_LARGE above. */
export function toInt(what: string, count: bigint): number {
  refuseAbove(what, count, LARGEST_INT, 'It does not fit the type Int: ask for a smaller one.');
  return Number(count);
}
