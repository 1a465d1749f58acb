/** A definition that a module may need: a function, an interface or a constant, with its comment. */
export interface Definition {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A definition from its text. */
export function definition(name: string, text: string): Definition {
  return { name, lines: text.trim().split('\n') };
}

/**
 * The definitions whose names occur in the lines or in another definition that is needed, in the library's order.
 * Comments don't count.
 */
export function neededBy(lines: readonly string[], library: readonly Definition[]): Definition[] {
  const needed = new Set<Definition>();
  let open: (readonly string[])[] = [lines];
  while (open.length > 0) {
    const words = wordsOf(open.flat());
    const found = library.filter(d => !needed.has(d) && words.has(d.name));
    for (const d of found) needed.add(d);
    open = found.map(d => d.lines);
  }
  return library.filter(d => needed.has(d));
}

/** The words of code that aren't properties of an object, and of JSDoc's types; base64 and other comments are left out. */
function wordsOf(lines: readonly string[]): Set<string> {
  const code = lines.flatMap(line => {
    if (/^\s*(\/\/|\/\*|\*)/.test(line))
      return line.match(/@(param|returns|property|type) \{.*\}/)?.[0] ?? [];
    return /^[A-Za-z0-9+/=]*$/.test(line) ? [] : line;
  });
  return new Set(code.flatMap(line => line.replaceAll('...', ' ').match(/(?<![.\w])[A-Za-z_]\w*/g) ?? []));
}
