import { readCandidates } from '../discovery/candidates/candidate.js';
import { coordinateLayout } from '../discovery/candidates/coordinate-layout.js';
import { evidenceBound } from '../discovery/candidates/evidence-bound.js';
import { fitOfCandidate } from '../discovery/candidates/fit-of-candidate.js';
import { rankCandidates } from '../discovery/candidates/rank-candidates.js';
import { formatSignedCycles } from '../discovery/candidates/signed-cycles.js';
import { descriptionOfSigned } from '../discovery/candidates/signed-description.js';
import { signedPermutations } from '../discovery/candidates/signed-permutations.js';
import { statementOfFit, statementOfLaw, statementOfSigned } from '../discovery/candidates/statements.js';
import { relateToExact } from '../discovery/comparison/relate-to-exact.js';
import { inArgument, refuseAbove } from '../domain-error.js';
import { basisDimension } from '../linear-algebra/sparse-basis.js';
import { parseActivation } from '../mean-field/activation.js';
import { requireNumber } from '../mean-field/limits.js';
import { unitOn } from '../mean-field/problem.js';
import { symmetryOf } from '../mean-field/symmetry.js';
import type { Unit } from '../mean-field/unit.js';
import { TRIVIAL_GROUP } from '../mean-field/unnamed-group.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type {
  CandidateFacts,
  CandidatesQuestion,
  SignedPermutationFacts,
  SignedPermutationsQuestion,
  UnitOfProblem,
} from './candidate-questions.js';
import { subspaceOf } from './remembered.js';
import { verdictSentence } from './verdict-sentence.js';

/** Candidates of one question. */
const MOST_CANDIDATES = 50;

/** The fits of all candidates, ranked; what is refused of the k-th is placed at of.k. Cost: the sum of theirs. */
export function answerOnCandidates({
  found,
  candidates,
  rows,
  law,
}: CandidatesQuestion): readonly CandidateFacts[] {
  return inArgument('of', () => {
    refuseAbove('The number of candidates', candidates.length, MOST_CANDIDATES, 'Ask in several questions.');
    const unit = unitOfProblem(found.problem);
    // All are read before the first is computed.
    const read = readCandidates(unit, candidates);
    const fits = read.map((candidate, place) => {
      const fit = inArgument(place, () => fitOfCandidate(candidate, found, rows, subspaceOf));
      const { group, symmetry, equivariance } = candidate;
      const [from, ...others] = symmetry.spaces.map(formatRepresentation);
      return {
        ...{ ...fit, place, order: group.kind === 'FINITE' ? group.order : null, equivariance },
        candidate: {
          ...{ group: candidates[place].group, inputRepresentation: from },
          outputRepresentation: others[others.length - 1],
          ...(unit.kind === 'DEEP' && { hidden: others.slice(0, -1) }),
        },
        statement: statementOfFit(fit) + verdictSentence(found.verdict),
        lawStatement: statementOfLaw(fit, law),
      };
    });
    return rankCandidates(fits);
  });
}

/** The largest group of signed permutations that fixes what was found, with its E^H against that. */
export function answerOnSignedPermutations({
  found,
  same,
  bound: asked,
}: SignedPermutationsQuestion): SignedPermutationFacts {
  const { problem, basis, errors, tolerance } = found;
  const layout = coordinateLayout(unitOfProblem(problem), problem.loss ?? 'SQUARED', same);
  if (asked !== null) requireNumber(asked, ['tolerance'], true);
  const bound = asked ?? evidenceBound(errors, tolerance);
  const group = signedPermutations(layout, basis, bound);
  const { relation } = relateToExact(group.fixed, basis, bound);
  const dimension = basisDimension(group.fixed);
  return {
    ...{ order: group.order, kernelOrder: group.kernelOrder, angle: group.angle, bound, dimension, relation },
    generators: group.generators.map(parts => {
      const texts = parts.map(formatSignedCycles);
      return { input: texts[0], hidden: texts.slice(1, -1), output: texts[texts.length - 1] };
    }),
    group: descriptionOfSigned(group, layout),
    statement: statementOfSigned(group, relation, basis.length, bound) + verdictSentence(found.verdict),
  };
}

function unitOfProblem(problem: UnitOfProblem): Unit {
  const symmetry = symmetryOf({ ...problem, group: problem.group ?? TRIVIAL_GROUP });
  return unitOn(problem.unit, parseActivation(problem.activation), symmetry);
}
