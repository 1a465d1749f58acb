import { LRUCache } from 'lru-cache';
import { runsOf } from '../architectures/blocks/runs.js';
import { emit } from '../architectures/emit/emit.js';
import { checkNetwork, type NetworkVerdict } from '../architectures/networks/check-network.js';
import type { Network, NetworkRequest, NetworkStage } from '../architectures/networks/network.js';
import { planNetwork } from '../architectures/networks/plan-network.js';
import { programOfNetwork } from '../architectures/networks/program-of-network.js';
import { networkSvg } from '../architectures/picture/network-svg.js';
import type { Program } from '../architectures/program/program.js';
import { programJson } from '../architectures/program-json.js';
import { inArgument } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import type { ExactAnswers } from './exact-questions.js';
import { inLargest, type SizedArgument, sizedArgument } from './largest-argument.js';
import type {
  NetworkFacts,
  NetworkQuestion,
  NetworkSource,
  StageFacts,
  StagesToCheck,
} from './network-questions.js';
import { groupOf, subspaceOf } from './remembered.js';

export type PlannedQuestion = Extract<NetworkQuestion, { network: NetworkSource }>;

export function answerOnNetwork(question: PlannedQuestion): ExactAnswers[PlannedQuestion['ask']] {
  return inLargest(
    () => sizedArguments(question.network),
    () => answer(question),
  );
}

/** The spaces of a network, the hidden ones first: where those are chosen, by their width. */
function sizedArguments(source: NetworkSource): SizedArgument[] {
  const group = groupOf(source.of);
  const { input, output, hidden, width } = requestOf(source);
  return [
    hidden === null ? { path: ['width'], size: BigInt(width) } : sizedArgument(group, ['hidden'], hidden),
    sizedArgument(group, ['input'], input),
    sizedArgument(group, ['output'], output),
  ];
}

function answer(question: PlannedQuestion): ExactAnswers[PlannedQuestion['ask']] {
  const planned = plannedOf(question.network);
  switch (question.ask) {
    case 'network':
      return networkFacts(planned);
    case 'networkSvg':
      return networkSvg(networkFacts(planned));
    case 'networkJson':
      return programJson(programOf(planned));
    case 'networkCode':
      return emit(programOf(planned), question.target);
  }
}

interface Planned {
  readonly group: Group;
  readonly request: NetworkRequest;
  readonly network: Network;
  /** Once it was asked for. */
  program?: Program;
}

/** The parts of one request share a network. */
const remembered = new LRUCache<string, Planned>({ max: 2 });

function plannedOf(source: NetworkSource): Planned {
  const key = JSON.stringify(source);
  let planned = remembered.get(key);
  if (planned === undefined) {
    const [group, request] = [groupOf(source.of), requestOf(source)];
    planned = { group, request, network: planNetwork(group, request, subspaceOf) };
    remembered.set(key, planned);
  }
  return planned;
}

function programOf(planned: Planned): Program {
  planned.program ??= programOfNetwork(planned.group, planned.network, subspaceOf);
  return planned.program;
}

/** The type check of a network as it was written; an error names the argument that it is in. */
export function checkStages({ of, representations, nonlinearities }: StagesToCheck): NetworkVerdict {
  const group = groupOf(of);
  const read = representations.map((text, k) =>
    inArgument(['representations', k], () => parseRepresentation(text)),
  );
  return checkNetwork(group, read, nonlinearities, subspaceOf);
}

function requestOf({ input, output, hidden, depth, width, ...options }: NetworkSource): NetworkRequest {
  return {
    input: inArgument('input', () => parseRepresentation(input)),
    output: inArgument('output', () => parseRepresentation(output)),
    hidden: hidden === null ? null : inArgument('hidden', () => parseRepresentation(hidden)),
    depth,
    width,
    nonlinearity: options.nonlinearity,
    bilinear: options.bilinear,
    bias: options.bias,
  };
}

function networkFacts({ group, request: { hidden }, network }: Planned): NetworkFacts {
  const { input, output, stages, parameterCount, unconstrainedParameterCount } = network;
  return {
    group: network.group,
    input: formatRepresentation(input),
    output: formatRepresentation(output),
    hidden: hidden && formatRepresentation(hidden),
    inputRuns: runsOf(group, input).map(({ of, copies, size }) => ({
      ...{ representation: formatRepresentation(of), copies, size },
    })),
    nonlinearity: network.nonlinearity,
    bias: network.bias,
    stages: stages.map(stageFacts),
    ...{ parameterCount, unconstrainedParameterCount, report: network.report },
  };
}

function stageFacts(stage: NetworkStage): StageFacts {
  const { dimension, gates, parameterCount, biasParameterCount, unconstrainedParameterCount } = stage;
  return {
    from: formatRepresentation(stage.from),
    to: formatRepresentation(stage.to),
    ...{ dimension, gates, parameterCount, biasParameterCount, unconstrainedParameterCount },
    runs: stage.runs.map(({ representation, copies, size, kind, why, nonlinearity }) => ({
      ...{ representation, copies, size, kind, why, nonlinearity },
    })),
    products: stage.products.map(({ left, right, to, dimension: maps }) => ({
      left: formatRepresentation(left.of),
      right: formatRepresentation(right.of),
      to: formatRepresentation(to.of),
      dimension: maps,
    })),
  };
}
