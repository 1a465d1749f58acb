import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer';
import { createClient } from 'graphql-sse';
import { type Failure, failureFrom, unreachable } from './failure.js';

export type Connection = 'CONNECTING' | 'OPEN' | 'RECONNECTING' | 'ENDED';

export interface Listener<Result> {
  next(data: Result): void;
  fail(failures: readonly Failure[]): void;
  connection(state: Connection): void;
}

const LONGEST_PAUSE_MS = 8000;

/**
 * Listens to a subscription until it ends or the returned function is called. A lost connection is taken up again
 * after 0.5 s, 1 s, 2 s, .. up to 8 s; the server's first event is the present state, so nothing is missed for good.
 */
export function subscribe<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  listener: Listener<Result>,
): () => void {
  let closed = false;
  const client = createClient({
    url: '/graphql/stream',
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: async attempt => {
      listener.connection('RECONNECTING');
      await new Promise(resolve => setTimeout(resolve, Math.min(500 * 2 ** attempt, LONGEST_PAUSE_MS)));
    },
  });
  listener.connection('CONNECTING');
  const stop = client.subscribe<Result>(
    { query: print(document), variables },
    {
      next: ({ data, errors }) => {
        if (closed) return;
        listener.connection('OPEN');
        if (errors) listener.fail(errors.map(failureFrom));
        if (data) listener.next(data);
      },
      error: error => {
        if (closed) return;
        listener.fail([unreachable(error instanceof Error ? error.message : String(error))]);
        listener.connection('ENDED');
      },
      complete: () => {
        if (!closed) listener.connection('ENDED');
      },
    },
  );
  return () => {
    closed = true;
    stop();
    client.dispose();
  };
}
