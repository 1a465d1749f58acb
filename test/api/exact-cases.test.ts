import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Answer, ask, serverForSuite } from './server-process.js';

interface Case {
  readonly id: string;
  readonly group: object;
  readonly ask: string;
  readonly from: string;
  readonly to: string;
  readonly expression: string;
  readonly expected: unknown;
}

const { cases }: { cases: Case[] } = JSON.parse(readFileSync('fixtures/exact-cases.json', 'utf8'));

let address: string;
serverForSuite(started => {
  address = started;
});

type Data = Answer['data'];

/** The fields below group(of:) that answer a case, and how they are read. */
function question(c: Case): { fields: string; read(group: Data): unknown } {
  const text = JSON.stringify;
  switch (c.ask) {
    case 'maps':
      return {
        fields: `equivariantMaps(from: ${text(c.from)}, to: ${text(c.to)}) { subspace { dimension certificate { holds dimensionByOtherRoad } } }`,
        read: ({ equivariantMaps: { subspace } }) => certified(subspace),
      };
    case 'fixed':
      return {
        fields: `representation(expression: ${text(c.expression)}) { fixedSubspace { dimension certificate { holds dimensionByOtherRoad } } }`,
        read: group => certified(group.representation.fixedSubspace),
      };
    case 'commutant':
      return {
        fields: `representation(expression: ${text(c.expression)}) { commutantDimension }`,
        read: group => Number(group.representation.commutantDimension),
      };
    case 'dimension':
      return {
        fields: `representation(expression: ${text(c.expression)}) { dimension }`,
        read: group => group.representation.dimension,
      };
    case 'order':
      return { fields: 'order', read: group => group.order };
    case 'classCount':
      return { fields: 'conjugacyClasses { size }', read: group => group.conjugacyClasses.length };
    case 'lattice':
      return {
        fields: 'subgroupLattice { subgroupCount classCount }',
        read: ({ subgroupLattice: { subgroupCount, classCount } }) => ({
          subgroups: Number(subgroupCount),
          classes: classCount,
        }),
      };
    case 'frobeniusSchur':
      return {
        fields: 'characterTable { degrees frobeniusSchur }',
        read: ({ characterTable: { degrees, frobeniusSchur } }) => ({ degrees, indicators: frobeniusSchur }),
      };
    case 'symSeries': {
      const powers = (c.expected as number[]).map((_, k) => k);
      return {
        fields: powers
          .map(k => `s${k}: representation(expression: "Sym^${k}(V)") { fixedSubspace { dimension } }`)
          .join(' '),
        read: group => powers.map(k => group[`s${k}`].fixedSubspace.dimension),
      };
    }
  }
  throw new Error(`expected a known kind of case, got ${c.ask}`);
}

function certified(subspace: { dimension: number; certificate: object }): number {
  expect(subspace.certificate).toEqual({ holds: true, dimensionByOtherRoad: subspace.dimension });
  return subspace.dimension;
}

describe('reference values, as a client asks for them', () => {
  test.each(cases.map(c => [c.id, c] as const))('%s', async (_, c) => {
    const { fields, read } = question(c);
    const { data, errors } = await ask(address, `query ($of: GroupInput!) { group(of: $of) { ${fields} } }`, {
      of: c.group,
    });
    expect(errors).toBeUndefined();
    expect(read(data.group)).toEqual(c.expected);
  });
});

test('what is known of a finite group comes in one answer', async () => {
  const { data } = await ask(
    address,
    `{ group(of: {name: "A(5)"}) {
      exponent structureDescription centre { order } derivedSubgroup { order structure }
      conjugacyClasses { representative size elementOrder } characterTable { degrees values } powerMap(k: 2)
      subgroupLattice { classes { order length structure maximalSubgroups } }
      representation(expression: "V^2") { character decomposition { irrep dimension multiplicity type } }
    } }`,
  );
  const { conjugacyClasses, characterTable, subgroupLattice, powerMap, representation, ...facts } =
    data.group;
  expect(facts).toEqual({
    exponent: '30',
    structureDescription: 'A(5)',
    centre: { order: '1' },
    derivedSubgroup: { order: '60', structure: 'A(5)' },
  });
  expect(conjugacyClasses.map(({ size }: Data) => size)).toEqual(['1', '15', '20', '12', '12']);
  expect(characterTable.degrees).toEqual([1, 3, 3, 4, 5]);
  expect(characterTable.values.flat()).toEqual(
    expect.arrayContaining(['1/2+1/2*sqrt(5)', '1/2-1/2*sqrt(5)']),
  );
  expect(powerMap.slice(0, 3)).toEqual([0, 0, 2]);
  const { classes } = subgroupLattice;
  expect(classes.map((c: Data) => Number(c.order))).toEqual([1, 2, 3, 4, 5, 6, 10, 12, 60]);
  expect(classes.at(-1).maximalSubgroups.map((k: number) => classes[k].structure)).toEqual([
    'S(3)',
    'D(5)',
    'A(4)',
  ]);
  expect(representation.character).toEqual(['25', '1', '4', '0', '0']);
  const dimension = representation.decomposition.reduce(
    (n: number, c: Data) => n + c.dimension * c.multiplicity,
    0,
  );
  expect(dimension).toBe(25);
});

test('elements come page by page, each once', async () => {
  const nodes: string[] = [];
  let after: string | null = null;
  do {
    const argument: string = after === null ? '' : `, after: ${JSON.stringify(after)}`;
    const { data } = await ask(
      address,
      `{ group(of: {name: "S(4)"}) { elements(first: 7${argument}) { nodes totalCount endCursor hasNextPage } } }`,
    );
    const page: Data = data.group.elements;
    expect(page.totalCount).toBe('24');
    nodes.push(...page.nodes);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after !== null);
  expect(new Set(nodes).size).toBe(24);
  expect(nodes[0]).toBe('()');
});

test('an infinite group has no classes, and its layers are checked against exp(t A)', async () => {
  const { data, errors } = await ask(
    address,
    `{ group(of: {name: "SO(3)"}) { kind order lieDimension conjugacyClasses { size } characterTable { degrees } exponent
      equivariantMaps(from: "V^2", to: "L(2)") { subspace { dimension } layer { parameterCount code(target: PYTORCH) } } } }`,
  );
  expect(errors).toBeUndefined();
  const { equivariantMaps, ...facts } = data.group;
  expect(facts).toEqual({
    kind: 'COMPACT_LIE',
    order: null,
    lieDimension: 3,
    conjugacyClasses: null,
    characterTable: null,
    exponent: null,
  });
  expect(equivariantMaps.layer.code).toContain('check_equivariance');
});

test.each([
  ['SU(3)', 'layer { code(target: PYTORCH) }', 'BAD_INPUT'],
  ['S(9)', 'cayley', 'TOO_LARGE'],
  ['S(8)', 'lattice', 'TOO_LARGE'],
])('%s is refused %s with %s', async (name, what, code) => {
  const fields: Record<string, string> = {
    cayley: 'cayleyTable { elements }',
    lattice: 'subgroupLattice { classCount }',
  };
  const asked = fields[what] ?? `equivariantMaps(from: "V", to: "V") { ${what} }`;
  const { errors } = await ask(address, `{ group(of: {name: "${name}"}) { name ${asked} } }`);
  expect(errors![0].extensions.code).toBe(code);
});
