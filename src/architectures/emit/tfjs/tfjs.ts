import type { Program } from '../../program/program.js';
import { mapsInUse } from '../mixture.js';
import { programChanges } from '../named-changes.js';
import { type NamedMaps, programMaps } from '../named-maps.js';
import { programFacts, programRemarks, programSummary } from '../program-texts.js';
import { type Code, joined, plain } from '../source-text.js';
import { changeConstants } from '../typescript/change-constants.js';
import { pooledConstant, untypedConstant } from '../typescript/constants.js';
import { EqualConstants } from '../typescript/equal-constants.js';
import { plainLayer } from '../typescript/layer-class.js';
import { neededBy } from '../typescript/library.js';
import { typescriptDoubles, typescriptIntegers } from '../typescript/literals.js';
import { call, comment } from '../typescript/statements.js';
import { BLOCK_LIBRARY } from './block-library.js';
import { CHANGE_LIBRARY } from './change-library.js';
import { tfjsCheck } from './check.js';
import { plainMethods, tfjsClass, type Variable } from './layer-class.js';
import { MAPS_LIBRARY } from './maps-library.js';
import { NONLINEAR_LIBRARY } from './nonlinear-library.js';
import { PRODUCT_LIBRARY } from './product-library.js';
import { programMethods } from './program-methods.js';
import { RANGE_LIBRARY } from './range-library.js';
import { TOOL_LIBRARY } from './tool-library.js';

const LIBRARY = [
  ...TOOL_LIBRARY,
  ...MAPS_LIBRARY,
  ...BLOCK_LIBRARY,
  ...RANGE_LIBRARY,
  ...CHANGE_LIBRARY,
  ...PRODUCT_LIBRARY,
  ...NONLINEAR_LIBRARY,
];

/** Entries of a dense stack of maps; larger ones are scattered. */
const STACK_LIMIT = 65_536;

/**
 * A JavaScript module with types in JSDoc: a tf.layers.Layer, laid out as prettier would.
 *
 * Its class name for saved models ends in a hash of its constants, as models of one program may hold several layers.
 */
export function emitTfjs(program: Program): string {
  const { constants, variables, methods } = partsOf(program);
  const check = tfjsCheck(program);
  const sizes = program.inputs.map(({ size }) => size);
  const columns = program.kind === 'MULTILINEAR' ? `[${sizes.join(', ')}]` : `${sizes[0]}`;
  const head = comment(0, [
    `${programSummary(program)} in TensorFlow.js.`,
    ...programFacts(program),
    ...programRemarks(program),
  ]);
  const data = [`const ROWS = ${program.output.size};`, `const COLUMNS = ${columns};`, ...constants.lines];
  const own = [
    data,
    [
      ...comment(0, [program.definition, program.initialLaw]),
      ...tfjsClass(program, hash(data.join('\n')), variables, methods),
    ],
    ...(check.lines.length > 0 ? [check.lines] : []),
  ];
  const library = neededBy(own.flat(), LIBRARY).map(d => d.lines);
  const sections = [head, ['import * as tf from "@tensorflow/tfjs";'], ...library, ...own];
  return `${sections.map(section => section.join('\n')).join('\n\n')}\n`;
}

/** Constants, variables and methods: of a layer that is filled at once, or step by step. */
function partsOf(program: Program): { constants: Code; variables: readonly Variable[]; methods: string[][] } {
  const maps = programMaps(program);
  const layer = plainLayer(program, maps);
  if (layer === null) {
    const changes = programChanges(program);
    const { constants, variables, methods } = programMethods(program, {
      maps,
      changes,
      steps: new EqualConstants(),
    });
    const shared = joined(
      ...mapsInUse(program, maps).map(named =>
        joined(fillConstants(named), pooledConstant(named, untypedConstant)),
      ),
      changeConstants(changes, untypedConstant),
    );
    return { constants: joined(shared, constants), variables, methods };
  }
  const { weight, bias } = layer;
  const own = joined(...maps.all.map(fillConstants));
  const deviations =
    program.steps[0]?.step === 'LINEAR' ? program.steps[0].weight.blocks[0]?.deviations : null;
  return {
    constants: deviations
      ? joined(own, typescriptDoubles('const WEIGHT_DEVIATIONS = ', deviations, ';'))
      : own,
    variables: [
      ...(weight
        ? [{ name: 'weight_parameters', count: weight.base.count, deviations: 'WEIGHT_DEVIATIONS' }]
        : []),
      ...(bias ? [{ name: 'bias_parameters', count: bias.base.count, deviations: null }] : []),
    ],
    methods: plainMethods(program, layer),
  };
}

/** NAME, how parameters fill maps. */
function fillConstants({ name, base, fill }: NamedMaps): Code {
  if (fill === null) return plain([]);
  const { rows, columns, count, sharing } = base;
  if (fill.form === 'GATHER') {
    const codes = typescriptIntegers(`const ${name}_CODES = `, fill.codes, ';');
    const args = [rows, columns, count].map(String);
    return joined(codes, call(0, `const ${name} = signed`, [...args, `${name}_CODES`], ';'));
  }
  const { positions, parameters, codes, table } = sharing;
  const form = rows * columns * count <= STACK_LIMIT ? 'stacked' : 'scattered';
  return joined(
    [`const ${name} = ${form}({`, `  rows: ${rows},`, `  columns: ${columns},`, `  count: ${count},`],
    typescriptIntegers('  positions: ', positions, ','),
    typescriptIntegers('  parameters: ', parameters, ','),
    typescriptDoubles(
      '  coefficients: ',
      Float64Array.from(codes, code => table[code]!.decimal),
      ',',
    ),
    ['});'],
  );
}

/** 32 bits of a text by FNV-1a, in hexadecimal. */
function hash(text: string): string {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return (bits >>> 0).toString(16).padStart(8, '0');
}
