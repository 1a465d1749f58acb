import type { PageState } from '../page-state.js';

export interface Preset {
  readonly title: string;
  readonly about: string;
  readonly change: Partial<PageState>;
}

const named = (group: string, from: string, to: string): Partial<PageState> => ({
  mode: 'NAME',
  group,
  from,
  to,
});

export const PRESETS: readonly Preset[] = [
  { title: 'S(2): V → V', about: 'two coordinates, swapped', change: named('S(2)', 'V', 'V') },
  { title: 'S(5): V² → V²', about: 'graph layer, edges to edges', change: named('S(5)', 'V^2', 'V^2') },
  { title: 'Z(6): V → V', about: 'circular convolution', change: named('Z(6)', 'V', 'V') },
  {
    title: 'D(4): V → V²',
    about: 'symmetries of the square; an empty answer',
    change: named('D(4)', 'V', 'V^2'),
  },
  { title: 'C(4): V² → V²', about: 'quarter turns of the plane', change: named('C(4)', 'V^2', 'V^2') },
  { title: 'B(3): V² → V²', about: 'signed permutations', change: named('B(3)', 'V^2', 'V^2') },
  { title: 'S(3): V → V * sgn', about: 'antisymmetric weights', change: named('S(3)', 'V', 'V * sgn') },
  { title: 'S(3) x Z(2): V → V', about: 'two blocks of a product', change: named('S(3) x Z(2)', 'V', 'V') },
  {
    title: '⟨(1,2)(3,4)⟩: V → V',
    about: 'from generators',
    change: { mode: 'GENERATORS', degree: 4, generators: '(1,2)(3,4)', from: 'V', to: 'V' },
  },
];
