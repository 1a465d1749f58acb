import { type GeneratorWord, readGenerator, readGeneratorWord } from './generator-word.js';
import type { NameScanner } from './name-scanner.js';
import type { Automorphism } from './semidirect-product.js';

/**
 * What the generators h1, h2, .. of H do to the generators g1, g2, .. of N:
 *   automorphisms = clause (';' clause)*
 *   clause = [h ':'] map (',' map)*
 *   map    = g '->' word
 * h1 may be left out where it is the only one; generators that are not named stay as they are.
 */
export function readAutomorphisms(
  scanner: NameScanner,
  normalGenerators: number,
  topGenerators: number,
): Automorphism[] {
  const start = scanner.position;
  const read = new Map<number, Automorphism>();
  do {
    const { position } = scanner;
    const h = readLabel(scanner, topGenerators);
    if (read.has(h)) throw scanner.wrong(`h${h + 1} has two clauses`, position);
    read.set(h, { images: readMaps(scanner, normalGenerators), position });
  } while (scanner.take(';'));
  const identity = Array.from({ length: normalGenerators }, (_, k) => generatorWord(k));
  return Array.from(
    { length: topGenerators },
    (_, h) => read.get(h) ?? { images: identity, position: start },
  );
}

function readLabel(scanner: NameScanner, count: number): number {
  if (scanner.peek() !== 'h' && count === 1) return 0;
  const h = readGenerator(scanner, 'h', count);
  scanner.expect(':', `':' after h${h + 1}`);
  return h;
}

function readMaps(scanner: NameScanner, count: number): GeneratorWord[] {
  const images = new Map<number, GeneratorWord>();
  do {
    const { position } = scanner;
    const g = readGenerator(scanner, 'g', count);
    if (images.has(g)) throw scanner.wrong(`g${g + 1} has two images`, position);
    scanner.expect('->', `'->' after g${g + 1}`);
    images.set(g, readGeneratorWord(scanner, count));
  } while (scanner.take(','));
  return Array.from({ length: count }, (_, k) => images.get(k) ?? generatorWord(k));
}

function generatorWord(generator: number): GeneratorWord {
  return [{ generator, exponent: 1 }];
}
