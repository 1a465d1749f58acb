import { DomainError } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { isRealRepresentation } from '../representations/decomposition/real-representation.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { Representation } from '../representations/representation.js';

/**
 * Refuses code for a space over C: emitted weights are real, and real weights are not all of its equivariant maps.
 *
 * @throws DomainError BAD_INPUT
 */
export function refuseComplexSpace(group: Group, r: Representation): void {
  if (isRealRepresentation(r, group)) return;
  throw new DomainError(
    'BAD_INPUT',
    `${formatRepresentation(r)} of ${group.name} is a space over C, and layers are emitted for spaces over R: take real coordinates (twice as many), or read the basis.`,
  );
}
