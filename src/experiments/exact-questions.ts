import type { GroupDescription } from '../groups/group-description.js';
import { parseGroup } from '../groups/parse-group.js';

/** A short question for the exact tower, as plain data. */
export type ExactQuestion = { readonly ask: 'group'; readonly of: GroupDescription };

/** What each question is answered with, by the question's name. */
export interface ExactAnswers {
  group: { name: string; key: string; order: bigint; degree: number; isAbelian: boolean };
}

export type ExactAnswer<Q extends ExactQuestion> = ExactAnswers[Q['ask']];

/** Answers a question; pure, runs in a worker thread. Cost: the question's. */
export function answerExactQuestion(question: ExactQuestion): ExactAnswers[ExactQuestion['ask']] {
  switch (question.ask) {
    case 'group': {
      const { name, key, order, degree, isAbelian } = parseGroup(question.of);
      return { name, key, order, degree, isAbelian };
    }
  }
}
