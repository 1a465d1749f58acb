/**
 * How fast is the exact tower beside the tools of the field, on their own ground? Ours is a fresh question in a warm
 * process, the best of 5, certificate included. EMLP: its first call in a process of its own, imports not counted. GAP and
 * SymPy: their second call in a warm process, on a fresh group. A peer that is not here is named, and its cases are left out.
 */
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { characterTable } from '../../src/groups/characters/find-character-table.js';
import { conjugacyClasses } from '../../src/groups/classes/find-classes.js';
import { formatCycles } from '../../src/groups/cycle-notation.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { subgroupLattice } from '../../src/groups/subgroups/lattice.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { hom } from '../../src/representations/representation.js';
import { best } from '../best.js';
import { table } from '../table.js';
import { emlp, gap, type Measured, type Peer, scriptOf, sympy } from './peers/peers.js';

/** Group, from, to; then the same in EMLP's words, and the goal of the ratio. */
const MAPS = [
  ['S(6)', 'V^2', 'V^2', 'S(6)', 'V**2', 'V**2', 1000],
  ['S(6)', 'V', 'V^2', 'S(6)', 'V', 'V**2', 1000],
  ['S(10)', 'V', 'V^2', 'S(10)', 'V', 'V**2', 1000],
  ['Z(64)', 'V', 'V', 'Z(64)', 'V', 'V', 1000],
  ['SO(3)', 'V^2', 'V^2', 'SO(3)', 'V**2', 'V**2', 30],
  ['SO(3)', 'V^3', 'V^3', 'SO(3)', 'V**3', 'V**3', 30],
  ['SO(4)', 'V^2', 'V^2', 'SO(4)', 'V**2', 'V**2', 30],
  ['O(3)', 'V^2', 'V^2', 'O(3)', 'V**2', 'V**2', 30],
  ['O(3)', 'V^3', 'V^3', 'O(3)', 'V**3', 'V**3', 30],
  ['O(1,3)', 'V', 'T(2,1)', 'O13()', 'V', 'T(2,1)', 30],
  ['SO+(1,3)', 'V^2', 'V^2', 'SO13p()', 'V**2', 'V**2', 30],
  ['SU(3)', 'V^2', 'V^2', 'SU(3)', 'V**2', 'V**2', 30],
  ['SU(3)', 'V^3', 'V^3', 'SU(3)', 'V**3', 'V**3', 30],
  ['U(2)', 'V^2', 'V^2', 'U(2)', 'V**2', 'V**2', 30],
  ['Sp(2)', 'V^2', 'V^2', 'Sp(2)', 'V**2', 'V**2', 30],
  ['SL(3)', 'V^2', 'V^2', 'SL(3)', 'V**2', 'V**2', 30],
  ['GL(3)', 'V^2', 'V^2', 'GL(3)', 'V**2', 'V**2', 30],
  ['GL(3)', 'V^3', 'V^3', 'GL(3)', 'V**3', 'V**3', 30],
] as const;

/** Group, in our words and in GAP's. */
const GAP = [
  ['character table', 'A(8)', 'AlternatingGroup(8)'],
  ['character table', 'M(11)', 'MathieuGroup(11)'],
  ['character table', 'M(12)', 'MathieuGroup(12)'],
  ['character table', 'PSL(2,13)', 'PSL(2,13)'],
  ['character table', 'S(9)', 'SymmetricGroup(9)'],
  ['subgroup lattice', 'S(5)', 'SymmetricGroup(5)'],
  ['subgroup lattice', 'S(6)', 'SymmetricGroup(6)'],
] as const;

/** By generators, so that no formula of ours answers. */
const SYMPY = [
  ['order', 'M(12)'],
  ['order', 'M(24)'],
  ['order', 'Rubik'],
  ['classes', 'S(6)'],
  ['classes', 'M(11)'],
] as const;

const REPETITIONS = 5;

console.log('milliseconds; ours: a fresh question in a warm process, the best of 5, certificate included');
besideEmlp(emlp());
besideGap(gap());
besideSympy(sympy());

function besideEmlp(peer: Peer | null): void {
  if (peer === null) return;
  console.log(`EMLP: ${MAPS.length} first calls, each in a process of its own; some minutes`);
  const rows = MAPS.map(([name, from, to, group, source, target, goal], k) => {
    tell(`${k + 1} of ${MAPS.length}: ${name} ${from} -> ${to}`);
    const ours = bestAnswer(() => {
      const maps = hom(parseRepresentation(from), parseRepresentation(to));
      return String(fixedSubspace(parseGroup({ name }), maps).dimension);
    });
    const [theirs] = peer.all([scriptOf('emlp_case.py'), group, source, target], '');
    return [...rowOf(`${name} ${from} -> ${to}`, ours, theirs!), String(goal)];
  });
  tell('');
  table(['equivariant maps', 'dimension', 'ours', 'EMLP', 'EMLP/ours', 'goal'], rows);
}

function besideGap(peer: Peer | null): void {
  if (peer === null) return;
  const calls = GAP.map(([ask, , make]) => {
    const question = ask === 'character table' ? 'Degrees' : 'Lattice';
    return `Time(function() return ${make}; end, ${question});`;
  });
  const theirs = peer.all(['-q', '-b', scriptOf('gap_cases.g')], `${calls.join('\n')}\nQUIT;\n`);
  const rows = GAP.map(([ask, name], k) => {
    const ours = bestAnswer(() => {
      const group = parseFiniteGroup({ name });
      return ask === 'character table'
        ? String(characterTable(group).degrees.length)
        : String(subgroupLattice(group).subgroupCount);
    });
    return [...rowOf(`${ask} of ${name}`, ours, theirs[k]!), '1'];
  });
  table(['question', 'count', 'ours', 'GAP', 'GAP/ours', 'goal'], rows);
}

function besideSympy(peer: Peer | null): void {
  if (peer === null) return;
  const questions = SYMPY.map(([ask, name]) => {
    const { model } = parseFiniteGroup({ name }).components[0]!;
    return JSON.stringify({ ask, generators: model.generators.map(images => [...images]) });
  });
  const theirs = peer.all([scriptOf('sympy_cases.py')], `${questions.join('\n')}\n`);
  const rows = SYMPY.map(([ask, name], k) => {
    const ours = bestAnswer(() => {
      const group = byGenerators(parseFiniteGroup({ name }));
      return ask === 'order' ? group.order.toString() : String(conjugacyClasses(group).count);
    });
    return rowOf(`${ask} of ${name}`, ours, theirs[k]!);
  });
  table(['question', 'answer', 'ours', 'SymPy', 'SymPy/ours'], rows);
}

/** A line of progress that the next one replaces, where the output is a terminal. */
function tell(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
}

/** The same permutations, without a name. */
function byGenerators(group: FiniteGroup): FiniteGroup {
  const { model } = group.components[0]!;
  const generators = model.generators.map(formatCycles);
  return parseFiniteGroup({ permutations: { degree: model.points, generators } });
}

function rowOf(question: string, ours: Measured, theirs: Measured): string[] {
  if (ours.answer !== theirs.answer)
    throw new Error(`${question}: ours is ${ours.answer}, theirs ${theirs.answer}`);
  const ratio = theirs.milliseconds / ours.milliseconds;
  return [
    question,
    ours.answer,
    ours.milliseconds.toFixed(2),
    theirs.milliseconds.toFixed(1),
    ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(1),
  ];
}

function bestAnswer(work: () => string): Measured {
  const { value, ms } = best(REPETITIONS, work);
  return { milliseconds: ms, answer: value };
}
