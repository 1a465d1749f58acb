import { describe, expect, it } from '@jest/globals';
import { parseExact } from '../../src/exact/parser.js';
import { formatExact } from '../../src/exact/printer.js';
import type { Group } from '../../src/groups/group.js';
import type { GroupElement } from '../../src/groups/group-element.js';
import type { LieGroup } from '../../src/groups/lie-group.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { derivativeOf } from '../../src/representations/derivative.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { denseMatrix } from '../laws/representation-laws.js';

const plane = parseGroup({
  matrices: {
    generators: [
      [
        ['0', '-1'],
        ['1', '0'],
      ],
    ],
  },
});
const any = (rows: string[][]): GroupElement => ({ parts: [matrix(rows)] });

describe('imageOf', () => {
  it.each<[string, string, Group, GroupElement, string[][]]>([
    [
      'Sym^2 multiplies out (a e1 + c e2)^2, ..',
      'Sym^2(V)',
      plane,
      any([
        ['2', '3'],
        ['5', '7'],
      ]),
      [
        ['4', '6', '9'],
        ['20', '29', '42'],
        ['25', '35', '49'],
      ],
    ],
    [
      'its dual has the columns of the inverse as rows',
      'Sym^2(V)*',
      plane,
      any([
        ['2', '3'],
        ['5', '7'],
      ]),
      [
        ['49', '-70', '25'],
        ['-21', '29', '-10'],
        ['9', '-12', '4'],
      ],
    ],
    [
      'which differs from Sym^2(V*)',
      'Sym^2(V*)',
      plane,
      any([
        ['2', '3'],
        ['5', '7'],
      ]),
      [
        ['49', '-35', '25'],
        ['-42', '29', '-20'],
        ['9', '-6', '4'],
      ],
    ],
    [
      'Alt^2 of the plane is the determinant',
      'Alt^2(V)',
      plane,
      any([
        ['2', '3'],
        ['5', '7'],
      ]),
      [['-1']],
    ],
    [
      'Alt^2 has the minors on e1^e2, e1^e3, e2^e3',
      'Alt^2(V)',
      parseGroup({ name: 'SL(3)' }),
      any([
        ['1', '2', '3'],
        ['0', '1', '4'],
        ['5', '6', '1'],
      ]),
      [
        ['1', '4', '5'],
        ['-4', '-14', '-16'],
        ['-5', '-20', '-23'],
      ],
    ],
    [
      'L(2) on the plane turns by twice the angle: (Re z^2, Im z^2)',
      'L(2)',
      parseGroup({ name: 'D(8)' }),
      any([
        ['cos(1/4*pi)', '-sin(1/4*pi)'],
        ['sin(1/4*pi)', 'cos(1/4*pi)'],
      ]),
      [
        ['0', '-1'],
        ['1', '0'],
      ],
    ],
    [
      'and L(3) by three times the angle',
      'L(3)',
      parseGroup({ name: 'D(8)' }),
      any([
        ['3/5', '-4/5'],
        ['4/5', '3/5'],
      ]),
      [
        ['-117/125', '-44/125'],
        ['44/125', '-117/125'],
      ],
    ],
    [
      'L(2) in space: x^2, xy, xz, y^2, yz with z^2 = -x^2 - y^2',
      'L(2)',
      parseGroup({ name: 'SO(3)' }),
      any([
        ['0', '0', '1'],
        ['1', '0', '0'],
        ['0', '1', '0'],
      ]),
      [
        ['0', '0', '0', '-1', '0'],
        ['0', '0', '1', '0', '0'],
        ['0', '0', '0', '0', '1'],
        ['1', '0', '0', '-1', '0'],
        ['0', '1', '0', '0', '0'],
      ],
    ],
    [
      'L(2) of the Lorentz plane: y^2 = x^2, a boost doubled',
      'L(2)',
      parseGroup({ name: 'SO+(1,1)' }),
      any([
        ['5/4', '3/4'],
        ['3/4', '5/4'],
      ]),
      [
        ['17/8', '15/8'],
        ['15/8', '17/8'],
      ],
    ],
    [
      'Subsets(2) of 4 points: {1,2}, {1,3}, {1,4}, {2,3}, {2,4}, {3,4}',
      'Subsets(2)',
      parseGroup({ name: 'S(4)' }),
      { parts: [{ image: Int32Array.of(1, 2, 3, 0), sign: new Int8Array(4).fill(1) }] },
      // (1,2,3,4) carries {1,2} -> {2,3} -> {3,4} -> {1,4} -> {1,2} and exchanges {1,3}, {2,4}
      [
        ['0', '0', '1', '0', '0', '0'],
        ['0', '0', '0', '0', '1', '0'],
        ['0', '0', '0', '0', '0', '1'],
        ['1', '0', '0', '0', '0', '0'],
        ['0', '1', '0', '0', '0', '0'],
        ['0', '0', '0', '1', '0', '0'],
      ],
    ],
    [
      'Ad of SL(2) on E12, E21, H',
      'Ad',
      parseGroup({ name: 'SL(2)' }),
      any([
        ['1', '1'],
        ['0', '1'],
      ]),
      [
        ['1', '-1', '-2'],
        ['0', '1', '0'],
        ['0', '1', '1'],
      ],
    ],
  ])('%s', (_, expression, group, g, expected) => {
    expect(show(denseMatrix(imageOf(parseRepresentation(expression), group, g)))).toEqual(expected);
  });

  it('carries the points (i,j) of a product action by rows and columns', () => {
    const group = parseGroup({ name: 'S(3) wr S(2)' });
    const images = group.generators.map(g =>
      Array.from(imageOf(parseRepresentation('Vprod'), group, g).monomial!.image),
    );
    const expected = group.generators.map(g => {
      const { image } = g.parts[0] as { image: Int32Array };
      // the points 0..2 are the first coordinate's, 3..5 the second's
      return Array.from({ length: 9 }, (_, point) => {
        const places = [0, 0];
        [Math.floor(point / 3), 3 + (point % 3)].forEach(from => {
          places[Math.floor(image[from]! / 3)] = image[from]! % 3;
        });
        return 3 * places[0]! + places[1]!;
      });
    });
    expect(images).toEqual(expected);
  });
});

