import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useColourScheme } from '../use-colour-scheme.js';
import { drawPattern } from './draw-pattern.js';
import type { Rgb } from './palette.js';
import type { Pattern } from './pattern.js';

const PAPER: Record<'light' | 'dark', { paper: Rgb; blank: Rgb }> = {
  light: { paper: [255, 255, 255], blank: [240, 237, 230] },
  dark: { paper: [27, 30, 39], blank: [38, 42, 53] },
};

interface PatternCanvasProps {
  readonly pattern: Pattern;
  readonly label: string;
  readonly describedBy: string;
  readonly cell: number;
  readonly breadth: number;
  readonly firstColour: number;
  readonly highlighted: number | null;
  readonly cursor: number | null;
  readonly onCursor: (position: number | null) => void;
}

const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The drawn pattern; pointer and arrow keys move a cursor over its entries. */
export function PatternCanvas(props: PatternCanvasProps) {
  const { pattern, cell, breadth, firstColour, highlighted, cursor, onCursor } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useColourScheme();

  useEffect(() => {
    if (!canvas.current) return;
    drawPattern(canvas.current, pattern, {
      cell,
      breadth,
      ...PAPER[scheme],
      highlighted,
      cursor,
      firstColour,
    });
  }, [pattern, cell, breadth, scheme, highlighted, cursor, firstColour]);

  const pointAt = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * pattern.columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * pattern.rows);
    const inside = row >= 0 && row < pattern.rows && column >= 0 && column < pattern.columns;
    onCursor(inside ? row * pattern.columns + column : null);
  };

  const step = (event: KeyboardEvent<HTMLCanvasElement>) => {
    const direction = STEPS[event.key];
    if (event.key === 'Escape') onCursor(null);
    if (!direction) return;
    event.preventDefault();
    if (cursor === null) return onCursor(0);
    const row = clamp(Math.floor(cursor / pattern.columns) + direction[0], pattern.rows);
    const column = clamp((cursor % pattern.columns) + direction[1], pattern.columns);
    onCursor(row * pattern.columns + column);
  };

  return (
    <canvas
      ref={canvas}
      className="pattern-canvas"
      role="img"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      tabIndex={0}
      onPointerMove={pointAt}
      onPointerDown={pointAt}
      onPointerLeave={() => onCursor(null)}
      onKeyDown={step}
      onFocus={() => cursor === null && onCursor(0)}
      onBlur={() => onCursor(null)}
    />
  );
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
