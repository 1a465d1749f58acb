import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { schemaText } from '../../src/api/schema.js';

const contract = buildSchema(readFileSync('fixtures/contract.graphql', 'utf8'));
const emitted = buildSchema(schemaText());

/** Where the contract has been widened: all that was valid is valid still. */
const widened = [
  'ProblemInput.group: GroupInput! became GroupInput',
  'ProblemInput.teacher: TeacherInput! became TeacherInput',
];

describe('the emitted schema', () => {
  test('is what schema/schema.graphql says', () => {
    expect(schemaText()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  test('lacks nothing of the contract', () => {
    const lacking = findBreakingChanges(contract, emitted).map(change => change.description);
    expect(lacking).toEqual([]);
  });

  test('has the types, nullability and defaults of the contract wherever both have the field', () => {
    const differing = Object.values(contract.getTypeMap())
      .filter(type => !type.name.startsWith('__'))
      .flatMap(type => differences(type, emitted));
    expect(differing).toEqual(widened);
  });

  test('a field that loses a letter of its type would be seen', () => {
    const narrowed = buildSchema(schemaText().replace('tolerance: Float = 0.05', 'tolerance: Float = 0.06'));
    expect(differences(contract.getQueryType()!, narrowed)).toEqual([
      'Query.compareWithExact(tolerance): Float = 0.05 became Float = 0.06',
    ]);
    const removed = findBreakingChanges(
      contract,
      buildSchema(schemaText().replace('isAbelian: Boolean!', '')),
    );
    expect(removed).toContainEqual({
      type: BreakingChangeType.FIELD_REMOVED,
      description: 'Group.isAbelian was removed.',
    });
  });
});

/** Where a type's fields and arguments are declared otherwise in the other schema; what is absent there is not looked at. */
function differences(type: GraphQLNamedType, other: GraphQLSchema): string[] {
  return declarations(type).flatMap(([name, declaration]) => {
    const theirs = new Map(declarations(other.getType(type.name))).get(name);
    return theirs === undefined || theirs === declaration ? [] : [`${name}: ${declaration} became ${theirs}`];
  });
}

function declarations(type: GraphQLNamedType | undefined): [string, string][] {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(field => [`${type.name}.${field.name}`, withDefault(field)]);
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => [
    [`${type.name}.${field.name}`, String(field.type)] as [string, string],
    ...field.args.map(
      arg => [`${type.name}.${field.name}(${arg.name})`, withDefault(arg)] as [string, string],
    ),
  ]);
}

function withDefault({ type, defaultValue }: { type: unknown; defaultValue?: unknown }): string {
  return defaultValue === undefined ? String(type) : `${String(type)} = ${String(defaultValue)}`;
}