describe('derivativeOf', () => {
  it.each<[string, string, string, number, string[][]]>([
    [
      'Sym^2 of E12 on sl(2)',
      'Sym^2(V)',
      'SL(2)',
      0,
      [
        ['0', '1', '0'],
        ['0', '0', '2'],
        ['0', '0', '0'],
      ],
    ],
    [
      'its dual',
      'Sym^2(V)*',
      'SL(2)',
      0,
      [
        ['0', '0', '0'],
        ['-1', '0', '0'],
        ['0', '-2', '0'],
      ],
    ],
    ['the trace on sgn', 'sgn', 'GL(2)', 0, [['1']]],
    ['minus the trace on its dual', 'sgn*', 'GL(2)', 0, [['-1']]],
    ['twice the trace on its square', 'sgn^2', 'GL(2)', 0, [['2']]],
    ['the trace on the highest power', 'Alt^2(V)', 'GL(2)', 3, [['1']]],
    [
      'rotations turn L(3) three times as fast',
      'L(3)',
      'SO(2)',
      0,
      [
        ['0', '3'],
        ['-3', '0'],
      ],
    ],
    [
      'brackets on Ad',
      'Ad',
      'SL(2)',
      2,
      [
        ['2', '0', '0'],
        ['0', '-2', '0'],
        ['0', '0', '0'],
      ],
    ],
    [
      'nothing on finite factors',
      'V2+V1',
      'SO(2) x Z(2)',
      0,
      [
        ['0', '0', '0', '0'],
        ['0', '0', '0', '0'],
        ['0', '0', '0', '1'],
        ['0', '0', '-1', '0'],
      ],
    ],
  ])('%s', (_, expression, name, k, expected) => {
    const group = parseGroup({ name }) as LieGroup;
    expect(
      show(denseMatrix(derivativeOf(parseRepresentation(expression), group, group.algebra[k]!))),
    ).toEqual(expected);
  });
});

function matrix(rows: string[][]): ExactMatrix {
  return ExactMatrix.fromRows(rows.map(row => row.map(text => parseExact(text))));
}

function show(m: ExactMatrix): string[][] {
  return m.toRows().map(row => row.map(formatExact));
}
