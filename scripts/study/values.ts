/** Flags that can't be understood; the sentence says what to write instead. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

/** A whole number within bounds. */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^[+-]?\d+$/.test(text.trim()) && value >= least && value <= most) return value;
  throw new FlagError(`--${flag} is "${text}": give a whole number from ${least} to ${most}.`);
}

/** A decimal number. */
export function decimal(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new FlagError(`--${flag} is "${text}": give a number, such as 0.5 or 1e-4.`);
}

/** Words of a list "a,b,c", each one of `known`, whatever the case. */
export function words<W extends string>(flag: string, text: string, known: readonly W[]): W[] {
  return entries(text).map(entry => {
    const word = known.find(candidate => candidate === entry.toUpperCase().replaceAll('-', '_'));
    if (word !== undefined) return word;
    throw new FlagError(`--${flag} holds "${entry}": the values are ${known.join(', ')}.`);
  });
}

/** One word of `known`. */
export function word<W extends string>(flag: string, text: string, known: readonly W[]): W {
  const found = words(flag, text, known);
  if (found.length === 1) return found[0]!;
  throw new FlagError(`--${flag} is "${text}": give one of ${known.join(', ')}.`);
}

/** The entries of a list "a,b,c"; commas in parentheses belong to an entry. */
export function entries(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map(entry => entry.trim()).filter(entry => entry !== '');
}

/** The flags that arguments of a study come from, where they have other names. */
const FLAGS: Readonly<Record<string, string>> = {
  initialisations: 'starts',
  seedsFor: 'seeds-for',
  batchSize: 'batch',
  averagingNodes: 'nodes',
  inputRepresentation: 'input',
  outputRepresentation: 'output',
  inputLaw: 'input-law',
  inputStd: 'input-std',
  labelNoise: 'label-noise',
  huberDelta: 'huber-delta',
  dataSet: 'data',
  inputs: 'data',
  outputs: 'data',
  name: 'data',
  teacher: 'teacher-preset',
  seed: 'first-seed',
};

/** "--flag: " of the argument that a refusal is about; empty where there is none. */
export function flagAt(path: readonly (string | number)[]): string {
  const argument = path.find(part => typeof part === 'string' && part !== 'input' && part !== 'problem');
  if (argument === 'teacher' && path.at(-1) === 'count') return '--teacher-count: ';
  return argument === undefined ? '' : `--${FLAGS[argument] ?? argument}: `;
}
