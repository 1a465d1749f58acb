import { describe, expect, test } from '@jest/globals';
import { CopyMaps } from '../../../src/architectures/blocks/copy-maps.js';
import { runsOf } from '../../../src/architectures/blocks/runs.js';
import { componentsOf } from '../../../src/architectures/changes/components.js';
import { type ExactMap, product } from '../../../src/architectures/changes/exact-map.js';
import { scalesOf } from '../../../src/architectures/changes/scales.js';
import { toDecimal } from '../../../src/exact/decimal.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

const CASES: readonly (readonly [of: string, from: string, to: string])[] = [
  ['O(3)', '3*V+2*V^3', '2*V^3+V'],
  ['O(3)', '3+2*V+V^2', '5*V^2+V^3+2'],
  ['SO(3)', '2*V+V^2+4*V', 'V^2+V'],
  ['O(1,3)', '2*V+V^3', '3*V^3'],
  ['SO(2)', '3*V+V^2', 'V^2+V'],
  ['Z(8)', '3*V+2', '2*V'],
  ['Q(8)', '2*V+Reg', '3*Reg'],
  ['S(4)', '2*V+V^2', 'V^2+3*V'],
];

function squares({ rows }: ExactMap): number {
  return rows.flatMap(({ entries }) => entries).reduce((sum, x) => sum + Number(toDecimal(x).re) ** 2, 0);
}

describe.each(CASES)('%s %s -> %s', (of, from, to) => {
  const group = parseGroup({ name: of });
  const [inputs, outputs] = [from, to].map(text => runsOf(group, parseRepresentation(text)));
  const spaces = (runs: typeof inputs) => runs!.map(run => run.of);
  const maps = new CopyMaps(group, fixedSubspace);
  const components = componentsOf(maps, spaces(inputs), spaces(outputs))!;
  const scales = scalesOf(components, inputs!, outputs!);
  const places = components.map((_, i) => i);

  test('copies in the output have the mean variance 1 where parameters have variance 1 / N', () => {
    for (const output of outputs!) {
      const variances = places.flatMap(i => {
        const copies = inputs!.reduce((n, run) => n + run.copies * components[i]!.into(run.of).length, 0);
        return components[i]!.outOf(output.of).flatMap((e, at) =>
          inputs!.flatMap(run =>
            components[i]!.into(run.of).map((p, l) => {
              const scale = scales.outOf(output.of, i)[at]! * scales.into(run.of, i)[l]!;
              return (run.copies * scale ** 2 * squares(product(e, p))) / copies;
            }),
          ),
        );
      });
      expect(variances.reduce((sum, x) => sum + x, 0) / output.size).toBeCloseTo(1, 9);
    }
  });

  test('coordinates in components have the mean variance 1', () => {
    for (const i of places) {
      for (const run of inputs!) {
        components[i]!.into(run.of).forEach((p, l) => {
          const square = scales.into(run.of, i)[l]! ** 2 * squares(p);
          expect(square).toBeCloseTo(components[i]!.size, 9);
        });
      }
    }
  });

  test('each map out of a component takes the share of its coordinates among those that are reached', () => {
    for (const output of outputs!) {
      const reached = places.filter(i => inputs!.some(run => components[i]!.into(run.of).length > 0));
      const count = (i: number) => components[i]!.size * components[i]!.outOf(output.of).length;
      const coordinates = reached.reduce((n, i) => n + count(i), 0);
      for (const i of reached) {
        const d = components[i]!.size;
        const copies = inputs!.reduce((n, run) => n + run.copies * components[i]!.into(run.of).length, 0);
        components[i]!.outOf(output.of).forEach((e, at) => {
          const sum = inputs!.reduce(
            (n, run) =>
              n +
              components[i]!.into(run.of).reduce(
                (m, p, l) => m + run.copies * scales.into(run.of, i)[l]! ** 2 * squares(product(e, p)),
                0,
              ),
            0,
          );
          const share = (scales.outOf(output.of, i)[at]! ** 2 * sum) / copies;
          expect(share).toBeCloseTo((d * output.size) / coordinates, 9);
        });
      }
    }
  });
});
