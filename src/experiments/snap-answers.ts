import { LRUCache } from 'lru-cache';
import { snapSubspace } from '../discovery/snap/snap-subspace.js';
import type { Snap, Snapped } from '../discovery/snap/snapped.js';
import { DomainError } from '../domain-error.js';
import { shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import type { Group } from '../groups/group.js';
import { equalBases, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { Subspace } from '../linear-algebra/subspace.js';
import { particleRepresentation, symmetryOf } from '../mean-field/symmetry.js';
import { TRIVIAL_GROUP } from '../mean-field/unnamed-group.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { type Representation, trivial } from '../representations/representation.js';
import type { ExactAnswers } from './exact-questions.js';
import { subspaceOf } from './remembered.js';
import type { FoundSubspace, MapsOfParticles, SnapQuestion, SpacesOfProblem } from './snap-questions.js';
import { pageOfBasis } from './space-answers.js';
import { verdictSentence } from './verdict-sentence.js';

export function answerOnSnap(question: SnapQuestion): ExactAnswers[SnapQuestion['ask']] {
  const { found } = question;
  if (question.ask === 'snappedBasis') {
    return pageOfBasis(exactSubspace(found).basis, question.first, question.offset);
  }
  const { snap, equalsExact } = snapOf(found);
  const dimensions = { ambientDimension: ambientOf(found), dimension: found.basis.length };
  if (snap.kind === 'REFUSED') {
    const nothing = { denominator: null, largestAngle: null, bits: null, equalsExact: null };
    return { isSnapped: false, ...dimensions, ...nothing, statement: snap.statement };
  }
  const { denominator, largestAngle, bits } = snap;
  return {
    ...{ isSnapped: true, ...dimensions, largestAngle, bits, equalsExact },
    denominator: denominator.toString(),
    statement: snap.statement + relationSentence(snap.basis, found.problem) + verdictSentence(found.verdict),
  };
}

/** How the exact subspace stands to E^G, both exact; '' where no group is named. */
function relationSentence(basis: SparseBasis, problem: SpacesOfProblem): string {
  const exact = fixedBasis(problem);
  if (exact === null) return '';
  if (equalBases(exact, basis)) return " It is E^G of the problem's group, exactly.";
  const [whole, snapped] = [Subspace.fromBasis(exact), Subspace.fromBasis(basis)];
  const relation = whole.includes(snapped)
    ? 'lies properly in E^G'
    : snapped.includes(whole)
      ? 'holds E^G and more'
      : 'is another space than E^G';
  return ` It ${relation} of the problem's group, which has dimension ${whole.dimension}.`;
}

/** A subspace snapped, and whether that is E^G. */
interface SnapOfProblem {
  readonly snap: Snap;
  readonly equalsExact: boolean | null;
}

/** The parts of one request share a snap. */
const snaps = new LRUCache<string, SnapOfProblem>({ max: 4 });

/** Cost: that of snapSubspace, and of E^G. */
function snapOf(found: FoundSubspace): SnapOfProblem {
  const key = JSON.stringify(found);
  let known = snaps.get(key);
  if (known === undefined) {
    const snap = snapSubspace(found.basis, ambientOf(found), found.errors);
    const exact = snap.kind === 'SNAPPED' ? fixedBasis(found.problem) : null;
    const equalsExact = snap.kind === 'SNAPPED' && exact ? equalBases(exact, snap.basis) : null;
    known = { snap, equalsExact };
    snaps.set(key, known);
  }
  return known;
}

/** The exact subspace that a found one was snapped to, or a DomainError that says why there is none. */
export function exactSubspace(
  found: FoundSubspace,
): Pick<SnapOfProblem, 'equalsExact'> & Pick<Snapped, 'basis'> {
  const { snap, equalsExact } = snapOf(found);
  if (snap.kind === 'REFUSED') throw new DomainError('BAD_INPUT', snap.statement);
  return { basis: snap.basis, equalsExact };
}

/** The canonical basis of E^G; null where no group is named. */
function fixedBasis({ group, ...problem }: SpacesOfProblem): SparseBasis | null {
  if (group === null) return null;
  const symmetry = symmetryOf({ ...problem, group });
  return subspaceOf(symmetry.group, particleRepresentation(problem.unit, symmetry)).basis;
}

function ambientOf({ problem }: FoundSubspace): number {
  const { group, from, to } = mapsOfParticles(problem);
  const { rows, columns } = shapeOfMaps(group, from, to);
  return Number(rows * columns);
}

export function mapsOfParticles(problem: SpacesOfProblem): {
  group: Group;
  from: Representation;
  to: Representation;
} {
  const symmetry = symmetryOf({ ...problem, group: problem.group ?? TRIVIAL_GROUP });
  const { group, spaces } = symmetry;
  if (problem.unit === 'MATRIX') return { group, from: spaces[0], to: spaces[1] };
  return { group, from: trivial, to: particleRepresentation(problem.unit, symmetry) };
}

export function answerOnParticles(problem: SpacesOfProblem): MapsOfParticles {
  const { group, from, to } = mapsOfParticles(problem);
  const { rows, columns } = shapeOfMaps(group, from, to);
  return {
    group: group.name,
    from: formatRepresentation(from),
    to: formatRepresentation(to),
    rows: Number(rows),
    columns: Number(columns),
  };
}
