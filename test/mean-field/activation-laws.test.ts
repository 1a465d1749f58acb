import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/domain-error.js';
import { type Activation, activation, parseActivation } from '../../src/mean-field/activation.js';
import { intervalOf } from '../../src/mean-field/activations/program-interval.js';
import { runProgram } from '../../src/mean-field/activations/run-program.js';
import { erf } from '../../src/numeric/erf.js';
import { type Dual, textbook } from './forward-mode.js';

/** A text, and what it means at t with its derivative, built beside each other. */
interface Meaning {
  readonly text: string;
  readonly at: (t: Dual) => Dual;
}

const { abs, cos, cosh, exp, log, sin, sinh, sqrt } = Math;

const times = ([x, dx]: Dual, [y, dy]: Dual): Dual => [x * y, x * dy + dx * y];
const over = ([x, dx]: Dual, [y, dy]: Dual): Dual => [x / y, (dx * y - x * dy) / (y * y)];

/** f(u) with f and f'. */
function called(name: string, f: (t: number) => Dual): (u: Meaning) => Meaning {
  return u => ({
    text: `${name}(${u.text})`,
    at: t => {
      const [x, dx] = u.at(t);
      const [value, slope] = f(x);
      return [value, slope * dx];
    },
  });
}

const calls = [
  called('sin', t => [sin(t), cos(t)]),
  called('cos', t => [cos(t), -sin(t)]),
  called('abs', t => [abs(t), Math.sign(t)]),
  called('erf', t => [erf(t), (2 / sqrt(Math.PI)) * exp(-t * t)]),
  ...['sigmoid', 'tanh', 'relu', 'softplus', 'gelu'].map(name => called(name, textbook[name])),
];

const one: Dual = [1, 0];
const plus = ([x, dx]: Dual, [y, dy]: Dual): Dual => [x + y, dx + dy];

/** Forms that are finite wherever their parts are. */
const forms: ((u: Meaning, v: Meaning) => Meaning)[] = [
  (u, v) => ({ text: `(${u.text}) + ${v.text}`, at: t => plus(u.at(t), v.at(t)) }),
  (u, v) => ({ text: `(${u.text}) - (${v.text})`, at: t => plus(u.at(t), times([-1, 0], v.at(t))) }),
  (u, v) => ({ text: `(${u.text})*(${v.text})`, at: t => times(u.at(t), v.at(t)) }),
  (u, v) => ({
    text: `(${u.text})/(1 + abs(${v.text}))`,
    at: t => {
      const [x, dx] = v.at(t);
      return over(u.at(t), [1 + abs(x), Math.sign(x) * dx]);
    },
  }),
  u => ({ text: `-(${u.text})`, at: t => times([-1, 0], u.at(t)) }),
  u => ({ text: `(${u.text})^2`, at: t => times(u.at(t), u.at(t)) }),
  u => ({ text: `(${u.text})^3`, at: t => times(times(u.at(t), u.at(t)), u.at(t)) }),
  u => ({ text: `(${u.text})/7`, at: t => over(u.at(t), [7, 0]) }),
  u => ({ text: `0.3*(${u.text})`, at: t => times([0.3, 0], u.at(t)) }),
  u => {
    const square = (t: Dual) => plus(one, times(u.at(t), u.at(t)));
    return called('sqrt', x => [sqrt(x), 0.5 / sqrt(x)])({ text: `1 + (${u.text})^2`, at: square });
  },
  u => {
    const square = (t: Dual) => plus(one, times(u.at(t), u.at(t)));
    return called('log', x => [log(x), 1 / x])({ text: `1 + (${u.text})^2`, at: square });
  },
  u =>
    called('sinh', x => [sinh(x), cosh(x)])({
      text: `tanh(${u.text})`,
      at: called('tanh', textbook.tanh)(u).at,
    }),
  u =>
    called('exp', x => [exp(x), exp(x)])({
      text: `-(${u.text})^2`,
      at: t => times([-1, 0], times(u.at(t), u.at(t))),
    }),
  u => ({
    text: `(2 + cos(${u.text}))^(-1.5)`,
    at: t => {
      const [x, dx] = u.at(t);
      const base = 2 + cos(x);
      return [base ** -1.5, -1.5 * base ** -2.5 * -sin(x) * dx];
    },
  }),
];

const variable: Meaning = { text: 't', at: t => t };
const meanings: fc.Arbitrary<Meaning> = fc.letrec<{ tree: Meaning }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(variable) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('0.5', '3', '1.25')
          .map(text => ({ text, at: (): Dual => [Number(text), 0] })),
      },
    ),
    fc.tuple(fc.constantFrom(...calls), tie('tree')).map(([call, u]) => call(u)),
    fc.tuple(fc.constantFrom(...forms), tie('tree'), tie('tree')).map(([form, u, v]) => form(u, v)),
  ),
})).tree;

