import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  typeFromAST,
} from 'graphql';
import { parseWithinLimits, refuseCost } from '../../src/api/limits.js';
import { buildApiSchema } from '../../src/api/schema.js';

const folder = 'schema/operations';
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

test.each(readdirSync(folder))('%s stays within what an operation may cost', file => {
  const document = parseWithinLimits(readFileSync(`${folder}/${file}`, 'utf8'), schema);
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
