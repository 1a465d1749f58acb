import { expect, test } from '@jest/globals';
import { TRAINED_PROBLEMS } from '../../scripts/trained/problems.js';
import { summaryOf } from '../../scripts/trained/summary.js';
import { trainings } from '../../scripts/trained/trainings.js';
import { describeWithTorch, torchPython } from '../support/python-torch.js';

const ROWS = 200;
const SEEDS = [1, 2, 3];
const TEST_ROWS = 1000;

/** By how much the unconstrained network's median test error, and its gap to the training error, are to be above the equivariant one's. */
const FACTORS: Readonly<Record<string, { readonly test: number; readonly gap: number }>> = {
  'log-mean-exp': { test: 5, gap: 5 },
  inertia: { test: 2, gap: 3 },
  scattering: { test: 2, gap: 2 },
};

describeWithTorch('an emitted equivariant network generalises better than an MLP of its widths', () => {
  test.each(TRAINED_PROBLEMS)(
    '$title ($group)',
    problem => {
      const all = trainings(problem, torchPython!, { rows: [ROWS], seeds: SEEDS, testRows: TEST_ROWS });
      const { cells } = summaryOf(problem, all);
      const [ours, theirs] = (['equivariant', 'unconstrained'] as const).map(architecture => {
        const { parameters, training, test } = cells.find(cell => cell.architecture === architecture)!;
        return { parameters, test: test.median, gap: test.median - training.median };
      });
      const factors = FACTORS[problem.law]!;
      expect(ours!.parameters).toBeLessThan(theirs!.parameters);
      expect(theirs!.test).toBeGreaterThan(factors.test * ours!.test);
      expect(theirs!.gap).toBeGreaterThan(factors.gap * ours!.gap);
      // better than the constant that fits best
      expect(ours!.test).toBeLessThan(0.5);
    },
    300_000,
  );
});
