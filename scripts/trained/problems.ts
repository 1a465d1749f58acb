import type { NetworkRequest } from '../../src/architectures/networks/network.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

/** A law to be learned, and the equivariant network that learns it. */
export interface TrainedProblem {
  /** The name of the law in train.py. */
  readonly law: string;
  readonly title: string;
  readonly formula: string;
  readonly group: string;
  readonly network: NetworkRequest;
  /** Of Adam, whose rate falls to 0 by a cosine; the same for both architectures. */
  readonly settings: { readonly rate: number; readonly steps: number; readonly batch: number };
}

/** Of hidden stages alike: a representation, or a width from which one is chosen. */
function request(input: string, output: string, depth: number, hidden: string | number): NetworkRequest {
  return {
    input: parseRepresentation(input),
    output: parseRepresentation(output),
    hidden: typeof hidden === 'string' ? parseRepresentation(hidden) : null,
    depth,
    width: typeof hidden === 'number' ? hidden : 1,
    nonlinearity: null,
    bilinear: null,
    bias: true,
  };
}

export const TRAINED_PROBLEMS: readonly TrainedProblem[] = [
  {
    law: 'log-mean-exp',
    title: 'A smooth maximum of eight numbers',
    formula:
      'y = log(mean of exp(2 x_i)) - 2, with x_1, .., x_8 ~ N(0, 1) independent: a function of the set.',
    group: 'S(8)',
    network: request('V', '1', 2, 128),
    settings: { rate: 5e-3, steps: 600, batch: 100 },
  },
  {
    law: 'inertia',
    title: 'The inertia tensor of five masses',
    formula:
      'Y = sum of m_i (|r_i|^2 I - r_i r_i^T), with m_i = log(1 + e^z), and z and the coordinates of r_i normal (Finzi, Welling, Wilson 2021, section 7.1).',
    group: 'O(3)',
    network: request('5+5*V', 'V^2', 1, '4+11*V+20*V^2'),
    settings: { rate: 0.02, steps: 600, batch: 100 },
  },
  {
    law: 'scattering',
    title: 'The scattering of an electron and a muon',
    formula:
      'y = L(p, p′)^{mn} L(q, q′)_{mn} with L(a, b)^{mn} = a^m b^n + a^n b^m - (a.b - a.a) eta^{mn}, of four momenta with normal components (Finzi, Welling, Wilson 2021, section 7.1).',
    group: 'O(1,3)',
    network: request('4*V', '1', 2, 32),
    settings: { rate: 0.01, steps: 600, batch: 100 },
  },
];
