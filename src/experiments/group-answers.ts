import type { Group } from '../groups/group.js';
import type { ExactAnswers } from './exact-questions.js';

export function groupFacts(group: Group): ExactAnswers['group'] {
  const { kind, name, key, order, degree, lieDimension, isAbelian } = group;
  return { kind, name, key, order, degree, lieDimension, isAbelian };
}
