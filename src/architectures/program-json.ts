import { parameterArrays } from './program/parameters.js';
import type { Program } from './program/program.js';
import { refuseLargeProgram } from './size-limits.js';

/** The identifier of schema/network.schema.json. */
export const NETWORK_SCHEMA = 'urn:intertwine:network:2';
/** A program without changes of basis is the document that it was before there were any. */
const UNCHANGED = { $schema: 'urn:intertwine:network:1', version: 1 };
const CHANGED = { $schema: NETWORK_SCHEMA, version: 2 };

/**
 * A network or a multilinear layer as a JSON document of schema/network.schema.json: one line, the same bytes for the same
 * program. Numbers are doubles in their shortest text.
 *
 * @throws DomainError TOO_LARGE
 */
export function programJson(program: Program): string {
  refuseLargeProgram(program);
  const { kind, group, inputs, output, definition, initialLaw, remarks, unconstrainedParameterCount } =
    program;
  return JSON.stringify(
    {
      ...(program.steps.some(({ step }) => step === 'CHANGE') ? CHANGED : UNCHANGED),
      ...{ kind, group, inputs, output, definition, initialLaw, remarks, unconstrainedParameterCount },
      parameters: parameterArrays(program),
      steps: program.steps,
      generators: program.generators,
    },
    listsForTypedArrays,
  );
}

function listsForTypedArrays(_key: string, value: unknown): unknown {
  return value instanceof Int32Array || value instanceof Float64Array || value instanceof Int8Array
    ? Array.from(value)
    : value;
}
