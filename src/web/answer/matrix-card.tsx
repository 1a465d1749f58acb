import type { Failure } from '../graphql/failure.js';
import { Notice } from '../notice.js';
import { CopyButton } from './copy-button.js';
import { Typeset } from './typeset.js';

interface MatrixCardProps {
  readonly latex: string | null;
  readonly failures: readonly Failure[];
}

/** The general equivariant matrix, typeset. */
export function MatrixCard({ latex, failures }: MatrixCardProps) {
  return (
    <section className="card matrix-card" aria-labelledby="matrix-title">
      <header>
        <h3 id="matrix-title">Generic matrix</h3>
        {latex !== null && <CopyButton text={latex} />}
      </header>
      {latex !== null ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <figure className="matrix-scroll" tabIndex={0} aria-label="Generic matrix">
          <Typeset latex={latex} display />
        </figure>
      ) : (
        failures.map(failure => (
          <Notice key={failure.message} tone="plain">
            {failure.message}
          </Notice>
        ))
      )}
    </section>
  );
}
