import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ask, ServerProcess, temporaryFolder } from './server-process.js';

const started: ServerProcess[] = [];
const { folder, remove } = temporaryFolder();

function start(environment: Record<string, string>): ServerProcess {
  const server = new ServerProcess(environment);
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) {
    server.child.kill('SIGKILL');
    await server.exit();
  }
});

const problem = { group: { name: 'S(2)' }, teacher: { kind: 'WI', preset: 'PAPER_C2' } };
const startTraining = 'mutation ($input: TrainInput!) { train(input: $input) { id } }';

describe('a start that can not be is refused in a sentence', () => {
  test.each([
    ['PORT', { PORT: 'abc' }, /PORT is "abc"/],
    ['PORT out of range', { PORT: '70000' }, /PORT is "70000"/],
    ['HOST', { HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0.*no credentials/],
    ['EXACT_DEADLINE_MS', { EXACT_DEADLINE_MS: '0' }, /EXACT_DEADLINE_MS is "0"/],
    ['DATA_DIR', { DATA_DIR: '/dev/null/data' }, /DATA_DIR/],
  ])('%s', async (_what, environment, sentence) => {
    const server = start({ DATA_DIR: folder, ...environment } as Record<string, string>);
    expect(await server.exit()).toBe(1);
    expect(server.output).toMatch(sentence);
    expect(server.output).not.toMatch(/ at .*\.js/);
  });

  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const server = start({ DATA_DIR: folder, PORT: String(port) });
    expect(await server.exit()).toBe(1);
    expect(server.output).toContain(`Port ${port} on 127.0.0.1 is in use.`);
    await new Promise(resolve => other.close(resolve));
  });
});

describe('a server', () => {
  test('is healthy when it says so, locks its data, ends cleanly under work and goes on from there', async () => {
    const first = start({ DATA_DIR: folder });
    const address = await first.address();
    expect((await fetch(`${address}/health`)).status).toBe(200);

    const second = start({ DATA_DIR: folder });
    expect(await second.exit()).toBe(1);
    expect(second.output).toMatch(/in use by another running process/);

    const input = { problem, scheme: 'VANILLA', particles: 2000, repetitions: 20 };
    const { data } = await ask(address, startTraining, { input });
    // as npm under a terminal: the process group gets the signal, and npm passes its own on
    first.child.kill('SIGINT');
    first.child.kill('SIGINT');
    expect(await first.exit()).toBe(0);
    expect(first.output).not.toMatch(/did not end cleanly|"level":[56]0/);

    const third = start({ DATA_DIR: folder });
    const again = await third.address();
    const query = 'query ($id: ID!) { experiment(id: $id) { state } }';
    const { experiment } = (await ask(again, query, { id: data.train.id })).data;
    expect(['QUEUED', 'RUNNING']).toContain(experiment.state);
    expect(await third.end('SIGTERM')).toBe(0);
    remove();
  }, 90_000);

  test('that is told to end while it starts ends with 0', async () => {
    const data = temporaryFolder();
    const server = start({ DATA_DIR: data.folder, LOG_LEVEL: 'info' });
    await new Promise(resolve => setTimeout(resolve, 1500));
    const code = await server.end('SIGTERM');
    expect([code, server.output.replace(/\{.*\}\n/g, '')]).toEqual([0, expect.not.stringMatching(/error/i)]);
    data.remove();
  }, 60_000);
});
