import { counted } from './counted.js';

/** Generators written out up to this length make a readable name. */
const NAME_LENGTH = 120;

/**
 * Key and name of a group by generators: "<(1,2), (1,2,3)> on 3 points", and where that is long the name
 * "<12 generators> on 48 points".
 */
export function generatedName(
  generators: readonly string[],
  space: string,
): { readonly name: string; readonly key: string } {
  const key = `<${generators.join(', ')}> ${space}`;
  return {
    key,
    name: key.length <= NAME_LENGTH ? key : `<${counted(generators.length, 'generator')}> ${space}`,
  };
}
