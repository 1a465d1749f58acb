import type { BaseMaps, Block, BlockMap, PooledMap } from './blocks/block-map.js';
import type { BasisChange } from './changes/basis-change.js';
import type { GeneratorImages } from './generator-images.js';
import type { Layer } from './layer.js';
import { type LinearChange, linearSteps } from './program/linear-parts.js';
import type { Coefficient, Sharing } from './sharing.js';
import { refuseLargeProgram } from './size-limits.js';
import type { SparseTriplets } from './sparse-rows.js';

/** The identifier of schema/layer.schema.json. */
export const LAYER_SCHEMA = 'urn:intertwine:layer:3';
/** A layer without a change of basis is the document that it was before there were any. */
const UNCHANGED = { $schema: 'urn:intertwine:layer:2', version: 2 };
const CHANGED = { $schema: LAYER_SCHEMA, version: 3 };

/**
 * The layer as a JSON document of schema/layer.schema.json: one line, keys in a fixed order, so that the same layer
 * gives the same bytes. Numbers are doubles in their shortest text.
 *
 * @throws DomainError TOO_LARGE
 */
export function layerJson(layer: Layer): string {
  refuseLargeProgram({ steps: linearSteps(layer) });
  return JSON.stringify({
    ...(layer.change === null ? UNCHANGED : CHANGED),
    group: layer.group,
    from: layer.from,
    to: layer.to,
    rows: layer.rows,
    columns: layer.columns,
    exact: layer.exact,
    ...(layer.change === null ? {} : { change: changeDocuments(layer.change) }),
    weight: mapDocument(layer.weight),
    bias: layer.bias === null ? null : mapDocument(layer.bias),
    emptyReason: layer.emptyReason,
    generators: layer.generators?.map(generatorDocument) ?? null,
  });
}

function changeDocuments({ input, output }: LinearChange) {
  return { input: changeDocument(input), output: changeDocument(output) };
}

function changeDocument({ size, changedSize, runs, matrices, order }: BasisChange) {
  return {
    size,
    changedSize,
    runs: runs.map(run => ({
      copies: run.copies,
      size: run.size,
      changedSize: run.changedSize,
      matrix: run.matrix,
    })),
    matrices: matrices.map(({ rows, columns, codes, table, scales }) => ({
      rows,
      columns,
      codes: [...codes],
      table: table.map(coefficientDocument),
      scales: [...scales],
    })),
    order: [...order],
  };
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
    table: sharing.table.map(coefficientDocument),
  };
}

function coefficientDocument({ exact, decimal }: Coefficient) {
  return { exact, decimal };
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
