import type { Failure } from '../graphql/failure.js';

interface FieldFailureProps {
  readonly id: string;
  /** What the failure speaks of; shown where the failure has a place in it. */
  readonly text: string;
  readonly failure: Failure | undefined;
  /** Whether the failure's position counts in this text; else the text stands without a mark, if there is any. */
  readonly isMarked?: boolean;
}

/** What is wrong with a field: the expression with the place marked, and the server's advice. */
export function FieldFailure({ id, text, failure, isMarked = true }: FieldFailureProps) {
  return (
    <div id={id} className="field-failure" role="alert" data-shown={failure !== undefined}>
      {failure && (
        <>
          {isMarked && failure.position !== null && <MarkedText text={text} position={failure.position} />}
          {!isMarked && text !== '' && <code className="marked-text">{text}</code>}
          <p>{failure.message}</p>
        </>
      )}
    </div>
  );
}

function MarkedText({ text, position }: { text: string; position: number }) {
  const at = Math.min(Math.max(position, 0), text.length);
  return (
    <code className="marked-text">
      {text.slice(0, at)}
      <mark title={`position ${at + 1}`}>{text[at] ?? '␣'}</mark>
      {text.slice(at + 1)}
    </code>
  );
}