const places = [-19.7, -6.31, -2.17, -0.93, -0.0113, 0.41, 1.37, 3.3, 11.9];
const seeded = { seed: 11, numRuns: 200 };

/** The activation, or null where it is refused in words: as constant, too long, or out of double range. */
function readable({ text }: Meaning): Activation | null {
  try {
    return activation(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.message).toMatch(/is constant|limit is|not finite|more than 1000|two ways/);
    return null;
  }
}

test('random expressions: values and slopes are what they mean, by forward-mode differentiation', () => {
  let read = 0;
  fc.assert(
    fc.property(meanings, meaning => {
      const sigma = readable(meaning);
      if (!sigma) return;
      read++;
      const values = Float64Array.from(places);
      const slopes = new Float64Array(places.length);
      sigma.apply(values, slopes, 0, places.length);
      places.forEach((t, k) => {
        const [value, slope] = meaning.at([t, 1]);
        expect(Math.abs(values[k] - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, abs(value)));
        expect(Math.abs(slopes[k] - slope)).toBeLessThanOrEqual(1e-8 * Math.max(1, abs(slope)));
      });
    }),
    seeded,
  );
  expect(read).toBeGreaterThan(130);
});

test('random expressions: the canonical text is read as itself, and means the same program', () => {
  fc.assert(
    fc.property(meanings, meaning => {
      const sigma = readable(meaning);
      if (!sigma) return;
      expect(parseActivation(sigma.name)).toBe(sigma.name);
      expect(activation(sigma.name).program).toEqual(sigma.program);
    }),
    seeded,
  );
});

test('random expressions: what is said to be odd, even or linear is so', () => {
  const seen = { ODD: 0, EVEN: 0, LINEAR: 0, NONE: 0 };
  fc.assert(
    fc.property(meanings, meaning => {
      const sigma = readable(meaning);
      if (!sigma) return;
      seen[sigma.symmetry]++;
      const at = (t: number) => runProgram(sigma.program.value, t);
      for (const t of places) {
        const scale = 1e-12 * Math.max(1, abs(at(t)));
        if (sigma.symmetry === 'EVEN') expect(abs(at(-t) - at(t))).toBeLessThanOrEqual(scale);
        if (sigma.symmetry === 'ODD') expect(abs(at(-t) + at(t))).toBeLessThanOrEqual(scale);
        if (sigma.symmetry === 'LINEAR') expect(abs(at(t) - t * at(1))).toBeLessThanOrEqual(scale);
      }
    }),
    seeded,
  );
  expect(Math.min(seen.ODD, seen.EVEN, seen.LINEAR, seen.NONE)).toBeGreaterThan(5);
});

test('random expressions: intervals hold the values, and what is said to be bounded stays so', () => {
  fc.assert(
    fc.property(
      meanings,
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (meaning, low, width) => {
        const sigma = readable(meaning);
        if (!sigma) return;
        const image = intervalOf(sigma.program.value, low, low + width);
        if ('low' in image) {
          for (const part of [0, 0.3, 0.71, 1]) {
            const value = runProgram(sigma.program.value, low + part * width);
            expect(value).toBeGreaterThanOrEqual(image.low);
            expect(value).toBeLessThanOrEqual(image.high);
          }
        }
        const far = [1e3, 1e6, 1e12, 1e100]
          .flatMap(t => [t, -t])
          .map(t => abs(runProgram(sigma.program.value, t)));
        if (sigma.range === 'BOUNDED') for (const value of far) expect(value).toBeLessThan(1e30);
      },
    ),
    seeded,
  );
});

test('any text is read or refused in words', () => {
  const pieces = [
    't',
    '2',
    '.5',
    '1e9',
    '+',
    '-',
    '*',
    '/',
    '^',
    '**',
    '(',
    ')',
    ' ',
    'sin',
    'exp',
    'relu',
    'sqrt',
    'e',
    'pi',
    'x',
    ',',
    '\n',
    '#',
    '\u{1f600}',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join('')),
      ),
      text => {
        try {
          expect(activation(text).name).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect((error as DomainError).details.path).toEqual(['activation']);
          const { position } = (error as DomainError).details;
          if (position !== undefined) expect(position >= 0 && position <= text.length).toBe(true);
        }
      },
    ),
    { seed: 5, numRuns: 1000 },
  );
});
