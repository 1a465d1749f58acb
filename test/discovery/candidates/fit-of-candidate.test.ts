import { describe, expect, test } from '@jest/globals';
import { type Candidate, candidateOn, readCandidates } from '../../../src/discovery/candidates/candidate.js';
import { evidenceBound } from '../../../src/discovery/candidates/evidence-bound.js';
import { type FoundSubspace, fitOfCandidate } from '../../../src/discovery/candidates/fit-of-candidate.js';
import { rankCandidates } from '../../../src/discovery/candidates/rank-candidates.js';
import { statementOfFit, statementOfLaw } from '../../../src/discovery/candidates/statements.js';
import { DomainError } from '../../../src/domain-error.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import type { DataRows } from '../../../src/mean-field/data-rows.js';
import { type Unit, unitOf } from '../../../src/mean-field/unit.js';
import { Random } from '../../../src/numeric/random.js';
import { foundRows } from './random-signed-groups.js';

const on = (name: string, from = 'V', to = 'V', hidden?: string[]): Candidate => ({
  ...{ group: { name }, inputRepresentation: from, outputRepresentation: to },
  ...(hidden && { hidden }),
});

function foundAt(unit: Unit, candidate: Candidate, error: number): FoundSubspace {
  const { group, particles } = candidateOn(unit, candidate);
  const basis = foundRows(fixedSubspace(group, particles).basis, error, Random.fromSeed(3));
  return { basis, errors: basis.map(() => error), tolerance: 0.05 };
}

function ranked(unit: Unit, found: FoundSubspace, candidates: readonly Candidate[]) {
  const fits = readCandidates(unit, candidates).map(candidate => ({
    ...fitOfCandidate(candidate, found, null),
    name: candidate.group.name,
    order: candidate.group.order,
  }));
  return rankCandidates(fits);
}

