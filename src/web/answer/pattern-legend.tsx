import { memo } from 'react';
import { css, parameterColour } from './palette.js';
import { type Pattern, usage } from './pattern.js';

/** Beyond this many, names no longer help. */
const SHOWN = 48;

interface PatternLegendProps {
  readonly weight: Pattern;
  readonly bias: Pattern | null;
  readonly onChoose: (of: Pattern | null, parameter: number) => void;
}

/**
 * Each parameter's colour, its name and the number of entries that share it. Counting them takes time, so it is not done
 * again while a cursor moves.
 */
export const PatternLegend = memo(function PatternLegend({ weight, bias, onChoose }: PatternLegendProps) {
  const entries = [...entriesOf(weight, 0), ...(bias ? entriesOf(bias, weight.parameters.length) : [])];
  const negative = [weight, bias].some(pattern => pattern?.terms.some(term => term.negative));
  const blank = weight.offsets.some((offset, p) => p > 0 && offset === weight.offsets[p - 1]);
  return (
    <div className="legend">
      <ul>
        {entries.slice(0, SHOWN).map(({ of, parameter, name, colour, count }) => (
          <li
            key={colour}
            onPointerEnter={() => onChoose(of, parameter)}
            onPointerLeave={() => onChoose(null, 0)}
          >
            <span className="swatch" style={{ background: css(parameterColour(colour)) }} />
            <i>{name}</i>
            <small>
              ×{count}
              {of === bias ? ' bias' : ''}
            </small>
          </li>
        ))}
        {entries.length > SHOWN && <li className="hint">and {entries.length - SHOWN} more</li>}
      </ul>
      <ul className="legend-marks">
        {negative && (
          <li>
            <span className="swatch hatched" /> minus sign (hatched, or paler where entries are small)
          </li>
        )}
        {blank && (
          <li>
            <span className="swatch blank" /> zero
          </li>
        )}
      </ul>
    </div>
  );
});

function entriesOf(of: Pattern, firstColour: number) {
  const counts = usage(of);
  return of.parameters.map((name, parameter) => ({
    of,
    parameter,
    name,
    colour: firstColour + parameter,
    count: counts[parameter]!,
  }));
}
