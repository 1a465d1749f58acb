/** One study of the reproduction: where it is kept, and the flags of npm run study. */
export interface Part {
  readonly name: string;
  readonly flags: readonly string[];
}

const SIZES = '5,10,50,100,500,1000';
const SCHEMES = 'VANILLA,DA_SAMPLED,FA,EA';

/** The published grid from an SI start, and what else its claims need; the cheap parts first. */
export const PARTS: readonly Part[] = [
  {
    name: 'averaged',
    flags: ['--particles', '5,10,50,100', '--schemes', 'DA_AVERAGED', '--seeds', '10'],
  },
  {
    name: 'grid',
    flags: ['--particles', SIZES, '--schemes', SCHEMES, '--seeds', '10', '--snapshots', '11'],
  },
  {
    name: 'weak',
    flags: [
      ...['--particles', SIZES, '--schemes', SCHEMES, '--seeds', '10'],
      ...['--teachers', 'WI', '--starts', 'WI'],
    ],
  },
  {
    name: 'large',
    flags: ['--particles', '5000', '--schemes', SCHEMES, '--seeds', '3', '--precision', 'FLOAT32'],
  },
];
