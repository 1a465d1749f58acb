import type { Failure } from '../graphql/failure.js';
import { Notice } from '../notice.js';

/** What the server refused of a card, and why, each sentence once. */
export function Refusals({ failures }: { failures: readonly Failure[] }) {
  const messages = [...new Set(failures.map(failure => failure.message))];
  return messages.map(message => (
    <Notice key={message} tone="plain">
      {message}
    </Notice>
  ));
}
