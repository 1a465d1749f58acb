import type { Failure } from './graphql/failure.js';
import { Notice } from './notice.js';

interface RefusalsProps {
  readonly failures: readonly Failure[];
  readonly tone?: 'plain' | 'warning';
}

/** What the server refused of a part of the page, and why, each sentence once. */
export function Refusals({ failures, tone = 'plain' }: RefusalsProps) {
  const messages = [...new Set(failures.map(failure => failure.message))];
  return messages.map(message => (
    <Notice key={message} tone={tone}>
      {message}
    </Notice>
  ));
}
