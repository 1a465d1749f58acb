import { setTimeout as delay } from 'node:timers/promises';
import { destination, pino } from 'pino';
import { type Environment, readEnvironment, StartError } from './api/environment.js';
import { type Intertwine, startIntertwine } from './api/intertwine.js';
import { DataDirectoryError } from './experiments/data-directory.js';

/** A terminal sends a signal to the whole process group and npm passes its own on: what follows so closely is the same one. */
const ECHO_MS = 500;
/** Milliseconds that a clean end may take. */
const PATIENCE_MS = 15_000;

const FLAGSHIP =
  '{ group(of: {name: "S(2)"}) { order equivariantMaps(from: "V", to: "V") { subspace { dimension certificate { holds } } genericMatrix { entries } } } }';

await run();

async function run(): Promise<void> {
  const environment = orExit(() => readEnvironment(process.env));
  const log = pino({ level: environment.logLevel }, destination({ dest: 2, sync: true }));
  const ended = new AbortController();
  let running: Intertwine | null = null;
  let stopping: Promise<never> | null = null;
  const end = (code: number) => {
    stopping ??= stopAndExit(code, async () => {
      ended.abort();
      if (running === null) await starting.catch(() => {});
      await running?.stop();
    });
    return stopping;
  };
  onSignals(() => void end(0));
  const onFatal = (error: Error) => {
    log.fatal({ err: error }, 'The server can not go on.');
    console.error(`intertwine: ${error.message}`);
    void end(1);
  };
  const starting = startIntertwine(environment, log, onFatal, ended.signal);
  try {
    running = await starting;
  } catch (error) {
    if (ended.signal.aborted) return;
    exitOver(error);
  }
  if (!ended.signal.aborted) announce(running.address, environment);
}

/** Prints where it serves and a first question to ask. */
function announce(address: string, { dataDirectory }: Environment): void {
  const body = JSON.stringify({ query: FLAGSHIP });
  console.log(
    [
      `Intertwine serves on ${address} (GraphQL at /graphql, an editor at /graphiql, data in ${dataDirectory}).`,
      'Ask for the linear maps that commute with swapping two coordinates:',
      '',
      `  curl -s ${address}/graphql -H 'content-type: application/json' -d '${body}'`,
      '',
    ].join('\n'),
  );
}

/** Calls `end` at the first signal; a second one that is no echo of it ends the process at once. */
function onSignals(end: () => void): void {
  let first: number | null = null;
  const listener = (signal: NodeJS.Signals) => {
    if (first === null) {
      first = Date.now();
      end();
    } else if (Date.now() - first > ECHO_MS) {
      process.exit(signal === 'SIGINT' ? 130 : 143);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener);
}

async function stopAndExit(code: number, stop: () => Promise<void>): Promise<never> {
  const late = delay(PATIENCE_MS, 'late', { ref: false });
  try {
    if ((await Promise.race([stop(), late])) === 'late')
      throw new Error(`no end within ${PATIENCE_MS / 1000} s`);
  } catch (error) {
    console.error(`intertwine: did not end cleanly: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  process.exit(code);
}

function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return exitOver(error);
  }
}

/** Ends the process; what the user can put right is said in one sentence. */
function exitOver(error: unknown): never {
  const known = error instanceof StartError || error instanceof DataDirectoryError;
  console.error(known ? `intertwine: ${error.message}` : error);
  process.exit(1);
}
