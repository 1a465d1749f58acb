import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations } from './repository.js';

/** What an editor holds when GraphiQL opens. */
export interface Tab {
  readonly query: string;
  readonly variables: string;
}

const s2 = { name: 'S(2)' };
const published = { group: s2, teacher: { kind: 'WI', preset: 'PAPER_C2' } };

/** The main job, one operation a tab, ready to run. */
const flagship: readonly [string, object][] = [
  ['tell-exact-part', { of: s2, from: 'V', to: 'V', target: 'PYTORCH' }],
  ['start-training', { input: { problem: published, scheme: 'EA', particles: 100 } }],
  ['start-discovery', { input: { problem: published, method: 'PAPER' } }],
  ['watch-experiment', { id: 'the id that discover answered with' }],
  ['list-experiments', { first: 10 }],
  ['compare-with-exact', { of: s2, representation: 'Hom(V, V)', basis: [[1, 0, 0, 1]] }],
  ['group-catalog', {}],
];

/** The tabs that GraphiQL opens with: documents of schema/operations with variables that work. */
export function readTabs(): Promise<Tab[]> {
  return Promise.all(
    flagship.map(async ([name, variables]) => ({
      query: await readFile(join(operations, `${name}.graphql`), 'utf8'),
      variables: JSON.stringify(variables, null, 2),
    })),
  );
}
