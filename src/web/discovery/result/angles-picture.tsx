import { significant } from '../../significant.js';
import { type Column, LogPicture } from './log-picture.js';
import type { LogScale } from './log-scale.js';

interface AnglesPictureProps {
  /** Radians, ascending. */
  readonly angles: readonly number[];
  /** Their standard errors, where they are known. */
  readonly errors: readonly number[] | null;
  readonly tolerance: number;
}

/** What is smaller is rounding. */
const SMALLEST = 1e-6;

/** Principal angles with their error bars, against the tolerance. */
export function AnglesPicture({ angles, errors, tolerance }: AnglesPictureProps) {
  const bars = angles.map((angle, k) => barOf(angle, errors?.[k] ?? null));
  const values = [...bars.flatMap(({ at, low, high }) => [at, low, high]), tolerance];
  return (
    <LogPicture
      label={describe(angles, errors, tolerance)}
      values={values}
      columns={angles.map((_, k) => String(k + 1))}
      axis="principal angle, radians"
    >
      {(scale, columnAt, right) => (
        <>
          <ToleranceLine scale={scale} tolerance={tolerance} left={columnAt(0).left} right={right} />
          {bars.map((bar, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: angles have no other name than their rank
            <Angle key={k} bar={bar} scale={scale} column={columnAt(k)} within={angles[k]! <= tolerance} />
          ))}
        </>
      )}
    </LogPicture>
  );
}

interface Bar {
  readonly at: number;
  /** Both are `at` where no error is known. */
  readonly low: number;
  readonly high: number;
  readonly title: string;
}

/** An angle is never negative, and its error may be larger than itself: the bar is cut at an hundredth of the angle. */
function barOf(angle: number, error: number | null): Bar {
  const at = Math.max(angle, SMALLEST);
  return {
    at,
    low: Math.max(at - (error ?? 0), at / 100),
    high: Math.min(at + (error ?? 0), Math.PI / 2),
    title: withError(angle, error),
  };
}

/** "0.00412 ± 0.00300". */
function withError(angle: number, error: number | null): string {
  return error === null ? significant(angle) : `${significant(angle)} ± ${significant(error)}`;
}

interface ToleranceLineProps {
  readonly scale: LogScale;
  readonly tolerance: number;
  readonly left: number;
  readonly right: number;
}

function ToleranceLine({ scale, tolerance, left, right }: ToleranceLineProps) {
  if (!(tolerance > 0)) return null;
  const y = scale.at(tolerance);
  return <line className="floor" x1={left} x2={right} y1={y} y2={y} />;
}

interface AngleProps {
  readonly bar: Bar;
  readonly scale: LogScale;
  readonly column: Column;
  readonly within: boolean;
}

function Angle({ bar, scale, column: { middle, width }, within }: AngleProps) {
  const half = Math.min(6, width / 4);
  const [low, high] = [scale.at(bar.low), scale.at(bar.high)];
  return (
    <g className={within ? 'within' : 'beyond'}>
      <title>{bar.title}</title>
      {bar.low < bar.high && (
        <path
          className="error-bar"
          d={`M${middle} ${low}V${high}M${middle - half} ${low}h${2 * half}M${middle - half} ${high}h${2 * half}`}
        />
      )}
      <circle cx={middle} cy={scale.at(bar.at)} r={Math.min(4.5, Math.max(1.5, width / 3))} />
    </g>
  );
}

const MOST_READ = 12;

function describe(angles: readonly number[], errors: readonly number[] | null, tolerance: number): string {
  const read = angles.slice(0, MOST_READ).map((angle, k) => withError(angle, errors?.[k] ?? null));
  const more = angles.length - read.length;
  const list = `${read.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `Principal angles to the exact subspace, in radians: ${list}. Tolerance ${tolerance}`;
}
