import { CopyButton } from './answer/copy-button.js';
import { SourceText } from './answer/layer-code.js';
import { Busy, WRITING } from './busy.js';
import type { QueryState } from './graphql/use-query.js';
import { Refusals } from './refusals.js';
import { TargetPicker } from './target-picker.js';
import { TARGETS, type Target } from './targets.js';

interface TakeHomeCardProps {
  /** Of the card's elements. */
  readonly id: string;
  readonly title: string;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  /** null until it is there. */
  readonly text: string | null;
  readonly query: QueryState<unknown, unknown>;
}

/** Source text in a target of the user's choice, or JSON. */
export function TakeHomeCard(props: TakeHomeCardProps) {
  const { id, title, target, onTarget, text, query } = props;
  return (
    <section className="card take-home" aria-labelledby={`${id}-title`} aria-busy={query.pending}>
      <header>
        <h3 id={`${id}-title`}>{title}</h3>
        <TargetPicker name={`${id}-target`} targets={TARGETS} chosen={target} onChoose={onTarget} />
        {text !== null && <CopyButton text={text} />}
      </header>
      <Busy key={target} doing={WRITING} query={query} />
      {text === null && !query.pending && <Refusals failures={query.failures} tone="warning" />}
      {text !== null ? <SourceText text={text} /> : query.pending && <div className="skeleton tall" />}
    </section>
  );
}
