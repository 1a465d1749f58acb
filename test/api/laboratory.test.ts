import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { ask, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

const swap = { name: 'S(2)' };
const published = { group: swap, teacher: { kind: 'WI', preset: 'PAPER_C2' } };
const upload =
  'mutation ($input: DataSetInput!) { uploadDataSet(input: $input) { id name rows inputDimension outputDimension createdAt } }';
const train = readFileSync('schema/operations/start-training.graphql', 'utf8');
const study = 'mutation ($input: StudyInput!) { study(input: $input) { id kind state } }';

/** The events of an experiment to its end. */
// biome-ignore lint/suspicious/noExplicitAny: events are read by the tests that know their query
async function followed(id: string, selection: string): Promise<any[]> {
  const client = createClient({ url: `${address}/graphql/stream` });
  const query = `subscription ($id: ID!) { experimentProgress(id: $id) { state ${selection} } }`;
  const events = [];
  for await (const { data, errors } of client.iterate({ query, variables: { id } })) {
    expect(errors).toBeUndefined();
    events.push(data?.experimentProgress);
  }
  return events;
}

describe('a problem', () => {
  const query =
    'query ($of: ProblemInput!) { problem(of: $of) { inputDimension outputDimension particleDimension fixedDimension equivariance average teacher } }';

  test('tells its dimensions, why its unit fits, what stands for the mean, and its teacher', async () => {
    const { data, errors } = await ask(address, query, { of: published });
    expect(errors).toBeUndefined();
    expect(data.problem).toMatchObject({
      ...{ inputDimension: 2, outputDimension: 2, particleDimension: 4, fixedDimension: 2 },
      equivariance: expect.stringMatching(/\w/),
      average: expect.stringMatching(/\w/),
    });
    expect(data.problem.teacher).toHaveLength(10);
  });

  test('of deep units has the hidden spaces in its particles', async () => {
    const of = { ...published, unit: 'DEEP', hidden: ['V', '1'], teacher: { kind: 'SI', count: 1 } };
    const { data, errors } = await ask(address, query, { of });
    expect(errors).toBeUndefined();
    // W_1 2x2, b_1 2, W_2 1x2, b_2 1, W_3 2x1, b_3 2
    expect(data.problem.particleDimension).toBe(13);
  });

  test.each([
    ['neither teacher nor data set', { group: swap }, 'BAD_INPUT', ['of', 'teacher']],
    ['an unknown data set', { group: swap, dataSet: 'none' }, 'NOT_FOUND', ['of', 'dataSet']],
    ['a data set of no text', { group: swap, dataSet: '\u0000' }, 'NOT_FOUND', ['of', 'dataSet']],
    ['an unknown group', { ...published, group: { name: 'Monster' } }, 'BAD_INPUT', ['of', 'group', 'name']],
    [
      'an activation that is no function',
      { ...published, activation: 'sin(' },
      'BAD_INPUT',
      ['of', 'activation'],
    ],
    [
      'a unit that does not fit',
      { ...published, group: { name: 'D(4)' } },
      'BAD_INPUT',
      ['of', 'outputRepresentation'],
    ],
  ])('with %s is refused', async (_what, of, code, path) => {
    const { errors } = await ask(address, query, { of });
    expect(errors![0].extensions).toMatchObject({ code, path });
  });

  test('of a large infinite group is refused where it asks for too many elements', async () => {
    const of = { group: { name: 'SO(8)' }, unit: 'UV', teacher: { kind: 'ARBITRARY' } };
    const { errors } = await ask(
      address,
      'query ($of: ProblemInput!) { problem(of: $of, averagingNodes: 10000) { average } }',
      { of: { ...of, inputRepresentation: '5*V' } },
    );
    expect(errors![0].extensions).toMatchObject({ code: 'TOO_LARGE', path: ['averagingNodes'] });
  });
});

describe('a data set', () => {
  const rows = {
    name: 'noisy swap',
    inputs: [
      [1, 2],
      [3, 4],
      [0, 1],
    ],
    outputs: [
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  };

  test('is uploaded, learned from, and deleted when it is no longer needed', async () => {
    const { data, errors } = await ask(address, upload, { input: rows });
    expect(errors).toBeUndefined();
    const { id } = data.uploadDataSet;
    expect(data.uploadDataSet).toMatchObject({ name: 'noisy swap', rows: 3, inputDimension: 2 });
    const seen = await ask(address, '{ dataSets { nodes { id rows } totalCount } }');
    expect(seen.data.dataSets).toEqual({ nodes: [{ id, rows: 3 }], totalCount: 1 });

    const problem = { group: swap, dataSet: id };
    const input = { problem, scheme: 'FA', particles: 20, horizon: 3, snapshots: 2 };
    const started = await ask(address, train, { input });
    expect(started.errors).toBeUndefined();
    const events = await followed(
      started.data.train.id,
      'error { message } training { runs { status finalRisk snapshots { time risk particles(first: 1) } } }',
    );
    expect(events.at(-1)).toMatchObject({ state: 'SUCCEEDED', error: null });
    const [run] = events.at(-1).training.runs;
    expect(run).toMatchObject({ status: 'FINISHED', finalRisk: expect.any(Number) });
    expect(run.snapshots.map((snapshot: { time: number }) => snapshot.time)).toEqual([0, 3]);
    expect(run.snapshots[0].particles).toHaveLength(1);
    expect(run.snapshots[1].risk).toBeCloseTo(run.finalRisk, 12);

    const running = await ask(address, train, { input: { ...input, particles: 500, horizon: 5000 } });
    const remove = 'mutation ($id: ID!) { deleteDataSet(id: $id) { id } }';
    const refused = await ask(address, remove, { id });
    expect(refused.errors![0].extensions).toMatchObject({ code: 'BAD_INPUT', path: ['id'] });
    await ask(address, 'mutation ($id: ID!) { cancelExperiment(id: $id) { state } }', {
      id: running.data.train.id,
    });
    expect((await ask(address, remove, { id })).data.deleteDataSet).toEqual({ id });
    const gone = await ask(address, 'query ($id: ID!) { dataSet(id: $id) { name } }', { id });
    expect(gone.errors![0].extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['without rows', { inputs: [], outputs: [] }, ['input', 'inputs']],
    [
      'with more x than y',
      {
        inputs: [
          [1, 2],
          [3, 4],
        ],
        outputs: [[1, 2]],
      },
      ['input', 'outputs'],
    ],
    ['with ragged rows', { inputs: [[1, 2], [3]], outputs: [[1], [2]] }, ['input', 'inputs', 1]],
    ['with a word', { inputs: [[1, 'two']], outputs: [[1]] }, ['input', 'inputs', 0, 1]],
  ])('%s is refused', async (_what, content, path) => {
    const { errors } = await ask(address, upload, { input: { name: 'bad', ...content } });
    expect(errors![0].extensions).toMatchObject({ code: 'BAD_INPUT', path });
  });

  test('whose rows do not fit the representations is refused by train', async () => {
    const { data } = await ask(address, upload, { input: { name: 'thin', inputs: [[1]], outputs: [[1]] } });
    const problem = { group: swap, dataSet: data.uploadDataSet.id };
    const { errors } = await ask(address, train, { input: { problem, scheme: 'VANILLA', particles: 5 } });
    expect(errors![0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      path: ['input', 'problem', 'inputRepresentation'],
    });
  });
});

describe('a study', () => {
  const grid = {
    ...{
      problem: { group: swap },
      teacher: { preset: 'PAPER_C2' },
      teachers: ['WI'],
      schemes: ['VANILLA', 'FA'],
    },
    ...{ particles: [5, 10, 20], seeds: 2, horizon: 3 },
  };
  const selection =
    'progress remainingSeconds study { finished diverged total cells { scheme measure particles median } rates { exponent reason } }';

  test('shows its results as they come, and all of them at its end', async () => {
    const { data, errors } = await ask(address, study, { input: grid });
    expect(errors).toBeUndefined();
    expect(data.study).toMatchObject({ kind: 'STUDY', state: 'QUEUED' });
    const { id } = data.study;
    const events = await followed(id, selection);
    const finished = events.map(event => event.study.finished);
    expect(finished).toEqual([...finished].sort((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({
      state: 'SUCCEEDED',
      remainingSeconds: null,
      study: { finished: 12, diverged: 0, total: 12 },
    });
    const query = `query ($id: ID!) { experiment(id: $id) { training { runs { seed } } discovery { verdict } study {
      table csv runsCsv json distances { second measure median }
      runs(first: 5) { totalCount hasNextPage endCursor nodes { job cell { scheme particles } run { seed rmdToProjected particles(first: 2) } } }
      figures(kinds: [RATES, PARTICLE_CLOUDS]) { kind name svg reason } } } }`;
    const whole = await ask(address, query, { id });
    expect(whole.errors).toBeUndefined();
    const { training, study: result } = whole.data.experiment;
    expect(training).toBeNull();
    expect(result.runs).toMatchObject({ totalCount: 12, hasNextPage: true });
    expect(result.runs.nodes[0]).toMatchObject({
      job: 0,
      cell: { scheme: 'VANILLA', particles: 5 },
      run: { seed: 0 },
    });
    expect(result.runs.nodes[0].run.particles).toHaveLength(2);
    expect(result.csv).toContain('median');
    expect(JSON.parse(result.json).runs).toHaveLength(12);
    expect(result.distances.map((distance: { second: string }) => distance.second)).toContain('FA');
    expect(result.figures.map((figure: { name: string }) => figure.name)).toEqual([
      'rates',
      'particle-clouds-wi-si',
    ]);
    for (const figure of result.figures)
      expect(figure).toMatchObject({ svg: expect.stringMatching(/^<svg/), reason: null });
    const next = await ask(
      address,
      'query ($id: ID!, $after: String) { experiment(id: $id) { study { runs(first: 20, after: $after) { hasNextPage nodes { job } } } } }',
      { id, after: result.runs.endCursor },
    );
    expect(next.data.experiment.study.runs.nodes.map((node: { job: number }) => node.job)).toEqual([
      5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  test('is refused where it asks for the documents of many', async () => {
    const query = '{ experiments(first: 21) { nodes { study { json } } } }';
    const { errors } = await ask(address, query);
    expect(errors![0].extensions).toMatchObject({ code: 'TOO_LARGE', limit: 5000 });
  });

  test.each([
    [
      'a teacher in its problem',
      { ...grid, problem: published },
      'BAD_INPUT',
      ['input', 'problem', 'teacher'],
    ],
    ['no N', { ...grid, particles: [] }, 'BAD_INPUT', ['input', 'particles']],
    ['no nodes', { ...grid, averagingNodes: 0 }, 'BAD_INPUT', ['input', 'averagingNodes']],
    ['a scheme twice', { ...grid, schemes: ['FA', 'FA'] }, 'BAD_INPUT', ['input', 'schemes', 1]],
    [
      'too many runs',
      { ...grid, seeds: 1000, particles: [1, 2, 3, 4, 5, 6] },
      'TOO_LARGE',
      ['input', 'seeds'],
    ],
    ['no seeds', { ...grid, seeds: 0 }, 'BAD_INPUT', ['input', 'seeds']],
    [
      'a teacher of the wrong shape',
      { ...grid, teacher: { particles: [[1, 2, 3, 4], [1]] } },
      'BAD_INPUT',
      ['input', 'teacher', 'particles', 1],
    ],
    [
      'weakly invariant teachers of an infinite group whose average is no group',
      { ...grid, problem: { group: { name: 'SO(3)' }, unit: 'UV' }, teacher: {} },
      'BAD_INPUT',
      ['input', 'teachers'],
    ],
  ])('with %s is refused', async (_what, input, code, path) => {
    const { errors } = await ask(address, study, { input });
    expect(errors![0].extensions).toMatchObject({ code, path });
  });
});
