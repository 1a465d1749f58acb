import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { type Activation, activation, parseActivation } from '../../src/mean-field/activation.js';
import { requirePrecision } from '../../src/mean-field/activations/require-precision.js';
import { runProgram } from '../../src/mean-field/activations/run-program.js';
import { compiledMachines } from '../../src/mean-field/compiled-machine.js';
import { checkTrainSettings } from '../../src/mean-field/limits.js';
import { defineProblem } from '../../src/mean-field/problem.js';
import type { Precision } from '../../src/mean-field/settings.js';
import { unitOf } from '../../src/mean-field/unit.js';
import { textbook } from './forward-mode.js';
import { publishedInput, publishedSettings } from './published-problem.js';

const named = ['sigmoid', 'tanh', 'relu', 'softplus', 'gelu', 'sin', 'cos'];
const places = Array.from({ length: 161 }, (_, k) => (k - 80) / 4 + 0.01);

function applied(
  sigma: Activation,
  places: readonly number[],
): { values: Float64Array; slopes: Float64Array } {
  const values = new Float64Array([7, ...places, 7]);
  const slopes = new Float64Array(values.length).fill(7);
  sigma.apply(values, slopes, 1, values.length - 1);
  expect([values[0], slopes[0], values[places.length + 1], slopes[places.length + 1]]).toEqual([7, 7, 7, 7]);
  return { values: values.slice(1, -1), slopes: slopes.slice(1, -1) };
}

const compiled = compiledMachines(readKernelsSync());

/** Values and slopes of a function at all places, by the compiled kernels. */
function kernelPass(text: string, precision: Precision): { outputs: number[]; slopes: number[] } {
  const machine = compiled(precision)({
    unit: unitOf('MATRIX', text, 1, 1),
    particles: 1,
    points: places.length,
    segment: places.length,
    seenThrough: null,
    driftProjection: null,
    noiseProjection: null,
    inputGradients: true,
    noiseKey: [1, 2, 3, 4],
  });
  machine.write(Float64Array.of(1));
  machine.inputs.set(places);
  machine.residuals.fill(1);
  machine.forward();
  machine.backward();
  return { outputs: Array.from(machine.outputs), slopes: Array.from(machine.inputGradient) };
}

describe.each(Object.keys(textbook))('%s', text => {
  const sigma = activation(text);

  test('values and slopes are those of textbooks, in the pass and in the program', () => {
    const { values, slopes } = applied(sigma, places);
    places.forEach((t, k) => {
      const [value, slope] = textbook[text](t);
      const scale = Math.max(1, Math.abs(value));
      expect(Math.abs(values[k] - value)).toBeLessThan(1e-13 * scale);
      expect(Math.abs(slopes[k] - slope)).toBeLessThan(1e-13 * Math.max(1, Math.abs(slope)));
      expect(Math.abs(runProgram(sigma.program.value, t) - value)).toBeLessThan(1e-13 * scale);
      expect(Math.abs(runProgram(sigma.program.slope, t) - slope)).toBeLessThan(
        1e-13 * Math.max(1, Math.abs(slope)),
      );
    });
  });

  test('its name is canonical', () => {
    expect(parseActivation(text)).toBe(sigma.name);
    expect(parseActivation(sigma.name)).toBe(sigma.name);
    expect(sigma.program.native).toBe(named.includes(text) ? text : null);
  });
});

test('functions saturate and pass on what is no number', () => {
  for (const [name, low, high] of [
    ['sigmoid', 0, 1],
    ['tanh', -1, 1],
    ['relu', 0, 1e4],
    ['softplus', 0, 1e4],
    ['gelu', 0, 1e4],
  ] as const) {
    const { values, slopes } = applied(activation(name), [-1e4, 1e4, Number.NaN]);
    expect([values[0] + 0, values[1]]).toEqual([low, high]);
    expect(values[2]).toBeNaN();
    expect(Math.abs(slopes[0])).toBe(0);
  }
});

test('at its corner relu has the slope 0, and abs too', () => {
  expect(applied(activation('relu'), [0]).slopes[0]).toBe(0);
  expect(applied(activation('relu(t)*2'), [0]).slopes[0]).toBe(0);
  expect(applied(activation('abs(t)'), [0]).slopes[0]).toBe(0);
});

