import { type Failure, failureAt } from '../graphql/failure.js';

/**
 * The failure of each field of a form of the group, by the argument's path of.form.field; one that belongs to none of
 * them stands at the last, so that none is lost.
 */
export function placeFailures<Field extends string>(
  failures: readonly Failure[],
  form: string,
  fields: readonly Field[],
): Partial<Record<Field, Failure>> {
  const placed: Partial<Record<Field, Failure>> = {};
  for (const field of fields) {
    const failure = failureAt(failures, 'of', form, field);
    if (failure) placed[field] = failure;
  }
  const known = Object.values(placed);
  const other = failures.find(failure => !known.includes(failure));
  const last = fields.at(-1)!;
  if (other && !placed[last]) placed[last] = other;
  return placed;
}
