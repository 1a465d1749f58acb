import { significant } from '../../significant.js';

interface AnglesTableProps {
  readonly angles: readonly number[];
  readonly errors: readonly number[] | null;
  readonly tolerance: number;
}

/** Principal angles for reading. */
export function AnglesTable({ angles, errors, tolerance }: AnglesTableProps) {
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

/** "2.86°". */
export function degrees(radians: number): string {
  return `${significant((radians * 180) / Math.PI)}°`;
}
