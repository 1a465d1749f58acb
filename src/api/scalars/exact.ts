import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The text of an exact number; its grammar is read where the number is used, so that errors name the place. */
export const Exact = new GraphQLScalarType<string, string>({
  name: 'Exact',
  description:
    'An exact number as text. Grammar: integers, fractions 3/4, + - * / ^ and parentheses, i, sqrt(n), E(n) = exp(2*pi*i/n), ' +
    'cos(q*pi) and sin(q*pi) for rational q. Printed in a canonical form: equal numbers print equally.',
  serialize(value) {
    if (typeof value !== 'string')
      throw new Error(`expected an exact number's text to answer with, got ${typeof value}`);
    return value;
  },
  parseValue(value) {
    if (typeof value === 'string') return value;
    if (Number.isSafeInteger(value)) return String(value);
    throw new GraphQLError('Exact must be text such as "1/2*sqrt(2)" or an integer; decimals are not exact.');
  },
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return node.value;
    throw new GraphQLError(
      'Exact must be text such as "1/2*sqrt(2)" or an integer; decimals are not exact.',
      {
        nodes: node,
      },
    );
  },
});
