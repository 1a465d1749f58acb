import { canonicalKey } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';

/** Equal for pairs of equal representations, and only for these. */
export function pairKey(from: Representation, to: Representation): string {
  return `${canonicalKey(from)}\n${canonicalKey(to)}`;
}
