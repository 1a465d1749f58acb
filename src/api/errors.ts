import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain-error.js';
import { BrokenBuild } from '../experiments/broken-build.js';
import type { Log } from '../experiments/log.js';

/** Codes that GraphQL's own stages give and that users see as they are. */
const PROTOCOL_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

const LARGEST_INT = 2 ** 31 - 1;
const INT_OVERFLOW = /^Int cannot represent non 32-bit signed integer value: (-?[\d.e+]+)/;
const VARIABLE_PLACE =
  /^Variable "\$([^"]+)" (?:got invalid value|has invalid value|of required type|of non-null type)/;
const ARGUMENT_PLACE = /^Argument "([^"]+)" (?:has invalid value|of required type|of non-null type)/;

/**
 * An error as users see it: a DomainError with its code, place and limits; what can't be coerced as BAD_INPUT; what the
 * protocol says, as it says it. Anything else is our own failure: logged under an id, and nothing but the id is told, or what to do
 * about a broken build.
 */
export function presentError(error: unknown, log: Log): GraphQLFormattedError {
  const place = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
  const origin = originOf(error);
  if (origin instanceof DomainError) {
    return { message: origin.message, ...place, extensions: { code: origin.code, ...origin.details } };
  }
  if (error instanceof GraphQLError && origin instanceof GraphQLError) {
    const extensions = requestFault(error);
    if (extensions !== null) return { message: error.message, ...place, extensions };
  }
  const errorId = randomUUID();
  log.error({ err: origin, errorId, ...place }, 'A request failed for a reason of our own.');
  const what =
    origin instanceof BrokenBuild
      ? origin.message
      : 'The server failed to answer this, through no fault of yours.';
  return {
    message: `${what} Its log says more under ${errorId}.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

/** The extensions of an error for which the request is to blame, or null. */
function requestFault({ message, path, extensions }: GraphQLError): Record<string, unknown> | null {
  const { code, http: _http, ...details } = extensions;
  if (code === 'BAD_INPUT' || code === 'TOO_LARGE') return { code, ...details };
  const variable = VARIABLE_PLACE.exec(message);
  if (variable) return { code: 'BAD_INPUT', path: placeIn(message) ?? [variable[1]] };
  const argument = ARGUMENT_PLACE.exec(message);
  if (argument) return { code: 'BAD_INPUT', path: [argument[1]] };
  const overflow = INT_OVERFLOW.exec(message);
  if (path !== undefined && overflow) return { code: 'TOO_LARGE', limit: LARGEST_INT, value: overflow[1] };
  return typeof code === 'string' && PROTOCOL_CODES.includes(code) ? { code } : null;
}

/** ["input", "basis", 0, 1] from: .. got invalid value .. at "input.basis[0][1]"; .. */
function placeIn(message: string): (string | number)[] | null {
  const text = / at "([^"]+)";/.exec(message)?.[1];
  if (text === undefined) return null;
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) =>
    index === undefined ? part : Number(index),
  );
}

/** The error at the root of what GraphQL's stages have wrapped. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}
