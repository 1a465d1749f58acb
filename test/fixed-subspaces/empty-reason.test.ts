import { describe, expect, it } from '@jest/globals';
import { emptyReason } from '../../src/fixed-subspaces/empty-reason.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../src/groups/group.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { invariantDimension } from '../../src/representations/characters/invariant-dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

type Matrix = (string | number)[][];

/** Of the groups below that are given by matrices. */
const MATRICES: Record<string, { generators: Matrix[]; lieAlgebra: Matrix[] }> = {
  'orthochronous Lorentz': { generators: [diagonal(1, -1, 1, 1)], lieAlgebra: lorentz(1, 3) },
  'anti-orthochronous Lorentz': { generators: [diagonal(-1, 1, 1, 1)], lieAlgebra: lorentz(1, 3) },
  'Lorentz by matrices': { generators: [diagonal(-1, -1, 1, 1)], lieAlgebra: lorentz(1, 3) },
  'full Lorentz': { generators: [diagonal(-1, 1, 1, 1), diagonal(1, 1, 1, -1)], lieAlgebra: lorentz(1, 3) },
  'O(1,2) without -1': { generators: [diagonal(1, 1, -1)], lieAlgebra: lorentz(1, 2) },
  'O(1,2) with -1': { generators: [diagonal(-1, -1, -1)], lieAlgebra: lorentz(1, 2) },
  'a swap by diag(1,-1)': { generators: [matrix('0 1; 1 0')], lieAlgebra: [diagonal(1, -1)] },
  'a reflection by boosts': { generators: [diagonal(1, -1)], lieAlgebra: [matrix('0 1; 1 0')] },
  'the other reflection by boosts': { generators: [diagonal(-1, 1)], lieAlgebra: [matrix('0 1; 1 0')] },
  boosts: { generators: [], lieAlgebra: [matrix('0 1; 1 0')] },
  'O(2) by matrices': { generators: [diagonal(1, -1)], lieAlgebra: [matrix('0 -1; 1 0')] },
  'ax+b': { generators: [], lieAlgebra: [diagonal(1, 0), matrix('0 1; 0 0')] },
  'diag(1,1)': { generators: [], lieAlgebra: [diagonal(1, 1)] },
  'diag(1,2)': { generators: [], lieAlgebra: [diagonal(1, 2)] },
  'diag(i,2i)': { generators: [], lieAlgebra: [matrix('i 0; 0 2*i')] },
  'a spiral': { generators: [], lieAlgebra: [matrix('1 -1; 1 1')] },
  'rotations at two speeds': {
    generators: [],
    lieAlgebra: [matrix('0 -1 0 0; 1 0 0 0; 0 0 0 -2; 0 0 2 0')],
  },
  'sl(2)': { generators: [], lieAlgebra: [matrix('0 1; 0 0'), matrix('0 0; 1 0')] },
};

