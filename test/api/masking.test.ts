import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../src/api/context.js';
import { ApiServer } from '../../src/api/server.js';
import { BrokenBuild } from '../../src/experiments/broken-build.js';
import type { ExperimentService } from '../../src/experiments/service.js';
import { ask } from './server-process.js';

const secret = 'no such file /home/someone/secret';
const logged: { fields: object; message: string }[] = [];
const keep = (fields: object, message: string) => void logged.push({ fields, message });
let server: ApiServer;

/** Services that fail in ways that only a defect of ours explains. */
const broken: Pick<Context, 'tower' | 'experiments'> = {
  tower: { ask: async () => Promise.reject(new Error(secret)) },
  experiments: {
    list: async () => ({ nodes: [], totalCount: 3_000_000_000, endCursor: null, hasNextPage: false }),
    get: async () => ({ state: 'ASLEEP' }),
    async *watch() {
      yield await Promise.reject(new Error(secret));
    },
  } as unknown as ExperimentService,
};

beforeAll(async () => {
  server = await ApiServer.listen({
    host: '127.0.0.1',
    port: 0,
    log: { info: keep, warn: keep, error: keep },
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  logged.length = 0;
});

describe('before the services are there', () => {
  test('requests and the health check are told to wait', async () => {
    const answer = await ask(server.address, '{ __typename }');
    expect([answer.status, answer.errors![0].extensions]).toEqual([503, { code: 'UNAVAILABLE' }]);
    expect((await fetch(`${server.address}/health`)).status).toBe(503);
  });
});

describe('a failure of our own', () => {
  beforeAll(() => server.serve(broken));

  test('is masked, with an id that the log has', async () => {
    const { errors } = await ask(server.address, '{ group(of: {name: "S(2)"}) { id } }');
    expect(JSON.stringify(errors)).not.toContain('secret');
    const { code, errorId } = errors![0].extensions;
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged).toEqual([
      { message: expect.any(String), fields: expect.objectContaining({ errorId, err: new Error(secret) }) },
    ]);
  });

  test('is told with what to do where the build is broken, but not how', async () => {
    const cause = new Error(secret);
    server.serve({ ...broken, tower: { ask: async () => Promise.reject(new BrokenBuild(cause)) } });
    const { errors } = await ask(server.address, '{ group(of: {name: "S(2)"}) { id } }');
    server.serve(broken);
    expect(errors![0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(errors![0].message).toMatch(/fail to start.*npm run build/);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(logged[0]!.fields).toMatchObject({ err: { cause } });
  });

  test('is masked where an answer does not fit its type', async () => {
    const { errors } = await ask(server.address, '{ experiment(id: "1") { state } }');
    expect(errors![0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toContain('ASLEEP');
  });

  test('is masked in a stream of events', async () => {
    const response = await fetch(`${server.address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { experimentProgress(id: "1") { id } }' }),
    });
    const text = await response.text();
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).toContain('event: complete');
    expect(text).not.toContain('secret');
  });

  test('an Int that would overflow is TOO_LARGE instead', async () => {
    const { errors } = await ask(server.address, '{ experiments { totalCount } }');
    expect(errors![0].extensions).toEqual({ code: 'TOO_LARGE', limit: 2_147_483_647, value: '3000000000' });
    expect((await fetch(`${server.address}/health`)).status).toBe(503);
  });
});
