import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useState } from 'react';
import { type Answer, execute } from './execute.js';
import type { Failure } from './failure.js';

export interface QueryState<Result, Variables> {
  /** The latest answer; it stands, marked by pending, until the next one arrives. */
  readonly data: Result | null;
  readonly failures: readonly Failure[];
  /** The variables that data and failures answer. */
  readonly answered: Variables | null;
  readonly pending: boolean;
  /** Whether the question was given up. */
  readonly isStopped: boolean;
  /** Gives the question up, on the server too. */
  readonly stop: () => void;
  /** Asks again what was given up. */
  readonly resume: () => void;
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
  const place = `${revision} ${question}`;
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = stopped === place;
  const stop = useCallback(() => setStopped(place), [place]);
  const resume = useCallback(() => setStopped(null), []);

  useEffect(() => {
    if (question === null || isStopped) return;
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
  }, [document, question, delay, revision, isStopped]);

  const control = { isStopped, stop, resume };
  if (question === null || answer === null) {
    const pending = question !== null && !isStopped;
    return { data: null, failures: NO_FAILURES, answered: null, pending, ...control };
  }
  return {
    data: answer.answer.data,
    failures: answer.answer.failures,
    answered: JSON.parse(answer.question) as Variables,
    pending: !isStopped && (answer.question !== question || answer.revision !== revision),
    ...control,
  };
}
