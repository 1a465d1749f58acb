import { refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { classElements } from '../classes/class-elements.js';
import { factorChain } from '../classes/factor-chain.js';
import { conjugacyClasses, factorClasses, naturalAction } from '../classes/find-classes.js';
import { LISTED_IMAGES_LIMIT } from '../classes/limits.js';
import { listedClasses } from '../classes/listed-classes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupFactor } from '../group-factor.js';
import { abelianCharacters } from './abelian-characters.js';
import { type CharacterRow, sortRows } from './character-row.js';
import type { CharacterTable } from './character-table.js';
import type { ClassLookup } from './class-matrix.js';
import { dixonSchneider } from './dixon-schneider.js';
import { EmbeddedTable } from './embedded-table.js';
import { CHARACTER_TABLE_LIMIT, QUICK_AMBIGUITY } from './limits.js';
import { signedCharacters } from './signed-characters.js';
import { alternatingCharacters, symmetricCharacters } from './symmetric-characters.js';
import { ValuePool } from './value-pool.js';

const ofFactor = new WeakMap<GroupFactor, readonly CharacterRow[]>();
const ofGroup = new WeakMap<FiniteGroup, CharacterTable>();

/**
 * The character table of a finite group: of a product, all products of characters of the factors; of S(n), A(n) and B(n)
 * by rim hooks, of abelian groups by extension, of all others by the method of Dixon and Schneider. The rows of each
 * factor are proved orthonormal before they leave; being characters, and as many as the classes, they are then all
 * irreducible ones. Found once a group. DomainError TOO_LARGE above the declared bounds.
 */
export function characterTable(group: FiniteGroup): CharacterTable {
  let table = ofGroup.get(group);
  if (table === undefined) {
    const classes = conjugacyClasses(group);
    refuseRows(classes.count);
    const factors = group.components.map(factorRows);
    const rows = factors.length === 1 ? factors[0] : sortRows([...factors.reduce(productRows)]);
    table = {
      classes,
      degrees: rows.map(row => row.degree),
      frobeniusSchur: rows.map(row => row.indicator),
      values: rows.map(row => row.values),
    };
    ofGroup.set(group, table);
  }
  return table;
}

function factorRows(factor: GroupFactor): readonly CharacterRow[] {
  let rows = ofFactor.get(factor);
  if (rows === undefined) {
    const classes = factorClasses(factor);
    const pool = new ValuePool();
    const values = irreducibleCharacters(factor, classes, pool);
    const embedded = new EmbeddedTable(values, classes, factor.order, pool);
    embedded.demandOrthonormal();
    const indicators = embedded.indicators();
    rows = sortRows(
      values.map((row, k) => ({
        degree: Number(row[0].numerators[0]),
        indicator: indicators[k],
        values: row,
      })),
    );
    ofFactor.set(factor, rows);
  }
  return rows;
}

function irreducibleCharacters(
  factor: GroupFactor,
  classes: PermutationClasses,
  pool: ValuePool,
): Cyclotomic[][] {
  const family = naturalAction(factor);
  if (family?.letter === 'B') return signedCharacters(family.n, classes, pool);
  if (family) {
    return (family.letter === 'S' ? symmetricCharacters : alternatingCharacters)(family.moved, classes, pool);
  }
  const { generators } = factor.model;
  if (factor.isAbelian) return abelianCharacters(classes, generators, pool);
  const chain = factorChain(factor);
  const elements = (c: number) => classElements(classes.representative(c), generators, chain);
  return dixonSchneider(lookupIn(factor, classes), factor.order, elements, pool);
}

/** Where many classes are told apart by searches only, all elements are visited for a table, if they aren't too many. */
function lookupIn(factor: GroupFactor, classes: PermutationClasses): ClassLookup {
  const images = factor.order * BigInt(factor.model.points);
  if (classes.ambiguity <= QUICK_AMBIGUITY || images > LISTED_IMAGES_LIMIT) {
    return { classes, classUpTo: (g, labels) => classes.classUpTo(g, labels) };
  }
  const listed = listedClasses(factor.model.generators, factorChain(factor));
  const place = Int32Array.from(listed.sizes, (_, c) => classes.classOf(listed.representative(c)));
  return { classes, classUpTo: g => place[listed.classOf(g)] };
}

/** All products of a row of one factor with a row of the next, on the classes of the direct product. */
function productRows(left: readonly CharacterRow[], right: readonly CharacterRow[]): readonly CharacterRow[] {
  return left.flatMap(a =>
    right.map(b => ({
      degree: a.degree * b.degree,
      indicator: a.indicator * b.indicator,
      values: a.values.flatMap(x => b.values.map(y => cyclotomics.mul(x, y))),
    })),
  );
}

function refuseRows(count: number): void {
  refuseAbove(
    'The number of irreducible characters',
    count,
    CHARACTER_TABLE_LIMIT,
    'Ask about a smaller group.',
  );
}
