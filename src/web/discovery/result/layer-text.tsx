import { CopyButton } from '../../answer/copy-button.js';
import { SourceText } from '../../answer/layer-code.js';
import type { Failure } from '../../graphql/failure.js';
import { Refusals } from '../../refusals.js';

interface LayerTextProps {
  readonly title: string;
  readonly layer: { readonly parameterCount: number; readonly code: string } | null;
  readonly failures: readonly Failure[];
  readonly pending: boolean;
}

/** One layer of a discovery as source text. */
export function LayerText({ title, layer, failures, pending }: LayerTextProps) {
  return (
    <section className="layer-text" aria-label={title} aria-busy={pending}>
      <header>
        <h5>
          {title}
          {layer && (
            <small>
              {' '}
              {layer.parameterCount} {layer.parameterCount === 1 ? 'parameter' : 'parameters'}
            </small>
          )}
        </h5>
        {layer && <CopyButton text={layer.code} />}
      </header>
      <Refusals failures={failures} tone="warning" />
      {layer ? (
        <SourceText text={layer.code} />
      ) : (
        pending && failures.length === 0 && <div className="skeleton tall" />
      )}
    </section>
  );
}
