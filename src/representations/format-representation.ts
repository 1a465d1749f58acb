import type { Leaf, Representation } from './representation.js';

/** The canonical expression; parseRepresentation reads it back to the same description. */
export function formatRepresentation(r: Representation): string {
  switch (r.kind) {
    case 'sum':
      if (r.terms.length === 0) return '0';
      return r.terms.map(t => (t.multiplicity === 1 ? '' : `${t.multiplicity}*`) + inProduct(t.of)).join('+');
    case 'tensor':
      if (r.factors.length === 0) return '1';
      return r.factors
        .map(f => inPower(f.of) + (f.power === 1 ? '' : `^${f.power}`))
        .reduce((left, right) => left + (left.endsWith('*') ? ' * ' : '*') + right);
    case 'symmetric':
      return `Sym^${r.power}(${formatRepresentation(r.of)})${star(r)}`;
    case 'alternating':
      return `Alt^${r.power}(${formatRepresentation(r.of)})${star(r)}`;
    case 'induced':
      return `Ind(<${r.generators.join(', ')}>, ${formatRepresentation(r.of)})${star(r)}`;
    default:
      return leafName(r) + star(r);
  }
}

/** A text that is equal for equal descriptions, and only for these: a key for caches. */
export function canonicalKey(r: Representation): string {
  const key = keys.get(r) ?? formatRepresentation(r);
  keys.set(r, key);
  return key;
}

const keys = new WeakMap<Representation, string>();

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
    case 'adjoint':
      return 'Ad';
    case 'irrep':
      return `Irr(${r.index})`;
    case 'subsets':
      return `Subsets(${r.index})`;
    case 'harmonic':
      return `L(${r.index})`;
    case 'product-action':
      return 'Vprod';
  }
}

function star(r: { readonly dual: boolean }): string {
  return r.dual ? '*' : '';
}

function inProduct(r: Representation): string {
  return r.kind === 'sum' ? `(${formatRepresentation(r)})` : formatRepresentation(r);
}

function inPower(r: Representation): string {
  const compound = r.kind === 'sum' || (r.kind === 'tensor' && r.factors.length > 0);
  return compound ? `(${formatRepresentation(r)})` : formatRepresentation(r);
}
