/**
 * Colours that tell series apart for the colour-blind, too; the yellow darker, so that lines of it are seen on white.
 * Source: Okabe, Ito, "Color universal design", 2008.
 */
export const COLOURS = {
  black: '#000000',
  vermilion: '#d55e00',
  blue: '#0072b2',
  green: '#009e73',
  ochre: '#b07d00',
  purple: '#cc79a7',
  skyBlue: '#56b4e9',
} as const;
