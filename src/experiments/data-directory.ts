import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { hasCode } from './error-code.js';
import type { Log } from './log.js';
import { makeFolder } from './make-folder.js';

/** The data directory can't be used; the sentence says why and what to do. Ends the start of the server. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

/** A folder that this process alone uses. */
export interface DataDirectory {
  readonly folder: string;
  /** Where the embedded database keeps its files. */
  readonly database: string;
  release(): Promise<void>;
}

// A lock without a heartbeat for STALE_MS belongs to a process that was killed; its owner renews it every HEARTBEAT_MS.
const STALE_MS = 5_000;
const HEARTBEAT_MS = 1_000;

/**
 * Makes the folder where it is missing and locks it. Where another process holds the lock it is watched: a heartbeat means
 * that the owner lives, and this process is refused; none for 5 s means that it was killed, and the lock is taken over.
 * `onLost` is told when the lock is taken from us while we run (somebody removed it, or the machine froze this process).
 * `setting`: what the user sets to choose the folder.
 */
export async function openDataDirectory(
  path: string,
  log: Log,
  onLost: (error: Error) => void,
  setting = 'DATA_DIR',
): Promise<DataDirectory> {
  const folder = resolve(path);
  try {
    await makeFolder(folder);
    const release = await acquire(folder, log, onLost, setting);
    return { folder, database: join(folder, 'database'), release };
  } catch (error) {
    if (error instanceof DataDirectoryError) throw error;
    throw new DataDirectoryError(
      `The data directory ${folder} can't be written to (${error}). ` +
        `Set ${setting} to a folder that this user may create and write to.`,
    );
  }
}

async function acquire(
  folder: string,
  log: Log,
  onLost: (error: Error) => void,
  setting: string,
): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, 'lock');
  const firstHeartbeat = await lastHeartbeat(lockfilePath);
  let ours = false;
  let lost = false;
  const onCompromised = (error: Error) => {
    lost = true;
    if (ours) onLost(error);
  };
  const end = Date.now() + STALE_MS + 2 * HEARTBEAT_MS;
  let told = false;
  for (;;) {
    try {
      const release = await lock(folder, {
        lockfilePath,
        stale: STALE_MS,
        update: HEARTBEAT_MS,
        onCompromised,
      });
      // Two processes may find the same stale lock and both take it over; the first of them learns so at its next heartbeat.
      if (firstHeartbeat !== null) await delay(1.5 * HEARTBEAT_MS);
      if (lost) throw inUse(folder, setting);
      ours = true;
      return release;
    } catch (error) {
      if (!hasCode(error, 'ELOCKED')) throw error;
    }
    const latest = await lastHeartbeat(lockfilePath);
    if (Date.now() > end || (latest !== firstHeartbeat && latest !== null)) throw inUse(folder, setting);
    if (!told)
      log.info({ folder }, 'The data directory is locked; waiting to see whether its owner still runs.');
    told = true;
    await delay(250);
  }
}

/** When the lock was last renewed; null where there is none. */
async function lastHeartbeat(lockfilePath: string): Promise<number | null> {
  try {
    return (await stat(lockfilePath)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function inUse(folder: string, setting: string): DataDirectoryError {
  return new DataDirectoryError(
    `The data directory ${folder} is in use by another running process. ` +
      `Stop that process, or set ${setting} to another folder.`,
  );
}
