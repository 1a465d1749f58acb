import type { Request as HttpRequest, RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { OperationResult } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Log } from '../experiments/log.js';
import type { Admission } from './admission.js';
import type { Context } from './context.js';
import { presentError } from './errors.js';
import { executeAdmitted, type Result, type Results } from './execute.js';
import { fault, sendErrors } from './http-answer.js';
import { limits } from './limits.js';
import { untilClosed } from './until-closed.js';

/** GraphQL over server-sent events, one stream an operation, under the limits of the other roads. */
export function graphqlOverSse(
  admission: Admission,
  context: (signal: AbortSignal) => Context,
  log: Log,
): RequestHandler {
  const handle = createHandler({
    // No tokens: the protocol's single-connection mode would keep state between requests.
    authenticate: () => null,
    onSubscribe: async (request, { query, operationName, variables }) => {
      const admitted = admission.admit({ query, operationName, variables });
      if (!('document' in admitted)) return refused(admitted.map(error => presentError(error, log)));
      if (request.method === 'GET' && admitted.operation === 'mutation') {
        return refused(fault('BAD_REQUEST', 'Send mutations by POST.'));
      }
      return outcomeOf(await executeAdmitted(admitted, context(untilClosed(request.context.res)), log));
    },
  });
  let open = 0;
  return async (request, response) => {
    const refusal = refusalOf(request, open);
    if (refusal) return sendErrors(response, refusal.status, refusal.errors);
    // The library compares the header as a whole.
    request.headers.accept = 'text/event-stream';
    open++;
    // not after `handle`: where the client has gone, the library waits for ever for the end of the response
    response.once('close', () => {
      open--;
    });
    try {
      await handle(request, response);
    } catch (error) {
      const errors = [presentError(error, log)];
      if (response.headersSent) response.end();
      else sendErrors(response, 500, errors);
    }
  };
}

/** The library's types know GraphQL's own errors only, not errors as users see them, which it sends just as well. */
function outcomeOf(result: Result | Results): OperationResult {
  return result as OperationResult;
}

/** The only result of a refused operation; without `data` the library doesn't take it for one. */
function refused(errors: readonly GraphQLFormattedError[]): OperationResult {
  return outcomeOf({ data: null, errors });
}

function refusalOf(request: HttpRequest, open: number) {
  if (!['GET', 'POST'].includes(request.method)) {
    return { status: 405, errors: fault('BAD_REQUEST', 'Send the operation by POST or GET.') };
  }
  if (!request.headers.accept?.includes('text/event-stream')) {
    const message = 'This address answers with an event stream: send accept: text/event-stream.';
    return { status: 406, errors: fault('BAD_REQUEST', message) };
  }
  const { query } = (request.method === 'GET' ? request.query : request.body) ?? {};
  if (typeof query !== 'string' || query === '') {
    return { status: 400, errors: fault('BAD_REQUEST', 'Send an operation as query.') };
  }
  if (open >= limits.eventStreams) {
    const details = { limit: limits.eventStreams, value: open + 1 };
    return {
      status: 503,
      errors: fault('TOO_LARGE', `There are ${open} open event streams already. Close some.`, details),
    };
  }
  return null;
}