// Text, canonical text, symmetry, range.
test.each([
  [' relu ', 'relu', 'NONE', 'UNBOUNDED'],
  ['tanh( t )', 'tanh', 'ODD', 'BOUNDED'],
  ['t', 't', 'LINEAR', 'UNBOUNDED'],
  ['2*t/3 - (-t)', '2*t/3 - -t', 'LINEAR', 'UNBOUNDED'],
  ['t + 1', 't + 1', 'NONE', 'UNBOUNDED'],
  ['((t)**3)', 't^3', 'ODD', 'UNBOUNDED'],
  ['t^2', 't^2', 'EVEN', 'UNBOUNDED'],
  ['-t^2', '-t^2', 'EVEN', 'UNBOUNDED'],
  ['exp(-t^2)', 'exp(-t^2)', 'EVEN', 'BOUNDED'],
  ['1/(1+exp(-t))', '1/(1 + exp(-t))', 'NONE', 'BOUNDED'],
  ['2*sigmoid(t)-1', '2*sigmoid(t) - 1', 'ODD', 'BOUNDED'],
  ['sigmoid(t)-1/3', 'sigmoid(t) - 1/3', 'NONE', 'BOUNDED'],
  ['sin(cos(t))', 'sin(cos(t))', 'EVEN', 'BOUNDED'],
  ['sin(t)*cos(t)', 'sin(t)*cos(t)', 'ODD', 'BOUNDED'],
  ['sin(t)*abs(sin(t))', 'sin(t)*abs(sin(t))', 'ODD', 'BOUNDED'],
  ['sinh(t)/cosh(t)', 'sinh(t)/cosh(t)', 'ODD', 'UNKNOWN'],
  ['t/(1+abs(t))', 't/(1 + abs(t))', 'ODD', 'UNKNOWN'],
  ['2^t', '2^t', 'NONE', 'UNBOUNDED'],
  ['e^t', 'e^t', 'NONE', 'UNBOUNDED'],
  ['t^2^1', 't^2^1', 'EVEN', 'UNBOUNDED'],
  ['2*-t', '2*(-t)', 'LINEAR', 'UNBOUNDED'],
  ['1e-3*t', '0.001*t', 'LINEAR', 'UNBOUNDED'],
  ['pi*t', 'pi*t', 'LINEAR', 'UNBOUNDED'],
  ['(1-tanh(t))*exp(3*t)', '(1 - tanh(t))*exp(3*t)', 'NONE', 'UNKNOWN'],
  ['tanh(t)+1e-20', 'tanh(t) + 1e-20', 'NONE', 'BOUNDED'],
  ['sigmoid(t)-0.5+1e-20', 'sigmoid(t) - 0.5 + 1e-20', 'NONE', 'BOUNDED'],
  ['(t^2)^1.5', '(t^2)^1.5', 'EVEN', 'UNBOUNDED'],
  ['(1+t^2)^(1/3)', '(1 + t^2)^(1/3)', 'EVEN', 'UNBOUNDED'],
  ['t-(t-t)', 't - (t - t)', 'LINEAR', 'UNKNOWN'],
])('%s is read as %s: %s, %s', (text, name, symmetry, range) => {
  const sigma = activation(text);
  expect([sigma.name, sigma.symmetry, sigma.range]).toEqual([name, symmetry, range]);
  expect(activation(name).program).toEqual(sigma.program);
});

test('the reason says what is known, in words', () => {
  expect(activation('sin').reason).toBe('sin is odd: sigma(-t) = -sigma(t)');
  expect(activation('t^3').reason).toBe('t^3 is odd: sigma(-t) = -sigma(t)');
  expect(activation('3*t').reason).toBe('3*t is linear: it commutes with every matrix');
  expect(activation('exp(t)').reason).toBe(
    'exp(t) is neither odd nor even: sigma(1) = 2.718 and sigma(-1) = 0.3679',
  );
  expect(activation('relu(t) - relu(-t)').reason).toBe(
    'from the form of relu(t) - relu(-t) it could not be told whether it is odd or even, so that it is taken as neither',
  );
});

