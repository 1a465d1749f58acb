import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer';
import { type Failure, failureFrom, unreachable, type WireError } from './failure.js';

/** Data and failures may stand side by side: a part that failed leaves its siblings standing. */
export interface Answer<Result> {
  readonly data: Result | null;
  readonly failures: readonly Failure[];
}

/** Sends one operation. Rejects only when the signal aborts it; everything else is an answer. */
export async function execute<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  let response: Response;
  let body: { data?: Result | null; errors?: readonly WireError[] };
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: print(document), variables }),
      signal,
    });
    body = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    return { data: null, failures: [unreachable(error instanceof Error ? error.message : String(error))] };
  }
  if (body.data === undefined && body.errors === undefined) {
    return { data: null, failures: [unreachable(`status ${response.status}`)] };
  }
  return { data: body.data ?? null, failures: (body.errors ?? []).map(failureFrom) };
}
