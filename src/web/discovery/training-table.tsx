import { significant } from './steps-table.js';
import type { OpenedExperiment } from './use-experiment.js';

type Run = NonNullable<OpenedExperiment['training']>['runs'][number];

/** What each repetition of a training ended with. */
export function TrainingTable({ runs }: { runs: readonly Run[] }) {
  return (
    <div className="table-scroll">
      <table>
        <caption>Repetitions</caption>
        <thead>
          <tr>
            <th scope="col">seed</th>
            <th scope="col">risk</th>
            <th scope="col">RMD² to the projected law</th>
            <th scope="col">RMD² to the symmetrised law</th>
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
    </div>
  );
}

function shown(x: number | null | undefined): string {
  return x === null || x === undefined ? '–' : significant(x);
}
