/**
 * A server of its own for the tests of sudden death: opens the folder argv[2], submits the trainings of argv[3] (JSON), prints
 * one line for each that is acknowledged and one when the first has finished repetition; runs until it is killed.
 */
import { ExactPool } from '../../dist/src/experiments/exact-pool.js';
import { openExperiments } from '../../dist/src/experiments/open-experiments.js';

const silent = { info() {}, warn() {}, error() {} };
const onFatal = error => {
  throw error;
};
const [, , dataDirectory, requests] = process.argv;
const service = await openExperiments({ dataDirectory, exact: new ExactPool(), log: silent, onFatal });
const ids = [];
for (const request of JSON.parse(requests)) {
  ids.push((await service.train(request)).id);
  console.log(`acknowledged ${ids.at(-1)}`);
}
for await (const _ of service.watch(ids[0])) {
  if ((await service.trainingRuns(ids[0])).length > 0) console.log('underway');
}
