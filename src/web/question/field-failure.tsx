import type { Failure } from '../graphql/failure.js';

/** What is wrong with a field: the expression with the place marked, and the server's advice. */
export function FieldFailure({
  id,
  text,
  failure,
}: {
  id: string;
  text: string;
  failure: Failure | undefined;
}) {
  return (
    <div id={id} className="field-failure" role="alert" data-shown={failure !== undefined}>
      {failure && (
        <>
          {failure.position !== null && <MarkedText text={text} position={failure.position} />}
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
