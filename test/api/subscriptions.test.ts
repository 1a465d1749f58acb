import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ask, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

const problem = { group: { name: 'S(2)' }, teacher: { kind: 'WI', preset: 'PAPER_C2' } };
const startDiscovery = readFileSync('schema/operations/start-discovery.graphql', 'utf8');
const startTraining = readFileSync('schema/operations/start-training.graphql', 'utf8');
const progress =
  'subscription ($id: ID!) { experimentProgress(id: $id) { state progress live { particles } training { runs { particles(first: 3) } } discovery { verdict steps { dimension rmdToProjected } comparison { exactDimension } layer { parameterCount } } } }';

async function smallDiscovery(): Promise<string> {
  const { data, errors } = await ask(address, startDiscovery, {
    input: { problem, method: 'PAPER', particles: 20, horizon: 5 },
  });
  expect(errors).toBeUndefined();
  return data.discover.id;
}

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});

function webSocketClient(): Client {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  clients.push(client);
  return client;
}

// biome-ignore lint/suspicious/noExplicitAny: results are read by the tests that know their query
async function all(events: AsyncIterable<any>): Promise<any[]> {
  const seen = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe('over WebSocket', () => {
  test('a discovery is followed until it has ended', async () => {
    const id = await smallDiscovery();
    const events = await all(webSocketClient().iterate({ query: progress, variables: { id } }));
    const states = events.map(event => event.data.experimentProgress);
    expect(states.at(-1)).toMatchObject({ state: 'SUCCEEDED', progress: 1, live: null });
    expect(states.at(-1).discovery).toMatchObject({ comparison: { exactDimension: 2 } });
    expect(states.at(-1).discovery.steps[0].dimension).toBe(0);
    const fractions = states.map(state => state.progress);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  test('queries and mutations take the same road', async () => {
    const client = webSocketClient();
    const [started] = await all(
      client.iterate({
        query: startTraining,
        variables: { input: { problem, scheme: 'EA', particles: 4, horizon: 1, repetitions: 2 } },
      }),
    );
    const { id } = started.data.train;
    const events = await all(client.iterate({ query: progress, variables: { id } }));
    const runs = events.at(-1).data.experimentProgress.training.runs;
    expect(runs).toHaveLength(2);
    expect(runs[0].particles).toHaveLength(3);
    const cancelled = await ask(address, 'mutation ($id: ID!) { cancelExperiment(id: $id) { state } }', {
      id,
    });
    expect(cancelled.data.cancelExperiment.state).toBe('SUCCEEDED');
  });

  test('the limits and the codes are those of HTTP', async () => {
    const client = webSocketClient();
    const deep = `{ ${'experiments { nodes { '.repeat(20)} id ${'} }'.repeat(20)} }`;
    await expect(all(client.iterate({ query: deep }))).rejects.toMatchObject([
      { extensions: { code: 'TOO_LARGE' } },
    ]);
    await expect(all(client.iterate({ query: '{ nope }' }))).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    const [unknown] = await all(client.iterate({ query: progress, variables: { id: 'nope' } }));
    expect(unknown.errors[0].extensions).toMatchObject({ code: 'NOT_FOUND' });
    await expect(all(client.iterate({ query: progress, variables: {} }))).rejects.toMatchObject([
      { extensions: { code: 'BAD_INPUT', path: ['id'] } },
    ]);
  });

  test('no socket carries more than 50 operations, and the 51st is told so', async () => {
    const { data } = await ask(address, startDiscovery, {
      input: { problem, method: 'PAPER', particles: 2000 },
    });
    const client = webSocketClient();
    const variables = { id: data.discover.id };
    const open = Array.from({ length: 50 }, () => client.iterate({ query: progress, variables }));
    await Promise.all(open.map(events => events.next()));
    await expect(client.iterate({ query: progress, variables }).next()).rejects.toMatchObject([
      { extensions: { code: 'TOO_LARGE', limit: 50 } },
    ]);
    await Promise.all(open.map(events => events.return!()));
    const cancelled = await ask(
      address,
      'mutation ($id: ID!) { cancelExperiment(id: $id) { state } }',
      variables,
    );
    expect(cancelled.data.cancelExperiment.state).toBe('CANCELLED');
  });

  test.each([
    ['a foreign Origin', { origin: 'http://example.org' }, 403],
    ['a foreign Host', { headers: { host: 'example.org' } }, 403],
  ])('%s is refused', async (_what, options, status) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
    const refused = await new Promise<number | undefined>((resolve, reject) => {
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.once('open', () => reject(new Error('expected a refusal, got an open socket')));
      socket.on('error', () => {});
    });
    expect(refused).toBe(status);
  });

  test('a message above the limit of bodies closes the socket', async () => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('error', () => {});
    socket.once('open', () => socket.send(' '.repeat(2 * 1024 * 1024)));
    const code = await new Promise<number>(resolve => socket.once('close', resolve));
    expect(code).toBe(1009);
  });
});

describe('over server-sent events', () => {
  async function stream(body: object, headers: Record<string, string> = {}): Promise<[string, unknown][]> {
    const response = await fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return [...text.matchAll(/event: (\w+)\ndata:(.*)\n/g)].map(([, event, data]) => [
      event!,
      data ? JSON.parse(data) : null,
    ]);
  }

  test('a discovery is followed until it has ended', async () => {
    const id = await smallDiscovery();
    const events = await stream({ query: progress, variables: { id } });
    expect(events.at(-1)).toEqual(['complete', null]);
    expect(events.at(-2)).toMatchObject(['next', { data: { experimentProgress: { state: 'SUCCEEDED' } } }]);
  });

  test('clients that leave give their streams back', async () => {
    const { data } = await ask(address, startTraining, {
      input: { problem, scheme: 'VANILLA', particles: 2000, horizon: 100 },
    });
    const { id } = data.train;
    for (let k = 0; k < 210; k++) {
      const left = new AbortController();
      const response = await fetch(`${address}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: progress, variables: { id } }),
        signal: left.signal,
      });
      expect(response.status).toBe(200);
      left.abort();
    }
    await ask(address, 'mutation ($id: ID!) { cancelExperiment(id: $id) { state } }', { id });
    expect(await stream({ query: '{ __typename }' })).toMatchObject([
      ['next', {}],
      ['complete', null],
    ]);
  });

  test('the limits and the codes are those of HTTP', async () => {
    const deep = `{ ${'experiments { nodes { '.repeat(20)} id ${'} }'.repeat(20)} }`;
    expect(await stream({ query: deep })).toMatchObject([
      ['next', { errors: [{ extensions: { code: 'TOO_LARGE' } }] }],
      ['complete', null],
    ]);
    expect(await stream({ query: progress, variables: { id: 'nope' } })).toMatchObject([
      ['next', { errors: [{ extensions: { code: 'NOT_FOUND' } }] }],
      ['complete', null],
    ]);
  });

  test.each([
    ['a body above the limit', { query: ' '.repeat(2 * 1024 * 1024) }, {}, 413],
    ['no query', {}, {}, 400],
    ['a foreign origin', { query: '{ __typename }' }, { origin: 'http://example.org' }, 403],
    ['no event stream wanted', { query: '{ __typename }' }, { accept: 'application/json' }, 406],
  ])('%s is refused', async (_what, body, headers, status) => {
    const response = await fetch(`${address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  });
});
