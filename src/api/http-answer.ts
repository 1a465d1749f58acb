import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';

/** A refusal as GraphQL JSON, so that clients read every answer alike. */
export function errorBody(errors: readonly GraphQLFormattedError[]): string {
  return JSON.stringify({ errors });
}

/** One error with a code and a sentence. */
export function fault(code: string, message: string): readonly GraphQLFormattedError[] {
  return [{ message, extensions: { code } }];
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
