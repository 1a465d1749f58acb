import type { Program } from '../../program/program.js';
import { mapsInUse } from '../mixture.js';
import { programChanges } from '../named-changes.js';
import { programMaps } from '../named-maps.js';
import { programFacts, programRemarks, programSummary } from '../program-texts.js';
import { type Code, joined } from '../source-text.js';
import { BATCH_LIBRARY } from './batch-library.js';
import { BLOCK_LIBRARY } from './block-library.js';
import { changeConstants } from './change-constants.js';
import { CHANGE_LIBRARY } from './change-library.js';
import { typescriptCheck } from './check.js';
import { mapConstants, typedConstant } from './constants.js';
import { EqualConstants } from './equal-constants.js';
import { layerClass, plainLayer } from './layer-class.js';
import { neededBy } from './library.js';
import { typescriptDoubles, UNPACK_LIBRARY } from './literals.js';
import { NONLINEAR_LIBRARY } from './nonlinear-library.js';
import { POOLED_LIBRARY } from './pooled-library.js';
import { PRODUCT_LIBRARY } from './product-library.js';
import { programClass } from './program-class.js';
import { SHARING_LIBRARY } from './sharing-library.js';
import { comment } from './statements.js';
import { WHOLE_LIBRARY } from './whole-library.js';

const LIBRARY = [
  ...BATCH_LIBRARY,
  ...SHARING_LIBRARY,
  ...BLOCK_LIBRARY,
  ...CHANGE_LIBRARY,
  ...WHOLE_LIBRARY,
  ...POOLED_LIBRARY,
  ...PRODUCT_LIBRARY,
  ...NONLINEAR_LIBRARY,
  ...UNPACK_LIBRARY,
];

/**
 * A TypeScript module without imports: one class with its gradient, laid out as prettier would.
 *
 * A layer that fills its weight at once is written in loops; other programs call one function a step.
 */
export function emitTypescript(program: Program): string {
  const { constants, lines } = classOf(program);
  const check = typescriptCheck(program);
  const head = comment(0, [
    `${programSummary(program)} in TypeScript.`,
    ...programFacts(program),
    ...programRemarks(program),
  ]);
  const own = [
    [`const ROWS = ${program.output.size};`, columnsConstant(program), ...constants.lines],
    [...comment(0, [program.definition, program.initialLaw]), ...lines],
    ...(check.lines.length > 0 ? [check.lines] : []),
  ];
  const sections = [head, ...neededBy(own.flat(), LIBRARY).map(d => d.lines), ...own];
  return `${sections.map(section => section.join('\n')).join('\n\n')}\n`;
}

function columnsConstant({ kind, inputs }: Program): string {
  const sizes = inputs.map(({ size }) => size);
  return kind === 'MULTILINEAR'
    ? `const COLUMNS: readonly number[] = [${sizes.join(', ')}];`
    : `const COLUMNS = ${sizes[0]};`;
}

/** The class, and the constants that it uses. */
function classOf(program: Program): { constants: Code; lines: string[] } {
  const maps = programMaps(program);
  const layer = plainLayer(program, maps);
  if (layer !== null) {
    return {
      constants: joined(mapConstants(maps.all), deviationsConstant(program)),
      lines: layerClass(program, layer),
    };
  }
  const changes = programChanges(program);
  const { constants, lines } = programClass(program, { maps, changes, steps: new EqualConstants() });
  const shared = joined(mapConstants(mapsInUse(program, maps)), changeConstants(changes, typedConstant));
  return { constants: joined(shared, constants), lines };
}

function deviationsConstant({ steps: [step] }: Program): Code {
  const deviations = step?.step === 'LINEAR' ? (step.weight.blocks[0]?.deviations ?? null) : null;
  return deviations === null
    ? joined()
    : typescriptDoubles('const WEIGHT_DEVIATIONS: readonly number[] = ', deviations, ';');
}
