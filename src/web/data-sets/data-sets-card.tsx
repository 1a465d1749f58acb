import { useState } from 'react';
import { DeleteDataSetDocument } from '../../../schema/generated/operations.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { Notice } from '../notice.js';
import type { RowShape } from './parse-rows.js';
import { UploadForm } from './upload-form.js';
import type { DataSets } from './use-data-sets.js';

interface DataSetsCardProps {
  readonly dataSets: DataSets;
  /** The id of the one that the form learns from, or ''. */
  readonly chosen: string;
  /** Of the problem on the form, where it is known: what a row is expected to hold. */
  readonly dimensions: { readonly inputDimension: number; readonly outputDimension: number } | null;
  readonly onChoose: (id: string) => void;
}

/** Rows of the visitor's own, to learn from in place of a teacher. */
export function DataSetsCard({ dataSets, chosen, dimensions, onChoose }: DataSetsCardProps) {
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const expected: RowShape = {
    inputs: dimensions?.inputDimension ?? 2,
    outputs: dimensions?.outputDimension ?? 2,
  };

  const remove = async (id: string) => {
    const answer = await execute(DeleteDataSetDocument, { id });
    setFailures(answer.failures);
    if (answer.data && id === chosen) onChoose('');
    dataSets.refresh();
  };

  return (
    <section className="card data-sets" aria-labelledby="data-sets-title">
      <header>
        <div>
          <h3 id="data-sets-title">
            Data sets{dataSets.totalCount > 0 && <small> {dataSets.totalCount}</small>}
          </h3>
          <p className="hint">Rows of x and y of your own, to learn from in place of a teacher.</p>
        </div>
      </header>
      {[...dataSets.failures, ...failures].map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}
        </Notice>
      ))}
      {dataSets.list.length > 0 && (
        <ul className="data-set-list">
          {dataSets.list.map(({ id, name, rows, inputDimension, outputDimension }) => (
            <li key={id} data-chosen={id === chosen}>
              <span className="data-set-name">{name}</span>
              <small>
                {rows} rows, x ∈ ℝ<sup>{inputDimension}</sup>, y ∈ ℝ<sup>{outputDimension}</sup>
              </small>
              <button
                type="button"
                className="quiet"
                aria-pressed={id === chosen}
                onClick={() => onChoose(id === chosen ? '' : id)}
              >
                {id === chosen ? 'In use' : 'Learn from it'}
              </button>
              <button
                type="button"
                className="quiet"
                aria-label={`Delete ${name}`}
                onClick={() => remove(id)}
              >
                Delete
              </button>
            </li>
          ))}
        </ul>
      )}
      <UploadForm
        expected={expected}
        onUploaded={id => {
          setFailures([]);
          dataSets.refresh();
          onChoose(id);
        }}
      />
    </section>
  );
}
