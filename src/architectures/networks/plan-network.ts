import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { isTrivial, isZero, type Representation, trivial } from '../../representations/representation.js';
import { type RepresentationRun, runsOf } from '../blocks/runs.js';
import { checkNonlinearity } from '../nonlinearities/check-nonlinearity.js';
import { type NonlinearityFit, nonlinearityFits } from '../nonlinearities/nonlinearity-fit.js';
import { refuseComplexSpace } from '../real-spaces.js';
import { MapCounter } from './count-maps.js';
import { hiddenStages, withinWidth } from './hidden-stages.js';
import { dependsOnInput } from './modular-steps.js';
import type { FindSubspace, Network, NetworkRequest, NetworkStage } from './network.js';
import { networkReport } from './network-report.js';
import { hiddenStage, outputStage, type StageOptions } from './network-stage.js';
import { stepsOfStages } from './network-steps.js';
import { EQUAL_SUMMANDS } from './pairs-of-runs.js';
import { RunFlow } from './run-flow.js';
import { chosenNonlinearity, nonlinearityOn } from './stage-nonlinearity.js';
import { type Candidate, tensorCandidates } from './tensor-candidates.js';

const DEPTH_LIMIT = 16;
const WIDTH_LIMIT = 4096;
/** Runs of copies in a given hidden representation: products are looked for among all triples of them. */
const HIDDEN_RUN_LIMIT = 64;
/** Tensor powers among hidden representations, .. */
const USUAL_ORDER = 2;
/** .. and where these don't connect the input with the output. */
const ORDER_LIMIT = 4;
/** Parameters of a network. */
const PARAMETER_LIMIT = 2 ** 23;

/**
 * Plans a network input -> [linear, products?, nonlinearity] x depth -> linear -> output that commutes with the group.
 *
 * Hidden representations that aren't given are chosen from tensor powers of V (tensorCandidates, allocateWidth), without
 * those that have no way from the input or to the output. All is decided on exact dimensions; bases are found when the program is
 * made. `find` finds fixed subspaces where characters don't tell their dimensions.
 *
 * @throws DomainError BAD_INPUT for a nonlinearity that doesn't fit and where the output can't depend on the input; TOO_LARGE
 */
export function planNetwork(
  group: Group,
  request: NetworkRequest,
  find: FindSubspace = fixedSubspace,
): Network {
  refuseSizes(request);
  const counter = new MapCounter(group, find);
  const [input, output] = [
    inArgument('input', () => runsWithin(group, request.input)),
    inArgument('output', () => runsWithin(group, request.output)),
  ];
  const { hidden, options, flow } =
    request.hidden === null
      ? chosenHidden(counter, request, input, output)
      : givenHidden(counter, request, request.hidden);
  for (const [l, r] of hidden.entries()) {
    if (l === 0 || r !== hidden[l - 1]) {
      inArgument('nonlinearity', () => checkNonlinearity(group, r, options.nonlinearity));
    }
  }
  const stages = stagesOf(counter, request, hidden, options);
  const used = flow.onTheWay(
    input,
    stages.slice(0, -1).map(({ runs }) => runs),
    output,
  );
  if (used.some(runs => runs.length === 0)) throw withoutWay(group, request, options);
  const size = input.reduce((n, run) => n + run.copies * run.size, 0);
  const parameterCount = total(stages, stage => stage.parameterCount);
  refuseAbove(
    'The number of parameters of the network',
    parameterCount,
    PARAMETER_LIMIT,
    'Choose a smaller width, depth or hidden representation.',
  );
  const isSure = leadsThroughInvariants(counter, input, stages, output);
  if (!isSure && !dependsOnInput(stepsOfStages(group, stages, options.bias, find), size)) {
    throw withoutWay(group, request, options);
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
  return { ...network, report: networkReport(network, request, used) };
}

interface HiddenChoice {
  readonly hidden: readonly Representation[];
  readonly options: StageOptions;
  readonly flow: RunFlow;
}

function givenHidden(counter: MapCounter, request: NetworkRequest, given: Representation): HiddenChoice {
  const fits = inArgument('hidden', () => {
    const { length } = runsWithin(counter.group, given);
    refuseAbove('The number of runs of copies', length, HIDDEN_RUN_LIMIT, EQUAL_SUMMANDS);
    return nonlinearityFits(counter.group, given);
  });
  return {
    hidden: Array.from({ length: request.depth }, () => given),
    ...choicesFor(counter, request, fits),
  };
}

/** Tensor powers of low order, and of higher order only where these open no way. */
function chosenHidden(
  counter: MapCounter,
  request: NetworkRequest,
  input: readonly Candidate[],
  output: readonly Candidate[],
): HiddenChoice {
  for (let order = USUAL_ORDER; ; order++) {
    const candidates = tensorCandidates(counter, input, order, request.width);
    const granted = order === USUAL_ORDER ? 2 : order + 1;
    const orders = withinWidth(candidates, request.width, granted);
    const fits = orders.flat().flatMap(({ of }) => nonlinearityFits(counter.group, of));
    const choices = choicesFor(counter, request, fits);
    const hidden = hiddenStages(choices.flow, input, output, orders, { ...request, granted });
    if (!hidden.some(isZero)) return { hidden, ...choices };
    if (order === ORDER_LIMIT) throw withoutWay(counter.group, request, choices.options);
  }
}

function choicesFor(counter: MapCounter, request: NetworkRequest, fits: readonly NonlinearityFit[]) {
  const nonlinearity = request.nonlinearity ?? chosenNonlinearity(fits.map(({ kind }) => kind));
  const needsProducts = fits.some(
    fit => fit.kind !== 'PERMUTATION' || nonlinearityOn(fit, nonlinearity) === 'NORM',
  );
  const bilinear = request.bilinear ?? needsProducts;
  const options: StageOptions = { nonlinearity, bilinear, bias: request.bias };
  return { options, flow: new RunFlow(counter, { bilinear, gated: nonlinearity === 'GATED' }) };
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
  refuseComplexSpace(group, r);
  const runs = runsOf(group, r);
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

/** Why no way leads from the input to the output, and what would open one. */
function withoutWay(group: Group, request: NetworkRequest, { bilinear }: StageOptions): DomainError {
  const [input, output] = [request.input, request.output].map(formatRepresentation);
  const advice = [
    ...(bilinear ? [] : ['allow bilinear products']),
    ...(request.hidden === null ? ['choose a larger width or depth'] : []),
    `give a hidden representation that has equivariant maps from ${input} and to ${output}, such as ${input}+1 or V^2`,
  ].join(', or ');
  return new DomainError(
    'BAD_INPUT',
    `The output can't depend on the input: no chain of equivariant maps of ${group.name} leads from ${input} to ${output} through the hidden stages. To open one, ${advice}.`,
  );
}
