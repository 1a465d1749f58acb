import { refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import { conjugacyClasses } from '../../groups/classes/find-classes.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { GroupElement } from '../../groups/group-element.js';
import { formatRepresentation } from '../format-representation.js';
import { cosetMoves } from '../induction/induced-image.js';
import { inducingSubgroup } from '../induction/subgroup.js';
import type { Induced, Leaf, Representation } from '../representation.js';
import { characterAt } from './character-point.js';
import { elementCharacter } from './element-character.js';
import { numberAlgebra, productPoint } from './product-point.js';
import { STEP_LIMIT, stepsAt } from './steps.js';
import { actsBySignedPermutations, type ClassSpace, constantMonomials, type Stratum } from './stratum.js';

const knownCharacters = new WeakMap<FiniteGroup, Map<string, readonly Cyclotomic[]>>();

/**
 * The character of R by conjugacy classes, in their order; found once. No image is built.
 * DomainError TOO_LARGE where the classes are out of reach.
 */
export function characterOf(r: Representation, group: FiniteGroup): readonly Cyclotomic[] {
  const factors = group.factors.map((_, i) => i);
  refuseAbove(
    'The number of steps to the character',
    stepsAt(r, group) * conjugacyClasses(group).count,
    STEP_LIMIT,
    'Use smaller powers or a smaller group.',
  );
  return remembered(group, formatRepresentation(r), () =>
    classStrata(group).strata.map(stratum =>
      characterAt(r, productPoint([{ stratum, factors, offset: 0, variables: 0 }], numberAlgebra)),
    ),
  );
}

/** Every conjugacy class of a finite group as a stratum; DomainError TOO_LARGE where the classes are out of reach. */
export function classStrata(group: FiniteGroup): ClassSpace {
  const classes = conjugacyClasses(group);
  return {
    isIntegral: actsBySignedPermutations(group),
    strata: Array.from({ length: classes.count }, (_, c): Stratum => {
      const measure = fromRational(rational(classes.sizes[c], group.order));
      return {
        ranges: () => [],
        integral: () => measure,
        valueOf: (node, j) =>
          node.kind === 'adjoint' ? [] : constantMonomials(leafCharacter(node, group)[classes.power(c, j)]),
      };
    }),
  };
}

/** The character of what is not composed, its dual ignored. */
function leafCharacter(node: Leaf | Induced, group: FiniteGroup): readonly Cyclotomic[] {
  if (node.kind === 'irrep') return characterTable(group).values[node.index - 1];
  const key = formatRepresentation({ ...node, dual: false });
  return remembered(group, `leaf ${key}`, () => {
    const classes = conjugacyClasses(group);
    return Array.from({ length: classes.count }, (_, c) => {
      const g = classes.representative(c);
      return node.kind === 'induced' ? inducedCharacter(node, group, g) : elementCharacter(node, group, g);
    });
  });
}

/** The sum over the cosets t H that g keeps of chi(t^-1 g t), chi the character of the subgroup. */
function inducedCharacter({ generators, of }: Induced, group: FiniteGroup, g: GroupElement): Cyclotomic {
  const induction = inducingSubgroup(group, generators);
  const classes = conjugacyClasses(induction.subgroup);
  const character = characterOf(of, induction.subgroup);
  return cosetMoves(induction, g).reduce(
    (sum, { to, h }, from) => (to === from ? cyclotomics.add(sum, character[classes.classOf(h)]) : sum),
    cyclotomics.zero,
  );
}

function remembered(
  group: FiniteGroup,
  key: string,
  find: () => readonly Cyclotomic[],
): readonly Cyclotomic[] {
  const ofGroup = knownCharacters.get(group) ?? new Map<string, readonly Cyclotomic[]>();
  knownCharacters.set(group, ofGroup);
  const character = ofGroup.get(key) ?? find();
  ofGroup.set(key, character);
  return character;
}
