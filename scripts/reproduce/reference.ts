import type { TeacherKind } from '../../src/mean-field/teacher.js';
import type { StudyScheme } from '../../src/studies/study.js';

/** A row of medians to compare with, of RMD^2 to the projected law from an SI start, by N. */
export interface ReferenceRow {
  readonly teacher: TeacherKind;
  readonly scheme: StudyScheme;
  readonly medians: Readonly<Record<number, number>>;
}

/**
 * Measured by this project's authors before the project, in float64 numpy: medians of 5 seeds, of 3 at N = 500. No result of the
 * paper, whose own numbers are not at hand.
 */
export const REFERENCE: readonly ReferenceRow[] = [
  {
    teacher: 'WI',
    scheme: 'VANILLA',
    medians: { 5: 2.9e-2, 10: 3.5e-3, 50: 1.8e-4, 100: 3.2e-5, 500: 2.8e-6 },
  },
  {
    teacher: 'ARBITRARY',
    scheme: 'VANILLA',
    medians: { 5: 1.2e-1, 10: 9.3e-2, 50: 9.7e-2, 100: 9.5e-2, 500: 9.3e-2 },
  },
  {
    teacher: 'ARBITRARY',
    scheme: 'DA_SAMPLED',
    medians: { 5: 3.6e-2, 10: 6.1e-2, 50: 1.4e-2, 100: 1.7e-2, 500: 4.6e-3 },
  },
];
