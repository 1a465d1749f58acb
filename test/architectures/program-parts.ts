import type { BaseMaps, Block, BlockMap } from '../../src/architectures/blocks/block-map.js';
import { generatorImagesOn } from '../../src/architectures/generator-images.js';
import type { Program, Step } from '../../src/architectures/program/program.js';
import { type Sharing, sharingFromBasis } from '../../src/architectures/sharing.js';
import { parseExact } from '../../src/exact/parser.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { basisFromRows } from '../../src/linear-algebra/sparse-basis.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

/** The maps of a table of matrices, row by row, as exact texts. */
export function baseOf(
  matrices: readonly (readonly (readonly string[])[])[],
  pooled: BaseMaps['pooled'] = null,
): BaseMaps {
  const [rows, columns] = [matrices[0]!.length, matrices[0]![0]!.length];
  return { rows, columns, count: matrices.length, sharing: sharingOf(rows * columns, matrices), pooled };
}

function sharingOf(size: number, matrices: readonly (readonly (readonly string[])[])[]): Sharing {
  const sparse = matrices.map(matrix => {
    const terms = matrix.flat().flatMap((text, index) => (text === '0' ? [] : [{ index, text }]));
    return { indices: terms.map(t => t.index), entries: terms.map(t => parseExact(t.text)) };
  });
  return sharingFromBasis(basisFromRows(size, sparse));
}

export function blockOf(block: Omit<Block, 'deviations'>, r: number): Block {
  return { ...block, deviations: Float64Array.from({ length: r }, (_, k) => 0.5 / (k + 1)) };
}

export function linear(weight: BlockMap, bias: BlockMap | null = null): Step {
  return { step: 'LINEAR', weight, bias };
}

export function unlessGiven(
  program: Pick<Program, 'kind' | 'inputs' | 'output' | 'steps'> & Partial<Program>,
): Program {
  const columns = program.inputs.reduce((n, { size }) => n * size, 1);
  return {
    group: 'G',
    generators: null,
    remarks: [],
    definition: 'y = f(x), made by hand.',
    initialLaw: 'Initial law: independent normal parameters.',
    unconstrainedParameterCount: columns * program.output.size,
    ...program,
  };
}

/** The images of a group's generators on the inputs, and on the output. */
export function imagesOf(of: string, inputs: readonly string[], output: string): Program['generators'] {
  const spaces = inputs.map(input => parseRepresentation(input));
  return generatorImagesOn(parseGroup({ name: of }), spaces, parseRepresentation(output));
}
