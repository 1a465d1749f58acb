import { DomainError } from '../../domain-error.js';

/** A reader of a group's name: spaces are free, and what is wrong is reported with its position from 0. */
export class NameScanner {
  private at = 0;

  constructor(readonly text: string) {}

  /** The place of the next character that is no space. */
  get position(): number {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
    return this.at;
  }

  /** The next character that is no space, '' at the end. */
  peek(): string {
    return this.text.charAt(this.position);
  }

  /** Whether the text goes on with `token`; reads over it where it does. */
  take(token: string): boolean {
    if (!this.text.startsWith(token, this.position)) return false;
    this.at += token.length;
    return true;
  }

  /** The longest text that goes on here and matches; '' where none does. Spaces before it are read over. */
  match(pattern: RegExp): string {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.position;
    const word = sticky.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    return word;
  }

  moveTo(position: number): void {
    this.at = position;
  }

  expect(token: string, expected: string): void {
    if (!this.take(token)) throw this.unexpected(expected);
  }

  found(): string {
    return this.peek() === '' ? 'the end' : `'${this.peek()}'`;
  }

  unexpected(expected: string): DomainError {
    return this.wrong(`expected ${expected}, found ${this.found()}`);
  }

  wrong(what: string, position = this.position): DomainError {
    return new DomainError('BAD_INPUT', `Not the name of a group: ${what} (position ${position}).`, {
      position,
    });
  }
}
