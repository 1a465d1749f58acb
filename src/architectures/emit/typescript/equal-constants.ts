import { type Code, plain } from '../source-text.js';

/** The constants of a module's steps: one whose text equals that of an earlier one has its name, and isn't written again. */
export class EqualConstants {
  readonly #names = new Map<string, string>();

  /** `write` gives the constant of a name. */
  of(name: string, write: (name: string) => Code): { readonly name: string; readonly constant: Code } {
    const text = write('').lines.join('\n');
    const earlier = this.#names.get(text);
    if (earlier !== undefined) return { name: earlier, constant: plain([]) };
    this.#names.set(text, name);
    return { name, constant: write(name) };
  }
}
