import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseMessage, DatabaseReply, DatabaseRequest } from './database-protocol.js';

if (!parentPort) throw new Error('expected to run as a worker thread, got the main thread');
const port = parentPort;
const database = new PGlite(workerData.folder);

async function perform(request: DatabaseRequest): Promise<object[]> {
  switch (request.kind) {
    case 'open':
      await database.waitReady;
      return [];
    case 'query':
      return (await database.query<object>(request.text, [...request.values])).rows;
    case 'exec':
      await database.exec(request.text);
      return [];
    case 'close':
      await database.close();
      return [];
  }
}

async function reply({ id, request }: DatabaseMessage): Promise<DatabaseReply> {
  try {
    return { id, rows: await perform(request) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: statements keep the order in which they were sent.
let last: Promise<void> = Promise.resolve();
port.on('message', (message: DatabaseMessage) => {
  last = last.then(async () => port.postMessage(await reply(message)));
});
