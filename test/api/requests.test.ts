import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask, post, type ServerProcess, serverForSuite } from './server-process.js';

let server: ServerProcess;
let address: string;
serverForSuite((started, process) => {
  address = started;
  server = process;
});

describe('the main job', () => {
  test('S(2) on V -> V is [[a, b], [b, a]], certified, with code for PyTorch', async () => {
    const query = readFileSync('schema/operations/tell-exact-part.graphql', 'utf8');
    const variables = { of: { name: 'S(2)' }, from: 'V', to: 'V', target: 'PYTORCH' };
    const { data, errors } = await ask(address, query, variables);
    expect(errors).toBeUndefined();
    expect(data.group).toMatchObject({ name: 'S(2)', order: '2' });
    const { subspace, genericMatrix, layer } = data.group.equivariantMaps;
    expect(subspace).toMatchObject({ dimension: 2, certificate: { holds: true, dimensionByOtherRoad: 2 } });
    expect(genericMatrix.entries).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(layer.parameterCount).toBe(3);
    expect(layer.code).toContain('torch');
  });

  test('the printed curl line is the flagship query', async () => {
    const body = /-d '(.*)'/.exec(server.output)![1]!;
    const { data } = await post(address, body);
    expect(data.group.equivariantMaps.subspace).toEqual({ dimension: 2, certificate: { holds: true } });
  });

  test('a group has one id, however it is spelt', async () => {
    const query =
      '{ a: group(of: {name: "S(3) x Z(2)"}) { id name } b: group(of: {name: "S(3)xZ(2)"}) { id name } c: group(of: {name: "S(3)"}) { id } }';
    const { data } = await ask(address, query);
    expect(data.a).toEqual(data.b);
    expect(data.a.id).toMatch(/^[0-9a-f]{32}$/);
    expect(data.c.id).not.toBe(data.a.id);
  });

  test('a long basis comes whole, and page by page the same', async () => {
    const basis = (page: string) =>
      `{ group(of: {name: "S(12)"}) { equivariantMaps(from: "V^2", to: "V^2") { subspace { basis(${page}) { nodes { indices entries } totalCount endCursor hasNextPage } } } } }`;
    const whole = (await ask(address, basis('first: 20'))).data.group.equivariantMaps.subspace.basis;
    expect(whole).toMatchObject({ totalCount: 15, hasNextPage: false });
    const positions = whole.nodes.flatMap((node: { indices: number[] }) => node.indices);
    expect(new Set(positions).size).toBe(12 ** 4);
    for (const { indices, entries } of whole.nodes) expect(entries).toEqual(indices.map(() => '1'));
    const nodes = [];
    let after = '';
    for (let more = true; more; ) {
      const page = (await ask(address, basis(`first: 4${after}`))).data.group.equivariantMaps.subspace.basis;
      nodes.push(...page.nodes);
      after = `, after: ${JSON.stringify(page.endCursor)}`;
      more = page.hasNextPage;
    }
    expect(nodes).toEqual(whole.nodes);
  });

  test('a field that is too large leaves its siblings standing', async () => {
    const query =
      '{ group(of: {name: "S(5)"}) { equivariantMaps(from: "V^2", to: "V^2") { rows genericMatrix { latex } sharing { parameterCount parameters signs } } } }';
    const { data, errors } = await ask(address, query);
    expect(data.group.equivariantMaps).toMatchObject({ rows: 25, genericMatrix: null });
    expect(data.group.equivariantMaps.sharing.parameterCount).toBe(15);
    expect(data.group.equivariantMaps.sharing.parameters).toHaveLength(625);
    expect(errors).toHaveLength(1);
    const extensions = { code: 'TOO_LARGE', limit: '400', value: '625', path: ['from'] };
    expect(errors![0].extensions).toEqual(extensions);
  });

  test('any subspace is held against the exact one', async () => {
    const query = readFileSync('schema/operations/compare-with-exact.graphql', 'utf8');
    const variables = { of: { name: 'S(2)' }, representation: 'Hom(V, V)', basis: [[1, 0, 0, 1]] };
    const { data } = await ask(address, query, variables);
    expect(data.compareWithExact).toMatchObject({
      exactDimension: 2,
      foundDimension: 1,
      relation: 'FOUND_INSIDE_EXACT',
      tolerance: 0.05,
    });
  });

  test('every example of the catalog is a group', async () => {
    const { data } = await ask(address, '{ groupCatalog { example } }');
    expect(data.groupCatalog.length).toBeGreaterThan(5);
    for (const { example } of data.groupCatalog) {
      const answer = await ask(address, 'query($n: String) { group(of: {name: $n}) { name lieDimension } }', {
        n: example,
      });
      expect(answer.errors).toBeUndefined();
    }
  });

  test('introspection passes the limits', async () => {
    expect((await ask(address, getIntrospectionQuery())).data.__schema.queryType.name).toBe('Query');
  });
});

