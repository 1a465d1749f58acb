import { significant } from '../../significant.js';
import type { OpenedExperiment } from '../use-experiment.js';
import { AnglesPicture } from './angles-picture.js';

export type Comparison = NonNullable<OpenedExperiment['discovery']>['comparison'];

/** More angles are drawn, and not listed. */
const MOST_LISTED = 40;

/** Where the subspace found stands against the exact one. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { principalAngles: angles, tolerance } = comparison;
  return (
    <section className="comparison" aria-labelledby="comparison-title">
      <h4 id="comparison-title">Against the exact subspace</h4>
      {angles.length === 0 ? (
        <p className="hint">One of the two subspaces is zero: there are no principal angles.</p>
      ) : (
        <div className="experiment-pair">
          <div>
            <AnglesPicture angles={angles} errors={null} tolerance={tolerance} />
            <ul className="picture-key" aria-label="Key">
              <li>
                <span className="dot within" /> within the tolerance
              </li>
              <li>
                <span className="dot beyond" /> beyond it
              </li>
              <li>
                <span className="key-line" /> tolerance {tolerance} rad ({degrees(tolerance)})
              </li>
            </ul>
          </div>
          <AnglesTable angles={angles.slice(0, MOST_LISTED)} errors={null} tolerance={tolerance} />
        </div>
      )}
    </section>
  );
}

interface AnglesTableProps {
  readonly angles: readonly number[];
  readonly errors: readonly number[] | null;
  readonly tolerance: number;
}

function AnglesTable({ angles, errors, tolerance }: AnglesTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="table-scroll tall" tabIndex={0}>
      <table className="angles">
        <caption className="visually-hidden">Principal angles to the exact subspace</caption>
        <thead>
          <tr>
            <th scope="col">k</th>
            <th scope="col">radians</th>
            {errors && <th scope="col">standard error</th>}
            <th scope="col">degrees</th>
            <th scope="col">within</th>
          </tr>
        </thead>
        <tbody>
          {angles.map((angle, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: angles have no other name than their rank
            <tr key={k}>
              <td>{k + 1}</td>
              <td>{significant(angle)}</td>
              {errors && <td>± {significant(errors[k] ?? 0)}</td>}
              <td>{degrees(angle)}</td>
              <td>{angle <= tolerance ? '✓ yes' : '✗ no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function degrees(radians: number): string {
  return `${significant((radians * 180) / Math.PI)}°`;
}
