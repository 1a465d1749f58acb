import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CODE_TARGETS } from '../../src/architectures/emit/emit.js';
import { readSvg } from '../studies/svg.js';
import { ask, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

const validate = new Ajv2020().compile(JSON.parse(readFileSync('schema/network.schema.json', 'utf8')));
const everyTarget = CODE_TARGETS.map(target => `${target}: code(target: ${target})`).join(' ');
const CLASS = /class Equivariant|def apply|Equivariant/;

describe('pictures of layers', () => {
  test('are the same by the pattern and by a layer without biases; those are a column apart', async () => {
    const { data } = await ask(
      address,
      '{ group(of: {name: "B(3)"}) { equivariantMaps(from: "V^2", to: "V^2") { sharing { svg } plain: layer(bias: false) { svg } layer { svg } } } }',
    );
    const { sharing, plain, layer } = data.group.equivariantMaps;
    expect(plain.svg).toBe(sharing.svg);
    expect(readSvg(layer.svg.trimEnd()).children[1]!.text).toContain(
      'The column apart is the bias, with 1 parameter.',
    );
    expect(readSvg(sharing.svg.trimEnd()).children[0]!.text).toBe('Weight sharing of B(3), from V^2 to V^2');
  });

  test('are drawn up to 512 x 512, and refused beyond', async () => {
    const picture = (n: number) =>
      ask(
        address,
        `{ group(of: {name: "Z(${n})"}) { equivariantMaps(from: "V", to: "V") { sharing { svg } } } }`,
      );
    const { data } = await picture(512);
    expect(data.group.equivariantMaps.sharing.svg.length).toBeGreaterThan(100_000);
    const { errors } = await picture(513);
    expect(errors![0].extensions).toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('multilinear maps', () => {
  const maps = (group: string, from: string[], to: string, fields: string) =>
    ask(
      address,
      `{ group(of: {name: "${group}"}) { multilinearMaps(from: ${JSON.stringify(from)}, to: "${to}") { ${fields} } } }`,
    );
  const facts = 'rows inputs dimension emptyReason';

  test.each([
    ['SO(3)', ['V', 'V'], 'V', '1'],
    ['SO(3)', ['V', 'V', 'V'], '1', '1'],
    ['O(3)', ['V', 'V'], '1', '1'],
    ['S(4)', ['V', 'V'], 'V', '5'],
    ['O(1,3)', ['V', 'V', 'V'], 'V', '3'],
    ['S(30)', ['V^2', 'V^3', 'V^4'], 'V^3', '4213597'],
  ])('of %s from %j to %s: the dimension %s', async (group, from, to, dimension) => {
    const { data } = await maps(group, from, to, facts);
    expect(data.group.multilinearMaps).toMatchObject({ dimension, emptyReason: null });
    expect(data.group.multilinearMaps.inputs).toHaveLength(from.length);
  });

  test('come certified, as layers in every target, and as JSON of the schema', async () => {
    const { data, errors } = await maps(
      'SO(3)',
      ['2*V', 'V+1'],
      'V',
      `dimension certificate { holds } layer { parameterCount json ${everyTarget} }`,
    );
    expect(errors).toBeUndefined();
    const { dimension, certificate, layer } = data.group.multilinearMaps;
    expect([dimension, certificate.holds, layer.parameterCount]).toEqual(['4', true, 4]);
    const document = JSON.parse(layer.json);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(document.kind).toBe('MULTILINEAR');
    for (const target of CODE_TARGETS) expect(layer[target]).toMatch(CLASS);
  });

  test('that are all 0 say why, and have no layer', async () => {
    const { data } = await maps('O(3)', ['V', 'V'], 'V', facts);
    expect(data.group.multilinearMaps).toMatchObject({
      dimension: '0',
      emptyReason: expect.stringContaining('-1'),
    });
    const { errors } = await maps('O(3)', ['V', 'V'], 'V', 'layer { parameterCount }');
    expect(errors![0].extensions).toMatchObject({ code: 'BAD_INPUT', path: ['from'] });
  });

  test.each([
    ['no inputs', [], 'V', 'BAD_INPUT', ['from']],
    ['too many inputs', Array.from({ length: 9 }, () => 'V'), 'V', 'TOO_LARGE', ['from']],
    ['an unreadable input', ['V', 'V+'], 'V', 'BAD_INPUT', ['from', 1]],
    ['an unreadable output', ['V', 'V'], '(', 'BAD_INPUT', ['to']],
  ])('%s is refused at its place', async (_what, from, to, code, path) => {
    const { errors } = await maps('S(3)', from, to, facts);
    expect(errors![0].extensions).toMatchObject({ code, path });
  });
});

describe('a bound that several arguments pass together is refused at the largest', () => {
  const trivial = Array.from({ length: 65 }, (_, k) => (k % 2 ? 'V' : 'V^2')).join('+');
  test.each([
    ['S(5)', trivial, trivial, 'layer { code(target: NUMPY) }', 'from'],
    ['S(3)', '4000*V', '4000*V', 'layer { parameterCount }', 'from'],
    ['S(1)', '2000*V', '2500*V', 'layer { code(target: NUMPY) }', 'to'],
    ['S(5)', '120*V', 'V', 'layer { svg }', 'from'],
    ['S(5)', 'V', '120*V', 'layer { svg }', 'to'],
    ['S(5)', '300*V', '301*V', 'sharing { svg }', 'to'],
    ['S(5)', 'V^2', 'V^2', 'genericMatrix { latex }', 'from'],
    ['SO(3)', 'V^9', 'V^3', 'subspace { certificate { holds } }', 'from'],
    ['S(8)', 'V', 'Reg', 'layer { parameterCount }', 'to'],
  ])('%s from %s to %s, %s: %s', async (group, from, to, fields, place) => {
    const { errors } = await ask(
      address,
      `{ group(of: {name: "${group}"}) { equivariantMaps(from: "${from}", to: "${to}") { ${fields} } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors![0].extensions).toMatchObject({ code: 'TOO_LARGE', path: [place] });
  });

  test.each([
    ['S(30)', ['V^2', 'V^3', 'V^4'], 'V^3', 'certificate { holds }', ['from', 2]],
    ['S(2)', ['30*V', '30*V'], '1000*V', 'layer { code(target: TFJS) }', ['to']],
    ['S(30)', ['V^3', 'V^4'], 'V', 'layer { json }', ['from']],
  ])('%s from several inputs %j to %s, %s: %j', async (group, from, to, fields, path) => {
    const { errors } = await ask(
      address,
      `{ group(of: {name: "${group}"}) { multilinearMaps(from: ${JSON.stringify(from)}, to: "${to}") { ${fields} } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors![0].extensions).toMatchObject({ code: 'TOO_LARGE', path });
  });
});

describe('networks as text', () => {
  test.each([
    ['S(4)', 'V^2', '1'],
    ['O(3)', '2*V', 'V'],
    ['O(1,3)', '2*V', '1'],
    ['B(2)', 'V', 'V'],
  ])(
    'of %s from %s to %s: code in every target, JSON of the schema, the same bytes',
    async (group, input, output) => {
      const query = `{ network(of: {name: "${group}"}, input: "${input}", output: "${output}", width: 20) { parameterCount json ${everyTarget} } }`;
      const { data, errors } = await ask(address, query);
      expect(errors).toBeUndefined();
      const document = JSON.parse(data.network.json);
      expect([validate(document), validate.errors]).toEqual([true, null]);
      const counts: number[] = document.parameters.map(({ count }: { count: number }) => count);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(data.network.parameterCount);
      for (const target of CODE_TARGETS) expect(data.network[target]).toMatch(CLASS);
      expect((await ask(address, query)).data).toEqual(data);
    },
  );
});

test('every target of many layers at once is answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 18 }, (_, k) =>
      ask(
        address,
        `{ group(of: {name: "Z(${k + 2})"}) { equivariantMaps(from: "V", to: "V") { layer { ${everyTarget} } } } }`,
      ),
    ),
  );
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(Object.keys(data.group.equivariantMaps.layer)).toEqual([...CODE_TARGETS]);
  }
});

describe('hostile names in every text field', () => {
  const letters = [
    '"""; import os #',
    "'); process.exit(1); ('",
    '*/ alert(1) /*',
    '</title><script>x</script>',
    '`id`',
    '\\u0022',
  ];
  const presented = (generator: string) => ({
    presentation: { generators: [generator, 'b'], relations: ['b^2'] },
  });

  test.each(letters)('%s as a generator is refused, or written as text', async name => {
    const query = `query($of: GroupInput!) { network(of: $of, input: "V", output: "V", width: 8) { svg json ${everyTarget} } }`;
    const { data, errors } = await ask(address, query, { of: presented(name) });
    expect(data?.network ?? null).toBeNull();
    expect(errors![0].extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  const hostile = [
    ...[
      ...letters,
      'V'.repeat(1000),
      'V\u0000',
      '(((('.repeat(200),
      '--> V',
      `\${process.env}`,
      'V\nimport os',
    ],
    ...['V\u2028V', 'V\u202e', 'V\ud800', 'Ind(<*/ x>, V)', 'Ind(<(1,2)`>, V)', 'x'.repeat(100_000)],
    ...['9'.repeat(100_000), 'V+'.repeat(50_000), `Irr(${'9'.repeat(1000)})`],
  ];
  const ofS3 = (selection: string) => `query($text: String!) { group(of: {name: "S(3)"}) { ${selection} } }`;
  const linear = (from: string, to: string) =>
    ofS3(`equivariantMaps(from: ${from}, to: ${to}) { layer { svg ${everyTarget} } }`);
  const network = (ends: string) =>
    `query($text: String!) { network(of: {name: "S(3)"}, ${ends}) { svg ${everyTarget} } }`;
  const fields: [name: string, query: string, path: (string | number)[]][] = [
    ['from', linear('$text', '"V"'), ['from']],
    ['to', linear('"V"', '$text'), ['to']],
    ['one of from', ofS3('multilinearMaps(from: ["V", $text], to: "V") { dimension }'), ['from', 1]],
    ['to of several', ofS3('multilinearMaps(from: ["V", "V"], to: $text) { dimension }'), ['to']],
    ['input', network('input: $text, output: "V"'), ['input']],
    ['output', network('input: "V", output: $text'), ['output']],
    ['hidden', network('input: "V", output: "V", hidden: $text'), ['hidden']],
    [
      'representations',
      'query($text: String!) { checkNetwork(of: {name: "S(3)"}, representations: ["V", $text], nonlinearities: []) { holds } }',
      ['representations', 1],
    ],
  ];

  test.each(fields)('%s takes expressions only, and says so in short', async (_name, query, path) => {
    for (const text of hostile) {
      const { data, errors } = await ask(address, query, { text });
      expect(data?.network ?? data?.checkNetwork ?? data?.group?.multilinearMaps ?? null).toBeNull();
      expect(errors).toHaveLength(1);
      const { message, extensions } = errors![0];
      expect([text.slice(0, 20), extensions.path]).toEqual([text.slice(0, 20), path]);
      expect(extensions.code).toMatch(/^(BAD_INPUT|TOO_LARGE)$/);
      expect(message.length).toBeLessThan(1000);
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  test.each(['V\u2029', 'V\u00a0+\u2028V', 'Ind(<(1,2)\u2028>,\nV)'])(
    'blanks of any kind leave no trace: %j',
    async text => {
      const { data, errors } = await ask(
        address,
        `query($text: String!) {
          group(of: {name: "S(3)"}) { multilinearMaps(from: [$text, $text], to: $text) { layer { json ${everyTarget} } } }
          network(of: {name: "S(3)"}, input: $text, output: $text, hidden: $text) { svg report json ${everyTarget} }
        }`,
        { text },
      );
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toMatch(/[\u00a0\u2028\u2029]|,\\nV\)/);
    },
  );

  test('100 kB in a permutation are refused in short', async () => {
    const { errors } = await ask(
      address,
      'query($of: GroupInput!) { network(of: $of, input: "V", output: "V") { svg } }',
      { of: { permutations: { degree: 3, generators: ['9'.repeat(100_000)] } } },
    );
    expect(errors![0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      path: ['of', 'permutations', 'generators', 0],
    });
    expect(errors![0].message.length).toBeLessThan(300);
  });
});
