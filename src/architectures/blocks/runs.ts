import { refuseAbove } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { isZero, type Representation } from '../../representations/representation.js';
import type { Run } from '../program/program.js';

/** Copies of one representation, one after the other. */
export interface RepresentationRun extends Run {
  readonly of: Representation;
}

/**
 * The runs of a representation in the order in which its sum is written: 3*V+1+V has three. What is no sum is one run;
 * terms of dimension 0 have none.
 *
 * @throws DomainError TOO_LARGE where coordinates can't be counted below 2^53
 */
export function runsOf(group: Group, representation: Representation): RepresentationRun[] {
  const terms =
    representation.kind === 'sum' ? representation.terms : [{ multiplicity: 1, of: representation }];
  const runs: RepresentationRun[] = [];
  let start = 0;
  for (const { multiplicity: copies, of } of terms) {
    if (isZero(of)) continue;
    const dimension = dimensionOf(of, group);
    refuseAbove(
      `The dimension of ${formatRepresentation(representation)}`,
      BigInt(start) + BigInt(copies) * dimension,
      Number.MAX_SAFE_INTEGER,
      'Use a smaller representation.',
    );
    if (dimension === 0n) continue;
    const size = Number(dimension);
    runs.push({ of, start, copies, size });
    start += copies * size;
  }
  return runs;
}
