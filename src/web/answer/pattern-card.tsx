import { useMemo, useState } from 'react';
import { LayerPictureDocument } from '../../../schema/generated/operations.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import type { LayerQuestion, LayerText } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { Refusals } from '../refusals.js';
import { download } from '../study/download.js';
import { biasPattern, parseLayerDocument, weightPattern } from './layer-document.js';
import { PatternFigure } from './pattern-figure.js';

/** Rows or columns that are drawn; beyond it an entry has no pixel of its own. */
export const DRAWN_SIDE = 512;

interface PatternCardProps {
  readonly rows: number;
  readonly columns: number;
  readonly document: LayerText;
  readonly question: LayerQuestion;
}

export function PatternCard({ rows, columns, document, question }: PatternCardProps) {
  const [refused, setRefused] = useState<readonly Failure[]>([]);
  const patterns = useMemo(() => {
    if (document.text === null) return null;
    const layer = parseLayerDocument(document.text);
    return { weight: weightPattern(layer), bias: biasPattern(layer) };
  }, [document.text]);

  const fetchPicture = async () => {
    const answer = await execute(LayerPictureDocument, { ...question, bias: true });
    setRefused(answer.failures);
    const svg = answer.data?.group.equivariantMaps.layer.svg;
    if (typeof svg === 'string') download('weight-sharing.svg', 'image/svg+xml', svg);
  };

  return (
    <section className="card pattern-card" aria-labelledby="pattern-title">
      <header>
        <h3 id="pattern-title">Weight sharing</h3>
        <span className="hint">equal colour, equal parameter; the column apart is the bias</span>
        {isDrawn(rows, columns) && (
          <button type="button" className="quiet" onClick={fetchPicture}>
            Picture, SVG
          </button>
        )}
      </header>
      <Refusals failures={refused} tone="warning" />
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
