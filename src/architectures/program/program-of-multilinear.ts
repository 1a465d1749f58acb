import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { emptyReason } from '../../fixed-subspaces/empty-reason.js';
import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { hom, type Representation, tensor } from '../../representations/representation.js';
import { SPACE_LIMIT } from '../blocks/block-limits.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { equivariantParts } from '../changes/equivariant-parts.js';
import { generatorImagesOn } from '../generator-images.js';
import { refuseComplexSpace } from '../real-spaces.js';
import { spacesWithMaps } from '../spaces-with-maps.js';
import { BIASES_START_AT_ZERO, componentRemark, generatorRemark, weightLaw } from './layer-sentences.js';
import { linearSteps, shapeOf } from './linear-parts.js';
import type { Program } from './program.js';

/** Inputs of one layer. */
const INPUT_LIMIT = 8;

/**
 * The layer of all maps (x_1, .., x_k) -> W (x_1 (x) .. (x) x_k) + b that are linear in each input and commute with the group:
 * W in Hom_G(R_1 (x) .. (x) R_k, S), the first factor slowest; `bias`: with all invariant b, which stand alone where W = 0.
 *
 * @throws DomainError BAD_INPUT for another number of inputs, spaces over C, and where 0 is the only map; TOO_LARGE
 */
export function programOfMultilinear(
  group: Group,
  froms: readonly Representation[],
  to: Representation,
  { bias = false, find = fixedSubspace }: { bias?: boolean; find?: FindFixed } = {},
): Program {
  const sizes = inputSizes(group, froms);
  inArgument('to', () => refuseComplexSpace(group, to));
  const product = tensor(froms);
  const parts = equivariantParts(group, product, to, { bias, find });
  const { weight, bias: biases } = parts;
  const { rows, columns } = shapeOf(parts);
  const withBias = biases !== null && biases.parameterCount > 0;
  const reason =
    weight.parameterCount === 0
      ? `There are no equivariant maps from these inputs but 0. ${emptyReason(group, hom(product, to))}`
      : null;
  if (reason !== null && !withBias) {
    const advice = spacesWithMaps(group, product, to, find);
    throw new DomainError('BAD_INPUT', `${reason} ${advice}`.trim(), {
      path: [rows === 0 ? 'to' : 'from'],
    });
  }
  const generators = generatorImagesOn(group, froms, to);
  const names = froms.map((_, i) => `x_${i + 1}`);
  const moved = names.map((x, i) => `rho_${i + 1}(g) ${x}`);
  return {
    kind: 'MULTILINEAR',
    group: group.name,
    inputs: froms.map((r, i) => ({ representation: formatRepresentation(r), size: sizes[i]! })),
    output: { representation: formatRepresentation(to), size: rows },
    steps: [{ step: 'OUTER_PRODUCT', sizes }, ...linearSteps(parts)],
    generators,
    remarks: [
      ...(reason !== null ? [`The weight is 0, the layer is its bias alone: ${reason}`] : []),
      ...(parts.change === null ? [] : [componentRemark(parts)]),
      ...(generators === null ? [generatorRemark()] : []),
    ],
    definition: `y = f(${names.join(', ')}) = W (${names.join(' (x) ')})${withBias ? ' + b' : ''}, linear in each input${withBias ? ' but for b' : ''}, with f(${moved.join(', ')}) = rho_out(g) f(${names.join(', ')}) for all g.`,
    initialLaw: weight.parameterCount === 0 ? BIASES_START_AT_ZERO : weightLaw(parts, withBias),
    unconstrainedParameterCount: rows * columns + (biases === null ? 0 : rows),
  };
}

function inputSizes(group: Group, froms: readonly Representation[]): number[] {
  if (froms.length < 2) {
    throw new DomainError(
      'BAD_INPUT',
      `A multilinear layer has at least 2 inputs, got ${froms.length}: ask for a linear layer.`,
      { path: ['from'] },
    );
  }
  inArgument('from', () =>
    refuseAbove(
      'The number of inputs',
      froms.length,
      INPUT_LIMIT,
      'Multiply some of them to one input first.',
    ),
  );
  const dimensions = froms.map((r, i) =>
    inArgument(['from', i], () => {
      refuseComplexSpace(group, r);
      return dimensionOf(r, group);
    }),
  );
  const product = dimensions.reduce((n, d) => n * d, 1n);
  inArgument('from', () =>
    refuseAbove(
      'The product of the dimensions of the inputs',
      product,
      SPACE_LIMIT,
      'Use smaller representations, or fewer inputs.',
    ),
  );
  if (product === 0n) {
    throw new DomainError(
      'BAD_INPUT',
      'An input has dimension 0: choose representations with at least one summand.',
      { path: ['from'] },
    );
  }
  return dimensions.map(Number);
}
