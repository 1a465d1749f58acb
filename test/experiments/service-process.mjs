/**
 * A server of its own for the tests of sudden death: opens the folder argv[2], submits the experiments of argv[3] (JSON), prints
 * one line for each that is acknowledged and one when the first two have kept a run; runs until it is killed.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { ExactPool } from '../../dist/src/experiments/exact-pool.js';
import { openExperiments } from '../../dist/src/experiments/open-experiments.js';

const silent = { info() {}, warn() {}, error() {} };
const onFatal = error => {
  throw error;
};
// so that the first two run at once
const training = { threads: 2 };
const [, , dataDirectory, requests] = process.argv;
const service = await openExperiments({
  dataDirectory,
  exact: new ExactPool(),
  log: silent,
  onFatal,
  training,
});
const ids = [];
for (const { kind, input } of JSON.parse(requests)) {
  ids.push((await service[kind](input)).id);
  console.log(`acknowledged ${ids.at(-1)}`);
}
const begun = async id => (await service.trainingRuns(id)).length > 0;
while (!(await begun(ids[0])) || !(await begun(ids[1]))) await delay(10);
console.log('underway');
