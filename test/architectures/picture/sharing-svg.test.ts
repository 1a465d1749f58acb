import { describe, expect, test } from '@jest/globals';
import { COLOUR_COUNT, colour } from '../../../src/architectures/picture/palette.js';
import { sharingSvg } from '../../../src/architectures/picture/sharing-svg.js';
import { COMBINATION, type SharingPattern, ZERO } from '../../../src/architectures/sharing-pattern.js';
import { answerExactQuestion } from '../../../src/experiments/answer-exact-question.js';
import { type Element, readSvg } from '../../studies/svg.js';

const patternOf = (name: string, from: string, to: string) =>
  answerExactQuestion({
    ask: 'layerPattern',
    layer: { of: { name }, from, to, bias: false },
  }) as SharingPattern;

/** Every cell that a path covers, with the share of the cell that it covers. */
function covered(data: string, columns: number): Map<number, number> {
  const cells = new Map<number, number>();
  let [x, y] = [0, 0];
  for (const [, dx, dy, length] of data.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)h([\d.]+)/g)) {
    x += Number(dx);
    y += Number(dy);
    const end = x + Number(length);
    for (let cell = Math.floor(x + 1e-9); cell < end - 1e-2; cell++) {
      const at = Math.floor(y) * columns + cell;
      cells.set(at, (cells.get(at) ?? 0) + Math.min(end, cell + 1) - Math.max(x, cell));
    }
    x = end;
  }
  return cells;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const matrixOf = (svg: string) =>
  all(readSvg(svg.trimEnd())).find(({ attributes }) => attributes['shape-rendering'] === 'crispEdges')!;

