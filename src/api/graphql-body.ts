import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { fault, sendErrors } from './http-answer.js';
import { limits } from './limits.js';

/** Milliseconds that a client has to read why its body is refused, while the rest of it is thrown away. */
const PARTING_MS = 1000;

/** A body that isn't read further: a status and the errors. */
class RefusedBody extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(`refused with status ${status}`);
  }
}

/**
 * Reads the JSON body of a POST into request.body. A body above the limit is refused at its announced length, or at the first
 * byte too many; the usual reader answers only after the whole of it has been sent.
 */
export const graphqlBody: RequestHandler = async (request, response, next) => {
  // Apollo's middleware wants to see that somebody has looked for a body.
  request.body = undefined;
  if (request.method !== 'POST') return next();
  try {
    requireJson(request);
    request.body = parse(await read(request));
  } catch (error) {
    if (error instanceof RefusedBody) return refuse(request, response, error);
    throw error;
  }
  next();
};

function requireJson({ headers }: IncomingMessage): void {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map(text => text.trim()).find(text => text.startsWith('charset='));
  const encoding = headers['content-encoding'] ?? 'identity';
  if (
    type!.trim() !== 'application/json' ||
    !/^(charset="?utf-?8"?)?$/.test(charset ?? '') ||
    encoding !== 'identity'
  ) {
    const message =
      'Send the operation as JSON in UTF-8, uncompressed, with the header content-type: application/json.';
    throw new RefusedBody(415, fault('UNSUPPORTED_MEDIA_TYPE', message));
  }
}

async function read(request: IncomingMessage): Promise<string> {
  refuseLength(Number(request.headers['content-length'] ?? 0));
  const chunks: Buffer[] = [];
  let length = 0;
  const whole = new Promise<string>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      try {
        refuseLength(length);
      } catch (error) {
        request.removeAllListeners('data').resume();
        return reject(error);
      }
      chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    const brokenOff = () =>
      reject(new RefusedBody(400, fault('BAD_REQUEST', 'The body broke off. Send it again.')));
    request.once('error', brokenOff).once('aborted', brokenOff);
  });
  return whole;
}

function refuseLength(value: number): void {
  const limit = limits.bodyBytes;
  if (value <= limit) return;
  const message = `The body is longer than the limit of ${limit} bytes. Send less at once.`;
  throw new RefusedBody(413, fault('TOO_LARGE', message, { limit, value }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedBody(400, fault('BAD_REQUEST', 'The body is not valid JSON.'));
  }
}

/** Answers at once; the connection lives just long enough for the answer to be read. */
function refuse(request: IncomingMessage, response: Response, { status, errors }: RefusedBody): void {
  sendErrors(response, status, errors, { connection: 'close' });
  request.resume();
  setTimeout(() => request.socket.destroy(), PARTING_MS).unref();
}
