import { useState } from 'react';
import {
  type CodeTarget,
  FoundLayerDocument,
  SnappedLayerDocument,
  SnappedSubspaceDocument,
} from '../../../../schema/generated/operations.js';
import { useQuery } from '../../graphql/use-query.js';
import { Refusals } from '../../refusals.js';
import { TargetPicker } from '../../target-picker.js';
import { CODE_TARGETS } from '../../targets.js';
import { LayerText } from './layer-text.js';
import { Snapped } from './snapped.js';

/** The layer to take home: exact where the evidence supports it, and beside it as it was found, in decimals. */
export function FoundLayers({ id }: { id: string }) {
  const [target, setTarget] = useState<CodeTarget>('PYTORCH');
  const snap = useQuery(SnappedSubspaceDocument, { id });
  const snapped = snap.data?.experiment?.discovery?.snapped ?? null;
  const exact = useQuery(SnappedLayerDocument, snapped?.isSnapped ? { id, target } : null);
  const found = useQuery(FoundLayerDocument, { id, target });

  return (
    <section className="found-layers" aria-labelledby="found-title">
      <header>
        <h4 id="found-title">Take the layer home</h4>
        <TargetPicker name="found-target" targets={CODE_TARGETS} chosen={target} onChoose={setTarget} />
      </header>
      {snapped !== null ? (
        <Snapped snapped={snapped} />
      ) : (
        snap.pending && <p className="hint">Looking for an exact subspace …</p>
      )}
      <Refusals failures={snap.failures} tone="warning" />
      <div className="layer-texts">
        {snapped?.isSnapped && (
          <LayerText
            title="Exact"
            layer={exact.data?.experiment?.discovery?.snapped.layer ?? null}
            failures={exact.failures}
            pending={exact.pending}
          />
        )}
        <LayerText
          title="As it was found, in decimals"
          layer={found.data?.experiment?.discovery?.layer ?? null}
          failures={found.failures}
          pending={found.pending}
        />
      </div>
    </section>
  );
}
