import { css, parameterColour } from '../answer/palette.js';
import { count } from '../count.js';

/** Copies of one representation; the nonlinearity that follows, where one does. */
export interface Run {
  readonly representation: string;
  readonly copies: number;
  readonly size: number;
  readonly nonlinearity?: string | null;
}

interface StageBarProps {
  readonly title: string;
  readonly runs: readonly Run[];
  /** Dimension of the widest stage: bars are drawn to one scale. */
  readonly largest: number;
  readonly colourOf: (representation: string) => number;
}

/** Copies are drawn apart up to so many. */
const COPIES_APART = 48;

/** A space of a network as a bar, each run as wide as its copies are together. */
export function StageBar({ title, runs, largest, colourOf }: StageBarProps) {
  const dimension = dimensionOf(runs);
  return (
    <div className="bar-row">
      <p>
        {title} <small>dimension {count(dimension)}</small>
      </p>
      <div
        className="bar"
        aria-hidden="true"
        style={{ width: `${Math.max(1, (100 * dimension) / largest)}%` }}
      >
        {runs.map(({ representation, copies, size }, k) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a run may come twice
            key={k}
            className="bar-part"
            style={{ flexGrow: copies * size }}
            title={`${copies} × ${representation}`}
          >
            {Array.from({ length: copies > COPIES_APART ? 1 : copies }, (_, copy) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: copies are alike
              <span key={copy} style={{ background: css(parameterColour(colourOf(representation))) }} />
            ))}
          </span>
        ))}
      </div>
      <ul className="run-names">
        {runs.map(({ representation, copies, nonlinearity }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run may come twice
          <li key={k}>
            <span className="swatch" style={{ background: css(parameterColour(colourOf(representation))) }} />
            <span>
              {copies} × <code>{representation}</code>
            </span>
            {nonlinearity && <small>{nonlinearity.toLowerCase()}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function dimensionOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { copies, size }) => sum + copies * size, 0);
}
