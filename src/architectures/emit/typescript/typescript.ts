import { weightDeviations } from '../../initialisation.js';
import { type Layer, weightParameterCount } from '../../layer.js';
import type { Sharing } from '../../sharing.js';
import { definition, initialLaw, layerFacts, layerRemarks } from '../layer-texts.js';
import { type Code, indented, joined, plain, wrapped } from '../source-text.js';
import { weightForm } from '../weight-form.js';
import { typescriptCheck } from './check.js';
import { typescriptClass } from './layer-class.js';
import { TYPESCRIPT_WIDTH, typescriptDoubles, typescriptIntegers, UNPACK } from './literals.js';
import { GATHERED, SHARING } from './sharing-text.js';

/**
 * A TypeScript module without imports: the class EquivariantLinear, with its gradient.
 *
 * Weight and bias always have their sharing, empty where there are no parameters, so that one text serves all layers.
 */
export function emitTypescript(layer: Layer): string {
  const deviations = weightParameterCount(layer) > 0 ? weightDeviations(layer.weight, layer.columns) : [];
  const constants = joined(
    [`const ROWS = ${layer.rows};`, `const COLUMNS = ${layer.columns};`],
    sharingConstant('WEIGHT', layer.weight),
    sharingConstant('BIAS', layer.bias),
    typescriptDoubles('const WEIGHT_DEVIATIONS: readonly number[] = ', deviations, ';'),
  );
  const check = typescriptCheck(layer);
  const sections = [
    comment(0, ['Equivariant linear layer in TypeScript.', ...layerFacts(layer), ...layerRemarks(layer)]),
    SHARING,
    ...(usesGathered(constants.lines) ? [GATHERED] : []),
    ...(constants.packed || check.packed ? [UNPACK] : []),
    constants.lines,
    [...comment(0, [definition(layer), initialLaw(layer)]), ...typescriptClass(layer)],
    ...(check.lines.length > 0 ? [check.lines] : []),
  ];
  return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function usesGathered(lines: readonly string[]): boolean {
  return lines.some(line => line.includes(' = gathered('));
}

function sharingConstant(name: 'WEIGHT' | 'BIAS', sharing: Sharing | null): Code {
  const before = `const ${name}: Sharing = `;
  const size = name === 'WEIGHT' ? 'ROWS * COLUMNS' : 'ROWS';
  if (sharing === null || sharing.parameterCount === 0) {
    return plain([
      `${before}{`,
      `  size: ${size},`,
      '  parameterCount: 0,',
      ...['positions', 'parameters', 'coefficients'].map(key => `  ${key}: [],`),
      '};',
    ]);
  }
  const form = weightForm(sharing);
  if (form.form === 'GATHER') {
    return joined(typescriptIntegers(`const ${name}_CODES: readonly number[] = `, form.codes, ';'), [
      `${before}gathered(${sharing.parameterCount}, ${name}_CODES);`,
    ]);
  }
  return joined(
    [`${before}{`, `  size: ${size},`, `  parameterCount: ${sharing.parameterCount},`],
    typescriptIntegers('  positions: ', form.positions, ','),
    typescriptIntegers('  parameters: ', form.parameters, ','),
    typescriptDoubles('  coefficients: ', form.coefficients, ','),
    ['};'],
  );
}

function comment(depth: number, paragraphs: readonly string[]): string[] {
  const lines = paragraphs.filter(p => p !== '').flatMap(p => wrapped(p, TYPESCRIPT_WIDTH - 3 - depth));
  return indented(depth, ['/**', ...lines.map(line => ` * ${line}`), ' */']);
}
