import { GraphQLScalarType } from 'graphql';

/** An answer of any size; no question takes one. */
export const BigIntScalar = new GraphQLScalarType<never, string>({
  name: 'BigInt',
  description: 'An integer of any size, as a decimal string (a group order exceeds 2^53 soon).',
  serialize(value) {
    if (typeof value !== 'bigint') throw new Error(`expected a bigint to answer with, got ${typeof value}`);
    return value.toString();
  },
});
