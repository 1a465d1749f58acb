import type { DataRows } from '../mean-field/data-rows.js';
import { noSuchDataSet, readRows } from './data-set-store.js';
import type { ExperimentRequest } from './experiment.js';
import { performDiscovery } from './perform-discovery.js';
import { performStudy } from './perform-study.js';
import { performTraining } from './perform-training.js';
import type { Queryable } from './sql.js';
import type { KeepResult, Workplace } from './workplace.js';

/**
 * Does what is left of an experiment: parts that were kept before are not done again, and since a part depends on its seed
 * alone, an interrupted experiment ends with the same bytes as one that ran through. Returns what is left to store at its end.
 */
export async function perform(
  place: Workplace,
  id: string,
  request: ExperimentRequest,
  signal: AbortSignal,
): Promise<KeepResult> {
  const rows = await rowsOf(place.sql, request.input.problem.dataSet);
  switch (request.kind) {
    case 'TRAIN':
      return performTraining(place, id, { request: request.input, rows }, signal);
    case 'DISCOVER':
      return performDiscovery(place, id, { request: request.input, rows }, signal);
    case 'STUDY':
      return performStudy(place, id, { request: request.input, rows }, signal);
  }
}

async function rowsOf(sql: Queryable, dataSet: string | null | undefined): Promise<DataRows | null> {
  if (dataSet == null) return null;
  const rows = await readRows(sql, dataSet);
  if (rows === null) throw noSuchDataSet(dataSet, ['input', 'problem', 'dataSet']);
  return rows;
}
