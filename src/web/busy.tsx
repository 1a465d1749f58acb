import { useEffect, useState } from 'react';
import { Elapsed } from './discovery/elapsed.js';
import type { QueryState } from './graphql/use-query.js';
import { Notice } from './notice.js';

/** What is answered sooner needs no words. */
const QUICK_MS = 700;

/** A layer or a network as source text. */
export const WRITING =
  'Finding the exact maps between all copies and writing them: this takes seconds where they are many or large.';

interface BusyProps {
  /** What the server does, in a sentence. */
  readonly doing: string;
  readonly query: Pick<QueryState<unknown, unknown>, 'pending' | 'isStopped' | 'stop' | 'resume'>;
}

/** A question that takes its time: what is being done, for how long already, and a way to give it up. */
export function Busy({ doing, query: { pending, isStopped, stop, resume } }: BusyProps) {
  const startedAt = useStart(pending);
  if (isStopped) {
    return (
      <Notice tone="plain">
        Given up.{' '}
        <button type="button" className="quiet" onClick={resume}>
          Ask again
        </button>
      </Notice>
    );
  }
  if (startedAt === null) return null;
  return (
    <div className="busy">
      <Notice tone="plain">{doing}</Notice>
      <Elapsed startedAt={startedAt} endedAt={null} />
      <button type="button" className="quiet" onClick={stop}>
        Cancel
      </button>
    </div>
  );
}

/** When it became pending, once that is a while ago; else null. */
function useStart(pending: boolean): string | null {
  const [start, setStart] = useState<string | null>(null);
  useEffect(() => {
    if (!pending) return setStart(null);
    const now = new Date().toISOString();
    const timer = setTimeout(() => setStart(now), QUICK_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  return start;
}
