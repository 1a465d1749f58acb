import { GraphQLScalarType } from 'graphql';

/** A moment that we answer with; no question takes one. */
export const DateTime = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  description: 'A moment as ISO 8601 text in UTC.',
  serialize(value) {
    if (!(value instanceof Date)) throw new Error(`expected a Date to answer with, got ${typeof value}`);
    return value.toISOString();
  },
});
