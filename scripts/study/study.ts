import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../src/domain-error.js';
import { canonicalJson } from '../../src/experiments/canonical-json.js';
import { DataDirectoryError } from '../../src/experiments/data-directory.js';
import { type DataSetUpload, dataSetId, digestOf, readUpload } from '../../src/experiments/data-set.js';
import { ExactPool } from '../../src/experiments/exact-pool.js';
import type { Experiment } from '../../src/experiments/experiment.js';
import { makeFolder } from '../../src/experiments/make-folder.js';
import { openExperiments } from '../../src/experiments/open-experiments.js';
import type { ExperimentService } from '../../src/experiments/service.js';
import type { DataRows } from '../../src/mean-field/data-rows.js';
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
  const asked = await askedFor(command);
  const exact = new ExactPool();
  let service: ExperimentService | null = null;
  const onFatal = (error: Error) => {
    tell(`${error.message}. What has finished is kept: run the command again with --resume.`);
    process.exit(FAILED);
  };
  const log = { info() {}, warn: logged, error: logged };
  const dataDirectory = join(out, 'data');
  const training = { threads: command.threads ?? availableParallelism() };
  try {
    if (!existsSync(dataDirectory)) {
      // What is refused leaves no folder behind.
      if (asked === null) throw nothingToResume(out);
      const { request: input, rows } = asked;
      await exact.ask({ ask: 'canRun', request: { kind: 'STUDY', input }, rows });
    }
    await makeOut(out);
    const opening = { dataDirectory, directorySetting: '--out', exact, log, onFatal, training };
    service = await openExperiments(opening);
    const { id } = await begin(service, command, asked);
    return await see(service, id, out);
  } finally {
    await service?.stop();
    await exact.close();
  }
}

async function makeOut(out: string): Promise<void> {
  try {
    await makeFolder(out);
  } catch (error) {
    throw new FlagError(
      `--out ${out} can't be made: ${sentenceOf(error)}. Give a folder that you may write to.`,
    );
  }
}

/** The study that the folder holds, where --resume asks for it, else a new one. */
async function begin(
  service: ExperimentService,
  { out, resume }: StudyCommand,
  asked: Asked | null,
): Promise<Experiment> {
  const stored = (await service.list({ first: 100 })).nodes.find(({ kind }) => kind === 'STUDY');
  if (stored === undefined) {
    if (asked === null) throw nothingToResume(out);
    if (asked.upload !== null) await service.dataSets.upload(asked.upload);
    return service.study(asked.request);
  }
  if (!resume) {
    throw new FlagError(
      `${out} holds a study already: add --resume to go on with it, or give another --out.`,
    );
  }
  if (
    asked !== null &&
    canonicalJson(asked.request) !== canonicalJson((await service.request(stored.id)).input)
  ) {
    throw new FlagError(
      `The study in ${out} is another one than these flags ask for: give --out and --resume alone to go on with it, or another --out.`,
    );
  }
  return stored;
}

function nothingToResume(out: string): FlagError {
  return new FlagError(`${out} holds no study to go on with: give --particles and what else it needs.`);
}

/** The study that flags ask for, with the rows that it learns from where there is a file of them. */
interface Asked {
  readonly request: StudyRequest;
  readonly upload: DataSetUpload | null;
  readonly rows: DataRows | null;
}

async function askedFor({ request, data }: StudyCommand): Promise<Asked | null> {
  if (request === null) return null;
  if (data === null) return { request, upload: null, rows: null };
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
  const upload = { name: String(name).slice(-200), inputs, outputs };
  const rows = readUpload(upload, null);
  const dataSet = dataSetId(digestOf(rows, null));
  return { request: { ...request, problem: { ...request.problem, dataSet } }, upload, rows };
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