describe('the fit of candidates', () => {
  const matrix = unitOf('MATRIX', 'tanh', 4, 4);
  test.each<[string, Unit, Candidate, Candidate[], string[]]>([
    [
      'Z(4), its subgroups and what is larger',
      matrix,
      on('Z(4)'),
      ['Trivial(4)', 'B(4)', 'Z(4)', 'S(4)', 'S(2) x S(2)', 'D(4)'].map(name =>
        on(name, ...(name === 'D(4)' ? ['2*V', '2*V'] : [])),
      ),
      ['Z(4)', 'Trivial(4)', 'S(4)', 'S(2) x S(2)', 'D(4)', 'B(4)'],
    ],
    [
      'SO(3) among compact Lie groups',
      unitOf('UV', 'tanh', 6, 4),
      on('SO(3)', '2*V', 'V + 1'),
      [
        on('SO(2)', '3*V', 'V + 2'),
        on('SO(3)', 'V + 3', '4'),
        on('SO(3)', '2*V', 'V + 1'),
        on('Trivial(2)', '3*V', '2*V'),
      ],
      ['SO(3)', 'SO(3)', 'Trivial(2)', 'SO(2)'],
    ],
  ])('%s', (_, unit, truth, candidates, names) => {
    const fits = ranked(unit, foundAt(unit, truth, 0.004), candidates);
    expect(fits.map(({ name }) => name).slice(0, 1)).toEqual(names.slice(0, 1));
    expect(new Set(fits.map(({ name }) => name))).toEqual(new Set(names));
    expect(fits[0]).toMatchObject({ fixes: true, comparison: { relation: 'EQUAL' } });
    const order = fits.map(({ fixes }) => fixes);
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    for (const { fixes, displacement, angle, bound, comparison } of fits) {
      expect(fixes).toBe(angle <= bound);
      if (!fixes) expect(displacement.distance).toBeGreaterThan(10 * displacement.error!);
      else expect(displacement.distance).toBeLessThanOrEqual(4 * displacement.error! + 1e-12);
      expect(fixes).toBe(['EQUAL', 'FOUND_INSIDE_EXACT'].includes(comparison.relation));
    }
  });

  test('the larger group comes first where several fix what was found', () => {
    const found = foundAt(matrix, on('S(4)'), 0.002);
    const fits = ranked(matrix, found, [on('Trivial(4)'), on('Z(4)'), on('A(4)'), on('S(4)'), on('B(4)')]);
    // E^A(4) = E^S(4) has dimension 2, E^Z(4) 4, E^B(4) 1.
    expect(fits.map(({ name }) => name)).toEqual(['S(4)', 'A(4)', 'Z(4)', 'Trivial(4)', 'B(4)']);
    expect(fits.map(fit => fit.comparison.relation)).toEqual([
      ...['EQUAL', 'EQUAL', 'FOUND_INSIDE_EXACT', 'FOUND_INSIDE_EXACT', 'EXACT_INSIDE_FOUND'],
    ]);
    expect(fits[4].angle).toBe(Math.PI / 2);
    expect(fits.map(statementOfFit).map(text => text.split(' ').slice(0, 4).join(' '))).toEqual([
      ...[
        'What was found is',
        'What was found is',
        'This group fixes what',
        'This group fixes what',
        'E^H has dimension 1,',
      ],
    ]);
  });

  test('how far a generator moves a direction is ||M_g z - z||, with the share of its error that is moved', () => {
    const unit = unitOf('MATRIX', 'sigmoid', 2, 2);
    const basis = [[1, 0, 0, 0]];
    const swap = fitOfCandidate(
      candidateOn(unit, on('S(2)')),
      { basis, errors: [0.01], tolerance: 0.05 },
      null,
    );
    expect(swap.displacement.distance).toBeCloseTo(Math.SQRT2, 12);
    // M - I on 2 x 2 matrices has two exchanges: its squared norm is 8, of 4 dimensions.
    expect(swap.displacement.error).toBeCloseTo(0.01 * Math.SQRT2, 12);
    expect(swap.displacement).toMatchObject({ mover: '(1,2)', direction: 0 });
    const unknown = fitOfCandidate(
      candidateOn(unit, on('S(2)')),
      { basis, errors: null, tolerance: 0.05 },
      null,
    );
    expect(unknown.displacement.error).toBeNull();
    const plane = candidateOn(unitOf('UV', 'tanh', 2, 2), on('SO(2)'));
    const turned = fitOfCandidate(plane, { basis, errors: [0.01], tolerance: 0.05 }, null);
    expect(turned.displacement.distance).toBeCloseTo(1, 12);
    expect(turned.displacement.error).toBeCloseTo(0.01, 12);
  });

  test('what may be an error is measured by the errors where these are known, by the tolerance else', () => {
    const unit = unitOf('MATRIX', 'sigmoid', 2, 2);
    const basis = [[0.75, 0, 0, Math.sqrt(1 - 0.75 ** 2)]];
    const fitFor = (errors: number[] | null) =>
      fitOfCandidate(candidateOn(unit, on('S(2)')), { basis, errors, tolerance: 0.01 }, null);
    expect([fitFor(null).fixes, fitFor([0.001]).fixes, fitFor([0.1]).fixes]).toEqual([false, false, true]);
    expect(
      [null, [0.1], [0.001], [5], [0], [0.03, 0.04]]
        .map(errors => evidenceBound(errors, 0.01))
        .map(x => Number(x.toFixed(6))),
    ).toEqual([0.01, 0.3, 0.003, 0.5, 0.000001, 0.15]);
  });

  test.each<[string, Unit, Candidate, string]>([
    ['another dimension of X', matrix, on('S(4)', 'V + 1'), '2.inputRepresentation'],
    ['another dimension of Y', matrix, on('S(4)', 'V', '3'), '2.outputRepresentation'],
    ['a unit that does not commute', matrix, on('C(8)', '2*V', '2*V'), '2.outputRepresentation'],
    ['an unknown group', matrix, on('Monster'), '2.group.name'],
    ['hidden spaces of a unit without', matrix, on('S(4)', 'V', 'V', ['V']), '2.hidden'],
    ['other hidden spaces', unitOf('DEEP', 'tanh', 2, 2, [3, 2]), on('S(2)', 'V', 'V', ['V']), '2.hidden'],
    ['no compact group', unitOf('UV', 'tanh', 4, 4), on('O(1,3)'), '2.group'],
  ])('refuses %s', (_, unit, candidate, path) => {
    let error: unknown;
    try {
      const fine = on(`Trivial(${unit.inputDimension})`);
      readCandidates(unit, [fine, fine, candidate]);
    } catch (caught) {
      error = caught;
    }
    if (!(error instanceof DomainError)) throw new Error('expected a refusal');
    expect(error.details.path?.join('.')).toBe(path);
  });

  test('hidden spaces that are left out stay as they are', () => {
    const unit = unitOf('DEEP', 'tanh', 2, 2, [3]);
    const left = candidateOn(unit, on('S(2)'));
    const written = candidateOn(unit, on('S(2)', 'V', 'V', ['3']));
    expect(left.particles).toEqual(written.particles);
  });
});

