import { lieFamilies } from '../lie/families.js';
import type { Family, Parameter } from './family.js';
import { linearFamilies } from './linear-families.js';
import { mathieuFamilies } from './mathieu-families.js';
import { pauliFamilies } from './pauli-families.js';
import { permutationFamilies } from './permutation-families.js';
import { planeFamilies } from './plane-families.js';
import { pointGroups } from './point-groups.js';
import { quaternionFamilies } from './quaternion-families.js';

/** Every family that a group's name may use. */
export const FAMILIES: readonly Family[] = [
  ...permutationFamilies,
  ...planeFamilies,
  pointGroups,
  ...quaternionFamilies,
  ...linearFamilies,
  ...mathieuFamilies,
  ...pauliFamilies,
  ...lieFamilies,
];

/** How a member is written: "S(n)", "SL(n,q)", "Point(symbol)", "Rubik". */
export function formOf(family: Family): string {
  if ('symbols' in family) return `${family.letter}(symbol)`;
  const names = family.parameters.map(parameter => parameter.name);
  return names.length === 0 ? family.letter : `${family.letter}(${names.join(',')})`;
}

/** The values that a parameter takes: "1 <= n <= 10000", "n = 11, 12, 22, 23 or 24". */
export function rangeOf(parameter: Parameter): string {
  const { name } = parameter;
  if ('values' in parameter) {
    const values = parameter.values.join(', ').replace(/, (\d+)$/, ' or $1');
    return `${name} = ${values}`;
  }
  const range = `${parameter.least} <= ${name} <= ${parameter.greatest}`;
  return parameter.only === undefined ? range : `${range}, ${name} ${parameter.only.what}`;
}

/** The form with the ranges of its parameters: "AGL(n,q), 1 <= n <= 13, 2 <= q <= 10000, q a prime power". */
export function grammarOf(family: Family): string {
  if ('symbols' in family) return `${formOf(family)}, symbol ${family.range}`;
  return [formOf(family), ...family.parameters.map(rangeOf)].join(', ');
}
