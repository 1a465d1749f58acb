import katex from 'katex';
import { useMemo } from 'react';

/** A formula, typeset by KaTeX, with MathML beside it for readers that listen. */
export function Typeset({ latex, display = false }: { latex: string; display?: boolean }) {
  const html = useMemo(
    () =>
      katex.renderToString(latex, {
        displayMode: display,
        throwOnError: true,
        maxExpand: 1000,
        trust: false,
      }),
    [latex, display],
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes its input and is told to trust none of it
  return <span className="typeset" dangerouslySetInnerHTML={{ __html: html }} />;
}