// Slopes that are 0 at most places, in Float64 at least, are slopes of functions that change.
test.each([
  ['tanh(1e6*t)', 1],
  ['relu(t-19.9)', 0.1],
  ['exp(-1e5*(t-7)^2)', 1],
  ['relu(relu(t)-19.5)', 0.5],
  ['tanh(t + 1000)', 0],
])('%s is read, though its slope is 0 at most places: its values spread by %d', (text, spread) => {
  const { value } = activation(text).program;
  const values = Array.from({ length: 401 }, (_, k) => runProgram(value, (k - 200) / 10));
  expect(Math.max(...values) - Math.min(...values.slice(200))).toBeCloseTo(spread, 10);
});

describe('FLOAT32', () => {
  test.each([
    ...named,
    ...['t', 't^3', 't*exp(-t^2)', 'exp(4*t)', 'sinh(t)/cosh(t)', 't*sigmoid(t)', 'log(1 + t^2)', '2^t'],
    ...['1/(1 + t^2)', '(1 + t^2)^(1/3)', 'sin(3*t)*exp(-t^2/8)', '(t/10)^20', 'softplus(t) - relu(t)'],
  ])('%s fits: it is finite there with its slope, by the kernels', text => {
    const sigma = activation(text);
    expect(() => requirePrecision(sigma, 'FLOAT32')).not.toThrow();
    const { outputs, slopes } = kernelPass(text, 'FLOAT32');
    const double = kernelPass(text, 'FLOAT64');
    places.forEach((_, k) => {
      expect(Math.abs(outputs[k] - double.outputs[k])).toBeLessThan(
        1e-4 * Math.max(1, Math.abs(double.outputs[k])),
      );
      expect(Math.abs(slopes[k] - double.slopes[k])).toBeLessThan(
        1e-4 * Math.max(1, Math.abs(double.slopes[k])),
      );
    });
  });

  test('a training is refused it by its settings, in FLOAT32 alone', () => {
    const problem = defineProblem({ ...publishedInput('WI'), activation: '(t/30)^64' }, 0);
    const check = (precision?: Precision) => () =>
      checkTrainSettings(problem, { ...publishedSettings, precision }, 1, 0);
    expect(check()).not.toThrow();
    expect(check('FLOAT64')).not.toThrow();
    expect(refusalOf(check('FLOAT32')).details.path).toEqual(['input', 'precision']);
  });

  // Where the kernels show it, and where they don't although a number is lost on the way.
  test.each([
    ['(t/20)^32', false, /its numbers grow beyond 3\.4e38/],
    ['(t/30)^64', false, /the constant 1\.86\S+e-93 is too large or too small/],
    ['exp(-t^2/2)*t^40/1e20', false, /its numbers grow beyond 3\.4e38/],
    ['1e-40*exp(t)*1e40', false, /the constant 1e\+40 is too large/],
    ['t/(1e-50 + t^2)*1e-3', true, /the constant 1e-50 is too large or too small/],
    ['exp(5*t)', false, /its numbers grow beyond 3\.4e38/],
    ['1/(1e-20 + exp(-t^2))', false, /its numbers grow beyond|a denominator may be 0/],
  ])('%s is refused, and stays in FLOAT64', (text, staysFinite, sentence) => {
    const sigma = activation(text);
    expect(() => requirePrecision(sigma, 'FLOAT64')).not.toThrow();
    const error = refusalOf(() => requirePrecision(sigma, 'FLOAT32'));
    expect(error.message).toMatch(sentence);
    expect([error.code, error.details.path]).toEqual(['BAD_INPUT', ['input', 'precision']]);
    const { outputs, slopes } = kernelPass(text, 'FLOAT32');
    expect([...outputs, ...slopes].every(Number.isFinite)).toBe(staysFinite);
  });
});

// A stored request must train the same network for ever.
test.each([
  ['t^3', ['t', 't', 'multiply', 't', 'multiply'], [3, 't', 't', 'multiply', 'multiply']],
  ['2*t', [2, 't', 'multiply'], [2]],
  ['sin(3*t)', [3, 't', 'multiply', 'sin'], [3, 3, 't', 'multiply', 'cos', 'multiply']],
  ['abs(t)', ['t', 'abs'], ['t', 'sign']],
  [
    'exp(-t^2)',
    ['t', 't', 'multiply', 'negate', 'exp'],
    [-2, 't', 't', 'multiply', 'negate', 'exp', 'multiply', 't', 'multiply'],
  ],
  [
    '1/(1+exp(-t))',
    [1, 1, 't', 'negate', 'exp', 'add', 'divide'],
    [
      ...[1, 1, 't', 'negate', 'exp', 'add', 1, 't', 'negate', 'exp', 'add', 'multiply', 'divide'],
      ...['t', 'negate', 'exp', 'multiply'],
    ],
  ],
])('the program of %s stays as it is', (text, value, slope) => {
  expect(activation(text).program).toEqual({ native: null, value, slope });
});

