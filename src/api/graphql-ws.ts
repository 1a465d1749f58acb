import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { OperationResult } from 'graphql-ws';
import { useServer as serve } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../experiments/log.js';
import type { Admission, Admitted } from './admission.js';
import type { Context } from './context.js';
import { presentError } from './errors.js';
import { executeAdmitted, type Result, type Results } from './execute.js';
import { errorBody, fault } from './http-answer.js';
import { limits } from './limits.js';
import { untilClosed } from './until-closed.js';

export interface WebSocketOptions {
  readonly path: string;
  readonly admission: Admission;
  readonly context: (signal: AbortSignal) => Context;
  readonly log: Log;
  /** Why an upgrade is refused: a status and the errors; null lets it pass. */
  readonly refuse: (
    request: IncomingMessage,
  ) => { status: number; errors: readonly GraphQLFormattedError[] } | null;
}

/** GraphQL over WebSocket on the server's upgrades, under the limits of the other roads. Returns what closes it. */
export function graphqlOverWebSocket(server: Server, options: WebSocketOptions): () => Promise<void> {
  const { admission, context, log, path } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  const untilGone = new WeakMap<WebSocket, AbortSignal>();
  sockets.on('connection', socket => untilGone.set(socket, untilClosed(socket)));
  // By the arguments, which the library hands on from hook to hook as they are.
  const operations = new WeakMap<object, { admitted: Admitted; signal: AbortSignal }>();
  const present = (errors: readonly GraphQLError[]) => errors.map(error => presentError(error, log));

  const transport = serve(
    {
      connectionInitWaitTimeout: limits.connectionInitMs,
      onSubscribe: ({ subscriptions, extra }, _id, payload) => {
        const open = Object.keys(subscriptions).length;
        if (open > limits.operationsASocket) return [tooManyOperations(open)];
        const admitted = admission.admit(payload);
        if ('document' in admitted)
          operations.set(admitted, { admitted, signal: untilGone.get(extra.socket)! });
        return admitted;
      },
      execute: run,
      subscribe: run,
      // As it is: the library would ask GraphQL's own errors for their JSON, and these are JSON already.
      onNext: (_ctx, _id, _payload, _args, result) => result as FormattedExecutionResult,
      onError: (_ctx, _id, _payload, errors) => present(errors),
    },
    sockets,
  );

  async function run(args: object): Promise<Awaited<OperationResult>> {
    const operation = operations.get(args);
    if (operation === undefined) throw new Error('expected an operation that was admitted, got another');
    return outcomeOf(await executeAdmitted(operation.admitted, context(operation.signal), log));
  }

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', error => log.info({ err: error }, 'A socket failed.'));
    const refusal = options.refuse(request) ?? refuseUpgrade(request, path, sockets.clients.size);
    if (refusal) return endUpgrade(socket, refusal.status, refusal.errors);
    sockets.handleUpgrade(request, socket, head, webSocket => sockets.emit('connection', webSocket, request));
  };
  server.on('upgrade', onUpgrade);

  return async () => {
    server.off('upgrade', onUpgrade);
    for (const client of sockets.clients) client.close(1001, 'The server stops.');
    await transport.dispose();
    for (const client of sockets.clients) client.terminate();
  };
}

/** The library's types know GraphQL's own errors only, not errors as users see them, which it sends just as well. */
function outcomeOf(result: Result | Results): Awaited<OperationResult> {
  return result as Awaited<OperationResult>;
}

function refuseUpgrade(request: IncomingMessage, path: string, open: number) {
  if (new URL(request.url ?? '', 'http://host').pathname !== path) {
    return { status: 404, errors: fault('NOT_FOUND', `WebSockets are served at ${path}.`) };
  }
  if (open >= limits.webSockets) {
    return {
      status: 503,
      errors: fault('TOO_LARGE', `There are ${open} open WebSockets already. Close some.`, {
        limit: limits.webSockets,
        value: open + 1,
      }),
    };
  }
  return null;
}

function endUpgrade(socket: Duplex, status: number, errors: readonly GraphQLFormattedError[]): void {
  const body = errorBody(errors);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function tooManyOperations(value: number): GraphQLError {
  const limit = limits.operationsASocket;
  return new GraphQLError(`This WebSocket has ${limit} operations under way already. Complete some first.`, {
    extensions: { code: 'TOO_LARGE', limit, value },
  });
}
