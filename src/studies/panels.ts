import { abridged } from '../domain-error.js';
import type { GroupDescription } from '../groups/group-description.js';
import { sizesOf, teachersOf } from './jobs.js';
import type { Series } from './measures.js';
import { type Json, SCHEMA, SCHEME_NAMES, type Specification, THEME } from './specification.js';
import type { StudyRequest, StudyScheme } from './study.js';

/** Pixels of a panel. */
export const PANEL_HEIGHT = 210;

/** What the data of a panel have in common, as its header says it. */
export function panelOf({ teacher, initialisation }: Pick<Series, 'teacher' | 'initialisation'>): string {
  return `${teacher === null ? 'data set' : `${teacher} teacher`}, ${initialisation} start`;
}

/** A figure of one panel for each teacher and start that the data hold: teachers below each other, starts side by side. */
export function facetedFigure(
  request: StudyRequest,
  series: readonly Pick<Series, 'teacher' | 'initialisation'>[],
  { title, subtitle, description }: { title: string; subtitle: readonly string[]; description: string },
  { values, layers }: { values: readonly Specification[]; layers: readonly Json[] },
): Specification {
  const held = new Set(series.map(panelOf));
  const places = teachersOf(request).flatMap(teacher =>
    request.initialisations.map(initialisation => panelOf({ teacher, initialisation })),
  );
  return {
    $schema: SCHEMA,
    description,
    title: {
      text: title,
      subtitle: subtitle.flatMap(line => wrapped(line, request.initialisations.length)),
    },
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: places.filter(place => held.has(place)),
      header: { title: null },
    },
    columns: request.initialisations.length,
    spec: { width: panelWidth(request), height: PANEL_HEIGHT, layer: layers },
    resolve: { axis: { x: 'independent', y: 'independent' } },
    config: THEME,
  };
}

/** The axis x of values of N, each with a tick; labelled as far as the labels don't meet. */
export function sizeAxis(request: StudyRequest): Specification {
  const sizes = sizesOf(request);
  const domain = [sizes[0] / 1.2, sizes[sizes.length - 1] * 1.2];
  const width = panelWidth(request);
  const place = (n: number) => (width * Math.log(n / domain[0])) / Math.log(domain[1] / domain[0]);
  const labelled: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const n of sizes) {
    const half = (`${n}`.length * DIGIT_WIDTH) / 2;
    if (place(n) - half < free) continue;
    labelled.push(n);
    free = place(n) + half + LABEL_GAP;
  }
  return {
    field: 'particles',
    type: 'quantitative',
    scale: { type: 'log', nice: false, domain },
    axis: {
      ...{ title: 'number of particles N', values: sizes, labelOverlap: false },
      labelExpr: `indexof([${labelled.join(',')}], datum.value) < 0 ? '' : format(datum.value, 'd')`,
    },
  };
}

/** Pixels of a digit of a label, and between two labels. */
const DIGIT_WIDTH = 7;
const LABEL_GAP = 3;

function panelWidth({ initialisations }: StudyRequest): number {
  return initialisations.length === 1 ? 460 : 330;
}

/** The schemes of a request that the data hold, in its order. */
export function schemesIn(
  request: StudyRequest,
  series: readonly Pick<Series, 'scheme' | 'second'>[],
): readonly StudyScheme[] {
  return request.schemes.filter(scheme =>
    series.some(other => other.scheme === scheme || other.second === scheme),
  );
}

/** The name of a series in its panel. */
export function seriesName({ scheme, second }: Pick<Series, 'scheme' | 'second'>): string {
  return second === null ? SCHEME_NAMES[scheme] : `${SCHEME_NAMES[scheme]} and ${SCHEME_NAMES[second]}`;
}

/** The problem in one line; what a user wrote is abridged, and shown as text only. */
export function problemLine({ problem, horizon, precision }: StudyRequest): string {
  const { unit, activation, inputRepresentation, outputRepresentation, loss = 'SQUARED' } = problem;
  const spaces = `X = ${shown(inputRepresentation)}, Y = ${shown(outputRepresentation)}`;
  return `${groupName(problem.group)}, ${spaces}, unit ${unit} with ${shown(activation)}${loss === 'SQUARED' ? '' : `, loss ${loss}`}, T = ${horizon}, ${precision ?? 'FLOAT64'}`;
}

/** The axis of risks: the squared distance from the teacher where the risk is that. */
export function riskTitle({ problem: { loss = 'SQUARED', labelNoise = 0, dataSet } }: StudyRequest): string {
  const isDistance = loss === 'SQUARED' && labelNoise === 0 && dataSet == null;
  return isDistance ? 'risk E |f(X) - f*(X)|²' : 'risk E l(f(X), Y)';
}

/** What points stand for, where they are summaries of that many seeds each. */
export function seedsLine(counts: readonly number[], banded: boolean): string {
  const least = counts.reduce((a, b) => Math.min(a, b));
  const most = counts.reduce((a, b) => Math.max(a, b));
  if (most === 1) return 'One seed.';
  const band = banded ? ', band from quartile to quartile' : '';
  return `Median of ${least === most ? most : `${least} to ${most}`} seeds${band}.`;
}

/** A subtitle's sentences as lines that fit over so many panels. */
export function wrapped(text: string, panels: number): readonly string[] {
  const width = panels === 1 ? 72 : 110;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

function groupName(group: GroupDescription | null): string {
  if (group === null) return 'no group named';
  if ('name' in group) return shown(group.name);
  if ('permutations' in group) return `a permutation group of degree ${group.permutations.degree}`;
  if ('matrices' in group) return 'a group of matrices';
  if ('graph' in group) return 'the automorphisms of a graph';
  if ('presentation' in group) return 'a group by generators and relations';
  return `a subgroup of ${groupName(group.subgroup.of)}`;
}

/** A user's text, short and printable: XML can't hold control characters, nor halves of surrogate pairs. */
function shown(text: string): string {
  return abridged(text, 40).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
