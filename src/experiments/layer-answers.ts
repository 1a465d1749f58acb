import { emit } from '../architectures/emit/emit.js';
import { generatorImages } from '../architectures/generator-images.js';
import {
  biasParameterCount,
  equivariantLayer,
  type Layer,
  layerFromExactBasis,
  layerFromNumericBasis,
  parameterCount,
  weightParameterCount,
} from '../architectures/layer.js';
import { layerJson } from '../architectures/layer-json.js';
import { sharingSvg } from '../architectures/picture/sharing-svg.js';
import { programOfLayer } from '../architectures/program/program-of-layer.js';
import { refuseEmptyLayer } from '../architectures/refuse-empty-layer.js';
import { weightPattern } from '../architectures/sharing-pattern.js';
import { DomainError } from '../domain-error.js';
import { shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import { isRealRepresentation } from '../representations/decomposition/real-representation.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { ExactAnswers, ExactQuestion, LayerSource } from './exact-questions.js';
import { groupOf, pairOf, subspaceOf } from './remembered.js';
import { exactSubspace, mapsOfParticles } from './snap-answers.js';
import type { FoundSubspace } from './snap-questions.js';

export type LayerQuestion = Extract<ExactQuestion, { layer: LayerSource }>;

export function answerOnLayer(question: LayerQuestion): ExactAnswers[LayerQuestion['ask']] {
  const layer = layerOf(question.layer);
  switch (question.ask) {
    case 'layer':
      return {
        parameterCount: parameterCount(layer),
        weightParameterCount: weightParameterCount(layer),
        biasParameterCount: biasParameterCount(layer),
      };
    case 'layerPattern':
      return weightPattern(layer);
    case 'layerSvg':
      return sharingSvg(weightPattern(layer), layer);
    case 'layerJson':
      refuseComplex(question.layer);
      return layerJson(layer);
    case 'layerCode':
      refuseComplex(question.layer);
      refuseEmptyLayer(layer, () => '');
      return emit(programOfLayer(layer), question.target);
  }
}

function layerOf(source: LayerSource): Layer {
  if ('snapped' in source) return snappedLayer(source.snapped);
  if ('basis' in source)
    return layerFromNumericBasis(source.rows, source.columns, source.basis, source.names);
  const group = groupOf(source.of);
  const { from, to } = pairOf(source);
  return equivariantLayer(group, from, to, { bias: source.bias, find: subspaceOf });
}

/** Of the exact subspace that a found one was snapped to; it checks itself where that is E^G. */
function snappedLayer(found: FoundSubspace): Layer {
  const { basis, equalsExact } = exactSubspace(found);
  const { group, from, to } = mapsOfParticles(found.problem);
  const { rows, columns } = shapeOfMaps(group, from, to);
  const names = { group: group.name, from: formatRepresentation(from), to: formatRepresentation(to) };
  return layerFromExactBasis(Number(rows), Number(columns), basis, names, {
    found: equalsExact ? 'E_G' : 'OTHER',
    generators: equalsExact ? generatorImages(group, from, to) : null,
  });
}

/** Emitted layers have real weights, which for representations over C are not all of E_G. */
function refuseComplex(source: LayerSource): void {
  if (!('of' in source)) return;
  const group = groupOf(source.of);
  for (const [argument, r] of Object.entries(pairOf(source))) {
    if (isRealRepresentation(r, group)) continue;
    throw new DomainError(
      'BAD_INPUT',
      `${formatRepresentation(r)} of ${group.name} is a space over C, and layers are emitted for spaces over R: take real coordinates (twice as many), or read the basis.`,
      { path: [argument] },
    );
  }
}
