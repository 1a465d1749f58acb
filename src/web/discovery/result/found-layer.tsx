import { FoundLayerDocument } from '../../../../schema/generated/operations.js';
import { CopyButton } from '../../answer/copy-button.js';
import { SourceText } from '../../answer/layer-code.js';
import { useQuery } from '../../graphql/use-query.js';
import { Notice } from '../../notice.js';

/** The layer of the subspace found, in decimals as it was found. */
export function FoundLayer({ id }: { id: string }) {
  const { data, failures, pending } = useQuery(FoundLayerDocument, { id, target: 'PYTORCH' });
  const code = data?.experiment?.discovery?.layer.code ?? null;
  return (
    <section className="found-layer" aria-labelledby="found-title" aria-busy={pending}>
      <header>
        <h4 id="found-title">The layer of the subspace found</h4>
        {code !== null && <CopyButton text={code} />}
      </header>
      {failures.map(failure => (
        <Notice key={failure.message} tone="warning">
          {failure.message}
        </Notice>
      ))}
      {code !== null ? <SourceText text={code} /> : pending && <div className="skeleton tall" />}
    </section>
  );
}
