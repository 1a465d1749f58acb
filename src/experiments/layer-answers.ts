import { LRUCache } from 'lru-cache';
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
import { refuseComplexSpace } from '../architectures/real-spaces.js';
import { refuseEmptyLayer } from '../architectures/refuse-empty-layer.js';
import { biasPattern, weightPattern } from '../architectures/sharing-pattern.js';
import { spacesWithMaps } from '../architectures/spaces-with-maps.js';
import { inArgument } from '../domain-error.js';
import { shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { ExactAnswers, ExactQuestion, LayerSource } from './exact-questions.js';
import { inLargest } from './largest-argument.js';
import { groupOf, pairOf, sizedPair, subspaceOf } from './remembered.js';
import { exactSubspace, mapsOfParticles } from './snap-answers.js';
import type { FoundSubspace } from './snap-questions.js';

export type LayerQuestion = Extract<ExactQuestion, { layer: LayerSource }>;

export function answerOnLayer(question: LayerQuestion): ExactAnswers[LayerQuestion['ask']] {
  const { layer } = question;
  return inLargest(
    () => ('of' in layer ? sizedPair(groupOf(layer.of), layer) : []),
    () => answer(question),
  );
}

function answer(question: LayerQuestion): ExactAnswers[LayerQuestion['ask']] {
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
      return sharingSvg(weightPattern(layer), layer, biasPattern(layer));
    case 'layerJson':
      refuseComplex(question.layer);
      return layerJson(layer);
    case 'layerCode':
      refuseComplex(question.layer);
      refuseEmptyLayer(layer, () => nearestMaps(question.layer));
      return emit(programOfLayer(layer), question.target);
  }
}

/** The parts of one request share a layer. */
const layers = new LRUCache<string, Layer>({ max: 4 });

function layerOf(source: LayerSource): Layer {
  const key = JSON.stringify(source);
  let layer = layers.get(key);
  if (layer === undefined) {
    layer = makeLayer(source);
    layers.set(key, layer);
  }
  return layer;
}

function makeLayer(source: LayerSource): Layer {
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
    inArgument(argument, () => refuseComplexSpace(group, r));
  }
}

/** Which other representations have maps, where this layer has none. */
function nearestMaps(source: LayerSource): string {
  if (!('of' in source)) return '';
  const { from, to } = pairOf(source);
  return spacesWithMaps(groupOf(source.of), from, to, subspaceOf);
}
