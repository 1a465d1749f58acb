import { expect, test } from '@jest/globals';
import { flatSharing } from '../../src/architectures/blocks/flat-sharing.js';
import { equivariantLayer } from '../../src/architectures/layer.js';
import { layerJson } from '../../src/architectures/layer-json.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { parseLayerDocument } from '../../src/web/answer/layer-document.js';

test.each([
  ['S(2)', 'V', 'V'],
  ['S(20)', '4*V+2', '3*V+V^2'],
  ['B(2)', 'V', '1'],
])('the page reads the layer of %s %s -> %s without its blocks', (of, from, to) => {
  const layer = equivariantLayer(
    parseGroup({ name: of }),
    parseRepresentation(from),
    parseRepresentation(to),
    { bias: true },
  );
  const { weight, bias } = parseLayerDocument(layerJson(layer));
  for (const [read, map] of [
    [weight, layer.weight],
    [bias!, layer.bias!],
  ] as const) {
    const flat = flatSharing(map);
    expect([read.positions, read.parameters]).toEqual([[...flat.positions], [...flat.parameters]]);
    expect(read.codes.map(code => read.table[code]!.decimal)).toEqual(
      Array.from(flat.codes, code => flat.table[code]!.decimal),
    );
  }
});

test('other versions are refused', () => {
  expect(() => parseLayerDocument('{"version":1}')).toThrow('of version 2, got 1');
});
