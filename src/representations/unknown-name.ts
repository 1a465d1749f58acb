import { abridged, type DomainError } from '../domain-error.js';
import { nearestName } from '../groups/catalog/nearest-name.js';
import { GRAMMAR, type Token, unexpected } from './expression-tokens.js';

/** How each name of the grammar is written. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['V', 'V'],
  ['sgn', 'sgn'],
  ['Reg', 'Reg'],
  ['Ad', 'Ad'],
  ['Vprod', 'Vprod'],
  ['Irr', 'Irr(k)'],
  ['Subsets', 'Subsets(k)'],
  ['L', 'L(l)'],
  ['T', 'T(p,q)'],
  ['Sym', 'Sym^k(R)'],
  ['Alt', 'Alt^k(R)'],
  ['Hom', 'Hom(R,S)'],
  ['Ind', 'Ind(<g1, ..>, R)'],
]);

/** Words of other notations, in lower case. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['sign', 'sgn'],
  ['det', 'sgn'],
  ['regular', 'Reg'],
  ['adjoint', 'Ad'],
  ['lambda', 'Alt'],
  ['wedge', 'Alt'],
  ['ext', 'Alt'],
  ['induced', 'Ind'],
  ['tensor', 'T'],
]);

/** The refusal of a name that the grammar lacks, with the one that was probably meant. */
export function unknownName({ text, position }: Token): DomainError {
  const meant = probablyMeant(text);
  const hint = meant === undefined ? '' : ` (did you mean ${WRITTEN.get(meant)}?)`;
  return unexpected(`name ${JSON.stringify(abridged(text, 24))}${hint}`, position, `one of ${GRAMMAR}`);
}

function probablyMeant(word: string): string | undefined {
  const letters = word.replace(/\d+$/, '');
  return (
    SYNONYMS.get(letters.toLowerCase()) ??
    nearestName(letters, [...WRITTEN.keys()]) ??
    nearestName(word, [...WRITTEN.keys()])
  );
}
