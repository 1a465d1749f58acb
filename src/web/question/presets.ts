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

const PETERSEN = '1-2, 2-3, 3-4, 4-5, 5-1, 1-6, 2-7, 3-8, 4-9, 5-10, 6-8, 8-10, 10-7, 7-9, 9-6';

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
  { title: 'SO(3): V² → V²', about: 'rotations of space', change: named('SO(3)', 'V^2', 'V^2') },
  { title: 'O(1,3): V → T(2,1)', about: 'Lorentz group', change: named('O(1,3)', 'V', 'T(2,1)') },
  { title: 'S(3) x Z(2): V → V', about: 'two blocks of a product', change: named('S(3) x Z(2)', 'V', 'V') },
  {
    title: '⟨(1,2)(3,4)⟩: V → V',
    about: 'from generators',
    change: { mode: 'PERMUTATIONS', degree: 4, generators: '(1,2)(3,4)', from: 'V', to: 'V' },
  },
  {
    title: 'Petersen: V → V',
    about: 'automorphisms of a graph',
    change: { mode: 'GRAPH', vertices: 10, edges: PETERSEN, directed: false, from: 'V', to: 'V' },
  },
];
