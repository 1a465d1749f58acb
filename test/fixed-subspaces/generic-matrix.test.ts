import { describe, expect, it } from '@jest/globals';
import { equivariantMaps } from '../../src/fixed-subspaces/equivariant-maps.js';
import { genericMatrix } from '../../src/fixed-subspaces/generic-matrix.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

function generic(name: string, from: string, to: string) {
  const maps = equivariantMaps(parseGroup({ name }), parseRepresentation(from), parseRepresentation(to));
  return genericMatrix(maps.subspace.basis, maps.rows, maps.columns);
}

describe('genericMatrix', () => {
  it('is [[a, b], [b, a]] for S(2) on V -> V', () => {
    expect(generic('S(2)', 'V', 'V')).toEqual({
      parameters: ['a', 'b'],
      entries: [
        ['a', 'b'],
        ['b', 'a'],
      ],
      latex: '\\begin{pmatrix} a & b \\\\ b & a \\end{pmatrix}',
    });
  });

  it('shows signs and zeros', () => {
    expect(generic('C(4)', 'V', 'V').entries).toEqual([
      ['a', 'b'],
      ['-b', 'a'],
    ]);
    expect(generic('B(2)', 'V', 'V').entries).toEqual([
      ['a', '0'],
      ['0', 'a'],
    ]);
  });

  it('names more parameters than there are letters', () => {
    const { parameters, latex } = generic('Trivial(6)', 'V', 'V');
    expect(parameters).toHaveLength(36);
    expect(parameters.slice(24, 29)).toEqual(['y', 'z', 'aa', 'ab', 'ac']);
    expect(latex).toContain('\\mathit{ab}');
  });

  it('is refused above 400 entries', () => {
    expect(() => generic('S(21)', 'V', 'V')).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE', details: { limit: '400', value: '441' } }),
    );
  });
});
