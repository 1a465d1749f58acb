import type { GeneratorImages, SparseTriplets } from './generator-images.js';
import type { Layer } from './layer.js';
import type { Sharing } from './sharing.js';
import { refuseLarge } from './size-limits.js';

/** The identifier of schema/layer.schema.json. */
export const LAYER_SCHEMA = 'urn:intertwine:layer:1';

/**
 * The layer as a JSON document of schema/layer.schema.json: one line, keys in a fixed order, so that the same layer
 * gives the same bytes. Numbers are doubles in their shortest text.
 *
 * @throws DomainError TOO_LARGE
 */
export function layerJson(layer: Layer): string {
  refuseLarge(layer);
  return JSON.stringify({
    $schema: LAYER_SCHEMA,
    version: layer.version,
    group: layer.group,
    from: layer.from,
    to: layer.to,
    rows: layer.rows,
    columns: layer.columns,
    weight: sharingDocument(layer.weight),
    bias: layer.bias === null ? null : sharingDocument(layer.bias),
    emptyReason: layer.emptyReason,
    generators: layer.generators?.map(generatorDocument) ?? null,
  });
}

function sharingDocument(sharing: Sharing) {
  return {
    kind: sharing.kind,
    exact: sharing.exact,
    parameterCount: sharing.parameterCount,
    size: sharing.size,
    positions: [...sharing.positions],
    parameters: [...sharing.parameters],
    codes: [...sharing.codes],
    table: sharing.table.map(({ exact, decimal }) => ({ exact, decimal })),
  };
}

function generatorDocument({ name, input, output }: GeneratorImages) {
  return { name, input: tripletsDocument(input), output: tripletsDocument(output) };
}

function tripletsDocument({ size, rows, columns, values }: SparseTriplets) {
  return { size, rows: [...rows], columns: [...columns], values: [...values] };
}
