import { expect, test } from '@jest/globals';
import { CopyMaps } from '../../src/architectures/blocks/copy-maps.js';
import { partsThroughComponents } from '../../src/architectures/changes/parts-through-components.js';
import { equivariantLayer } from '../../src/architectures/layer.js';
import { layerJson } from '../../src/architectures/layer-json.js';
import * as drawn from '../../src/architectures/sharing-pattern.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { biasPattern, parseLayerDocument, weightPattern } from '../../src/web/answer/layer-document.js';
import { type Pattern, termsAt } from '../../src/web/answer/pattern.js';

/** Of each position its terms, as [parameter, coefficient]. */
function readByPage(pattern: Pattern): number[][][] {
  return Array.from({ length: pattern.rows * pattern.columns }, (_, position) =>
    termsAt(pattern, position).map(({ parameter, coefficient }) => [parameter, coefficient]),
  );
}

function inPicture({ parameters, signs, combinations }: drawn.SharingPattern): number[][][] {
  const sums = new Map(combinations.map(({ position, terms }) => [position, terms]));
  return Array.from(parameters, (parameter, position) => {
    if (parameter === drawn.ZERO) return [];
    const terms = sums.get(position);
    return terms?.map(term => [term.parameter, term.coefficient.decimal]) ?? [[parameter, signs[position]!]];
  });
}

test.each([
  ['S(2)', 'V', 'V', false],
  ['S(20)', '4*V+2', '3*V+V^2', false],
  ['B(2)', 'V', '1', false],
  ['SO(3)', 'V^2', 'V^2+1', false],
  ['SO(3)', '4*V^2', '3*V^2+1', true],
  ['O(1,3)', '2*V^2+1', '2*V^2+2', true],
])('the page and the picture show the same layer of %s %s -> %s', (of, from, to, isChanged) => {
  const [group, r, s] = [parseGroup({ name: of }), parseRepresentation(from), parseRepresentation(to)];
  const plain = equivariantLayer(group, r, s, { bias: true });
  const layer = isChanged
    ? { ...plain, ...partsThroughComponents(new CopyMaps(group, fixedSubspace), r, s, true)! }
    : plain;
  expect(layer.change !== null).toBe(isChanged);
  const document = parseLayerDocument(layerJson(layer));
  for (const [page, picture] of [
    [weightPattern(document), drawn.weightPattern(layer)],
    [biasPattern(document)!, drawn.biasPattern(layer)!],
  ] as const) {
    expect([page.rows, page.columns, page.parameters.length]).toEqual([
      picture.rows,
      picture.columns,
      picture.parameterCount,
    ]);
    const [read, shown] = [readByPage(page), inPicture(picture)];
    const isSame = (terms: number[][], others: number[][]) =>
      terms.length === others.length &&
      terms.every(([k, c], t) => k === others[t]![0] && Math.abs(c! - others[t]![1]!) < 1e-9);
    expect(read.flatMap((terms, position) => (isSame(terms, shown[position]!) ? [] : [position]))).toEqual(
      [],
    );
  }
});

test('a layer without a bias has no column apart', () => {
  const v = parseRepresentation('V');
  const layer = equivariantLayer(parseGroup({ name: 'S(3)' }), v, v, { bias: false });
  expect(drawn.biasPattern(layer)).toBeNull();
  expect(biasPattern(parseLayerDocument(layerJson(layer)))).toBeNull();
});

test('other versions are refused', () => {
  expect(() => parseLayerDocument('{"version":1}')).toThrow('of version 2 or 3, got 1');
});
