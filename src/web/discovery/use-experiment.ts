import { useEffect, useState } from 'react';
import {
  OpenExperimentDocument,
  type OpenExperimentQuery,
  WatchExperimentDocument,
  type WatchExperimentSubscription,
} from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';
import { type Connection, subscribe } from '../graphql/subscribe.js';
import { useQuery } from '../graphql/use-query.js';

export type OpenedExperiment = NonNullable<OpenExperimentQuery['experiment']>;
export type LiveExperiment = WatchExperimentSubscription['experimentProgress'];

export interface WatchedExperiment {
  /** What the server keeps: asked for when it is opened and again when it has ended. */
  readonly stored: OpenedExperiment | null;
  /** The latest event. */
  readonly event: LiveExperiment | null;
  /** The latest event with particles in it: they stay in view when the run has ended. */
  readonly lastLive: LiveExperiment | null;
  readonly connection: Connection;
  readonly failures: readonly Failure[];
}

const NOTHING = {
  event: null,
  lastLive: null,
  connection: 'CONNECTING' as Connection,
  failures: [] as readonly Failure[],
};

/** Follows one experiment from wherever it is to its end. Use with a key of the id. */
export function useExperiment(id: string): WatchedExperiment {
  const [watch, setWatch] = useState(NOTHING as Omit<WatchedExperiment, 'stored'>);
  const ended = watch.event !== null && hasEnded(watch.event.state);
  const stored = useQuery(OpenExperimentDocument, { id }, { revision: ended ? 1 : 0 });

  useEffect(
    () =>
      subscribe(
        WatchExperimentDocument,
        { id },
        {
          next: ({ experimentProgress: event }) =>
            setWatch(present => ({ ...present, event, lastLive: event.live ? event : present.lastLive })),
          fail: failures => setWatch(present => ({ ...present, failures })),
          connection: connection =>
            setWatch(present => (present.connection === connection ? present : { ...present, connection })),
        },
      ),
    [id],
  );

  const missing = stored.data?.experiment === null && stored.failures.length === 0;
  const failures = [...stored.failures, ...(missing ? [unknownExperiment(id)] : watch.failures)];
  return { ...watch, stored: stored.data?.experiment ?? null, failures: failures.slice(0, 1) };
}

export function hasEnded(state: LiveExperiment['state']): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}

function unknownExperiment(id: string): Failure {
  return {
    code: 'NOT_FOUND',
    message: `This server knows no experiment ${id}. Choose one from the list.`,
    argument: ['id'],
    position: null,
  };
}
