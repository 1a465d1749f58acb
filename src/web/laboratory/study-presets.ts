import type { PageState } from '../page-state.js';
import { PUBLISHED, type Settings } from './settings.js';

export interface StudyPreset {
  readonly title: string;
  readonly about: string;
  readonly question: Partial<PageState>;
  readonly settings: Settings;
}

const SMALL: Settings = { ...PUBLISHED, horizon: 5, snapshots: 11 };
/** Of other groups: a teacher that is drawn, and axes short enough to be waited for. */
const DRAWN: Settings = { ...SMALL, published: false, sizes: '5, 10, 20', teachers: ['ARBITRARY', 'WI'] };

const named = (group: string, from: string, to: string): Partial<PageState> => ({
  mode: 'NAME',
  group,
  from,
  to,
});
const PAIR = named('S(2)', 'V', 'V');

export const STUDY_PRESETS: readonly StudyPreset[] = [
  { title: 'Published, small', about: 'all teachers and schemes; seconds', question: PAIR, settings: SMALL },
  {
    title: 'Rates in N',
    about: 'free training and sampled DA; a minute or more',
    question: PAIR,
    settings: {
      ...SMALL,
      ...{ sizes: '10, 20, 40, 80, 160', seeds: 10, snapshots: 0 },
      ...{ teachers: ['WI', 'SI'], schemes: ['VANILLA', 'DA_SAMPLED', 'FA'] },
    },
  },
  {
    title: 'Published, whole',
    about: 'N up to 1000, ten seeds; hours',
    question: PAIR,
    settings: {
      ...PUBLISHED,
      sizes: '5, 10, 50, 100, 500, 1000',
      seeds: 10,
      starts: ['SI', 'WI'],
      snapshots: 11,
    },
  },
  {
    title: 'S(3), two layers',
    about: 'a deep unit, through the points',
    question: named('S(3)', 'V', 'V'),
    settings: { ...DRAWN, unit: 'DEEP', hidden: 'V', inputStd: 1, alpha: 2 },
  },
  {
    title: 'SO(2), by quadrature',
    about: 'a compact Lie group; half a minute',
    question: named('SO(2)', 'V + 1', 'V + 1'),
    settings: { ...DRAWN, unit: 'UV', activation: 'tanh', inputStd: 1, seeds: 2 },
  },
  {
    title: 'S(2), t ↦ exp(−t²)',
    about: 'an activation of your own',
    question: PAIR,
    settings: { ...DRAWN, activation: 'exp(-t^2)', inputStd: 1 },
  },
];
