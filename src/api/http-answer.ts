import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';

/** A refusal as GraphQL JSON, so that clients read every answer alike. */
export function errorBody(errors: readonly GraphQLFormattedError[]): string {
  return JSON.stringify({ errors });
}

/** One error with a code and a sentence; a limit comes with its value. */
export function fault(
  code: string,
  message: string,
  details: { readonly limit?: number; readonly value?: number } = {},
): readonly GraphQLFormattedError[] {
  return [{ message, extensions: { code, ...details } }];
}

/** Ends a response with errors. */
export function sendErrors(
  response: ServerResponse,
  status: number,
  errors: readonly GraphQLFormattedError[],
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(errorBody(errors));
}
