import { indented, wrapped } from '../source-text.js';
import { PYTHON_WIDTH } from './literals.js';

/** A docstring at this depth: the summary, then paragraphs; empty ones are left out. */
export function docstring(depth: number, [summary, ...paragraphs]: readonly string[]): string[] {
  const body = paragraphs.filter(p => p !== '').flatMap(p => wrapped(p, PYTHON_WIDTH - depth));
  const first = wrapped(`"""${summary}`, PYTHON_WIDTH - depth);
  const lines = body.length > 0 ? [...first, '', ...body, '"""'] : closed(first);
  return indented(depth, lines);
}

function closed(lines: readonly string[]): string[] {
  return lines.length === 1 ? [`${lines[0]}"""`] : [...lines, '"""'];
}