describe('what is no request of ours', () => {
  test.each([
    ['malformed JSON', '{"query"', {}, 400, 'BAD_REQUEST'],
    ['a batch', '[{"query": "{ __typename }"}]', {}, 400, 'BAD_REQUEST'],
    ['no query', '{}', {}, 400, 'BAD_REQUEST'],
    [
      'another content type',
      '{"query": "{ __typename }"}',
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a foreign origin', '{"query": "{ __typename }"}', { origin: 'http://example.org' }, 403, 'FORBIDDEN'],
    ['an opaque origin', '{"query": "{ __typename }"}', { origin: 'null' }, 403, 'FORBIDDEN'],
  ])('%s', async (_what, body, headers, status, code) => {
    const answer = await post(address, body, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.errors![0].extensions.code).toBe(code);
    expect(JSON.stringify(answer.errors)).not.toMatch(/node_modules|\.js:|stack/);
  });

  test('a body of 50 MB is refused before it has been sent', async () => {
    const { hostname, port } = new URL(address);
    const length = 50 * 1024 * 1024;
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const sent = httpRequest({ hostname, port, path: '/graphql', method: 'POST', headers });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve).on('error', reject);
    });
    sent.write('{');
    const response = await answered;
    let text = '';
    for await (const chunk of response) text += chunk;
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(text).errors[0].extensions).toEqual({
      code: 'TOO_LARGE',
      limit: 1_048_576,
      value: length,
    });
    sent.destroy();
  });

  test('a foreign Host is refused, the other loopback names are not', async () => {
    const { hostname, port } = new URL(address);
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        httpRequest({ hostname, port, path: '/health', headers: { host } }, response => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor(`evil.example:${port}`)).toBe(403);
    expect(await statusFor(`localhost:${Number(port) + 1}`)).toBe(403);
    expect(await statusFor(`localhost.evil.example:${port}`)).toBe(403);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
  });

  test('a query by GET needs a header that no form can send', async () => {
    const url = `${address}/graphql?query=%7B__typename%7D`;
    expect((await fetch(url)).status).toBe(400);
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('an unknown address is refused as GraphQL JSON', async () => {
    const answer = await fetch(`${address}/nope`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('beside GraphQL', () => {
  test('the health check answers', async () => {
    const answer = await fetch(`${address}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('GraphiQL comes from this server alone, with the flagship operations', async () => {
    const page = await fetch(`${address}/graphiql`);
    const html = await page.text();
    expect(page.url).toBe(`${address}/graphiql/`);
    expect(html).not.toMatch(/https?:/);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    for (const [, file] of html.matchAll(/(?:src|href)="([^":]+)"/g)) {
      expect((await fetch(`${address}/graphiql/${file}`)).status).toBe(200);
    }
    const start = await (await fetch(`${address}/graphiql/start.js`)).text();
    for (const operation of ['TellExactPart', 'StartTraining', 'StartDiscovery', 'WatchExperiment']) {
      expect(start).toContain(operation);
    }
  });
});
