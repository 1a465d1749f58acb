import { describe, expect, test } from '@jest/globals';
import { fixedNumbers } from '../../../src/architectures/networks/fixed-numbers.js';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../../src/architectures/networks/program-of-network.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import type { Program } from '../../../src/architectures/program/program.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { fixedParameters } from './fixed-parameters.js';

/** Wide enough that linear steps are changes of basis. */
const WIDE: readonly (readonly [of: string, input: string, output: string, width: number])[] = [
  ['Z(8)', '2*V', 'V', 360],
  ['S(5)', 'V', '1', 360],
  ['O(3)', '5+5*V', 'V^2', 600],
];

describe.each(WIDE)('a network of %s, %s -> %s, of width %d', (of, input, output, width) => {
  const program = wideNetwork(of, input, output, width);
  const behind = program.steps.flatMap((step, k) =>
    step.step === 'CHANGE' && step.direction === 'OUT' ? [k + 1] : [],
  );

  test('goes through components', () => {
    expect(behind.length).toBeGreaterThan(0);
  });

  test('has coordinates of variance 1 behind linear steps through components', () => {
    for (const count of behind) {
      const part = { ...program, steps: program.steps.slice(0, count) };
      const squares = Array.from({ length: 8 }, (_, k) =>
        meanSquare(evaluate(part, fixedParameters(program, 40 + k), [inputOf(program, 60 + k)])),
      ).toSorted((a, b) => a - b);
      const median = squares[4]!;
      expect(median).toBeGreaterThan(0.5);
      expect(median).toBeLessThan(2);
    }
  });
});

function wideNetwork(of: string, input: string, output: string, width: number): Program {
  const group = parseGroup({ name: of });
  const network = planNetwork(group, {
    ...{ hidden: null, depth: 2, width, nonlinearity: null, bilinear: null, bias: true },
    input: parseRepresentation(input),
    output: parseRepresentation(output),
  });
  return programOfNetwork(group, network);
}

function inputOf({ inputs }: Program, stream: number): Float64Array {
  return fixedNumbers(stream, inputs[0]!.size);
}

function meanSquare(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value ** 2, 0) / x.length;
}
