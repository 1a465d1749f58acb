import { formatAbelian } from './abelian-invariants.js';
import type { Structure } from './small-structure.js';

/** "A(5) x S(3) x Z(2)": the named parts by descending order, then the abelian one; null for what isn't recognised. */
export function formatStructure(structure: Structure | undefined): string | null {
  if (structure === undefined) return null;
  const named = [...structure.named].sort(
    (a, b) => Number(b.order - a.order) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const names = named.map(({ name }) => (name.includes(':') ? `(${name})` : name));
  if (names.length === 1 && structure.abelian.length === 0) return named[0].name;
  if (structure.abelian.length > 0 || names.length === 0) names.push(formatAbelian(structure.abelian));
  return names.join(' x ');
}
