import type { RequestHandler } from 'express';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Log } from '../experiments/log.js';
import type { Admission } from './admission.js';
import type { Context } from './context.js';
import { presentError } from './errors.js';
import { executeAdmitted } from './execute.js';
import { fault, sendErrors } from './http-answer.js';
import { limits } from './limits.js';

/** GraphQL over server-sent events, one stream an operation, under the limits of the other roads. */
export function graphqlOverSse(admission: Admission, context: () => Context, log: Log): RequestHandler {
  const handle = createHandler({
    // No tokens: the protocol's single-connection mode would keep state between requests.
    authenticate: () => null,
    onSubscribe: async (request, { query, operationName, variables }) => {
      const admitted = admission.admit({ query, operationName, variables });
      if (!('document' in admitted))
        return { errors: admitted.map(error => presentError(error, log)) as never };
      if (request.method === 'GET' && admitted.operation === 'mutation') {
        return { errors: fault('BAD_REQUEST', 'Send mutations by POST.') as never };
      }
      return (await executeAdmitted(admitted, context(), log)) as never;
    },
  });
  let open = 0;
  return async (request, response) => {
    if (!['GET', 'POST'].includes(request.method)) {
      return sendErrors(response, 405, fault('BAD_REQUEST', 'Send the operation by POST or GET.'), {
        allow: 'GET, POST',
      });
    }
    if (request.headers.accept?.includes('text/event-stream') !== true) {
      return sendErrors(
        response,
        406,
        fault('BAD_REQUEST', 'This address answers with an event stream: send accept: text/event-stream.'),
      );
    }
    if (open >= limits.eventStreams) {
      return sendErrors(
        response,
        503,
        fault('TOO_LARGE', `There are ${limits.eventStreams} open event streams already. Close some.`),
      );
    }
    // The library compares the header as a whole.
    request.headers.accept = 'text/event-stream';
    open++;
    try {
      await handle(request, response);
    } catch (error) {
      const errors = [presentError(error, log)];
      if (response.headersSent) response.end();
      else sendErrors(response, 500, errors);
    } finally {
      open--;
    }
  };
}
