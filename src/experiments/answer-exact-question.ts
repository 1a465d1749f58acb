import { shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import { genericMatrix, refuseGenericMatrix } from '../fixed-subspaces/generic-matrix.js';
import type { Group } from '../groups/group.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { hom } from '../representations/representation.js';
import { answerOnCandidates, answerOnSignedPermutations } from './candidate-answers.js';
import { checkRequest } from './check-request.js';
import { answerOnComparison } from './comparison-answers.js';
import type { ExactAnswers, ExactQuestion, MapsBetween } from './exact-questions.js';
import { answerOnGroup, elementPage, powerMap } from './group-answers.js';
import { inLargest } from './largest-argument.js';
import { compareLaws } from './law-answers.js';
import { answerOnLayer } from './layer-answers.js';
import { answerOnMultilinear } from './multilinear-answers.js';
import { answerOnNetwork, checkStages } from './network-answers.js';
import { problemFacts } from './problem-facts.js';
import { groupOf, pairOf, sizedPair, subspaceOf } from './remembered.js';
import { answerOnRepresentation } from './representation-answers.js';
import { answerOnParticles, answerOnSnap } from './snap-answers.js';
import { answerOnSpace } from './space-answers.js';
import { drawFigure, type StudyFigure } from './study-figures.js';
import { studyReport } from './study-report.js';

/** Answers a question; the same question gives the same answer. Runs in a worker thread. Cost: the question's. */
export function answerExactQuestion(
  question: ExactQuestion,
): ExactAnswers[ExactQuestion['ask']] | Promise<StudyFigure> {
  if ('request' in question) {
    checkRequest(question.request, question.rows);
    return true;
  }
  if ('problem' in question) {
    return problemFacts(question.problem, question.seed, question.rows, question.averagingNodes);
  }
  if ('laws' in question) return compareLaws(question.laws);
  if ('plan' in question) return drawFigure(question.study, question.plan, question.ends, question.rows);
  if ('study' in question) return studyReport(question.study);
  if ('layer' in question) return answerOnLayer(question);
  if ('multilinear' in question) return answerOnMultilinear(question);
  if ('network' in question) return answerOnNetwork(question);
  if ('stages' in question) return checkStages(question.stages);
  if (question.ask === 'candidates') return answerOnCandidates(question);
  if (question.ask === 'signedPermutations') return answerOnSignedPermutations(question);
  if ('found' in question) return answerOnSnap(question);
  if ('ofParticles' in question) return answerOnParticles(question.ofParticles);
  if ('held' in question) return answerOnComparison(question);
  const group = groupOf(question.of);
  if ('space' in question) return answerOnSpace(question, group);
  if ('from' in question) return answerOnMaps(question, group);
  if ('expression' in question) return answerOnRepresentation(question, group);
  switch (question.ask) {
    case 'powerMap':
      return powerMap(group, question.exponent);
    case 'elements':
      return elementPage(group, question.first, question.offset);
    default:
      return answerOnGroup(question.ask, group);
  }
}

type MapsQuestion = Extract<ExactQuestion, MapsBetween>;

function answerOnMaps(question: MapsQuestion, group: Group): ExactAnswers[MapsQuestion['ask']] {
  const { from, to } = pairOf(question);
  switch (question.ask) {
    case 'maps':
      return {
        from: formatRepresentation(from),
        to: formatRepresentation(to),
        ...shapeOfMaps(group, from, to),
      };
    case 'genericMatrix': {
      const { rows, columns } = shapeOfMaps(group, from, to);
      return inLargest(
        () => sizedPair(group, question),
        () => {
          refuseGenericMatrix(rows * columns);
          return genericMatrix(subspaceOf(group, hom(from, to)).basis, Number(rows), Number(columns));
        },
      );
    }
  }
}
