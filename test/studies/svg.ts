/** An element of a document of SVG, with where its origin is on the page. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text inside, that of children too. */
  readonly text: string;
  /** Of all translations from the root on. */
  readonly x: number;
  readonly y: number;
}

const NAME = /[A-Za-z_][\w.:-]*/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document of XML without a prologue; throws where it isn't well-formed. */
export function readSvg(source: string): Element {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(source)) {
    throw new Error('expected characters of XML, got others');
  }
  let at = 0;
  const root = element(0, 0);
  if (at !== source.length) fail('the end');
  return root;

  function fail(expected: string): never {
    throw new Error(`expected ${expected} at ${at}, got ${source.slice(at, at + 40)}`);
  }

  function take(text: string): void {
    if (!source.startsWith(text, at)) fail(text);
    at += text.length;
  }

  function name(): string {
    NAME.lastIndex = at;
    const found = NAME.exec(source)?.[0] ?? fail('a name');
    at += found.length;
    return found;
  }

  function decoded(raw: string): string {
    if (raw.includes('<')) fail('an escaped <');
    return raw.replace(/&([^;]*);?/g, (whole, entity) => {
      if (!whole.endsWith(';') || !(entity in ENTITIES)) fail('a known entity');
      return ENTITIES[entity];
    });
  }

  function element(x: number, y: number): Element {
    take('<');
    const tag = name();
    const attributes: Record<string, string> = {};
    while (source[at] === ' ') {
      at++;
      const key = name();
      take('="');
      const end = source.indexOf('"', at);
      if (end < 0 || key in attributes) fail('one value of an attribute');
      attributes[key] = decoded(source.slice(at, end));
      at = end + 1;
    }
    const move = /translate\(([^,]+),([^)]+)\)/.exec(attributes.transform ?? '');
    const place = { x: x + Number(move?.[1] ?? 0), y: y + Number(move?.[2] ?? 0) };
    const children: Element[] = [];
    let text = '';
    if (source.startsWith('/>', at)) {
      at += 2;
      return { name: tag, attributes, children, text, ...place };
    }
    take('>');
    while (!source.startsWith('</', at)) {
      if (source[at] === '<') {
        const child = element(place.x, place.y);
        children.push(child);
        text += child.text;
      } else {
        const end = source.indexOf('<', at);
        if (end < 0) fail('an end tag');
        text += decoded(source.slice(at, end));
        at = end;
      }
    }
    take(`</${tag}>`);
    return { name: tag, attributes, children, text, ...place };
  }
}

/** An element and all below it, in the order of the document. */
export function elementsOf(root: Element): Element[] {
  return [root, ...root.children.flatMap(elementsOf)];
}

/** The leaves below the groups of that class. */
export function marksOf(root: Element, groupClass: string): Element[] {
  return elementsOf(root)
    .filter(({ attributes }) => attributes.class?.split(' ').includes(groupClass))
    .flatMap(elementsOf)
    .filter(({ children, name }) => children.length === 0 && name !== 'g');
}
