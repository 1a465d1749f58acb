import { expect, test } from '@jest/globals';
import {
  type DocumentNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  print,
  typeFromAST,
} from 'graphql';
import * as generated from '../../schema/generated/operations.js';
import { parseWithinLimits, refuseCost } from '../../src/api/limits.js';
import { buildApiSchema } from '../../src/api/schema.js';

const schema = buildApiSchema();

/** A value that a variable may have; whole numbers are pages of 100, as large as the page asks for. */
function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map(field => [field.name, someValue(field.type)]));
  }
  if (type.name === 'Boolean') return true;
  return type.name === 'Int' || type.name === 'Float' ? 100 : 'x';
}

/** Documents of operations, with the fragments that they use. */
const documents = Object.entries(generated)
  .filter(([name]) => !name.endsWith('FragmentDoc'))
  .map(([name, document]): [string, string] => [name, print(document as DocumentNode)]);

test.each(documents)('%s stays within what an operation may cost', (_, text) => {
  const document = parseWithinLimits(text, schema);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  expect(operations.length).toBeGreaterThan(0);
  for (const operation of operations) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      someValue(typeFromAST(schema, type) as GraphQLInputType),
    ]);
    expect(() =>
      refuseCost(schema, document, operation.name?.value, Object.fromEntries(variables)),
    ).not.toThrow();
  }
});
