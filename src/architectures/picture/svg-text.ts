import { abridged } from '../../domain-error.js';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&apos;' },
};

/**
 * A text of the request as it may stand in an element or attribute of SVG: cut after `length` characters; what would be read as
 * markup is escaped, and what is no visible character (controls, marks of direction, halves of pairs) becomes the replacement character.
 */
export function svgText(text: string, length = Number.POSITIVE_INFINITY): string {
  return abridged(text, length)
    .replace(/\p{C}/gu, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character]!);
}

/** A number in few characters, to a thousandth: ".5", "-2". */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
}

/**
 * A whole document with its own colours for light and for dark paper.
 *
 * @param title of one line, and a description in sentences, for those who can't see the picture; both plain text
 * @param body elements that may use the classes `ink`, `soft`, `blank` and `rule`
 */
export function svgDocument(
  size: { readonly width: number; readonly height: number },
  { title, description }: { readonly title: string; readonly description: string },
  body: readonly string[],
): string {
  const [width, height] = [svgNumber(size.width), svgNumber(size.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${svgText(title)}</title>`,
    `<desc>${svgText(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

const STYLE = [
  'text{font:13px system-ui,sans-serif}text.name{font-family:Georgia,serif;font-style:italic}',
  '.paper{fill:#fff}.rule{stroke:#fff}.ink{fill:#1d2130}.soft{fill:#5a6072}.blank{fill:#ebe8e0}',
  '@media(prefers-color-scheme:dark){.paper{fill:#1b1e27}.rule{stroke:#1b1e27}.ink{fill:#e7e8ee}.soft{fill:#a3a9ba}.blank{fill:#31363f}}',
].join('');
