import type { LoggerInterface } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Specification } from './specification.js';

/** What a browser, or a reader of screens, is told of an SVG document. */
interface Described {
  readonly title: string;
  readonly description: string;
  readonly specification: Specification;
}

/** What the library only warns of would be a mistake of ours. */
const STRICT = {
  level: () => STRICT,
  error: refuse,
  warn: refuse,
  info: () => STRICT,
  debug: () => STRICT,
} as unknown as LoggerInterface;

function refuse(...messages: readonly unknown[]): never {
  throw new Error(`expected a specification without faults, got: ${messages.join(' ')}`);
}

/**
 * Draws a specification as an SVG document: the same bytes for the same specification, since widths of texts are estimated;
 * the package canvas, which would measure them with the fonts of the machine, is not installed.
 * Its expressions become functions of the program, so that they hold nothing that a user wrote; texts are escaped. Costs
 * some tens of milliseconds, the first time some hundreds more, when the library is read.
 *
 * @pre no mark of the specification is clipped, since clips are numbered through all figures of the process
 */
export async function renderSvg({ title, description, specification }: Described): Promise<string> {
  const vega = await import('vega');
  const { compile } = await import('vega-lite');
  // A copy, since the library marks the data that it is given.
  const own: TopLevelSpec = JSON.parse(JSON.stringify(specification));
  const compiled = compile(own, { logger: STRICT }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: STRICT });
  try {
    const svg = await view.toSVG();
    const open = svg.indexOf('>');
    const label = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
    return `${svg.slice(0, open)} role="img">${label}${svg.slice(open + 1)}`;
  } finally {
    view.finalize();
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
