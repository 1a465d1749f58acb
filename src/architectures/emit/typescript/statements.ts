import { wrapped } from '../source-text.js';
import { TYPESCRIPT_WIDTH } from './literals.js';

/** A call at this depth as prettier would write it: on one line where it fits, else with one argument a line. */
export function call(depth: number, before: string, args: readonly string[], after: string): string[] {
  const indent = ' '.repeat(depth);
  const line = `${indent}${before}(${args.join(', ')})${after}`;
  if (line.length <= TYPESCRIPT_WIDTH) return [line];
  return [`${indent}${before}(`, ...args.map(arg => `${indent}  ${arg},`), `${indent})${after}`];
}

/** An array or object of single words in brackets, as prettier would write it. */
export function list(depth: number, before: string, items: readonly string[], after: string): string[] {
  const indent = ' '.repeat(depth);
  const line = `${indent}${before}[${items.join(', ')}]${after}`;
  if (line.length <= TYPESCRIPT_WIDTH) return [line];
  return [`${indent}${before}[`, ...items.map(item => `${indent}  ${item},`), `${indent}]${after}`];
}

/** `const [names] = value;` as prettier would write it; the value doesn't break. */
export function destructured(depth: number, names: readonly string[], value: string): string[] {
  const indent = ' '.repeat(depth);
  const line = `${indent}const [${names.join(', ')}] =`;
  if (line.length > TYPESCRIPT_WIDTH) return list(depth, 'const ', names, ` = ${value};`);
  const whole = `${line} ${value};`;
  return whole.length <= TYPESCRIPT_WIDTH ? [whole] : [line, `${indent}  ${value};`];
}

/** A documentation comment of paragraphs. */
export function comment(depth: number, paragraphs: readonly string[]): string[] {
  const indent = ' '.repeat(depth);
  const lines = paragraphs.filter(p => p !== '').flatMap(p => wrapped(p, TYPESCRIPT_WIDTH - 3 - depth));
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`), `${indent} */`];
}

/** The name of an array of parameters as a property: weight_parameters is weightParameters. */
export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
