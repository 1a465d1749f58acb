import type { GroupInput } from '../../schema/generated/operations.js';

export type GroupMode = 'NAME' | 'PERMUTATIONS' | 'MATRICES' | 'GRAPH' | 'PRESENTATION';

/** The group as the form holds it: each way of giving one keeps its texts while another is shown. */
export interface GroupText {
  readonly mode: GroupMode;
  readonly group: string;
  readonly degree: number;
  /** Generators in cycle notation, one a line. */
  readonly generators: string;
  /** Generators, one a line: [[0, -1], [1, 0]] or 0 -1; 1 0. */
  readonly matrices: string;
  /** A basis of the Lie algebra, written alike. */
  readonly algebra: string;
  readonly vertices: number;
  /** 1-2, 2-3; in a directed graph 1>2 as well. */
  readonly edges: string;
  readonly directed: boolean;
  /** Names of generators, such as a, b. */
  readonly letters: string;
  /** Relations, one a line. */
  readonly relations: string;
  /** Words, one a line, that generate the subgroup on whose cosets the group acts. */
  readonly cosets: string;
}

export const INITIAL_GROUP: GroupText = {
  mode: 'NAME',
  group: 'S(2)',
  degree: 3,
  generators: '(1,2,3)',
  matrices: '[[0, -1], [1, 0]]',
  algebra: '',
  vertices: 5,
  edges: '1-2, 2-3, 3-4, 4-5, 5-1',
  directed: false,
  letters: 'a, b',
  relations: 'a^2\nb^3\n(a*b)^3',
  cosets: '',
};

export function lines(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

export function pieces(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
}

/** The question as the API takes it. What cannot be read is left to the server to refuse, with its place. */
export function groupInput(text: GroupText): GroupInput {
  switch (text.mode) {
    case 'NAME':
      return { name: text.group };
    case 'PERMUTATIONS':
      return { permutations: { degree: text.degree, generators: lines(text.generators) } };
    case 'MATRICES': {
      const lieAlgebra = lines(text.algebra).map(readMatrix);
      const generators = lines(text.matrices).map(readMatrix);
      return { matrices: { generators, ...(lieAlgebra.length > 0 && { lieAlgebra }) } };
    }
    case 'GRAPH': {
      const { vertices, directed } = text;
      return { graph: { vertices, edges: pieces(text.edges).map(readEdge), ...(directed && { directed }) } };
    }
    case 'PRESENTATION': {
      const subgroup = lines(text.cosets);
      const [generators, relations] = [pieces(text.letters), lines(text.relations)];
      return { presentation: { generators, relations, ...(subgroup.length > 0 && { subgroup }) } };
    }
  }
}

/** '[[0, -1], [1, 0]]' or '0 -1; 1 0', entry by entry. */
function readMatrix(line: string): string[][] {
  if (!line.startsWith('[')) return line.split(';').map(row => row.trim().split(/[\s,]+/));
  return line
    .replace(/^\[\s*\[?|\]?\s*\]$/g, '')
    .split(/\]\s*,?\s*\[/)
    .map(row => row.split(',').map(entry => entry.trim()));
}

/** All numbers of '1-2': no edge unless they are two, as the server says. */
function readEdge(piece: string): number[] {
  return (piece.match(/\d+/g) ?? []).map(Number);
}

/** The fields of the address that hold the group. */
export function groupFields(text: GroupText): [string, string][] {
  switch (text.mode) {
    case 'NAME':
      return [['group', text.group]];
    case 'PERMUTATIONS':
      return [
        ['degree', String(text.degree)],
        ['generators', text.generators.split('\n').join(';')],
      ];
    case 'MATRICES':
      return [['matrices', text.matrices], ...given('algebra', text.algebra)];
    case 'GRAPH':
      return [
        ['vertices', String(text.vertices)],
        ['edges', text.edges],
        ...given('directed', text.directed ? 'yes' : ''),
      ];
    case 'PRESENTATION':
      return [['letters', text.letters], ['relations', text.relations], ...given('cosets', text.cosets)];
  }
}

function given(key: string, value: string): [string, string][] {
  return value === '' ? [] : [[key, value]];
}

/** What groupFields wrote; what is missing or unreadable takes its initial value. */
export function groupFromFields(fields: URLSearchParams): GroupText {
  const text = (key: keyof GroupText & string) => fields.get(key) ?? String(INITIAL_GROUP[key]);
  const count = (key: 'degree' | 'vertices') => {
    const n = Number(fields.get(key));
    return Number.isSafeInteger(n) && n > 0 ? n : INITIAL_GROUP[key];
  };
  return {
    mode: modeOf(fields),
    group: text('group'),
    degree: count('degree'),
    generators: text('generators').replaceAll(';', '\n'),
    matrices: text('matrices'),
    algebra: text('algebra'),
    vertices: count('vertices'),
    edges: text('edges'),
    directed: fields.get('directed') === 'yes',
    letters: text('letters'),
    relations: text('relations'),
    cosets: text('cosets'),
  };
}

function modeOf(fields: URLSearchParams): GroupMode {
  if (fields.has('generators')) return 'PERMUTATIONS';
  if (fields.has('matrices')) return 'MATRICES';
  if (fields.has('edges')) return 'GRAPH';
  if (fields.has('relations')) return 'PRESENTATION';
  return 'NAME';
}

/** The group of a question in a few words, for headings. */
export function groupTitle({ name, permutations, graph, presentation, subgroup }: GroupInput): string {
  if (name) return name;
  if (permutations) return `⟨${permutations.generators.join(', ')}⟩`;
  if (graph) return `a graph on ${graph.vertices} vertices`;
  if (presentation) return `⟨${presentation.generators.join(', ')} | ${presentation.relations.join(', ')}⟩`;
  if (subgroup) return `a subgroup of ${groupTitle(subgroup.of)}`;
  return 'a group of matrices';
}
