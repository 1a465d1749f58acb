import { useEffect, useState } from 'react';
import {
  OpenExperimentDocument,
  type OpenExperimentQuery,
  WatchExperimentDocument,
  type WatchExperimentSubscription,
} from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';
import { type Connection, subscribe } from '../graphql/subscribe.js';
import { useFollowingQuery } from '../graphql/use-following-query.js';

export type OpenedExperiment = NonNullable<OpenExperimentQuery['experiment']>;
export type LiveExperiment = WatchExperimentSubscription['experimentProgress'];

export interface WatchedExperiment {
  /** What the server keeps: asked for when it is opened, when a part of it has ended, and when all has. */
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

const PAUSE_MS = 1000;
/** Above all steps that are counted. */
const ENDED = 2 ** 31;

/** Follows one experiment from wherever it is to its end. Use with a key of the id. */
export function useExperiment(id: string): WatchedExperiment {
  const [watch, setWatch] = useState(NOTHING as Omit<WatchedExperiment, 'stored'>);
  const { event, lastLive } = watch;
  const hasStopped = event !== null && hasEnded(event.state);
  // The runs of a study are asked for apart.
  const version = hasStopped ? ENDED : event?.study ? 0 : (lastLive?.live?.step ?? 0);
  const stored = useFollowingQuery(OpenExperimentDocument, { id }, version, hasStopped ? 0 : PAUSE_MS);

  useEffect(
    () =>
      subscribe(
        WatchExperimentDocument,
        { id },
        {
          next: ({ experimentProgress: next }) =>
            setWatch(present => ({ ...present, event: next, lastLive: next.live ? next : present.lastLive })),
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
