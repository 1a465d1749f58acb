import { useState } from 'react';
import { type ExploreMultilinearQuery, LayerPictureDocument } from '../../../schema/generated/operations.js';
import { CertificateNote, Dimension } from '../answer/dimension-summary.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import type { LayerQuestion } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { Refusals } from '../refusals.js';
import { download } from '../study/download.js';

interface MultilinearSummaryProps {
  readonly maps: NonNullable<ExploreMultilinearQuery['group']['multilinearMaps']>;
  /** The linear maps from the tensor product of the inputs. */
  readonly linear: LayerQuestion;
  readonly bias: boolean;
  /** Of a part of the maps, such as the certificate. */
  readonly failures: readonly Failure[];
}

/** How many maps there are, how that was checked, and their picture as matrices. */
export function MultilinearSummary({ maps, linear, bias, failures }: MultilinearSummaryProps) {
  const [refused, setRefused] = useState<readonly Failure[]>([]);
  const { inputs, rows, dimension, certificate, emptyReason } = maps;
  const fetchPicture = async () => {
    const answer = await execute(LayerPictureDocument, { ...linear, bias });
    setRefused(answer.failures);
    const svg = answer.data?.group.equivariantMaps.layer.svg;
    if (typeof svg === 'string') download('weight-sharing.svg', 'image/svg+xml', svg);
  };

  return (
    <section className="card summary" aria-labelledby="multilinear-summary-title" aria-live="polite">
      <header>
        <h3 id="multilinear-summary-title">Maps</h3>
        <span className="hint">
          as matrices on the tensor product of the inputs, the first factor slowest
        </span>
        <button type="button" className="quiet" onClick={fetchPicture}>
          Picture, SVG
        </button>
      </header>
      <Refusals failures={[...failures, ...refused]} tone="warning" />
      <dl className="dimensions">
        <Dimension
          title="Weights"
          dimension={BigInt(dimension)}
          ambient={inputs.reduce((product, size) => product * BigInt(size), BigInt(rows))}
          shape={`${rows} × ${inputs.join(' · ')}`}
        />
      </dl>
      {certificate && <CertificateNote certificate={certificate} dimension={dimension} />}
      {emptyReason && <Notice tone="plain">{emptyReason}</Notice>}
    </section>
  );
}
