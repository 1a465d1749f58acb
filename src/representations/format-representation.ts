import type { Leaf, Representation } from './representation.js';

/** The canonical expression; parseRepresentation reads it back to the same description. */
export function formatRepresentation(r: Representation): string {
  if (r.kind === 'sum') {
    if (r.terms.length === 0) return '0';
    return r.terms.map(t => (t.multiplicity === 1 ? '' : `${t.multiplicity}*`) + inProduct(t.of)).join('+');
  }
  if (r.kind === 'tensor') {
    if (r.factors.length === 0) return '1';
    return r.factors
      .map(f => inPower(f.of) + (f.power === 1 ? '' : `^${f.power}`))
      .reduce((left, right) => left + (left.endsWith('*') ? ' * ' : '*') + right);
  }
  return leafName(r) + (r.dual ? '*' : '');
}

function leafName(r: Leaf): string {
  switch (r.kind) {
    case 'defining':
      return 'V';
    case 'factor':
      return `V${r.index}`;
    case 'sign':
      return 'sgn';
    case 'regular':
      return 'Reg';
  }
}

function inProduct(r: Representation): string {
  return r.kind === 'sum' ? `(${formatRepresentation(r)})` : formatRepresentation(r);
}

function inPower(r: Representation): string {
  const compound = r.kind === 'sum' || (r.kind === 'tensor' && r.factors.length > 0);
  return compound ? `(${formatRepresentation(r)})` : formatRepresentation(r);
}
