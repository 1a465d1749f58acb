import { describe, expect, test } from '@jest/globals';
import { FIGURE_KINDS, type Figure, type FigureKind, figureOf } from '../../src/studies/figure.js';
import { renderSvg } from '../../src/studies/render-svg.js';
import type { Specification } from '../../src/studies/specification.js';
import type { StudyRequest, StudyResult } from '../../src/studies/study.js';
import { madeUpClouds, madeUpStudy, REQUEST } from './made-up-study.js';
import { type Element, elementsOf, marksOf, readSvg } from './svg.js';

const STUDY: StudyRequest = {
  ...REQUEST,
  ...{ teachers: ['WI', 'ARBITRARY'], initialisations: ['SI'], particles: [10, 100, 1000] },
  ...{ seeds: { first: 0, count: 4 }, seedsFor: [], snapshots: 4 },
};
const RESULT: StudyResult = {
  ...madeUpStudy(STUDY),
  modelDistances: madeUpStudy(STUDY).schemeDistances.map(({ squaredRmd, ...rest }) => ({
    ...rest,
    squaredDistance: squaredRmd,
  })),
};

function drawn(kind: FigureKind, result = RESULT): Figure {
  const figure = figureOf(kind, result, madeUpClouds(result.request));
  if ('reason' in figure) throw new Error(`expected a figure, got ${figure.reason}`);
  return figure;
}

const AXES: Record<FigureKind, readonly string[]> = {
  RMD_TO_PROJECTED: ['number of particles N', 'RMD²(ν, P#ν)', 'FA', '100'],
  RMD_TO_SYMMETRISED: ['number of particles N', 'RMD²(ν, ν^G)', 'DA, sampled', '1000'],
  FINAL_RISK: ['number of particles N', 'risk E |f(X) - f*(X)|²', 'WI teacher, SI start'],
  SCHEME_DISTANCES: ['number of particles N', 'RMD²(μ, ν)', 'one scheme (line)', 'the other (shape)'],
  MODEL_DISTANCES: ['number of particles N', 'E |f(X) - g(X)|²', 'ARBITRARY teacher, SI start'],
  RISK_OVER_TIME: ['mean-field time t', 'risk E |f(X) - f*(X)|²', 'vanilla'],
  RATES: ['number of particles N', 'RMD²(ν, P#ν)', 'vanilla'],
  PARTICLE_CLOUDS: ['direction 1 of E^G', 'direction 2 of E^G', 'height 1 over E^G', 'EA'],
};

describe.each(FIGURE_KINDS)('the figure %s', kind => {
  const figure = drawn(kind);
  const svg = figure.svg();

  test('is drawn the same to the last byte, also from its specification as JSON, and after others', async () => {
    const first = await svg;
    expect(JSON.parse(JSON.stringify(figure.specification))).toEqual(figure.specification);
    expect(await renderSvg(JSON.parse(JSON.stringify(figure)))).toBe(first);
  });

  test('is a well-formed image with title, description, axes and no numbers gone wrong', async () => {
    const source = await svg;
    const root = readSvg(source);
    expect(root.attributes).toMatchObject({ role: 'img', xmlns: 'http://www.w3.org/2000/svg' });
    expect(root.children[0]).toMatchObject({ name: 'title', text: figure.title });
    expect(root.children[1]).toMatchObject({ name: 'desc', text: figure.description });
    const texts = marksOf(root, 'mark-text').map(mark => mark.text);
    expect(texts).toContain(figure.title);
    expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('S(2), X = V, Y = V')]));
    expect(texts).toEqual(expect.arrayContaining([...AXES[kind]]));
    expect(source).not.toMatch(/NaN|undefined|Infinity| id=/);
    expect(figure.name).toMatch(/^[a-z-]+$/);
  });

  test('keeps all it draws on its page', async () => {
    const root = readSvg(await svg);
    for (const { x, y } of elementsOf(root)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(Number(root.attributes.width));
      expect(y).toBeLessThanOrEqual(Number(root.attributes.height));
    }
  });
});

