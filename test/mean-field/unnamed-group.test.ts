import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import type { DataRows } from '../../src/mean-field/data-rows.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { TRIVIAL_GROUP, withDimensions } from '../../src/mean-field/unnamed-group.js';
import { publishedInput } from './published-problem.js';

const rows: DataRows = {
  ...{ count: 5, inputDimension: 4, outputDimension: 3 },
  inputs: Float64Array.from({ length: 20 }, (_, k) => Math.sin(k)),
  outputs: Float64Array.from({ length: 15 }, (_, k) => Math.cos(k)),
};
const unnamed: ProblemInput = {
  ...publishedInput('WI'),
  ...{ group: null, teacher: null, dataSet: 'rows' },
};

describe('without a group', () => {
  test.each<[Partial<ProblemInput>, number]>([
    [{}, 12],
    [{ unit: 'UV' }, 7],
    [{ unit: 'DEEP', hidden: ['4*1', '2'] }, 4 * 5 + 2 * 5 + 3 * 3],
    [{ inputRepresentation: '4', outputRepresentation: '1 + 2*1' }, 12],
  ])('E^G is all of Z: %j', (change, p) => {
    const problem = defineProblem({ ...unnamed, ...change }, 0, rows);
    expect(problem.unit).toMatchObject({ inputDimension: 4, outputDimension: 3 });
    expect(problem.groupOrder).toBe(1n);
    expect(problem.average?.kind).toBe('ELEMENTS');
    const unit = Array.from({ length: p * p }, (_, k) => (k % (p + 1) === 0 ? 1 : 0));
    expect(Array.from(problem.projection)).toEqual(unit);
    expect(problem.equivariance).toContain('No group is named');
  });

  test('the dimensions are written into the request, which still means the same', () => {
    const written = withDimensions(unnamed, rows);
    expect(written).toEqual({ ...unnamed, inputRepresentation: '4', outputRepresentation: '3' });
    expect(withDimensions(written, rows)).toEqual(written);
    const named = { ...unnamed, group: TRIVIAL_GROUP };
    expect(withDimensions(named, null)).toBe(named);
  });

  test.each<[string, Partial<ProblemInput>, string]>([
    ['a teacher', { dataSet: null, teacher: { kind: 'SI' } }, 'input.problem.group'],
    ['neither data nor teacher', { dataSet: null }, 'input.problem.group'],
    ['a wrong dimension', { inputRepresentation: '5' }, 'input.problem.inputRepresentation'],
    ["a group's representation", { outputRepresentation: 'V + 2' }, 'input.problem.outputRepresentation'],
    ['no expression', { outputRepresentation: '3 +' }, 'input.problem.outputRepresentation'],
    ["a group's hidden space", { unit: 'DEEP', hidden: ['4', 'V'] }, 'input.problem.hidden.1'],
  ])('refuses %s', (_, change, path) => {
    const input = { ...unnamed, ...change };
    let error: unknown;
    try {
      defineProblem(input, 0, input.dataSet === null ? null : rows);
    } catch (caught) {
      error = caught;
    }
    if (!(error instanceof DomainError)) throw new Error('expected a refusal');
    expect([error.code, error.details.path?.join('.')]).toEqual(['BAD_INPUT', path]);
  });
});
