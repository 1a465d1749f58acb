import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { fault, sendErrors } from './http-answer.js';
import { limits } from './limits.js';

/** Milliseconds that a client has to read why its body is refused, while the rest of it is thrown away. */
const PARTING_MS = 1000;

/** Reads JSON bodies within the limit; POST with anything else is refused. */
export function graphqlBody(): RequestHandler[] {
  const requireJson: RequestHandler = (request, response, next) => {
    if (request.method !== 'POST' || request.is('json')) return next();
    sendErrors(
      response,
      415,
      fault(
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the operation as JSON, with the header content-type: application/json.',
      ),
      { connection: 'close' },
    );
  };
  return [requireJson, express.json({ limit: limits.bodyBytes })];
}

/** Answers what the body's reader refuses, before the body has been read. */
export const refusedBody: ErrorRequestHandler = (error, request, response, next) => {
  const type: unknown = error?.type;
  if (typeof type !== 'string' || response.headersSent) return next(error);
  const [status, code, message] = bodyFault(type);
  sendErrors(response, status, fault(code, message), { connection: 'close' });
  response.once('finish', () => {
    const { socket } = request;
    setTimeout(() => socket.destroy(), PARTING_MS).unref();
  });
};

function bodyFault(type: string): [number, string, string] {
  switch (type) {
    case 'entity.too.large':
      return [
        413,
        'TOO_LARGE',
        `The body is longer than the limit of ${limits.bodyBytes} bytes. Send less at once.`,
      ];
    case 'entity.parse.failed':
      return [400, 'BAD_REQUEST', 'The body is not valid JSON.'];
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return [415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as JSON in UTF-8.'];
    default:
      return [400, 'BAD_REQUEST', 'The body could not be read. Send it again.'];
  }
}