describe('where points are', () => {
  const values = [2e-1, 3e-3, 4e-6];
  const request: StudyRequest = {
    ...STUDY,
    ...{ teachers: ['WI'], schemes: ['VANILLA'], seeds: { first: 0, count: 1 }, snapshots: 0 },
  };
  const made = madeUpStudy(request);
  const result = {
    ...made,
    runs: made.runs.map((run, k) => ({ ...run, rmdToProjected: values[k] })),
  };
  const figure = drawn('RMD_TO_PROJECTED', result);

  // Ticks are drawn at whole pixels.
  test('a run is at its N and its value, on logarithmic axes', async () => {
    expect(misplaced(readSvg(await figure.svg()))).toBeLessThan(1.5);
  });

  test('on a wrong scale it would not be', async () => {
    const wrong = JSON.parse(JSON.stringify(figure.specification).replaceAll('"log"', '"sqrt"'));
    expect(misplaced(readSvg(await renderSvg({ ...figure, specification: wrong })))).toBeGreaterThan(10);
  });

  /** The most pixels that a point is away from where the labels of the axes say. */
  function misplaced(root: Element): number {
    const points = marksOf(root, 'mark-symbol').filter(({ attributes }) => attributes.opacity === '1');
    const labels = marksOf(root, 'role-axis-label');
    const ticks = marksOf(root, 'role-axis-tick');
    expect(ticks).toHaveLength(labels.length);
    const read = (of: RegExp, value: (text: string) => number, place: (tick: Element) => number) =>
      along(
        labels.flatMap(({ text }, k) => (of.test(text) ? [[value(text), place(ticks[k])] as const] : [])),
      );
    const places = points.slice(0, 3);
    expect(places).toHaveLength(3);
    const xOf = read(/^10+$/, Number, tick => tick.x);
    const yOf = read(/^10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/, powerOf, tick => tick.y);
    return Math.max(
      ...places.map(({ x, y }, k) =>
        Math.max(Math.abs(x - xOf(request.particles[k])), Math.abs(y - yOf(values[k]))),
      ),
    );
  }

  /** The place of a value between the first and the last label, in the logarithm. */
  function along(labels: readonly (readonly [number, number])[]): (value: number) => number {
    const [a, placeA] = labels[0];
    const [b, placeB] = labels[labels.length - 1];
    return value => placeA + ((placeB - placeA) * Math.log(value / a)) / Math.log(b / a);
  }

  function powerOf(text: string): number {
    const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    return 10 ** Number([...text.slice(2)].map(c => (c === '⁻' ? '-' : digits.indexOf(c))).join(''));
  }
});

describe('zeros', () => {
  test('stand below a marked line, each scheme in a row of its own', async () => {
    const root = readSvg(await drawn('RMD_TO_PROJECTED').svg());
    const strip = marksOf(root, 'mark-text').filter(({ text }) => text.startsWith('0 to rounding'));
    expect(strip.length).toBe(2);
    const rows = new Map<string, Set<number>>();
    for (const { attributes, y } of marksOf(root, 'mark-symbol')) {
      if (attributes.fill && y > strip[0].y && y < strip[0].y + 60) {
        rows.set(attributes.fill, (rows.get(attributes.fill) ?? new Set()).add(y));
      }
    }
    // Averaged DA, FA and EA.
    expect(rows.size).toBe(3);
    const heights = [...rows.values()].map(ys => [...ys]);
    expect(heights.every(ys => ys.length === 1)).toBe(true);
    expect(new Set(heights.map(([y]) => y)).size).toBe(3);
  });
});

describe.each(['FINAL_RISK', 'RISK_OVER_TIME'] as const)('the axis of %s', kind => {
  test.each<Partial<StudyRequest['problem']>>([
    { loss: 'LOGISTIC' },
    { loss: 'HUBER', huberDelta: 2 },
    { labelNoise: 0.1 },
    { dataSet: 'rows', teacher: null },
  ])('speaks of no distance from the teacher where the risk is another: %o', async change => {
    const request = { ...STUDY, problem: { ...STUDY.problem, ...change } };
    const svg = await drawn(kind, { ...RESULT, request }).svg();
    const texts = marksOf(readSvg(svg), 'mark-text').map(mark => mark.text);
    expect(texts).toContain('risk E l(f(X), Y)');
    expect(texts.some(text => text.includes(`loss ${change.loss}`))).toBe(change.loss !== undefined);
  });
});

describe('a figure without data has a reason', () => {
  const empty = { request: STUDY, runs: [], schemeDistances: [], modelDistances: [] };

  test.each(FIGURE_KINDS)('%s', kind => {
    expect(figureOf(kind, empty)).toEqual({
      kind,
      name: kind.toLowerCase().replaceAll('_', '-'),
      reason: expect.stringMatching(/[.]$/),
    });
  });

  test('rates of too few N say so', () => {
    const figure = figureOf('RATES', madeUpStudy({ ...STUDY, particles: [10, 100] }));
    expect(figure).toMatchObject({ reason: expect.stringContaining('2 values of N') });
  });
});

describe('what a user wrote', () => {
  const hostile = '</text><script>alert(1)</script>"&amp;\u0000\ud800';

  test.each(FIGURE_KINDS)('is text, and nothing else: %s', async kind => {
    const problem = {
      ...STUDY.problem,
      group: { name: hostile },
      activation: 'datum.x]]>',
      inputRepresentation: hostile,
    };
    const figure = drawn(kind, { ...RESULT, request: { ...STUDY, problem } });
    const root = readSvg(await figure.svg());
    const names = new Set(elementsOf(root).map(({ name }) => name));
    expect([...names].sort()).toEqual(
      [...names]
        .filter(name => ['svg', 'title', 'desc', 'g', 'rect', 'path', 'line', 'text', 'tspan'].includes(name))
        .sort(),
    );
    const texts = marksOf(root, 'role-title')
      .map(mark => mark.text)
      .join('');
    expect(texts).toContain('</text><script>alert(1)</script>"&amp;');
    expect(texts).toContain('datum.x]]>');
    for (const expression of expressionsIn(figure.specification)) expect(expression).not.toContain('script');
  });
});

/** All texts of a specification that the library reads as programs. */
function expressionsIn(specification: Specification): string[] {
  return Object.entries(specification).flatMap(([key, value]) => {
    if (typeof value === 'string') return /expr|filter|calculate|signal|test/i.test(key) ? [value] : [];
    if (value === null || typeof value !== 'object') return [];
    return expressionsIn(Object.fromEntries(Object.entries(value)));
  });
}
