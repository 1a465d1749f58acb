import type { ReactNode } from 'react';
import { useWidth } from '../../use-width.js';
import { powerOfTen } from '../log-axis.js';
import { type LogScale, logScale } from './log-scale.js';

const HEIGHT = 250;
const MARGIN = { left: 46, right: 8, top: 10, bottom: 42 };
/** Names of columns need about this much. */
const LABEL_WIDTH = 30;

/** Column k of a picture: where it is, and how wide. */
export interface Column {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
}

interface LogPictureProps {
  /** Read out in place of the picture. */
  readonly label: string;
  /** All that must lie within the vertical axis. */
  readonly values: readonly number[];
  /** The names of the columns, from left to right. */
  readonly columns: readonly string[];
  readonly axis: string;
  /** What stands in the frame. */
  readonly children: (scale: LogScale, columnAt: (k: number) => Column, right: number) => ReactNode;
}

/** A picture of columns on a logarithmic axis, as wide as there is room; its colours are the stylesheet's. */
export function LogPicture({ label, values, columns, axis, children }: LogPictureProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const bottom = HEIGHT - MARGIN.bottom;
  const right = width - MARGIN.right;
  const scale = logScale(values, MARGIN.top, bottom);
  const columnWidth = (right - MARGIN.left) / Math.max(columns.length, 1);
  const columnAt = (k: number): Column => {
    const left = MARGIN.left + k * columnWidth;
    return { left, width: columnWidth, middle: left + columnWidth / 2 };
  };
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / columnWidth));

  return (
    <div ref={frame} className="log-picture">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {scale.ticks.map(tick => (
            <g key={tick} className="tick">
              <line x1={MARGIN.left} x2={right} y1={scale.at(tick)} y2={scale.at(tick)} />
              <text x={MARGIN.left - 7} y={scale.at(tick)} dy="0.32em" textAnchor="end">
                {powerOfTen(tick)}
              </text>
            </g>
          ))}
          {columns.map((name, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may be equal, places are not
            <g key={k} className="tick">
              {k > 0 && <line x1={columnAt(k).left} x2={columnAt(k).left} y1={MARGIN.top} y2={bottom} />}
              {k % every === 0 && (
                <text x={columnAt(k).middle} y={bottom + 16} textAnchor="middle">
                  {name}
                </text>
              )}
            </g>
          ))}
          <text className="axis" x={(MARGIN.left + right) / 2} y={HEIGHT - 6} textAnchor="middle">
            {axis}
          </text>
          {children(scale, columnAt, right)}
        </svg>
      )}
    </div>
  );
}
