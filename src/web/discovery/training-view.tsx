import { RiskPlot } from './risk-plot.js';
import { type Run, TrainingTable } from './training-table.js';

interface TrainingViewProps {
  readonly runs: readonly Run[];
  /** How many times each run is recorded. */
  readonly snapshots: number;
}

/** A training: its risk along the way, where snapshots are taken, and its end. */
export function TrainingView({ runs, snapshots }: TrainingViewProps) {
  return (
    <section aria-labelledby="repetitions-title">
      {snapshots > 1 && (
        <>
          <h4>Risk over time</h4>
          {runs.length > 0 ? (
            <RiskPlot runs={runs} />
          ) : (
            <div className="empty-plot">Drawn as repetitions end.</div>
          )}
          <p className="key">bold: the median of the repetitions that have ended</p>
        </>
      )}
      <h4 id="repetitions-title">Repetitions</h4>
      {runs.length > 0 ? <TrainingTable runs={runs} /> : <p className="hint">None has ended yet.</p>}
    </section>
  );
}
