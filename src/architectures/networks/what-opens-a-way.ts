import { refuseAbove, withinBounds } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { power, type Representation, symmetric } from '../../representations/representation.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { MapCounter } from './count-maps.js';
import type { NetworkRequest } from './network.js';

/** Polynomials from the input to the output that are counted. */
const DEGREES = [1, 2, 3, 4];
/** Dimension of Hom up to which its basis is found where characters don't tell the number of maps. */
const SEARCHED_DIMENSION = 1024;
/** Hidden coordinates that are tried, .. */
const WIDTHS = [16, 64];
/** .. and at least as many as this at last. */
const TRIED_WIDTH = 256;
/** Changes that are named at most. */
const NAMED = 2;

/** A change of a request, and how a sentence calls it. */
interface Change {
  readonly text: string;
  readonly change: Partial<NetworkRequest>;
}

/**
 * What makes the output depend on the input, of the changes that come to mind: each that is named was planned, as `opens`
 * tells. Where none does: what was tried, and whether there are equivariant polynomials of low degree at all.
 * Cost: up to 9 plans.
 */
export function whatOpensAWay(
  group: Group,
  request: NetworkRequest,
  find: FindFixed,
  opens: (change: Partial<NetworkRequest>) => boolean,
): string {
  const counts = DEGREES.map(degree => polynomials(group, request, degree, find));
  const least = counts.findIndex(count => count !== undefined && count > 0);
  const { alone, together } = changesOf(group, request, least < 0 ? null : DEGREES[least]);
  const named: string[] = [];
  for (const kind of [...alone, ...together.map(change => [change])]) {
    if (named.length === NAMED || (named.length > 0 && together.includes(kind[0]))) break;
    const found = kind.find(({ change }) => opens(change));
    if (found !== undefined) named.push(found.text);
  }
  if (named.length > 0) return `To open one, ${named.join(', or ')}.`;
  const [input, output] = [request.input, request.output].map(formatRepresentation);
  const none = `No polynomial of degree 1 to ${DEGREES.at(-1)} from ${input} to ${output} is equivariant but 0.`;
  const tried = [...alone.flat(), ...together].map(({ text }) => text).join('; ');
  const advice = `Choose another input or output, or give a larger hidden representation. Tried in vain: ${tried}.`;
  return counts.every(count => count === 0) ? `${none} ${advice}` : advice;
}

/** Changes of each kind of which one is enough; and several at once, for where none of them is. */
function changesOf(
  group: Group,
  request: NetworkRequest,
  degree: number | null,
): { alone: Change[][]; together: Change[] } {
  const { hidden, width, depth, nonlinearity, bilinear } = request;
  const wide = Math.max(width, TRIED_WIDTH);
  const widths = [...WIDTHS, wide].filter(w => w > width);
  const products = bilinear === true ? [] : [{ text: 'allow bilinear products', change: { bilinear: true } }];
  const room: Change[] =
    hidden === null
      ? widths.map(w => ({ text: `choose the width ${w}`, change: { width: w } }))
      : [
          {
            text: `leave the hidden representation of width ${wide} to be chosen`,
            change: { hidden: null, width: wide },
          },
        ];
  const deeper = [{ text: `choose the depth ${depth + 1}`, change: { depth: depth + 1 } }];
  const powers = degree === null || hidden !== null ? [] : givenPower(group, request, degree);
  const anyFunction =
    nonlinearity === null
      ? []
      : [{ text: 'leave the nonlinearity to be chosen', change: { nonlinearity: null } }];
  const most = [...products, ...room.slice(-1)];
  return {
    alone: [products, room, deeper, powers, anyFunction],
    together: [most, ...anyFunction.map(any => [...most, any])]
      .filter(several => several.length > 1)
      .map(joined),
  };
}

/** The hidden representation in which all polynomials of a degree are linear, where there is room for it. */
function givenPower(group: Group, { input }: NetworkRequest, degree: number): Change[] {
  const of = power(input, degree);
  if (dimensionOf(of, group) > BigInt(TRIED_WIDTH)) return [];
  return [{ text: `give the hidden representation ${formatRepresentation(of)}`, change: { hidden: of } }];
}

function joined(changes: readonly Change[]): Change {
  return {
    text: changes.map(({ text }) => text).join(' and '),
    change: Object.assign({}, ...changes.map(({ change }) => change)),
  };
}

/** dim Hom_G(Sym^k(input), output); undefined where that is out of reach. */
function polynomials(
  group: Group,
  { input, output }: NetworkRequest,
  degree: number,
  find: FindFixed,
): number | undefined {
  const bounded: FindFixed = (g, r: Representation) => {
    refuseAbove('The dimension', dimensionOf(r, g), SEARCHED_DIMENSION, '');
    return find(g, r);
  };
  return withinBounds(() => new MapCounter(group, bounded).linear(symmetric(degree, input), output));
}
