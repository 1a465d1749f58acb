import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { type Answer, execute } from './execute.js';
import type { Failure } from './failure.js';

export interface QueryState<Result, Variables> {
  /** The latest answer; it stands, marked by pending, until the next one arrives. */
  readonly data: Result | null;
  readonly failures: readonly Failure[];
  /** The variables that data and failures answer. */
  readonly answered: Variables | null;
  readonly pending: boolean;
}

const NO_FAILURES: readonly Failure[] = [];

/**
 * Asks whenever the variables change, after a pause of `delay` milliseconds without another change; a request
 * overtaken by the next is cancelled. Variables null: nothing is asked. A change of `revision` asks again.
 */
export function useQuery<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables | null,
  { delay = 0, revision = 0 }: { delay?: number; revision?: number } = {},
): QueryState<Result, Variables> {
  const question = variables === null ? null : JSON.stringify(variables);
  const [answer, setAnswer] = useState<{ question: string; revision: number; answer: Answer<Result> } | null>(
    null,
  );

  useEffect(() => {
    if (question === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      execute(document, JSON.parse(question) as Variables, abort.signal).then(
        received => setAnswer({ question, revision, answer: received }),
        error => {
          if (!abort.signal.aborted) throw error;
        },
      );
    }, delay);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [document, question, delay, revision]);

  if (question === null || answer === null) {
    return { data: null, failures: NO_FAILURES, answered: null, pending: question !== null };
  }
  return {
    data: answer.answer.data,
    failures: answer.answer.failures,
    answered: JSON.parse(answer.question) as Variables,
    pending: answer.question !== question || answer.revision !== revision,
  };
}
