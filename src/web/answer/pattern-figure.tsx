import { useCallback, useState } from 'react';
import { useWidth } from '../use-width.js';
import { MARKED_CELL } from './draw-pattern.js';
import { describePosition, type Pattern, termsAt } from './pattern.js';
import { PatternCanvas } from './pattern-canvas.js';
import { PatternLegend } from './pattern-legend.js';

const LARGEST_CELL = 68;
/** Share of the width that the bias column and the gap before it may take. */
const BIAS_GAP = 36;

interface PatternFigureProps {
  readonly weight: Pattern;
  readonly bias: Pattern | null;
  /** Of the text that reads the pointed entry. */
  readonly id?: string;
}

/** The sharing of weights in colours: equal colours are one parameter, hatching is a minus sign. */
export function PatternFigure({ weight, bias, id = 'pattern-reading' }: PatternFigureProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [cursor, setCursor] = useState<{ of: Pattern; position: number } | null>(null);
  const [chosen, setChosen] = useState<{ of: Pattern; parameter: number } | null>(null);

  const choose = useCallback(
    (of: Pattern | null, parameter: number) => setChosen(of ? { of, parameter } : null),
    [],
  );

  const columns = weight.columns + (bias ? 1 : 0);
  const room = width - (bias ? BIAS_GAP : 0);
  const cell = width === 0 ? 0 : Math.min(LARGEST_CELL, cellSide(room / columns));
  const highlighted = (pattern: Pattern): number | null => {
    if (chosen) return chosen.of === pattern ? chosen.parameter : -1;
    if (!cursor) return null;
    if (cursor.of !== pattern) return -1;
    return termsAt(pattern, cursor.position)[0]?.parameter ?? null;
  };
  const cursorIn = (pattern: Pattern) => (cursor?.of === pattern ? cursor.position : null);
  const move = (of: Pattern) => (position: number | null) =>
    setCursor(position === null ? null : { of, position });

  return (
    <figure className="pattern">
      <div className="pattern-frame" ref={frame}>
        {cell > 0 && (
          <div className="pattern-canvases">
            <PatternCanvas
              pattern={weight}
              label={`Weights, ${weight.rows} rows and ${weight.columns} columns, ${weight.parameters.length} parameters`}
              describedBy={id}
              cell={cell}
              breadth={cell}
              firstColour={0}
              highlighted={highlighted(weight)}
              cursor={cursorIn(weight)}
              onCursor={move(weight)}
            />
            {bias && (
              <PatternCanvas
                pattern={bias}
                label={`Bias, ${bias.rows} entries, ${bias.parameters.length} parameters`}
                describedBy={id}
                cell={cell}
                breadth={Math.max(cell, MARKED_CELL)}
                firstColour={weight.parameters.length}
                highlighted={highlighted(bias)}
                cursor={cursorIn(bias)}
                onCursor={move(bias)}
              />
            )}
          </div>
        )}
      </div>
      <figcaption>
        <p id={id} className="pattern-reading" aria-live="polite">
          {cursor ? (
            <>
              {cursor.of === bias ? 'Bias, ' : 'Weight, '}
              {describePosition(cursor.of, cursor.position)}
            </>
          ) : (
            <span className="hint">Point at an entry, or focus the picture and use the arrow keys.</span>
          )}
        </p>
        <PatternLegend weight={weight} bias={bias} onChoose={choose} />
      </figcaption>
    </figure>
  );
}

/** Whole device pixels, so that cells are equal; at least one. */
function cellSide(room: number): number {
  return Math.max(Math.floor(room * devicePixelRatio), 1) / devicePixelRatio;
}
