import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Log } from '../experiments/log.js';
import type { Admission } from './admission.js';
import type { Context } from './context.js';
import { presentError } from './errors.js';
import { fault, sendErrors } from './http-answer.js';
import { untilClosed } from './until-closed.js';

const fillLongLists: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind === 'single') contextValue.longLists.fill(response.body.singleResult.data);
    },
  }),
};

/** Apollo's server: batching is off, CSRF prevention is on, and it reports to nobody. */
export function apolloServer(schema: GraphQLSchema, log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => presentError(error, log),
    logger: {
      debug: () => {},
      info: message => log.info({}, message),
      warn: message => log.warn({}, message),
      error: message => log.error({}, message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fillLongLists,
    ],
  });
}

/** Operations by POST, and queries by GET where the client proves that it is no plain form. */
export function graphqlOverHttp(
  apollo: ApolloServer<Context>,
  admission: Admission,
  context: (signal: AbortSignal) => Context,
  log: Log,
): RequestHandler[] {
  const admit: RequestHandler = (request, response, next) => {
    const sent = request.method === 'GET' ? queryOf(request.query) : request.body;
    if (typeof sent?.query !== 'string' || !isRecordOrAbsent(sent.variables)) return next();
    const admitted = admission.admit(sent);
    if ('document' in admitted && admitted.operation !== OperationTypeNode.SUBSCRIPTION) return next();
    if ('document' in admitted) {
      const advice = 'Send it to /graphql over WebSocket, or to /graphql/stream for server-sent events.';
      return sendErrors(response, 400, fault('BAD_REQUEST', `A subscription has many answers. ${advice}`));
    }
    sendErrors(
      response,
      400,
      admitted.map(error => presentError(error, log)),
    );
  };
  return [admit, expressMiddleware(apollo, { context: async ({ res }) => context(untilClosed(res)) })];
}

/** The parameters of a GET; variables are left to Apollo where they aren't JSON. */
function queryOf({ query, operationName, variables }: Record<string, unknown>): Record<string, unknown> {
  try {
    return {
      query,
      operationName,
      variables: variables === undefined ? undefined : JSON.parse(String(variables)),
    };
  } catch {
    return {};
  }
}

function isRecordOrAbsent(value: unknown): boolean {
  return value == null || (typeof value === 'object' && !Array.isArray(value));
}
