import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** GraphQL's Float, finite only: the library's own one reads the literal 1e999 as infinity. */
export const Float = new GraphQLScalarType<number, number>({
  name: 'Float',
  description: 'A finite double-precision number.',
  serialize(value) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new Error(`expected a finite number to answer with, got ${String(value)}`);
    }
    return value;
  },
  parseValue: value => finite(value),
  parseLiteral(node) {
    if (node.kind !== Kind.FLOAT && node.kind !== Kind.INT) {
      throw new GraphQLError('Float must be a number; write it with digits, such as 0.5 or 1e-4.', {
        nodes: node,
      });
    }
    return finite(Number(node.value), node);
  },
});

function finite(value: unknown, nodes?: ValueNode): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new GraphQLError('Float must be a finite number: neither NaN nor beyond 1.8e308.', { nodes });
  }
  return value;
}
