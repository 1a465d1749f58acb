import { css, parameterColour } from '../answer/palette.js';

interface DecompositionBarProps {
  readonly title: string;
  readonly expression: string;
  readonly dimension: number;
  /** Multiplicity and dimension of each irrep, in the order of the colours. */
  readonly parts: readonly {
    readonly irrep: string;
    readonly multiplicity: number;
    readonly dimension: number;
  }[];
}

/** A gap between copies is drawn up to so many of them. */
const COPIES_APART = 24;

/** A representation as a bar: each irrep as wide as its copies are together. */
export function DecompositionBar({ title, expression, dimension, parts }: DecompositionBarProps) {
  return (
    <div className="bar-row">
      <p>
        {title} <code>{expression}</code> <small>dimension {dimension.toLocaleString('en')}</small>
      </p>
      <div className="bar" aria-hidden="true">
        {parts.map(({ irrep, multiplicity, dimension: of }, k) => {
          if (multiplicity === 0) return null;
          const copies = multiplicity > COPIES_APART ? 1 : multiplicity;
          return (
            <span
              key={irrep}
              className="bar-part"
              style={{ flexGrow: multiplicity * of }}
              title={`${multiplicity} × ${irrep}`}
            >
              {Array.from({ length: copies }, (_, copy) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: copies are alike
                <span key={copy} style={{ background: css(parameterColour(k)) }} />
              ))}
            </span>
          );
        })}
      </div>
    </div>
  );
}
