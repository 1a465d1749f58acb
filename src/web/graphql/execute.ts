import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer';
import { type Failure, failureFrom, unreachable, type WireError } from './failure.js';

/** Data and failures may stand side by side: a part that failed leaves its siblings standing. */
export interface Answer<Result> {
  readonly data: Result | null;
  readonly failures: readonly Failure[];
}

/** A server that is starting answers 503: milliseconds between the questions, and how often it is asked again. */
const RETRY_PAUSE = 1000;
const RETRIES = 60;

/** Sends one operation. Rejects only when the signal aborts it; everything else is an answer. */
export async function execute<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  let response: Response;
  let body: { data?: Result | null; errors?: readonly WireError[] };
  try {
    response = await respond(JSON.stringify({ query: print(document), variables }), signal);
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

async function respond(body: string, signal?: AbortSignal): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body,
      signal,
    });
    if (response.status !== 503 || attempt === RETRIES) return response;
    await new Promise(resolve => setTimeout(resolve, RETRY_PAUSE));
    signal?.throwIfAborted();
  }
}
