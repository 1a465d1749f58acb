import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../experiments/log.js';
import { Admission } from './admission.js';
import type { Context, Services } from './context.js';
import { StartError } from './environment.js';
import { presentError } from './errors.js';
import { towerUntil } from './exact-tower.js';
import { graphiql } from './graphiql.js';
import { graphqlBody } from './graphql-body.js';
import { apolloServer, graphqlOverHttp } from './graphql-http.js';
import { graphqlOverSse } from './graphql-sse.js';
import { graphqlOverWebSocket } from './graphql-ws.js';
import { health } from './health.js';
import { fault, sendErrors } from './http-answer.js';
import { LongLists } from './long-lists.js';
import { page } from './page.js';
import { buildApiSchema } from './schema.js';
import { refusalOf, securityHeaders } from './security.js';

const GRAPHQL_PATH = '/graphql';
/** Milliseconds that requests under way are given when the server stops. */
const PARTING_MS = 2000;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

interface Refusal {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The service on its port. It listens at once and answers once it has been given the services. */
export class ApiServer {
  readonly #http: Server;
  readonly #closeRoads: () => Promise<void>;
  #services: Services | null = null;

  private constructor(http: Server, closeRoads: () => Promise<void>) {
    this.#http = http;
    this.#closeRoads = closeRoads;
  }

  /** Listens; throws a StartError where the address can't be had. */
  static async listen({ host, port, log }: ServerOptions): Promise<ApiServer> {
    const schema = buildApiSchema();
    const admission = new Admission(schema);
    const apollo = apolloServer(schema, log);
    await apollo.start();
    const app = express();
    const http = createServer(app);
    const context = (signal: AbortSignal): Context => server.#context(signal);
    const refuse = () => server.#refusal();
    const closeWebSockets = graphqlOverWebSocket(http, {
      path: GRAPHQL_PATH,
      admission,
      context,
      log,
      refuse: request => refuseForeign(request) ?? refuse(),
    });
    const server = new ApiServer(http, async () => {
      await closeWebSockets();
      await apollo.stop();
    });

    const requireServices: RequestHandler = (_request, response, next) => {
      const refusal = refuse();
      if (refusal === null) return next();
      sendErrors(response, refusal.status, refusal.errors, { 'retry-after': '1' });
    };
    app.disable('x-powered-by');
    app.set('etag', false);
    app.use(guard);
    app.get(
      '/health',
      health(apollo, signal => (server.#services === null ? null : context(signal)), log),
    );
    app.use('/graphiql', await graphiql());
    app.use(GRAPHQL_PATH, requireServices, graphqlBody);
    app.use(`${GRAPHQL_PATH}/stream`, graphqlOverSse(admission, context, log));
    app.all(GRAPHQL_PATH, graphqlOverHttp(apollo, admission, context, log));
    app.use(page());
    app.use(((request, response) => {
      sendErrors(response, 404, fault('NOT_FOUND', `Nothing is served at ${request.path}.`));
    }) satisfies RequestHandler);
    app.use(failed(log));

    http.listen({ host, port });
    try {
      await once(http, 'listening');
    } catch (error) {
      throw cannotListen(error, host, port);
    }
    return server;
  }

  /** Where it listens, as a browser writes it. */
  get address(): string {
    const { address, family, port } = this.#http.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  /** From now on questions are answered. */
  serve(services: Services): void {
    this.#services = services;
  }

  /** Takes no more requests, waits a moment for those under way, then closes every connection. */
  async stop(): Promise<void> {
    this.#services = null;
    const closed = new Promise(resolve => this.#http.close(resolve));
    await this.#closeRoads();
    this.#http.closeIdleConnections();
    await Promise.race([closed, delay(PARTING_MS, undefined, { ref: false })]);
    this.#http.closeAllConnections();
    await closed;
  }

  #context(signal: AbortSignal): Context {
    if (this.#services === null)
      throw new Error('expected the services to be there, got a request before or after');
    const { tower, experiments } = this.#services;
    return { tower: towerUntil(signal, tower), experiments, longLists: new LongLists() };
  }

  #refusal(): Refusal | null {
    if (this.#services !== null) return null;
    return {
      status: 503,
      errors: fault('UNAVAILABLE', 'The server is starting or stopping. Try again in a moment.'),
    };
  }
}

/** Refuses foreign pages, and sets what every answer carries. */
const guard: RequestHandler = (request, response, next) => {
  response.set(securityHeaders(request.socket.localPort!));
  const refusal = refuseForeign(request);
  if (refusal === null) return next();
  sendErrors(response, refusal.status, refusal.errors, { connection: 'close' });
};

function refuseForeign(request: IncomingMessage): Refusal | null {
  const reason = refusalOf(request.headers, request.socket.localPort!);
  return reason === null ? null : { status: 403, errors: fault('FORBIDDEN', reason) };
}

/** The last resort: whatever went wrong is logged, masked and answered as GraphQL JSON. */
function failed(log: Log): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const status =
      typeof error?.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500;
    const errors =
      status === 500 ? [presentError(error, log)] : fault('BAD_REQUEST', 'The request could not be read.');
    if (response.headersSent) response.destroy();
    else sendErrors(response, status, errors, { connection: 'close' });
  };
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} on ${host} is in use. Stop what listens there, or set PORT to another port.`,
    );
  }
  if (code === 'EACCES')
    return new StartError(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`This machine has no address ${host}. Set HOST to 127.0.0.1 or ::1.`);
  }
  return error;
}