describe('why nothing is fixed', () => {
  it.each([
    ['O(3)', 'V^3', /^-1 in O\(3\) acts as -1 on V\^3/],
    ['O(3)', 'sgn', /^-1 in O\(3\) acts as -1 on sgn/],
    ['O(4)', 'sgn*V^2', /^What SO\(4\) fixes in sgn\*V\^2 changes its sign .* tensor it with sgn, or ask/],
    ['O(1,1)', 'sgn', /^What SO\(1,1\) fixes in sgn .* ask about SO\(1,1\)\.$/],
    ['O(1,3)', 'sgn', /^What SO\(1,3\) fixes in sgn .* ask about SO\(1,3\)\.$/],
    ['O(1,3)', 'sgn*V^2', /^What SO\(1,3\) fixes/],
    ['O(2)', 'Alt^2(V)', /^What SO\(2\) fixes in Alt\^2\(V\)/],
    ['O(2)', 'sgn*Ad^2', /^What SO\(2\) fixes/],
    ['S(3) x O(4)', 'V1*Alt^4(V2)', /^What S\(3\) x SO\(4\) fixes .* tensor it with Alt\^4\(V2\), or ask/],
    ['O(3)', 'sgn*L(1)', /^The trivial representation does not occur in sgn\*L\(1\)/],
    ['O(4)', 'sgn*Ad', /trivial representation does not occur/],
    ['O(1,1)', 'V', /^-1 in O\(1,1\) acts/],
    ['O(1,1) x Z(2)', 'sgn', /^\(1,2\) in Z\(2\) acts as -1 on sgn/],
    ['SO(4)', 'V', /^-1 in SO\(4\)/],
    ['SO(1,3)', 'V', /^-1 in SO\(1,3\) acts/],
    ['SO+(1,1)', 'V', /^-1 in the complexification of SO\+\(1,1\) acts/],
    ['SO+(1,3)', 'V', /^-1 in the complexification of SO\+\(1,3\) acts/],
    ['SO+(2,2)', 'V', /^-1 in SO\+\(2,2\) acts/],
    ['Sp(2)', 'V^3', /^-1 in Sp\(2\)/],
    [
      'SO(3)',
      'V',
      /does not occur in V \(its character has mean 0 over SO\(3\)\): try a larger tensor power/,
    ],
    ['SO+(1,2)', 'V', /^The trivial representation does not occur in V: try a larger tensor power/],
    ['U(2)', 'V^2', /^The scalars z of U\(2\) act on V\^2 by z\^2, not trivially, so/],
    ['U(2)', 'V*+V^2', /by z\^-1, z\^2, none of them trivial, so/],
    ['U(2)', 'sgn*Alt^2(V*)*Ad*V', /by z, not trivially/],
    ['SU(3)', 'V^2', /^The scalars z of SU\(3\), z\^3 = 1, act on V\^2 by z\^2, not trivially/],
    ['SL(3)', 'V', /^The scalars z of the complexification of SL\(3\), z\^3 = 1,/],
    ['GL(3)', 'sgn', /^The scalars z of GL\(3\) act on sgn by z\^3, not trivially/],
    ['U(2)', 'Alt^2(V)*Sym^2(V*)', /does not occur .* over U\(2\)\): try Hom/],
    ['SU(2)', 'Ad', /trivial representation does not occur/],
    ['SO(3) x O(3)', 'V1*V2', /^-1 in O\(3\) acts as -1/],
    ['SO(3) x S(2)', 'sgn*V1^2', /^\(1,2\) in S\(2\) acts as -1 on sgn\*V1\^2/],
    ['SO(3) x B(2)', 'V1^2*V2', / in B\(2\) acts as -1/],
    ['B(3)', 'Alt^3(V)', /acts as -1 on Alt\^3\(V\)/],
    ['Q(8)', 'V', /acts as -1 on V/],
    ['Q(8)', 'Irr(5)', /acts as -1 on Irr\(5\)/],
    ['Rubik', 'sgn', /acts as -1 on sgn/],
    ['C(3)', 'V', /does not occur in V \(its character has mean 0 over C\(3\)\): try a larger tensor power/],
    ['orthochronous Lorentz', 'V', /^-1 in the complexification of </],
    ['anti-orthochronous Lorentz', 'V', /^-1 in the complexification of </],
    ['Lorentz by matrices', 'V', /^-1 in </],
    ['full Lorentz', 'V', /^-1 in </],
    ['orthochronous Lorentz', 'sgn', /^What the subgroup of determinant 1 fixes in sgn changes its sign/],
    ['O(1,2) without -1', 'V', /^-1 in the complexification of </],
    ['O(1,2) with -1', 'V', /^-1 in </],
    ['a swap by diag(1,-1)', 'V', /^-1 in the complexification of </],
    ['a reflection by boosts', 'V', /^-1 in the complexification of </],
    ['the other reflection by boosts', 'V', /^-1 in the complexification of </],
    ['boosts', 'V', /^-1 in the complexification of exp </],
    ['O(2) by matrices', 'V', /^-1 in </],
    ['ax+b', 'V', /^No vector of V but 0 is fixed by every element of exp <.*: try Hom\(V,V\)/],
    ['diag(1,1)', 'V^2', /^The scalars z of exp <.* act on V\^2 by z\^2, not trivially, so/],
    ['diag(1,2)', 'V', /^No vector of V but 0 .*: try Hom\(V,V\)/],
    ['diag(i,2i)', 'V', /does not occur in V .*: try Hom\(V,V\)/],
    ['a spiral', 'V', /^No vector of V but 0 .*: try Hom\(V,V\)/],
    ['rotations at two speeds', 'V', /does not occur in V .*: try a larger tensor power/],
    ['sl(2)', 'V', /^-1 in exp </],
    ['B(2)', 'V', /acts as -1 on V.*V\)\^2/],
    ['C(3)', 'V', /trivial representation does not occur/],
    ['S(3)', '0', /dimension 0/],
  ])('%s on %s', (name, expression, reason) => {
    const group = groupOf(name);
    expect(fixedDimension(group, expression)).toBe(0n);
    const said = emptyReason(group, parseRepresentation(expression));
    expect(said).toMatch(reason);
    expectTrue(group, expression, said);
  });

  it.each([
    ['O(3)', 'V^2'],
    ['SU(3)', 'V^3'],
    ['GL(2)', 'V*V*+1'],
    ['O(3)', 'sgn*V^3'],
    ['O(2)', 'sgn*V^2'],
  ])('never claims a charge or a parity where something is fixed: %s on %s', (name, expression) => {
    const group = parseGroup({ name });
    const r = parseRepresentation(expression);
    expect(invariantDimension(group, r)).toBeGreaterThan(0n);
    expect(emptyReason(group, r)).not.toMatch(/acts as -1|scalars/);
  });
});

