import { significant } from './steps-table.js';
import type { OpenedExperiment } from './use-experiment.js';

type Run = NonNullable<OpenedExperiment['training']>['runs'][number];

/** What each repetition of a training ended with. */
export function TrainingTable({ runs }: { runs: readonly Run[] }) {
  return (
    <section className="table-scroll" aria-labelledby="repetitions-title">
      <h4 id="repetitions-title">Repetitions</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">seed</th>
            <th scope="col">risk</th>
            <th scope="col">RMD², projected</th>
            <th scope="col">RMD², symmetrised</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.seed}>
              <td>{run.seed}</td>
              <td>{shown(run.finalRisk)}</td>
              <td>{shown(run.rmdToProjected)}</td>
              <td>{shown(run.rmdToSymmetrised)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shown(x: number | null | undefined): string {
  return x === null || x === undefined ? '–' : significant(x);
}
