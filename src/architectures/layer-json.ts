import type { BaseMaps, Block, BlockMap, PooledMap } from './blocks/block-map.js';
import type { GeneratorImages } from './generator-images.js';
import type { Layer } from './layer.js';
import type { Sharing } from './sharing.js';
import { refuseLarge } from './size-limits.js';
import type { SparseTriplets } from './sparse-rows.js';

/** The identifier of schema/layer.schema.json. */
export const LAYER_SCHEMA = 'urn:intertwine:layer:2';

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
    exact: layer.exact,
    weight: mapDocument(layer.weight),
    bias: layer.bias === null ? null : mapDocument(layer.bias),
    emptyReason: layer.emptyReason,
    generators: layer.generators?.map(generatorDocument) ?? null,
  });
}

function mapDocument({ rows, columns, parameterCount, bases, blocks }: BlockMap) {
  return {
    rows,
    columns,
    parameterCount,
    bases: bases.map(baseDocument),
    blocks: blocks.map(blockDocument),
  };
}

function blockDocument(block: Block) {
  return {
    row: block.row,
    rowCopies: block.rowCopies,
    column: block.column,
    columnCopies: block.columnCopies,
    parameter: block.parameter,
    base: block.base,
    form: block.form,
    deviations: [...block.deviations],
  };
}

function baseDocument({ rows, columns, count, sharing, pooled }: BaseMaps) {
  return {
    rows,
    columns,
    count,
    sharing: sharingDocument(sharing),
    pooled: pooled?.map(pooledDocument) ?? null,
  };
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

function pooledDocument({ pools, width, columns, coefficients, spread, spreadCoefficients }: PooledMap) {
  return {
    pools,
    width,
    columns: [...columns],
    coefficients: listed(coefficients),
    spread: listed(spread),
    spreadCoefficients: listed(spreadCoefficients),
  };
}

function listed(values: Int32Array | Float64Array | null): number[] | null {
  return values === null ? null : [...values];
}

function generatorDocument({ name, input, output }: GeneratorImages) {
  return { name, input: tripletsDocument(input), output: tripletsDocument(output) };
}

function tripletsDocument({ size, rows, columns, values }: SparseTriplets) {
  return { size, rows: [...rows], columns: [...columns], values: [...values] };
}
