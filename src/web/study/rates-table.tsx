import type { StudySummariesQuery } from '../../../schema/generated/operations.js';
import { significantOrDash as shown } from '../significant.js';
import { schemesOf } from './summary-table.js';

type Study = NonNullable<NonNullable<StudySummariesQuery['experiment']>['study']>;
type Rate = Study['rates'][number];

/** How the measure falls with N; where no power of N is fitted, why. */
export function RatesTable({ rates }: { rates: readonly Rate[] }) {
  if (rates.length === 0) return null;
  const isOfData = rates.every(({ teacher }) => teacher === null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="table-scroll tall" tabIndex={0}>
      <table className="rates">
        <caption>Exponents in N, by least squares of the logarithms, with intervals of level 0.95</caption>
        <thead>
          <tr>
            {!isOfData && <th scope="col">teacher</th>}
            <th scope="col">start</th>
            <th scope="col">scheme</th>
            <th scope="col">exponent</th>
            <th scope="col">interval</th>
            <th scope="col">R²</th>
            <th scope="col">from N</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(rate => (
            <tr key={[rate.teacher, rate.initialisation, rate.scheme, rate.second].join(' ')}>
              {!isOfData && <td>{rate.teacher}</td>}
              <td>{rate.initialisation}</td>
              <td>{schemesOf(rate)}</td>
              {rate.exponent == null ? (
                <td colSpan={4} className="reason">
                  {rate.reason}
                </td>
              ) : (
                <>
                  <td className="strong">{hundredths(rate.exponent)}</td>
                  <td>
                    {rate.low == null || rate.high == null
                      ? '–'
                      : `${hundredths(rate.low)} … ${hundredths(rate.high)}`}
                  </td>
                  <td>{shown(rate.rSquared)}</td>
                  <td>{rate.sizes.join(', ')}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two digits behind the point, and no minus before 0.00. */
function hundredths(x: number): string {
  return x.toFixed(2).replace(/^-(0\.00)$/, '$1');
}
