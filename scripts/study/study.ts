import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../src/domain-error.js';
import { canonicalJson } from '../../src/experiments/canonical-json.js';
import { DataDirectoryError } from '../../src/experiments/data-directory.js';
import { ExactPool } from '../../src/experiments/exact-pool.js';
import type { Experiment } from '../../src/experiments/experiment.js';
import { openExperiments } from '../../src/experiments/open-experiments.js';
import type { ExperimentService } from '../../src/experiments/service.js';
import type { StudyRequest } from '../../src/studies/study.js';
import { readFlags, type StudyCommand } from './flags.js';
import { HELP } from './help.js';
import { ProgressDisplay } from './progress.js';
import { writeResults } from './results.js';
import { FlagError, flagAt } from './values.js';

/** Exit codes: as asked for; the study failed; the flags are wrong; stopped by the user. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;
const STOPPED = 130;

/** The command, from its arguments to its exit code. Tables go to the standard output, all else to the error output. */
export async function study(args: readonly string[]): Promise<number> {
  try {
    const command = readFlags(args);
    if (command.kind === 'study') return await run(command);
    process.stdout.write(HELP);
    return DONE;
  } catch (error) {
    if (error instanceof FlagError || error instanceof DataDirectoryError) {
      tell(error.message);
      return MISUSED;
    }
    if (error instanceof DomainError) {
      tell(`${flagAt(error.details.path ?? [])}${error.message}`);
      return MISUSED;
    }
    throw error;
  }
}

async function run(command: StudyCommand): Promise<number> {
  const { out } = command;
  await makeFolder(out);
  const exact = new ExactPool();
  let service: ExperimentService | null = null;
  const onFatal = (error: Error) => {
    tell(`${error.message}. What has finished is kept: run the command again with --resume.`);
    process.exit(FAILED);
  };
  const log = { info() {}, warn: logged, error: logged };
  const training = { threads: command.threads ?? availableParallelism() };
  try {
    service = await openExperiments({ dataDirectory: join(out, 'data'), exact, log, onFatal, training });
    const { id } = await begin(service, command);
    return await see(service, id, out);
  } finally {
    await service?.stop();
    await exact.close();
  }
}

async function makeFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new FlagError(
      `--out ${out} can't be made: ${sentenceOf(error)}. Give a folder that you may write to.`,
    );
  }
}

/** The study that the folder holds, where --resume asks for it, else a new one. */
async function begin(service: ExperimentService, command: StudyCommand): Promise<Experiment> {
  const { out, resume } = command;
  const request = await withRows(service, command);
  const stored = (await service.list({ first: 100 })).nodes.find(({ kind }) => kind === 'STUDY');
  if (stored === undefined) {
    if (request !== null) return service.study(request);
    throw new FlagError(`${out} holds no study to go on with: give --particles and what else it needs.`);
  }
  if (!resume) {
    throw new FlagError(
      `${out} holds a study already: add --resume to go on with it, or give another --out.`,
    );
  }
  if (
    request !== null &&
    canonicalJson(request) !== canonicalJson((await service.request(stored.id)).input)
  ) {
    throw new FlagError(
      `The study in ${out} is another one than these flags ask for: give --out and --resume alone to go on with it, or another --out.`,
    );
  }
  return stored;
}

/** The request, with the id of the data set where there is a file of rows. */
async function withRows(
  service: ExperimentService,
  { request, data }: StudyCommand,
): Promise<StudyRequest | null> {
  if (request === null || data === null) return request;
  let content: { name?: unknown; inputs?: unknown; outputs?: unknown } | null;
  try {
    content = JSON.parse(await readFile(data, 'utf8'));
  } catch (error) {
    throw new FlagError(`--data ${data} can't be read: ${sentenceOf(error)}`);
  }
  const { name = data, inputs, outputs } = content ?? {};
  if (!isRows(inputs) || !isRows(outputs)) {
    throw new FlagError(
      `--data ${data} must hold {"inputs": [[..], ..], "outputs": [[..], ..]}, rows of numbers.`,
    );
  }
  const { id } = await service.dataSets.upload({ name: String(name).slice(-200), inputs, outputs });
  return { ...request, problem: { ...request.problem, dataSet: id } };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isRows(value: unknown): value is number[][] {
  return (
    Array.isArray(value) &&
    value.every(row => Array.isArray(row) && row.every(entry => typeof entry === 'number'))
  );
}

/** Shows the study to its end, or to the user's, and writes what there is. */
async function see(service: ExperimentService, id: string, out: string): Promise<number> {
  const stopped = new AbortController();
  onSignals(() => stopped.abort());
  const display = new ProgressDisplay(process.stderr);
  let end = await service.get(id);
  for await (end of service.watch(id, stopped.signal)) {
    const remainingSeconds = service.remainingSeconds(id);
    display.show({ ...(await service.studyProgress(id)), progress: end.progress, remainingSeconds });
  }
  display.end();
  if (stopped.signal.aborted) {
    await service.stop();
    tell(`Stopped; what has finished is kept. Go on with: npm run study -- --out ${out} --resume`);
    return STOPPED;
  }
  const { text, figures, missing } = await writeResults(service, id, out);
  process.stdout.write(`${text}\n`);
  tell(`Wrote results.csv, runs.csv, results.json, results.md and ${figures.length} figures to ${out}.`);
  for (const { name, reason } of missing) tell(`No figure ${name}: ${reason}`);
  if (end.state === 'SUCCEEDED') return DONE;
  tell(
    end.error === null
      ? `The study was ${end.state.toLowerCase()}.`
      : `${end.error.code}: ${end.error.message}`,
  );
  return FAILED;
}

/** A terminal sends a signal to the whole process group and npm passes its own on: what follows so closely is the same one. */
const ECHO_MS = 500;

/** Calls `stop` at the first signal; a second one that is no echo of it ends the process at once. */
function onSignals(stop: () => void): void {
  let first: number | null = null;
  const listener = () => {
    if (first === null) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > ECHO_MS) {
      process.exit(STOPPED);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener);
}

function logged({ err }: { err?: unknown }, message: string): void {
  tell(`${message} ${err instanceof Error ? err.stack : ''}`);
}

function tell(message: string): void {
  console.error(`study: ${message}`);
}
