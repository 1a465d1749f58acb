import { expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import type { NumberFamily, RangeParameter } from '../../../src/groups/catalog/family.js';
import { lieFamilies } from '../../../src/groups/lie/families.js';

const families = lieFamilies.map(family => ({
  family,
  form: `${family.letter}/${family.parameters.length}`,
}));

function familyOf(letter: string, parameters: number): NumberFamily {
  const family = lieFamilies.find(f => f.letter === letter && f.parameters.length === parameters);
  if (family === undefined) throw new Error(`expected a family ${letter} of ${parameters} parameters`);
  return family;
}

test.each(families)('$form: letter and number of parameters tell it apart; the example is a member', row => {
  const { family, form } = row;
  expect(families.filter(other => other.form === form)).toHaveLength(1);
  const values = /\((.*)\)/.exec(family.example)![1].split(',').map(Number);
  expect(family.group(...values).info.name).toBe(family.example);
});

test.each<[letter: string, values: number[], algebra: number]>([
  ['SO', [24], 276],
  ['O', [24], 276],
  ['SO+', [12, 12], 276],
  ['SU', [24], 575],
  ['U', [24], 576],
  ['Sp', [12], 300],
  ['SL', [24], 575],
  ['GL', [24], 576],
])('%s%j is the largest, its algebra has a basis of %d', (letter, values, algebra) => {
  const family = familyOf(letter, values.length);
  const parameters = family.parameters as RangeParameter[];
  if (values.length === 1) expect(parameters[0].greatest).toBe(values[0]);
  const group = family.group(...values);
  if (group.kind === 'FINITE') throw new Error('expected a Lie group');
  expect(group.algebra).toHaveLength(algebra);
  expect(group.lieDimension).toBe(algebra);
  expect(group.cosets).toBeUndefined();
});

test.each<[letter: string, p: number, q: number, code: string, message: string]>([
  ['SO', 0, 0, 'BAD_INPUT', 'SO(p,q) needs p + q >= 1, as in SO(1,3).'],
  ['O', 20, 5, 'TOO_LARGE', 'The dimension p + q of O(p,q) is 25; the limit is 24. Use p + q <= 24.'],
])('%s(%d,%d) is refused', (letter, p, q, code, message) => {
  const refused = () => familyOf(letter, 2).group(p, q);
  expect(refused).toThrow(DomainError);
  expect(refused).toThrow(expect.objectContaining({ code, message }));
});
