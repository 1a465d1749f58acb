import type { Candidate } from '../discovery/candidates/candidate.js';
import { DomainError } from '../domain-error.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { CandidatesQuestion, FoundOnProblem } from './candidate-questions.js';
import type { DiscoveryResult } from './experiment.js';
import type { ExperimentService } from './service.js';

/** What a discovery found, on the problem that it was asked for. */
export async function foundOnProblem(
  service: ExperimentService,
  id: string,
  { basis, errors, verdict, comparison: { tolerance } }: DiscoveryResult,
): Promise<FoundOnProblem> {
  const { problem } = await discoverInput(service, id);
  const { group, inputRepresentation, outputRepresentation, unit, hidden, activation, loss } = problem;
  return {
    ...{ basis, errors: errors ?? null, tolerance, verdict },
    problem: { group, inputRepresentation, outputRepresentation, unit, hidden, activation, loss },
  };
}

/** The question about candidates for it, with the rows that were learnt from where they are stored still. */
export async function candidatesQuestion(
  service: ExperimentService,
  id: string,
  found: FoundOnProblem,
  candidates: readonly Candidate[],
): Promise<CandidatesQuestion> {
  const { problem } = await discoverInput(service, id);
  const rows = problem.dataSet == null ? null : await storedRows(service, problem.dataSet);
  const law = problem.dataSet == null ? (problem.inputLaw ?? 'GAUSSIAN') : null;
  return { ask: 'candidates', found, candidates, rows, law };
}

async function discoverInput(service: ExperimentService, id: string) {
  const request = await service.request(id);
  if (request.kind !== 'DISCOVER') throw new Error(`expected a discovery, got a ${request.kind}`);
  return request.input;
}

/** null where the data set was deleted. */
async function storedRows(service: ExperimentService, dataSet: string): Promise<DataRows | null> {
  try {
    return await service.dataSets.rowsNamed(dataSet, []);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
