import type { KeyboardEvent } from 'react';
import { Busy, WRITING } from '../busy.js';
import { type LayerQuestion, useLayerText } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { TARGETS, type Target } from '../targets.js';
import { CopyButton } from './copy-button.js';

/** A preview ends here; the copy button still takes everything. */
const PREVIEW_CHARACTERS = 20_000;

interface LayerCodeProps {
  readonly question: LayerQuestion;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** The layer to take home. */
export function LayerCode({ question, target, onTarget }: LayerCodeProps) {
  const written = useLayerText(question, target);
  const { text, failures, pending } = written;

  const turn = (event: KeyboardEvent) => {
    const index = TARGETS.findIndex(tab => tab.target === target);
    const places: Partial<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: -1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const next = TARGETS.at(place % TARGETS.length)!.target;
    onTarget(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <section className="card code-card" aria-labelledby="code-title">
      <header>
        <h3 id="code-title">Take it home</h3>
        <div role="tablist" aria-label="Target" className="segmented targets" onKeyDown={turn}>
          {TARGETS.map(tab => (
            <button
              key={tab.target}
              id={`tab-${tab.target}`}
              type="button"
              role="tab"
              aria-selected={tab.target === target}
              aria-controls="code-panel"
              tabIndex={tab.target === target ? 0 : -1}
              onClick={() => onTarget(tab.target)}
            >
              {tab.title}
            </button>
          ))}
        </div>
        {text !== null && <CopyButton text={text} />}
      </header>
      <div id="code-panel" role="tabpanel" aria-labelledby={`tab-${target}`} aria-busy={pending}>
        <Busy key={target} doing={WRITING} query={written} />
        {failures.map(failure => (
          <Notice key={failure.message} tone="warning">
            {failure.message}
          </Notice>
        ))}
        {text !== null ? <SourceText text={text} /> : pending && <div className="skeleton tall" />}
      </div>
    </section>
  );
}

export function SourceText({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <pre className="source" tabIndex={0}>
      <code>{text.slice(0, PREVIEW_CHARACTERS)}</code>
      {text.length > PREVIEW_CHARACTERS && (
        <span className="hint">
          {'\n'}… {text.length - PREVIEW_CHARACTERS} characters more; the copy has them all.
        </span>
      )}
    </pre>
  );
}