describe('the picture of a sharing pattern', () => {
  test.each([
    ['S(2)', 'V', 'V'],
    ['S(5)', 'V^2', 'V^2'],
    ['C(4)', 'V^2', 'V^2'],
    ['B(3)', 'V^2+sgn', 'V^2+Alt^2(V)'],
    ['SO(3)', 'V^2', 'V^2'],
    ['D(3)', 'V^3', 'V^2'],
    ['Z(60)', 'V', 'V'],
    ['Z(101)', 'V', 'V'],
    ['O(3)', '1', 'V^2'],
    ['S(3)', 'V^4', '1'],
    ['D(4)', 'V', 'V^2'],
    ['SO(3)', 'V^4', 'V^4'],
  ])('of %s from %s to %s can be read back, position by position', (name, from, to) => {
    const pattern = patternOf(name, from, to);
    const paths = matrixOf(sharingSvg(pattern, { group: name, from, to })).children;
    const strokeAt = (stroke: (attribute: string) => boolean) =>
      paths
        .filter(({ attributes }) => stroke(attributes.stroke!))
        .map(({ attributes }) => covered(attributes.d!, pattern.columns));
    const isColour = (stroke: string) => stroke.startsWith('#') && stroke !== '#000' && stroke !== '#fff';
    const colours = paths.flatMap(({ attributes: { stroke, d } }) =>
      isColour(stroke!) ? [{ stroke, cells: covered(d!, pattern.columns) }] : [],
    );
    const [minus = new Map<number, number>()] = strokeAt(s => s === '#000' || s === 'url(#minus)');
    const [sums = new Map<number, number>()] = strokeAt(s => s === '#fff' || s === 'url(#sum)');
    const combinations = new Map(pattern.combinations.map(each => [each.position, each.terms]));

    const isRight = (parameter: number, position: number): boolean => {
      const here = colours.filter(({ cells }) => cells.has(position));
      const share = here.reduce((sum, { cells }) => sum + cells.get(position)!, 0);
      const expected =
        parameter === ZERO ? [] : (combinations.get(position)?.map(term => term.parameter) ?? [parameter]);
      return (
        sums.has(position) === (parameter === COMBINATION) &&
        here.every(({ stroke }) => expected.some(one => colour(one) === stroke)) &&
        Math.abs(share - Number(parameter !== ZERO)) < 0.02 &&
        (parameter < 0 || minus.has(position) === pattern.signs[position]! < 0)
      );
    };
    const wrong = [...pattern.parameters.keys()].filter(
      position => !isRight(pattern.parameters[position]!, position),
    );
    expect(wrong).toEqual([]);
  });

  test('has the bias in a column apart, in colours and names that follow', () => {
    const names = { group: 'S(2)', from: 'V', to: 'V+1+sgn' };
    const [weight, bias] = [patternOf('S(2)', 'V', 'V+1+sgn'), patternOf('S(2)', '1', 'V+1+sgn')];
    expect([weight.parameterCount, bias.parameterCount]).toEqual([4, 2]);
    const svg = sharingSvg(weight, names, bias);
    const root = readSvg(svg.trimEnd());
    const [, column] = all(root).filter(({ attributes }) => attributes['shape-rendering'] === 'crispEdges');
    const cells = column!.children.map(({ attributes: { stroke, d } }) => [
      stroke,
      [...covered(d!, 1).keys()],
    ]);
    expect(cells).toEqual([
      [colour(4), [0, 1]],
      [colour(5), [2]],
    ]);
    const texts = all(root)
      .filter(({ name }) => name === 'text')
      .map(each => each.text);
    for (const text of ['d ×2', 'β₁', 'β₁ ×2', 'β₂ ×1', 'the column apart is the bias']) {
      expect(texts).toContain(text);
    }
    expect(root.children[1]!.text).toContain(
      'The column apart is the bias, with 2 parameters. 1 position is zero.',
    );
    const [plain, apart] = [sharingSvg(weight, names), svg].map(text => matrixOf(text));
    expect(apart).toEqual(plain);
  });

  test('names the only parameter of a bias without a number, and draws a bias of zeros', () => {
    const picture = (group: string, to: string) =>
      sharingSvg(patternOf(group, 'V', to), { group, from: 'V', to }, patternOf(group, '1', to));
    expect(picture('S(2)', 'V')).toContain('>β</tspan> ×2<');
    expect(picture('SO(3)', 'V')).toContain(
      'The column apart is the bias, with 0 parameters. 3 positions are zero.',
    );
  });

  test('gives the terms of a combination a stripe each, hatched where they are negative', () => {
    const pattern = patternOf('SO(3)', 'V^2', 'V^2');
    const svg = sharingSvg(pattern, { group: 'SO(3)', from: 'V^2', to: 'V^2' });
    expect(pattern.combinations.map(({ terms }) => terms.length)).toEqual([3, 3, 3, 3, 3, 3]);
    const stripes = matrixOf(svg)
      .children.filter(({ attributes }) => attributes.stroke !== 'url(#sum)')
      .map(({ attributes: { stroke, d } }) => [
        stroke,
        covered(d!, 9).get(pattern.combinations[0]!.position),
      ]);
    expect(stripes.map(([stroke]) => stroke)).toEqual([colour(0), colour(1), colour(2), 'url(#minus)']);
    for (const [, share] of stripes.slice(0, 3)) expect(share).toBeCloseTo(1 / 3, 2);
    expect(stripes[3]![1]).toBeCloseTo(2 / 3, 2);
    expect(svg).toContain('>a−b−c</text>');
  });

  test('repeats colours only beyond those it has, and says so; long legends are cut', () => {
    const [few, many] = ['Z(48)', 'Z(49)'].map(group =>
      sharingSvg(patternOf(group, 'V', 'V'), { group, from: 'V', to: 'V' }),
    );
    expect(new Set(Array.from({ length: COLOUR_COUNT }, (_, k) => colour(k))).size).toBe(COLOUR_COUNT);
    expect(few).not.toContain('colours repeat');
    expect(many).toContain('colours repeat after 48 parameters');
    expect(few).toContain('and 8 more');
    expect(many).toContain('and 9 more');
  });

  test('names parameters, signs and zeros for those who see it and those who do not', () => {
    const svg = sharingSvg(patternOf('C(4)', 'V+1', 'V+1'), { group: 'C(4)', from: 'V+1', to: 'V+1' });
    const root = readSvg(svg.trimEnd());
    expect(root.attributes.role).toBe('img');
    expect(root.children[0]).toMatchObject({
      name: 'title',
      text: 'Weight sharing of C(4), from V+1 to V+1',
    });
    expect(root.children[1]).toMatchObject({
      name: 'desc',
      text: 'The equivariant matrices have 3 rows, 3 columns and 3 parameters; equal colours are one parameter. 1 minus sign stands in them. 4 positions are zero.',
    });
    for (const text of ['a', 'b', '−b', 'c', 'a ×2', 'b ×2', 'c ×1', 'minus sign: hatched', 'zero']) {
      expect(
        all(root)
          .filter(({ name }) => name === 'text')
          .map(each => each.text),
      ).toContain(text);
    }
  });

  test.each([
    ['markup', '</title><script>alert(1)</script>'],
    ['an attribute', '" onload="alert(1)'],
    ['an entity', '&lt;script&gt; &bogus; &#0;'],
    ['a section', ']]><![CDATA['],
    ['controls and marks of direction', 'a\u0000\u001b\u202e\ud800b'],
    ['a style', '</style><style>*{display:none}'],
    ['a long name', '('.repeat(1000)],
  ])('%s in a name stays text', (_what, hostile) => {
    const svg = sharingSvg(patternOf('S(2)', 'V', 'V'), { group: hostile, from: hostile, to: hostile });
    const plain = sharingSvg(patternOf('S(2)', 'V', 'V'), { group: 'S(2)', from: 'V', to: 'V' });
    const root = readSvg(svg.trimEnd());
    expect(all(root).map(({ name }) => name)).toEqual(all(readSvg(plain.trimEnd())).map(({ name }) => name));
    expect(root.children[0]!.text.slice(0, 24)).toBe(
      `Weight sharing of ${hostile}`.replace(/\p{C}/gu, '\ufffd').slice(0, 24),
    );
    expect(svg.length).toBeLessThan(5000);
  });

  test('a side that no screen holds is refused', () => {
    const names = { group: 'S(1)', from: 'V', to: '513*V' };
    expect(() => sharingSvg(patternOf('S(1)', 'V', '513*V'), names)).toThrow(
      'The larger side of the pattern is 513; the limit is 512. Read the layer as JSON instead.',
    );
  });

  test('the largest stays a file of few megabytes, and the same bytes', () => {
    const pattern = patternOf('Trivial(512)', 'V', 'V');
    const svg = sharingSvg(pattern, { group: 'Trivial(512)', from: 'V', to: 'V' });
    expect(svg.length).toBeLessThan(2_000_000);
    expect(sharingSvg(pattern, { group: 'Trivial(512)', from: 'V', to: 'V' })).toBe(svg);
    const one = sharingSvg(patternOf('Trivial(512)', 'V', '1'), { group: 'G', from: 'V', to: '1' });
    const height = Number(readSvg(one.trimEnd()).attributes.height);
    expect(height).toBeGreaterThan(100);
  });
});
