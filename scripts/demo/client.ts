import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';

/** Asks the service; an error in the answer is thrown with its code. */
export async function ask<Result, Variables>(
  url: string,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Result;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors !== undefined) {
    throw new Error(errors.map(e => `${e.extensions?.code ?? 'ERROR'}: ${e.message}`).join('\n'));
  }
  return data;
}

/** The events of a subscription over server-sent events, until it ends. */
export async function* watch<Result, Variables extends Record<string, unknown>>(
  url: string,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): AsyncGenerator<Result> {
  const client = createClient({ url: `${url}/graphql/stream` });
  for await (const event of client.iterate<Result>({ query: print(document), variables })) {
    if (event.errors !== undefined) throw new Error(event.errors.map(e => e.message).join('\n'));
    if (event.data) yield event.data;
  }
}
