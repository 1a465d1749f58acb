import type { Nonlinearity } from '../../../schema/generated/operations.js';

/** What is asked for of a network beside its group; null: left to the server. */
export interface NetworkSettings {
  /** null: as the layer's. */
  readonly input: string | null;
  readonly output: string | null;
  readonly hidden: string;
  readonly depth: number;
  readonly width: number;
  readonly nonlinearity: Nonlinearity | null;
  readonly bilinear: boolean | null;
  readonly bias: boolean;
}

export const INITIAL_NETWORK: NetworkSettings = {
  input: null,
  output: null,
  hidden: '',
  depth: 2,
  width: 128,
  nonlinearity: null,
  bilinear: null,
  bias: true,
};

export const NONLINEARITIES: readonly (readonly [value: Nonlinearity, title: string])[] = [
  ['GATED', 'gated'],
  ['NORM', 'norm'],
  ['RELU', 'relu'],
  ['SILU', 'silu'],
  ['GELU', 'gelu'],
  ['TANH', 'tanh'],
  ['ELU', 'elu'],
  ['SOFTPLUS', 'softplus'],
  ['SIGMOID', 'sigmoid'],
  ['SIN', 'sin'],
  ['IDENTITY', 'identity'],
];

/** The fields of the address that differ from the initial ones. */
export function networkFields(settings: NetworkSettings): [key: string, value: string][] {
  const { input, output, hidden, depth, width, nonlinearity, bilinear, bias } = settings;
  const fields: [string, string][] = [];
  if (input !== null) fields.push(['input', input]);
  if (output !== null) fields.push(['output', output]);
  if (hidden !== '') fields.push(['hidden', hidden]);
  if (depth !== INITIAL_NETWORK.depth) fields.push(['depth', String(depth)]);
  if (width !== INITIAL_NETWORK.width) fields.push(['width', String(width)]);
  if (nonlinearity !== null) fields.push(['nonlinearity', nonlinearity]);
  if (bilinear !== null) fields.push(['bilinear', String(bilinear)]);
  if (!bias) fields.push(['bias', 'false']);
  return fields;
}

export function networkFromFields(fields: URLSearchParams): NetworkSettings {
  const number = (key: string, initial: number) => {
    const text = fields.get(key);
    return text !== null && Number.isSafeInteger(Number(text)) ? Number(text) : initial;
  };
  const bilinear = fields.get('bilinear');
  return {
    input: fields.get('input'),
    output: fields.get('output'),
    hidden: fields.get('hidden') ?? '',
    depth: number('depth', INITIAL_NETWORK.depth),
    width: number('width', INITIAL_NETWORK.width),
    nonlinearity: NONLINEARITIES.find(([value]) => value === fields.get('nonlinearity'))?.[0] ?? null,
    bilinear: bilinear === 'true' ? true : bilinear === 'false' ? false : null,
    bias: fields.get('bias') !== 'false',
  };
}