describe('the law of the data', () => {
  const unit = unitOf('MATRIX', 'tanh', 3, 3);
  const found: FoundSubspace = { basis: [], errors: null, tolerance: 0.05 };
  const rows = (seed: number, scale: readonly number[], shift: readonly number[], count = 800): DataRows => {
    const random = Random.fromSeed(seed);
    const inputs = Float64Array.from(
      { length: 3 * count },
      (_, k) => shift[k % 3] + scale[k % 3] * random.normal(),
    );
    const outputs = inputs.map(Math.tanh);
    return { count, inputDimension: 3, outputDimension: 3, inputs, outputs };
  };
  const evidence = (name: string, data: DataRows) => fitOfCandidate(candidateOn(unit, on(name)), found, data);

  test('is held for invariant where it is, and its shifts are of the size of their errors', () => {
    let means = 0;
    let covariances = 0;
    let wrong = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { inputs, pairs } = evidence('Z(3)', rows(seed, [2, 2, 2], [1, 1, 1]));
      means += (inputs!.mean.shift / inputs!.mean.error) ** 2 / 60;
      covariances += (inputs!.covariance.shift / inputs!.covariance.error) ** 2 / 60;
      wrong += Number(!inputs!.invariant) + Number(!pairs!.invariant);
    }
    expect(Math.abs(means - 1)).toBeLessThan(0.4);
    expect(Math.abs(covariances - 1)).toBeLessThan(0.4);
    expect(wrong).toBeLessThan(3);
  });

  test.each<[string, number[], number[], [boolean, boolean]]>([
    ['one coordinate with another spread', [2, 2, 3], [1, 1, 1], [true, false]],
    ['one coordinate with another mean', [2, 2, 2], [1, 1, 2], [false, true]],
  ])('is not where the rows show it: %s', (_, scale, shift, [isMeanKept, isCovarianceKept]) => {
    const { inputs } = evidence('S(3)', rows(1, scale, shift));
    expect(inputs!.invariant).toBe(false);
    expect(inputs!.mean.shift < 3 * inputs!.mean.error).toBe(isMeanKept);
    expect(inputs!.covariance.shift < 3 * inputs!.covariance.error).toBe(isCovarianceKept);
    expect(statementOfLaw(evidence('S(3)', rows(1, scale, shift)), null)).toContain('is not invariant');
  });

  test('of pairs is not where y moves otherwise than x', () => {
    const data = rows(2, [1, 1, 1], [0, 0, 0]);
    const outputs = data.outputs.map((y, k) => (k % 3 === 0 ? 2 * y : y));
    const { inputs, pairs } = evidence('S(3)', { ...data, outputs });
    expect([inputs!.invariant, pairs!.invariant]).toEqual([true, false]);
  });

  test('under rotations: the rates are 0 for isotropic rows, and not for others', () => {
    const rotated = candidateOn(unitOf('UV', 'tanh', 3, 3), on('SO(3)'));
    const fitFor = (scale: number[]) => fitOfCandidate(rotated, found, rows(4, scale, [0, 0, 0], 4000));
    expect(fitFor([1, 1, 1]).inputs!.invariant).toBe(true);
    const { covariance } = fitFor([1, 1, 2]).inputs!;
    expect(fitFor([1, 1, 2]).inputs!.invariant).toBe(false);
    // A = e_3 e_1^T - e_1 e_3^T, scaled by sqrt(3/2): [A, Sigma] has two entries 3, and |Sigma| = sqrt(18).
    expect(covariance.shift).toBeCloseTo(Math.sqrt(3 / 2), 1);
  });

  test('nothing is measured without rows or generators, and a teacher has its own law', () => {
    const none = fitOfCandidate(candidateOn(unit, on('S(3)')), found, null);
    expect([none.inputs, none.pairs]).toEqual([null, null]);
    expect(evidence('Trivial(3)', rows(1, [1, 1, 1], [0, 0, 0])).inputs).toBeNull();
    expect(statementOfLaw(none, null)).toContain('no longer stored');
    expect(statementOfLaw(none, 'SPHERE')).toContain('isotropic');
  });
});
