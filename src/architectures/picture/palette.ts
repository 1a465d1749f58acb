/**
 * Colours that differ in hue or lightness for every kind of sight. The first six are of Okabe and Ito ("Color universal design", 2008),
 * each further one lies farthest in OKLab from those before it, by the least of the distances as seen with normal sight and without one of
 * the three cones (Machado, Oliveira and Fernandes 2009); none is grey, or so light or dark that it would vanish on paper of either kind.
 */
const COLOURS: readonly string[] = (
  '0078b4 e49c00 009c78 cc78a8 d86000 54b4e4 900054 3c00d8 00f0a8 9c54ff 785400 ccd800 603090 90b484 b4ccff b43c90 ' +
  '8484e4 cc003c 7800fc 4854c0 f0c078 fc84ff 84d8cc 908448 d89cb4 487854 fc3c84 7860d8 484878 f08454 e460ff 90486c ' +
  'ccc048 843c9c 006c3c 30ccd8 a878c0 60b460 783c18 489000 849ccc d818a8 a854b4 840ca8 9024d8 78cc9c 78609c 6000c0'
).split(' ');

/** From this number on colours repeat. */
export const COLOUR_COUNT = COLOURS.length;

/** The colour of number k. */
export function colour(k: number): string {
  return `#${COLOURS[k % COLOUR_COUNT]!}`;
}

/** Ink that is read on the colour of number k. */
export function inkOn(k: number): string {
  const [red, green, blue] = colour(k)
    .match(/[0-9a-f]{2}/g)!
    .map(channel => Number.parseInt(channel, 16));
  return 299 * red! + 587 * green! + 114 * blue! > 120_000 ? '#14161e' : '#fff';
}