function refusalOf(attempt: () => unknown): DomainError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

const refusal = (text: string) => refusalOf(() => activation(text));

// Text, code, position, part of the sentence.
test.each([
  ['', 'BAD_INPUT', 0, 'The activation is empty'],
  ['   ', 'BAD_INPUT', 3, 'The activation is empty'],
  ['swish', 'BAD_INPUT', 0, 'Write t*sigmoid(t).'],
  ['Tanh(t)', 'BAD_INPUT', 0, 'Write tanh.'],
  ['x', 'BAD_INPUT', 0, 'The variable is called t.'],
  ['2*t + ln(t)', 'BAD_INPUT', 6, 'Write log(t)'],
  ['t + sign(t)', 'BAD_INPUT', 4, 'write tanh(10*t)'],
  ['tan(t)', 'BAD_INPUT', 0, 'tan has poles'],
  ['2t', 'BAD_INPUT', 1, 'Write * for products'],
  ['t t', 'BAD_INPUT', 2, 'Write * for products'],
  ['(1 + t)(1 - t)', 'BAD_INPUT', 7, 'Write * for products'],
  ['|t|', 'BAD_INPUT', 0, 'Write abs(t)'],
  ['t +', 'BAD_INPUT', 3, 'is expected where the text ends'],
  ['t + * t', 'BAD_INPUT', 4, 'is expected where "*" stands'],
  ['sin t', 'BAD_INPUT', 4, 'sin(t)'],
  ['sin()', 'BAD_INPUT', 4, 'is expected'],
  ['(t', 'BAD_INPUT', 0, 'is not closed'],
  ['2*sin(t', 'BAD_INPUT', 5, 'The argument of sin that opens here is not closed'],
  ['t)', 'BAD_INPUT', 1, 'closes nothing'],
  ['t^t', 'BAD_INPUT', 1, 'exp(b*log(a))'],
  ['(-2)^t', 'BAD_INPUT', 4, 'exp(b*log(a))'],
  ['t^65', 'TOO_LARGE', 1, 'from 0.001 to 64'],
  ['t^1e-9', 'TOO_LARGE', 1, 'from 0.001 to 64'],
  ['1e400*t', 'BAD_INPUT', 0, 'beyond the largest number'],
  ['t + 1/0', 'BAD_INPUT', 5, 'no finite number'],
  ['t*log(-1)', 'BAD_INPUT', 2, 'no finite number'],
  ['9^9^9^9*t', 'BAD_INPUT', 3, 'no finite number'],
  ['5', 'BAD_INPUT', 0, 'is constant'],
  ['t - t', 'BAD_INPUT', 0, 'is constant'],
  ['relu(-t^2)', 'BAD_INPUT', 0, 'is constant'],
  ['relu(t - 25)', 'BAD_INPUT', 0, 'is constant'],
  ['relu(t)*relu(-t)', 'BAD_INPUT', 0, 'is constant'],
  ['abs(t) - abs(t)', 'BAD_INPUT', 0, 'is constant'],
  ['1/t', 'BAD_INPUT', 1, 'near t = 0 a denominator may be 0'],
  ['1 + 1/(t - 0.1234)', 'BAD_INPUT', 5, 'near t = 0.1234 a denominator may be 0'],
  ['log(t)', 'BAD_INPUT', 0, 'near t = -20 a logarithm'],
  ['2*sqrt(1 + t)', 'BAD_INPUT', 2, 'near t = -20 a square root'],
  ['t^(1/3)', 'BAD_INPUT', 1, 'near t = -20 a power that is no integer'],
  ['sqrt(t^2)', 'BAD_INPUT', undefined, 'The slope of the activation is not finite'],
  ['abs(t)^0.5', 'BAD_INPUT', undefined, 'The slope of the activation is not finite'],
  ['exp(exp(t))', 'BAD_INPUT', 0, 'beyond 1.7e308'],
  ['t;t', 'BAD_INPUT', 1, '";" has no place'],
  ['t, t', 'BAD_INPUT', 1, '"," has no place'],
  ['t\u0000', 'BAD_INPUT', 1, '"\\u{0}" has no place'],
  ['t = 3', 'BAD_INPUT', 2, '"=" has no place'],
  ['t[0]', 'BAD_INPUT', 1, '"[" has no place'],
  ['\u{1d461}', 'BAD_INPUT', 0, '"\u{1d461}" has no place'],
  ['constructor', 'BAD_INPUT', 0, 'is unknown'],
  ['__proto__', 'BAD_INPUT', 0, 'is unknown'],
  ['toString(t)', 'BAD_INPUT', 0, 'is unknown'],
  ['eval(t)', 'BAD_INPUT', 0, 'is unknown'],
  ['Function(t)', 'BAD_INPUT', 0, 'is unknown'],
  ['process.exit(t)', 'BAD_INPUT', 0, 'is unknown'],
  ['solve(t, t)', 'BAD_INPUT', 0, 'is unknown'],
  ['integrate(exp(t^2))', 'BAD_INPUT', 0, 'is unknown'],
  ['factorial(t)', 'BAD_INPUT', 0, 'is unknown'],
  ['v0*t', 'BAD_INPUT', 0, 'is unknown'],
  ['i*t', 'BAD_INPUT', 0, 'is unknown'],
  ['Infinity*t', 'BAD_INPUT', 0, 'is unknown'],
  ['('.repeat(200), 'TOO_LARGE', 16, 'nested more than 16 deep'],
  [`${'-'.repeat(199)}t`, 'TOO_LARGE', 16, 'nested more than 16 deep'],
  [`t${'^2'.repeat(99)}`, 'TOO_LARGE', undefined, 'nested more than 16 deep'],
  [`${'sin('.repeat(17)}t${')'.repeat(17)}`, 'TOO_LARGE', undefined, 'nested more than 16 deep'],
  [
    `${'t+'.repeat(100)}t`,
    'TOO_LARGE',
    undefined,
    'The number of characters of the activation is 201; the limit is 200',
  ],
  [`t${' '.repeat(1000)}`, 'TOO_LARGE', undefined, 'the limit is 1000'],
  [`${'relu('.repeat(12)}t${')'.repeat(12)}`, 'TOO_LARGE', undefined, 'more than 1000 operations'],
  [`${'t*'.repeat(99)}t`, 'TOO_LARGE', undefined, 'more than 1000 operations'],
] as const)('%j is refused: %s at %s, %s', (text, code, position, sentence) => {
  const error = refusal(text);
  expect(error.message).toContain(sentence);
  expect([error.code, error.details.path]).toEqual([code, ['activation']]);
  if (position !== undefined) expect(error.details.position).toBe(position);
  expect(() => parseActivation(text)).toThrow(error.message);
});

