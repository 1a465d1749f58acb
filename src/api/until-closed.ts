import { type EventEmitter, setMaxListeners } from 'node:events';
import { GraphQLError } from 'graphql';

/** A signal that aborts when a response or socket has closed: nobody waits for what is still being computed for it. */
export function untilClosed(connection: EventEmitter): AbortSignal {
  const closed = new AbortController();
  // One for each question under way: their number is bounded where operations are admitted.
  setMaxListeners(0, closed.signal);
  connection.once('close', () => closed.abort(clientHasGone()));
  return closed.signal;
}

/** Told to nobody; its code keeps it out of the log of our own failures. */
function clientHasGone(): GraphQLError {
  return new GraphQLError('The client went away before the answer.', { extensions: { code: 'BAD_REQUEST' } });
}
