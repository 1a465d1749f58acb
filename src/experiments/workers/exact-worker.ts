import { type Answer, answerOf } from '../answer.js';
import { answerExactQuestion } from '../answer-exact-question.js';
import type { ExactAnswers, ExactQuestion } from '../exact-questions.js';

/** The thread of the exact pool: one question, one answer. */
export default function answer(question: ExactQuestion): Promise<Answer<ExactAnswers[ExactQuestion['ask']]>> {
  return answerOf(() => answerExactQuestion(question));
}