test('texts that are large in themselves or in what they mean are read or refused, and end', () => {
  const nested = (inner: string, depth: number) => {
    let text = 't';
    for (let k = 0; k < depth; k++) text = inner.replace('#', text);
    return text;
  };
  const texts = [
    ...[nested('t/(1+#)', 14), nested('(1+#)*t', 14), nested('sin(#+t)', 15), nested('tanh(#)', 15)],
    ...[nested('(#)^64', 5), nested('sinh(#)', 7), nested('sqrt(1+#^2)', 12), nested('sigmoid(#)*t', 14)],
    ...['(1+t^2)^64*'.repeat(14) + 't', 'abs(t)*'.repeat(28) + 't', '(1+t)/'.repeat(30) + '(2+t^2)'],
    ...['9'.repeat(190) + '*t', '0.' + '9'.repeat(190) + '*t', 't^2.' + '9'.repeat(190)],
    ...['1/(3+t^2)-1/(4+t^2)+t', '(((t/3)^64)^(-1)+1)^(-64)', 'sin(1e300*t)', '1/(1e-30+t^2)'],
  ];
  const read = texts.filter(text => {
    try {
      return activation(text).name !== '';
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      return false;
    }
  });
  expect(read.length).toBeGreaterThan(6);
  expect(read).toContain('1/(3+t^2)-1/(4+t^2)+t');
});
