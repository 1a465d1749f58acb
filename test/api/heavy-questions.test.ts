import { expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ask, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

/** Bases of what dihedral groups of prime degree fix of powers of their plane: a minute of work each, more than there are threads. */
const heavy = [97, 101, 103, 107, 109, 113].flatMap(p =>
  [12, 13].map(
    k =>
      `{ group(of: {name: "D(${p})"}) { representation(expression: "V^${k}") { fixedSubspace { certificate { holds } } } } }`,
  ),
);
const light = (n: number) => `{ group(of: {name: "S(${n})"}) { order } }`;

/** Asks over HTTP until `signal` aborts; rejects then. */
function askOverHttp(path: string, accept: string, query: string, signal: AbortSignal): Promise<string> {
  const headers = { 'content-type': 'application/json', accept };
  const body = JSON.stringify({ query });
  return fetch(`${address}${path}`, { method: 'POST', headers, body, signal }).then(answer => answer.text());
}

/** Asks over a WebSocket of its own, which closes when `signal` aborts; rejects then. */
async function askOverWebSocket(query: string, signal: AbortSignal): Promise<string> {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  signal.addEventListener('abort', () => client.terminate());
  const { value } = await client.iterate({ query }).next();
  return JSON.stringify(value);
}

type Road = (query: string, signal: AbortSignal) => Promise<string>;
const roads: [string, Road][] = [
  ['HTTP', (query, signal) => askOverHttp('/graphql', 'application/json', query, signal)],
  [
    'server-sent events',
    (query, signal) => askOverHttp('/graphql/stream', 'text/event-stream', query, signal),
  ],
  ['WebSocket', askOverWebSocket],
];

test('the server goes on answering while a heavy question is pending', async () => {
  const client = new AbortController();
  let pending = true;
  const asked = roads[0]![1](heavy[0]!, client.signal).finally(() => {
    pending = false;
  });
  for (let k = 0; k < 10; k++) {
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect((await ask(address, light(k + 3))).data.group.order).toMatch(/^\d+$/);
  }
  expect(pending).toBe(true);
  client.abort();
  await expect(asked).rejects.toThrow('aborted');
});

// Where the questions of clients that have gone kept their threads, the last one would wait for more than a minute.
test.each(roads)(
  'questions over %s whose clients have gone leave the threads to others',
  async (road, askOver) => {
    const client = new AbortController();
    const asked = heavy.map(query => askOver(query, client.signal));
    await new Promise(resolve => setTimeout(resolve, 500));
    client.abort();
    const ended = await Promise.allSettled(asked);
    expect(ended.map(({ status }) => status)).toEqual(heavy.map(() => 'rejected'));
    expect(
      (await ask(address, light(30 + roads.findIndex(([name]) => name === road)))).data.group.order,
    ).toMatch(/^\d+$/);
  },
);
