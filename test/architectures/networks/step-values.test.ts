import { describe, expect, test } from '@jest/globals';
import { fixedNumbers } from '../../../src/architectures/networks/fixed-numbers.js';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../../src/architectures/networks/program-of-network.js';
import {
  mixedBlocks,
  mixedTerms,
  valuesOfBlocks,
  valuesOfTerms,
} from '../../../src/architectures/networks/step-values.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import type { Program, Step } from '../../../src/architectures/program/program.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { fixedParameters } from './fixed-parameters.js';

type Case = readonly [group: string, input: string, output: string, width: number, hidden?: string];

const cases: readonly Case[] = [
  ['S(12)', '3*V', 'V', 200],
  ['S(7)', 'V^2', 'V', 500, '3*V^2+4*V+5'],
  ['D(4)', 'V', '1', 24],
  ['SO(3)', '4*V', 'V', 60],
  ['Sp(1)', '3*V', '1', 40],
  ['C(1)', '4*V', 'V', 8],
];

function stepsOf([name, input, output, width, hidden]: Case): readonly [Program, Step][] {
  const group = parseGroup({ name });
  const network = planNetwork(group, {
    ...{ depth: 2, width, nonlinearity: null, bilinear: null, bias: true },
    input: parseRepresentation(input),
    output: parseRepresentation(output),
    hidden: hidden === undefined ? null : parseRepresentation(hidden),
  });
  const program = programOfNetwork(group, network);
  let size = program.inputs[0].size;
  return program.steps.map(step => {
    const alone = { ...program, inputs: [{ representation: '', size }], steps: [step] };
    if (step.step === 'LINEAR') size = step.weight.rows;
    if (step.step === 'NONLINEAR') size = step.rows;
    return [alone, step];
  });
}

describe('values of maps, mixed by fixed parameters', () => {
  test.each(cases)('are what evaluate gives: %s from %s to %s', (...given) => {
    const forms = new Set<string>();
    for (const [program, step] of stepsOf(given)) {
      if (step.step !== 'LINEAR' && step.step !== 'BILINEAR') continue;
      const x = fixedNumbers(3, program.inputs[0].size);
      const y =
        step.step === 'LINEAR'
          ? mixedBlocks(step.weight, valuesOfBlocks(step.weight, x), 16 * 5)
          : mixedTerms(step, x, valuesOfTerms(step, x), 16 * 5);
      const reference = evaluate(program, fixedParameters(program, 5), [x]);
      expect(y.length).toBe(reference.length);
      expect(reference.some(value => value !== 0)).toBe(true);
      y.forEach((value, i) => {
        expect(Math.abs(value - reference[i])).toBeLessThan(1e-12 * Math.max(1, Math.abs(reference[i])));
      });
      if (step.step === 'LINEAR') for (const { form } of step.weight.blocks) forms.add(form);
    }
    if (given[0].startsWith('S(')) expect(forms).toContain('POOLED');
  });

  test('have squares of their arguments', () => {
    for (const [program, step] of stepsOf(cases[3])) {
      if (step.step !== 'BILINEAR') continue;
      const x = fixedNumbers(4, program.inputs[0].size);
      valuesOfTerms(step, x).forEach(({ square, ofCopies }, n) => {
        const { left, right, copies } = step.terms[n];
        let sum = 0;
        for (let c = 0; c < copies; c++) {
          const squares = [left, right].map(run => {
            const start = run.start + (c % run.copies) * run.size;
            return x.subarray(start, start + run.size).reduce((s, v) => s + v * v, 0);
          });
          sum += squares[0] * squares[1];
        }
        expect(ofCopies.length).toBe(copies);
        expect(square).toBeCloseTo(sum, 10);
      });
    }
  });
});
