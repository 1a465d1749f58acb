/**
 * What requests for the layers' modules take in a process of their own, warmed by another layer: FOLDER TARGET. A line of JSON
 * each, with the multiply-adds of the layer as its plan counts them: for one input, without filling, sums over scattered places as 4.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsWork } from '../../../src/architectures/changes/equivariant-parts.js';
import type { CodeTarget } from '../../../src/architectures/emit/emit.js';
import { equivariantLayer } from '../../../src/architectures/layer.js';
import { answerOnLayer } from '../../../src/experiments/layer-answers.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { dimensionOf } from '../../../src/representations/dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import type { Representation } from '../../../src/representations/representation.js';
import { LAYER_CASES, type LayerCase } from './cases.js';

function codeOf({ group, from, to }: Pick<LayerCase, 'group' | 'from' | 'to'>, target: CodeTarget): string {
  const layer = { of: { name: group }, from, to, bias: true };
  return String(answerOnLayer({ ask: 'layerCode', layer, target }));
}

const [folder, target] = process.argv.slice(2) as [string, CodeTarget];
codeOf({ group: 'S(4)', from: 'V+V^2', to: '2*V' }, target);
codeOf({ group: 'SO(4)', from: '2*V', to: 'V^2' }, target);
LAYER_CASES.forEach((layer, k) => {
  const started = performance.now();
  let code: string | null = null;
  let refused = '';
  try {
    code = codeOf(layer, target);
  } catch (error) {
    refused = error instanceof Error ? error.message : String(error);
  }
  const milliseconds = performance.now() - started;
  const path = join(folder, `layer_${k}_${target.toLowerCase()}.py`);
  if (code !== null) writeFileSync(path, code);
  const group = parseGroup({ name: layer.group });
  const [from, to] = [layer.from, layer.to].map(text => parseRepresentation(text)) as [
    Representation,
    Representation,
  ];
  const [columns, rows] = [from, to].map(space => Number(dimensionOf(space, group)));
  const multiplyAdds = code === null ? null : partsWork(equivariantLayer(group, from, to, { bias: true }));
  const answer = JSON.stringify({
    path: code === null ? null : path,
    refused,
    rows,
    columns,
    multiplyAdds,
  });
  console.log(JSON.stringify({ milliseconds, answer }));
});
