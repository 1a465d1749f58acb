import type { SummaryFragment } from '../../../schema/generated/operations.js';
import { SCHEME_NAMES } from '../laboratory/words.js';
import { significantOrDash as shown } from '../significant.js';

interface SummaryTableProps {
  readonly summaries: readonly SummaryFragment[];
  readonly hasEnded: boolean;
}

/** One measure of every cell, over its seeds. */
export function SummaryTable({ summaries, hasEnded }: SummaryTableProps) {
  if (summaries.length === 0) {
    return (
      <p className="hint">
        {hasEnded
          ? 'No run has a value of this measure.'
          : 'No run has ended yet that has a value of this measure.'}
      </p>
    );
  }
  const isOfData = summaries.every(({ teacher }) => teacher === null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="table-scroll tall" tabIndex={0}>
      <table className="summaries">
        <caption className="visually-hidden">Summaries over the seeds of each cell</caption>
        <thead>
          <tr>
            {!isOfData && <th scope="col">teacher</th>}
            <th scope="col">start</th>
            <th scope="col">scheme</th>
            <th scope="col">N</th>
            <th scope="col">median</th>
            <th scope="col">quartiles</th>
            <th scope="col">log-mean</th>
            <th scope="col" title="Student’s t-interval of the logarithms’ mean, level 0.95">
              its interval
            </th>
            <th scope="col">seeds</th>
          </tr>
        </thead>
        <tbody>
          {summaries.map(summary => (
            <tr key={keyOf(summary)}>
              {!isOfData && <td>{summary.teacher}</td>}
              <td>{summary.initialisation}</td>
              <td>{schemesOf(summary)}</td>
              <td>{summary.particles}</td>
              <td className="strong">{shown(summary.median)}</td>
              <td>{range(summary.lowerQuartile, summary.upperQuartile)}</td>
              <td>{summary.zeros > 0 ? '0 to rounding' : shown(summary.logMean)}</td>
              <td>{range(summary.logMeanLow, summary.logMeanHigh)}</td>
              <td>
                {summary.count}
                {summary.diverged > 0 && <span className="diverged"> + {summary.diverged} diverged</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "vanilla" of a run, "vanilla and FA" of a distance. */
export function schemesOf({ scheme, second }: Pick<SummaryFragment, 'scheme' | 'second'>): string {
  const first = SCHEME_NAMES[scheme];
  return second == null ? first : `${first} and ${SCHEME_NAMES[second]}`;
}

function keyOf({ teacher, initialisation, scheme, second, particles }: SummaryFragment): string {
  return [teacher, initialisation, scheme, second, particles].join(' ');
}

function range(low: number | null | undefined, high: number | null | undefined): string {
  return low == null || high == null ? '–' : `${shown(low)} … ${shown(high)}`;
}
