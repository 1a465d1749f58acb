import { inArgument } from '../../domain-error.js';
import { isZero, multiple, type Representation, sum } from '../../representations/representation.js';
import { checkNonlinearity } from '../nonlinearities/check-nonlinearity.js';
import { type NonlinearityFit, nonlinearityFits } from '../nonlinearities/nonlinearity-fit.js';
import type { MapCounter } from './count-maps.js';
import { hiddenStages, withinWidth } from './hidden-stages.js';
import type { NetworkRequest } from './network.js';
import type { StageOptions } from './network-stage.js';
import { RunFlow } from './run-flow.js';
import { chosenNonlinearity, nonlinearityOn } from './stage-nonlinearity.js';
import { type Candidate, candidatesOf, tensorCandidates } from './tensor-candidates.js';

/** Tensor powers among hidden representations, .. */
const USUAL_ORDER = 2;
/** .. and where these don't connect the input with the output. */
const ORDER_LIMIT = 4;

/** What the hidden stages may be, and the maps that go with them. */
export interface HiddenChoice {
  readonly hidden: readonly Representation[];
  readonly options: StageOptions;
  readonly flow: RunFlow;
}

/** Candidates by order, and how many orders may take all the room that there is. */
interface CandidateOrders {
  readonly orders: readonly (readonly Candidate[])[];
  readonly granted: number;
}

/**
 * The choices for a request, in the order in which they are tried: the one that is given; else tensor powers of V of low order,
 * those of higher order, and what the input and the output are made of. Where the nonlinearity is given these are the ones
 * that it fits; all have a way from the input to the output in the graph of runs.
 */
export function* hiddenChoices(
  counter: MapCounter,
  request: NetworkRequest,
  input: readonly Candidate[],
  output: readonly Candidate[],
): Generator<HiddenChoice> {
  if (request.hidden !== null) {
    yield givenHidden(counter, request, request.hidden);
    return;
  }
  for (const { orders: all, granted } of candidateOrders(counter, request, input, output)) {
    const orders = withinWidth(fitting(counter, request, all), request.width, granted);
    const fits = orders.flat().flatMap(({ of }) => nonlinearityFits(counter.group, of));
    const choices = choicesFor(counter, request, fits);
    const hidden = hiddenStages(choices.flow, input, output, orders, { ...request, granted });
    if (!hidden.some(isZero)) yield { hidden, ...choices };
  }
}

/**
 * Where no choice is left by a nonlinearity that is given, one that fits none of the usual candidates is to blame.
 *
 * @throws DomainError BAD_INPUT with the reason and the nearest fit
 */
export function refuseMisfitOfChoices(
  counter: MapCounter,
  { nonlinearity, hidden, width }: NetworkRequest,
  input: readonly Candidate[],
): void {
  if (nonlinearity === null || hidden !== null) return;
  const orders = withinWidth(tensorCandidates(counter, input, USUAL_ORDER, width), width, 2);
  const all = sum(orders.flat().map(({ of }) => multiple(1, of)));
  inArgument('nonlinearity', () => checkNonlinearity(counter.group, all, nonlinearity));
}

function givenHidden(counter: MapCounter, request: NetworkRequest, given: Representation): HiddenChoice {
  const fits = inArgument('hidden', () => nonlinearityFits(counter.group, given));
  const choices = choicesFor(counter, request, fits);
  inArgument('nonlinearity', () => checkNonlinearity(counter.group, given, choices.options.nonlinearity));
  return { hidden: Array.from({ length: request.depth }, () => given), ...choices };
}

function* candidateOrders(
  counter: MapCounter,
  { width }: NetworkRequest,
  input: readonly Candidate[],
  output: readonly Candidate[],
): Generator<CandidateOrders> {
  for (let order = USUAL_ORDER; order <= ORDER_LIMIT; order++) {
    const orders = tensorCandidates(counter, input, order, width);
    yield { orders, granted: order === USUAL_ORDER ? 2 : order + 1 };
  }
  yield { orders: [candidatesOf(counter, [...input, ...output], [], width)], granted: 1 };
}

function fitting(
  { group }: MapCounter,
  { nonlinearity }: NetworkRequest,
  orders: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  if (nonlinearity === null) return orders;
  return orders.map(order =>
    order.filter(({ of }) => nonlinearityFits(group, of).every(({ fits }) => fits.includes(nonlinearity))),
  );
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
