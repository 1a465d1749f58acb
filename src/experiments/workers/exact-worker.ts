import { type Answer, answerOf } from '../answer.js';
import { answerExactQuestion, type ExactAnswers, type ExactQuestion } from '../exact-questions.js';

/** The thread of the exact pool: one question, one answer. */
export default function answer(question: ExactQuestion): Promise<Answer<ExactAnswers[ExactQuestion['ask']]>> {
  return answerOf(() => answerExactQuestion(question));
}
