import { significantOrDash as shown } from '../significant.js';
import type { OpenedExperiment } from './use-experiment.js';

export type Run = NonNullable<OpenedExperiment['training']>['runs'][number];

/** What each repetition of a training ended with. */
export function TrainingTable({ runs }: { runs: readonly Run[] }) {
  return (
    <div className="table-scroll">
      <table>
        <caption className="visually-hidden">Repetitions</caption>
        <thead>
          <tr>
            <th scope="col">seed</th>
            <th scope="col">risk</th>
            <th scope="col">RMD² to Eᴳ</th>
            <th scope="col">RMD² to μᴳ</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.seed}>
              <td>{run.seed}</td>
              {run.status === 'DIVERGED' ? (
                <td colSpan={3} className="reason diverged">
                  diverged: {run.message}
                </td>
              ) : (
                <>
                  <td>{shown(run.finalRisk)}</td>
                  <td>{shown(run.rmdToProjected)}</td>
                  <td>{shown(run.rmdToSymmetrised)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
