import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';

const program = 'dist/src/main.js';

/** The program as users run it, in a process of its own. */
export class ServerProcess {
  readonly child: ChildProcess;
  output = '';
  #exit: Promise<number | null>;

  constructor(environment: Record<string, string>) {
    if (!existsSync(program)) throw new Error(`expected ${program} to be built: run npm run build`);
    this.child = spawn(process.execPath, [program], {
      env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', chunk => {
        this.output += chunk;
      });
    }
    this.#exit = once(this.child, 'exit').then(([code]) => code);
  }

  /** Resolves with the address that it prints when it serves. */
  async address(): Promise<string> {
    let ended = false;
    void this.#exit.then(() => {
      ended = true;
    });
    for (;;) {
      const address = /serves on (http:\S+)/.exec(this.output)?.[1];
      if (address) return address;
      if (ended) throw new Error(`expected the server to start, got: ${this.output}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** The exit code, once it has ended. */
  exit(): Promise<number | null> {
    return this.#exit;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.#exit;
  }
}

/** A server for all tests of a file: started before them, ended after them; `ready` is handed it and its address. */
export function serverForSuite(ready: (address: string, server: ServerProcess) => void): void {
  const { folder, remove } = temporaryFolder();
  let server: ServerProcess;
  beforeAll(async () => {
    server = new ServerProcess({ DATA_DIR: folder });
    ready(await server.address(), server);
  }, 60_000);
  afterAll(async () => {
    await server.end('SIGTERM');
    remove();
  });
}

/** A folder for one test's data, with what removes it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-api-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests that know their query
export type Answer = { status: number; data?: any; errors?: any[]; headers: Headers; milliseconds: number };

/** Sends an operation as JSON. */
export async function ask(address: string, query: string, variables?: object): Promise<Answer> {
  return post(address, JSON.stringify({ query, variables }));
}

/** Sends a body. */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  return {
    ...answer,
    status: response.status,
    headers: response.headers,
    milliseconds: performance.now() - started,
  };
}
