import { inArgument, refuseAbove } from '../../domain-error.js';

const LARGEST_INT = 2n ** 31n - 1n;

/** A count as GraphQL's Int, which holds 32 bits; TOO_LARGE above, at the argument that made it so large, where that is one. */
export function toInt(what: string, count: bigint, argument?: string): number {
  const refuse = () =>
    refuseAbove(what, count, LARGEST_INT, 'It does not fit the type Int: ask for a smaller one.');
  if (argument === undefined) refuse();
  else inArgument(argument, refuse);
  return Number(count);
}
