import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { Log } from '../experiments/log.js';
import type { Context } from './context.js';
import { untilClosed } from './until-closed.js';

/** Milliseconds within which a healthy server answers. */
const PATIENCE_MS = 2000;

const QUERY = '{ __typename experiments(first: 0) { totalCount } }';

/** 200 only when /graphql answers a query that reads the store, else 503 with the reason. `context`: null until the server is ready. */
export function health(
  apollo: ApolloServer<Context>,
  context: (signal: AbortSignal) => Context | null,
  log: Log,
): RequestHandler {
  return async (_request, response) => {
    const reason = await whyUnhealthy(context(untilClosed(response)));
    response
      .status(reason === null ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(reason === null ? { status: 'ok' } : { status: 'unavailable', reason });
  };

  async function whyUnhealthy(contextValue: Context | null): Promise<string | null> {
    if (contextValue === null) return 'The server is starting or stopping.';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>(resolve => {
      timer = setTimeout(resolve, PATIENCE_MS, 'late');
    });
    try {
      const answer = await Promise.race([apollo.executeOperation({ query: QUERY }, { contextValue }), late]);
      if (answer === 'late') return `The store does not answer within ${PATIENCE_MS / 1000} s.`;
      const failed = answer.body.kind !== 'single' || answer.body.singleResult.errors !== undefined;
      return failed ? 'The store does not answer.' : null;
    } catch (error) {
      log.error({ err: error }, 'The health check failed.');
      return 'GraphQL does not answer.';
    } finally {
      clearTimeout(timer);
    }
  }
}
