/**
 * dim V^G = the integral over G of chi, the multiplicity of the trivial representation: a road that builds no image and
 * whose cost doesn't depend on the dimension of the representation.
 */
export {
  dimensionByCharacters,
  dimensionByWeights,
  invariantDimension,
} from '../representations/characters/invariant-dimension.js';