describe('every claim and every advice that is cheap to see holds', () => {
  const EXPRESSIONS = [
    'V',
    'V*',
    'V^2',
    'V^3',
    'sgn',
    'sgn*V',
    'sgn*V^2',
    'Ad',
    'sgn*Ad',
    'Alt^2(V)',
    'V+sgn',
  ];
  it.each([
    ...Object.keys(MATRICES),
    ...[
      'O(2)',
      'O(3)',
      'SO(2)',
      'SO(4)',
      'O(1,1)',
      'O(1,2)',
      'O(2,2)',
      'SO(1,1)',
      'SO(2,2)',
      'SO+(1,3)',
      'SO+(1,2)',
    ],
    ...['U(1)', 'U(2)', 'SU(2)', 'SU(3)', 'Sp(2)', 'GL(1)', 'GL(2)', 'SL(2)', 'SL(3)'],
    ...['SO(3) x Z(2)', 'O(2) x S(3)', 'Z(2) x O(1,1)', 'U(1) x Z(3)', 'O(2) x O(2)', 'SU(2) x SO(2)'],
  ])('%s', name => {
    const group = groupOf(name);
    const empty = EXPRESSIONS.filter(expression => fixedDimension(group, expression) === 0n);
    expect(empty).not.toEqual([]);
    for (const expression of empty) {
      expectTrue(group, expression, emptyReason(group, parseRepresentation(expression)));
    }
  });
});

/** What a sentence claims and advises, where it is cheap to see. */
function expectTrue(group: Group, expression: string, said: string): void {
  const claimed = /^-1 in (?!the complexification)(.*?) acts as -1/.exec(said)?.[1];
  if (claimed !== undefined) {
    const i = group.factors.findIndex(factor => factor.name === claimed);
    expect(holdsMinusOne(group, i)).toBe(true);
  }
  if (/or Hom\(|in Hom\(|try Hom\(|power, Hom\(/.test(said)) {
    expect(said).toContain(`Hom(${expression},${expression})`);
    expect(fixedDimension(group, `Hom(${expression},${expression})`)).toBeGreaterThan(0n);
  }
  if (said.includes('larger tensor power')) {
    const powers = [2, 3, 4].map(k => fixedDimension(group, `(${expression})^${k}`) > 0n);
    expect(powers).toContain(true);
  }
  const determinant = /tensor it with (.*?), or/.exec(said)?.[1];
  if (determinant !== undefined) {
    expect(fixedDimension(group, `${determinant}*(${expression})`)).toBeGreaterThan(0n);
  }
  const special = /or ask about (.*SO.*)\.$/.exec(said)?.[1];
  if (special !== undefined) {
    expect(fixedDimension(parseGroup({ name: special }), expression)).toBeGreaterThan(0n);
  }
}

/** Whether the known signed permutations in the i-th factor generate -1. */
function holdsMinusOne(group: Group, i: number): boolean {
  const component = group.components[i];
  if (component === undefined || component.kind === 'FINITE') throw new Error('expected a Lie factor');
  const minusOne = ExactMatrix.fromIntegers(diagonal(...new Array<number>(component.info.degree).fill(-1)));
  const generators = component.monomials.map(ExactMatrix.fromSigned);
  const found = new Map([['', ExactMatrix.identity(component.info.degree)]]);
  for (const g of found.values()) {
    if (g.equals(minusOne)) return true;
    for (const h of generators) found.set(g.multiply(h).key(), g.multiply(h));
  }
  return false;
}

function fixedDimension(group: Group, expression: string): bigint {
  const r = parseRepresentation(expression);
  return invariantDimension(group, r) ?? BigInt(fixedSubspace(group, r).dimension);
}

function groupOf(name: string): Group {
  const matrices = MATRICES[name];
  if (matrices === undefined) return parseGroup({ name });
  const text = (all: Matrix[]) => all.map(rows => rows.map(row => row.map(String)));
  const description: GroupDescription = {
    matrices: { generators: text(matrices.generators), lieAlgebra: text(matrices.lieAlgebra) },
  };
  return parseGroup(description);
}

function matrix(text: string): string[][] {
  return text.split('; ').map(row => row.split(' '));
}

function diagonal(...entries: number[]): number[][] {
  return entries.map((x, i) => entries.map((_, j) => (i === j ? x : 0)));
}

/** Of so(p,q): E_ij - E_ji within a block, E_ij + E_ji between the blocks. */
function lorentz(p: number, q: number): Matrix[] {
  const n = p + q;
  const basis: Matrix[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const a = diagonal(...new Array<number>(n).fill(0));
      a[i][j] = 1;
      a[j][i] = i < p && j >= p ? 1 : -1;
      basis.push(a);
    }
  }
  return basis;
}
