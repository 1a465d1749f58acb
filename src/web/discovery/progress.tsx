import type { ExperimentState } from '../../../schema/generated/operations.js';
import { duration, Elapsed } from './elapsed.js';
import { hasEnded, type LiveExperiment } from './use-experiment.js';

export const STATES: Record<ExperimentState, { icon: string; title: string }> = {
  QUEUED: { icon: '…', title: 'queued' },
  RUNNING: { icon: '▶', title: 'running' },
  SUCCEEDED: { icon: '✓', title: 'done' },
  FAILED: { icon: '✗', title: 'failed' },
  CANCELLED: { icon: '■', title: 'cancelled' },
};

interface ProgressProps {
  readonly state: ExperimentState;
  readonly progress: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** The latest event, where one was seen. */
  readonly event: LiveExperiment | null;
  readonly reconnecting: boolean;
}

export function Progress({ state, progress, startedAt, endedAt, event, reconnecting }: ProgressProps) {
  const percent = Math.floor(100 * progress);
  const { study = null, remainingSeconds = null } = event ?? {};
  return (
    <div className="progress-row" data-state={state}>
      <span className="state" aria-live="polite">
        <span aria-hidden="true">{STATES[state].icon}</span> {STATES[state].title}
      </span>
      {!hasEnded(state) && (
        <>
          <progress max={1} value={progress} aria-label="Progress" />
          <span className="percent">{percent} %</span>
        </>
      )}
      {study && (
        <span className="runs">
          {study.finished} of {study.total} runs
          {study.diverged > 0 && <span className="diverged">, {study.diverged} diverged</span>}
        </span>
      )}
      <Elapsed startedAt={startedAt} endedAt={endedAt} />
      {state === 'RUNNING' && remainingSeconds !== null && (
        <span className="remaining">about {duration(1000 * remainingSeconds)} left</span>
      )}
      {reconnecting && !hasEnded(state) && (
        <span className="reconnecting" role="status">
          connection lost, trying again
        </span>
      )}
    </div>
  );
}
