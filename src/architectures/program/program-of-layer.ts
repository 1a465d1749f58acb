import type { Layer } from '../layer.js';
import { layerDefinition, layerInitialLaw, layerRemarks } from './layer-sentences.js';
import { linearSteps } from './linear-parts.js';
import type { Program } from './program.js';

/** The layer as a program: a linear step, between two changes of basis where it has them. */
export function programOfLayer(layer: Layer): Program {
  const { group, from, to, rows, columns, bias, generators } = layer;
  return {
    kind: 'LINEAR',
    group,
    inputs: [{ representation: from, size: columns }],
    output: { representation: to, size: rows },
    steps: linearSteps(layer),
    generators: generators?.map(({ name, input, output }) => ({ name, inputs: [input], output })) ?? null,
    remarks: layerRemarks(layer),
    definition: layerDefinition(layer),
    initialLaw: layerInitialLaw(layer),
    unconstrainedParameterCount: rows * columns + (bias === null ? 0 : rows),
  };
}
