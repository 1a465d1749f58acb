import { useMemo } from 'react';
import type { LayerText } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { biasPattern, parseLayerDocument, weightPattern } from './layer-document.js';
import { PatternFigure } from './pattern-figure.js';

/** Rows or columns that are drawn; beyond it an entry has no pixel of its own. */
export const DRAWN_SIDE = 512;

interface PatternCardProps {
  readonly rows: number;
  readonly columns: number;
  readonly document: LayerText;
}

export function PatternCard({ rows, columns, document }: PatternCardProps) {
  const patterns = useMemo(() => {
    if (document.text === null) return null;
    const layer = parseLayerDocument(document.text);
    return { weight: weightPattern(layer), bias: biasPattern(layer) };
  }, [document.text]);

  return (
    <section className="card pattern-card" aria-labelledby="pattern-title">
      <header>
        <h3 id="pattern-title">Weight sharing</h3>
        <span className="hint">equal colour, equal parameter; the column apart is the bias</span>
      </header>
      {isDrawn(rows, columns) ? (
        <div aria-busy={document.pending}>
          {document.failures.map(failure => (
            <Notice key={failure.message} tone="warning">
              {failure.message}
            </Notice>
          ))}
          {patterns ? (
            <PatternFigure {...patterns} />
          ) : (
            document.pending && <div className="skeleton square" />
          )}
        </div>
      ) : (
        <Notice tone="plain">
          The pattern has {rows} × {columns} entries; it is drawn up to {DRAWN_SIDE} × {DRAWN_SIDE}. The JSON
          document below holds all of it.
        </Notice>
      )}
    </section>
  );
}

export function isDrawn(rows: number, columns: number): boolean {
  return rows <= DRAWN_SIDE && columns <= DRAWN_SIDE;
}
