import type { BlockMap } from '../blocks/block-map.js';
import { outputVariances } from '../blocks/initial-law.js';
import { GENERATOR_ENTRY_LIMIT } from '../generator-images.js';
import { biasParameterCount, type Layer, weightParameterCount } from '../layer.js';
import type { LinearParts } from './linear-parts.js';

/** What is special about this layer, in sentences: how it was found, and what it lacks and why. May hold texts of the request. */
export function layerRemarks(layer: Layer): string[] {
  const remarks: string[] = [];
  if (!layer.exact) {
    remarks.push('The weight space was found numerically in data: it is as equivariant as the data showed.');
  }
  if (layer.found) {
    const which = layer.found === 'E_G' ? 'it is E_G' : 'it is not E_G';
    remarks.push(`The weight space was found in data and then made exact: ${which} of this group.`);
  }
  if (weightParameterCount(layer) === 0) {
    const left = biasParameterCount(layer) > 0 ? 'the layer is its bias alone' : 'the layer returns 0';
    remarks.push(`The weight is 0, ${left}: ${layer.emptyReason ?? 'E_G is {0}.'}`);
  }
  if (layer.change !== null) remarks.push(componentRemark(layer));
  if (layer.bias !== null && biasParameterCount(layer) === 0) {
    remarks.push('There is no bias: 0 is the only vector of the output that the group fixes.');
  }
  if (layer.exact && layer.generators === null && layer.found !== 'OTHER') {
    remarks.push(generatorRemark());
  }
  return remarks;
}

/** What a change of basis does, and which copies of which components its parameters mix. */
export function componentRemark({ weight: { bases, blocks }, bias }: LinearParts): string {
  const mixed = blocks.map(
    ({ columnCopies, rowCopies, base }) =>
      `${columnCopies} to ${rowCopies} of dimension ${bases[base]!.rows}`,
  );
  const parts = bias !== null && bias.parameterCount > 0 ? 'W = E M P and b = E c' : 'W = E M P';
  return `${parts}: P leads into the coordinates of components, representations that input and output have in common, and E out of them; the parameters fill M, which mixes the copies of each component: ${mixed.join(', ')}.`;
}

/** Why there is nothing to check a module against. */
export function generatorRemark(): string {
  return `The generators are left out: their images are not real, outside the range of doubles, or have more than ${GENERATOR_ENTRY_LIMIT} entries.`;
}

/** The law of the initial parameters, in sentences. */
export function layerInitialLaw(layer: Layer): string {
  const hasBias = biasParameterCount(layer) > 0;
  if (weightParameterCount(layer) === 0) return hasBias ? BIASES_START_AT_ZERO : '';
  return weightLaw(layer, hasBias);
}

export const BIASES_START_AT_ZERO = 'Biases start at 0.';

/** The law of a map with parameters, and of its bias. */
export function weightLaw({ weight, change }: LinearParts, hasBias: boolean): string {
  const law = change === null ? lawOfBlocks(weight) : LAW_OF_COMPONENTS;
  return hasBias ? `${law} ${BIASES_START_AT_ZERO}` : law;
}

const LAW_OF_COMPONENTS =
  'Initial law: independent normal weight parameters of mean 0 and variance 1 / n for a component of which the input has n copies. Inputs with independent coordinates of mean 0 and variance 1 then give variance 1 on average over the coordinates of each copy in the output.';

function lawOfBlocks(weight: BlockMap): string {
  const kept = keepsEachOutput(weight)
    ? 'each output that has weights'
    : 'the outputs that have weights, on average';
  return `Initial law: independent normal weight parameters w_k of mean 0 and variance (sum of 1 / n_i over the rows i in which w_k stands) / |B_k|^2, where n_i parameters stand in row i and W is the sum of w_k B_k. Inputs with independent coordinates of mean 0 and variance 1 then give variance 1 for ${kept}.`;
}

/** Whether each output with weights has variance 1 by itself, to rounding: so it is for the canonical bases of monomial actions. */
function keepsEachOutput(weight: BlockMap): boolean {
  return outputVariances(weight).every(v => v === 0 || Math.abs(v - 1) < 1e-9);
}

/** What the layer computes, in one line. */
export function layerDefinition(layer: Layer): string {
  if (!layer.exact) return 'y = W x with W in a space of matrices that was found in data.';
  if (layer.found === 'OTHER') {
    return 'y = W x with W in an exact space of matrices that was found in data.';
  }
  const [weight, bias] = [weightParameterCount(layer) > 0, biasParameterCount(layer) > 0];
  if (!weight && !bias) return 'y = 0, the only equivariant map.';
  const formula = [weight && 'W x', bias && 'b'].filter(Boolean).join(' + ');
  const conditions = [weight && 'rho_out(g) W = W rho_in(g)', bias && 'rho_out(g) b = b']
    .filter(Boolean)
    .join(' and ');
  return `y = ${formula} with ${conditions} for all g.`;
}
