import { DomainError, inArgument } from '../domain-error.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { isTrivial, type Representation } from '../representations/representation.js';
import type { DataRows } from './data-rows.js';
import { PUBLISHED_EXPERIMENT } from './published-experiment.js';
import type { UnitKind } from './unit.js';

/** What stands for the group where none is named. */
export const TRIVIAL_GROUP: GroupDescription = { name: 'Trivial(1)' };

/** What a problem says of its group and the spaces that it acts on; null: no group is named. */
interface Spaces {
  readonly group: GroupDescription | null;
  readonly inputRepresentation: string;
  readonly outputRepresentation: string;
  readonly hidden?: readonly string[] | null;
  readonly unit: UnitKind;
  readonly dataSet?: string | null;
}

/**
 * The input with a group. Where none is named it is the trivial one, on X = R^d and Y = R^c with d and c from the rows of the data
 * set, and on hidden spaces given by their dimensions. Refuses to go without rows, and representations that only a group has.
 */
export function withNamedGroup<I extends Spaces>(
  input: I,
  rows: DataRows | null,
): I & { readonly group: GroupDescription } {
  if (input.group !== null) return { ...input, group: input.group };
  return { ...withDimensions(input, rows), group: TRIVIAL_GROUP };
}

/** The input as it is where a group is named; else with the representations on X and Y written as their dimensions. */
export function withDimensions<I extends Spaces>(input: I, rows: DataRows | null): I {
  if (input.group !== null) return input;
  if (rows === null) {
    throw new DomainError(
      'BAD_INPUT',
      'No group is named, so the spaces X and Y are those of a data set: give dataSet in place of a teacher, or name a group.',
      { path: ['group'] },
    );
  }
  (input.hidden ?? []).forEach((text, k) => {
    const isGiven = inArgument(['hidden', k], () => isMultipleOfTrivial(parseRepresentation(text)));
    if (!isGiven) throw needsGroup(text, ['hidden', k], 'give its dimension, such as 4');
  });
  return {
    ...input,
    inputRepresentation: dimensionText(input.inputRepresentation, rows.inputDimension, 'inputRepresentation'),
    outputRepresentation: dimensionText(
      input.outputRepresentation,
      rows.outputDimension,
      'outputRepresentation',
    ),
  };
}

type Side = 'inputRepresentation' | 'outputRepresentation';

/** The dimension as a representation. What was left at its default is free; else it has to be trivial, of this dimension. */
function dimensionText(text: string, dimension: number, side: Side): string {
  if (text !== PUBLISHED_EXPERIMENT[side]) {
    const given = inArgument([side], () => parseRepresentation(text));
    if (!isMultipleOfTrivial(given)) throw needsGroup(text, [side], 'leave it out');
    if (multiplicityOf(given) !== dimension) {
      throw new DomainError(
        'BAD_INPUT',
        `The rows of the data set have ${dimension} numbers here, and the ${side} has dimension ${multiplicityOf(given)}: leave it out, or choose another data set.`,
        { path: [side], value: text },
      );
    }
  }
  return String(dimension);
}

function isMultipleOfTrivial(r: Representation): boolean {
  return isTrivial(r) || (r.kind === 'sum' && r.terms.every(({ of }) => isTrivial(of)));
}

function multiplicityOf(r: Representation): number {
  return r.kind === 'sum' ? r.terms.reduce((sum, { multiplicity }) => sum + multiplicity, 0) : 1;
}

function needsGroup(text: string, path: readonly (string | number)[], advice: string): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `No group is named, and ${text} is a representation of one: ${advice}, or name the group.`,
    { path, value: text },
  );
}
