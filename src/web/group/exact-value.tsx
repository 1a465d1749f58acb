import { Typeset } from '../answer/typeset.js';
import { exactLatex } from './exact-latex.js';

/** An exact number: integers as they are, zero as a dot, all else typeset. */
export function ExactValue({ text }: { text: string }) {
  if (text === '0') {
    return (
      <>
        <span className="zero" aria-hidden="true">
          ·
        </span>
        <span className="visually-hidden">0</span>
      </>
    );
  }
  if (/^-?\d+$/.test(text)) return <>{text.replace('-', '−')}</>;
  const latex = exactLatex(text);
  return latex === null ? <code>{text}</code> : <Typeset latex={latex} />;
}
