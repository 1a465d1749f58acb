/** What requests for the layers' modules take in a process of their own, warmed by another layer: FOLDER TARGET. A line of JSON each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeTarget } from '../../../src/architectures/emit/emit.js';
import { answerOnLayer } from '../../../src/experiments/layer-answers.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { dimensionOf } from '../../../src/representations/dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
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
  const [columns, rows] = [layer.from, layer.to].map(text =>
    Number(dimensionOf(parseRepresentation(text), group)),
  );
  const answer = JSON.stringify({ path: code === null ? null : path, refused, rows, columns });
  console.log(JSON.stringify({ milliseconds, answer }));
});
