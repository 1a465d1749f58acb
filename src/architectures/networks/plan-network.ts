import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { isTrivial, type Representation, trivial } from '../../representations/representation.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { type RepresentationRun, runsOf } from '../blocks/runs.js';
import { refuseComplexSpace } from '../real-spaces.js';
import { MapCounter } from './count-maps.js';
import { type HiddenChoice, hiddenChoices, refuseMisfitOfChoices } from './hidden-choices.js';
import { dependsOnInput } from './modular-steps.js';
import type { Network, NetworkRequest, NetworkStage } from './network.js';
import { networkReport } from './network-report.js';
import { hiddenStage, outputStage, type StageOptions } from './network-stage.js';
import { stepsOfStages } from './network-steps.js';
import { EQUAL_SUMMANDS } from './pairs-of-runs.js';
import type { Candidate } from './tensor-candidates.js';
import { whatOpensAWay } from './what-opens-a-way.js';

const DEPTH_LIMIT = 16;
const WIDTH_LIMIT = 4096;
/** Runs of copies in a given hidden representation: products are looked for among all triples of them. */
const HIDDEN_RUN_LIMIT = 64;
/** Parameters of a network. */
const PARAMETER_LIMIT = 2 ** 23;

/**
 * Plans a network input -> [linear, products?, nonlinearity] x depth -> linear -> output that commutes with the group.
 *
 * Hidden representations that aren't given are chosen (hiddenChoices), without those that have no way from the input or to the
 * output. All is decided on exact dimensions; bases are found when the program is made, or where the plan doesn't show by
 * itself that the output depends on the input. `find` finds fixed subspaces where characters don't tell their dimensions.
 *
 * @throws DomainError BAD_INPUT for a nonlinearity that doesn't fit and where the output can't depend on the input; TOO_LARGE
 */
export function planNetwork(group: Group, request: NetworkRequest, find: FindFixed = fixedSubspace): Network {
  const network = plannedNetwork(group, request, find);
  if (network !== undefined) return network;
  const opens = (change: Partial<NetworkRequest>): boolean => {
    try {
      return plannedNetwork(group, { ...request, ...change }, find) !== undefined;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  throw new DomainError(
    'BAD_INPUT',
    `The output can't depend on the input: no chain of equivariant maps of ${group.name} leads from ${formatRepresentation(request.input)} to ${formatRepresentation(request.output)} through the hidden stages. ${whatOpensAWay(group, request, find, opens)}`,
  );
}

/** undefined where the output can't depend on the input. */
function plannedNetwork(group: Group, request: NetworkRequest, find: FindFixed): Network | undefined {
  refuseSizes(request);
  const counter = new MapCounter(group, find);
  const [input, output] = [
    inArgument('input', () => runsWithin(group, request.input)),
    inArgument('output', () => runsWithin(group, request.output)),
  ];
  const { hidden } = request;
  if (hidden !== null) {
    inArgument('hidden', () => {
      const { length } = runsWithin(group, hidden);
      refuseAbove('The number of runs of copies', length, HIDDEN_RUN_LIMIT, EQUAL_SUMMANDS);
    });
  }
  for (const choice of hiddenChoices(counter, request, input, output)) {
    const network = networkOf(counter, request, input, output, choice);
    if (network !== undefined) return network;
  }
  refuseMisfitOfChoices(counter, request, input);
  return undefined;
}

function networkOf(
  counter: MapCounter,
  request: NetworkRequest,
  input: readonly RepresentationRun[],
  output: readonly RepresentationRun[],
  { hidden, options, flow }: HiddenChoice,
): Network | undefined {
  const { group } = counter;
  const stages = stagesOf(counter, request, hidden, options);
  const hiddenRuns = stages.slice(0, -1).map(({ runs }) => runs);
  const used = flow.onTheWay(input, hiddenRuns, output);
  if (used.some(runs => runs.length === 0)) return undefined;
  const parameterCount = total(stages, stage => stage.parameterCount);
  refuseAbove(
    'The number of parameters of the network',
    parameterCount,
    PARAMETER_LIMIT,
    'Choose a smaller width, depth or hidden representation.',
  );
  const size = input.reduce((n, run) => n + run.copies * run.size, 0);
  const isSure = leadsThroughInvariants(counter, input, stages, output);
  if (!isSure && !dependsOnInput(stepsOfStages(group, stages, options.bias, counter.find), size)) {
    return undefined;
  }
  const network = {
    group: group.name,
    input: request.input,
    output: request.output,
    nonlinearity: options.nonlinearity,
    bias: options.bias,
    stages,
    parameterCount,
    unconstrainedParameterCount: total(stages, stage => stage.unconstrainedParameterCount),
  };
  const constant = output.filter(run =>
    flow.onTheWay(input, hiddenRuns, [run]).some(kept => kept.length === 0),
  );
  return { ...network, report: networkReport(network, request, { used, constant }) };
}

/** Whether input -> 1 -> .. -> 1 -> output are maps but 0: products of maps of numbers are never 0. */
function leadsThroughInvariants(
  counter: MapCounter,
  input: readonly Candidate[],
  stages: readonly NetworkStage[],
  output: readonly Candidate[],
): boolean {
  return (
    stages.slice(0, -1).every(({ runs }) => runs.some(({ of }) => isTrivial(of))) &&
    input.some(({ of }) => counter.linear(of, trivial) > 0) &&
    output.some(({ of }) => counter.linear(trivial, of) > 0)
  );
}

/** Stages follow each other; equal ones are counted once. */
function stagesOf(
  counter: MapCounter,
  { input, output, hidden: given }: NetworkRequest,
  hidden: readonly Representation[],
  options: StageOptions,
): NetworkStage[] {
  const stages: NetworkStage[] = [];
  let from = input;
  for (const [l, to] of hidden.entries()) {
    const argument = l === 0 ? 'input' : given === null ? 'width' : 'hidden';
    stages.push(inArgument(argument, () => hiddenStage(counter, from, to, options)));
    from = to;
  }
  return [...stages, inArgument('output', () => outputStage(counter, from, output, options))];
}

function total(stages: readonly NetworkStage[], count: (stage: NetworkStage) => number): number {
  return stages.reduce((sum, stage) => sum + count(stage), 0);
}

function runsWithin(group: Group, r: Representation): RepresentationRun[] {
  const runs = runsOf(group, r);
  refuseComplexSpace(group, r);
  if (runs.length > 0) return runs;
  throw new DomainError(
    'BAD_INPUT',
    `${formatRepresentation(r)} of ${group.name} has dimension 0: choose a representation with at least one summand.`,
  );
}

function refuseSizes({ depth, width }: NetworkRequest): void {
  inArgument('depth', () => refuseOutside('The depth', depth, DEPTH_LIMIT));
  inArgument('width', () => refuseOutside('The width', width, WIDTH_LIMIT));
}

function refuseOutside(what: string, value: number, limit: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new DomainError('BAD_INPUT', `${what} is a whole number >= 1, got ${value}.`, { value });
  }
  refuseAbove(what, value, limit, 'Use a smaller one.');
}
