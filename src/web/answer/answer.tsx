import type { ExploreGroupQuery, ExploreLayerQuery } from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';
import { type LayerQuestion, useLayerDocument } from '../graphql/layer-queries.js';
import type { QueryState } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import type { Target } from '../targets.js';
import { CertificateNote, DimensionSummary, GroupFacts } from './dimension-summary.js';
import { LayerCode } from './layer-code.js';
import { MatrixCard } from './matrix-card.js';
import { isDrawn, PatternCard } from './pattern-card.js';

interface AnswerProps {
  readonly group: QueryState<ExploreGroupQuery, unknown>;
  readonly layer: QueryState<ExploreLayerQuery, LayerQuestion>;
  /** What concerns no field of the form. */
  readonly failures: readonly Failure[];
  readonly onRetry: () => void;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** E_G: its dimension, its certificate, its picture, its matrix, its code. */
export function Answer({ group, layer, failures, onRetry, target, onTarget }: AnswerProps) {
  const maps = layer.data?.group.equivariantMaps ?? null;
  const question = maps ? layer.answered : null;
  const document = useLayerDocument(question && maps && isDrawn(maps.rows, maps.columns) ? question : null);
  const pending = layer.pending || group.pending;

  return (
    <div className="answer" aria-busy={pending}>
      {failures.map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}{' '}
          <button type="button" className="quiet" onClick={onRetry}>
            Try again
          </button>
        </Notice>
      ))}
      <section
        className="card summary"
        aria-labelledby="summary-title"
        aria-live="polite"
        hidden={!group.data && failures.length > 0}
      >
        <h3 id="summary-title" className="visually-hidden">
          Dimension
        </h3>
        {group.data && <GroupFacts group={group.data.group} />}
        {maps && <DimensionSummary maps={maps} />}
        {maps && <CertificateNote {...maps.subspace} />}
        {!maps && pending && <div className="skeleton" />}
        {!maps && !pending && failures.length === 0 && (
          <p className="hint">Correct the question on the form; the answer appears here.</p>
        )}
        {maps?.subspace.emptyReason && <Notice tone="plain">{maps.subspace.emptyReason}</Notice>}
      </section>
      {maps && question && (
        <>
          <div className="answer-pair" data-typeset={Boolean(maps.genericMatrix)}>
            <PatternCard rows={maps.rows} columns={maps.columns} document={document} question={question} />
            <MatrixCard latex={maps.genericMatrix?.latex ?? null} failures={layer.failures} />
          </div>
          <LayerCode question={question} target={target} onTarget={onTarget} />
        </>
      )}
    </div>
  );
}
