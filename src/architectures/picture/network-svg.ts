import { abridged } from '../../domain-error.js';
import { colour, inkOn } from './palette.js';
import { svgDocument, svgNumber, svgText } from './svg-text.js';

/** What a picture of a network tells. */
export interface PicturedNetwork {
  readonly group: string;
  readonly input: string;
  readonly output: string;
  readonly inputRuns: readonly PicturedRun[];
  /** The hidden stages and, last, the output. */
  readonly stages: readonly PicturedStage[];
  readonly parameterCount: number;
  readonly unconstrainedParameterCount: number;
}

export interface PicturedRun {
  readonly representation: string;
  readonly copies: number;
  readonly size: number;
  /** null or absent: none. */
  readonly nonlinearity?: string | null;
}

export interface PicturedStage {
  readonly parameterCount: number;
  readonly unconstrainedParameterCount: number;
  readonly runs: readonly PicturedRun[];
  readonly products: readonly unknown[];
}

const WIDTH = 680;
const MARGIN = 16;
const INNER = WIDTH - 2 * MARGIN;
const HEAD = 44;
const BAR = 34;
/** From a bar to the next, with the words on the step between them. */
const PITCH = 86;
const LETTER = 7.4;
/** Pixels that the smallest run of a space keeps, and a copy to be drawn apart. */
const SMALLEST_RUN = 3;
const COPY_APART = 5;
const NAME_LIMIT = 160;

/**
 * The stages as bars from top to bottom, each as long as its dimension, cut into runs of copies of one representation, with the nonlinearity
 * of each run, and between them how many parameters stand where there would be how many. The same network gives the same bytes.
 */
export function networkSvg(network: PicturedNetwork): string {
  const { group, input, output, stages } = network;
  const spaces = [network.inputRuns, ...stages.map(({ runs }) => runs)];
  const largest = Math.max(1, ...spaces.map(dimensionOf));
  const colours = new Map(
    [...new Set(spaces.flat().map(run => run.representation))].map((name, k) => [name, k]),
  );
  const body = spaces.flatMap((runs, k) => [
    `<g transform="translate(${MARGIN} ${HEAD + MARGIN + k * PITCH})">`,
    ...bar(runs, INNER / largest, colours, titleOf(k, spaces.length, dimensionOf(runs))),
    ...(k < stages.length ? step(stages[k]!) : []),
    '</g>',
  ]);
  const room = Math.floor(INNER / LETTER);
  const ends = Math.floor((room - 40) / 2);
  const counts = `${grouped(network.parameterCount)} of ${grouped(network.unconstrainedParameterCount)} parameters`;
  const title = `Network of ${short(group)}, from ${short(input)} to ${short(output)}`;
  return svgDocument(
    { width: WIDTH, height: HEAD + 2 * MARGIN + (spaces.length - 1) * PITCH + BAR + 22 },
    { title, description: `${describe(network, spaces)} ${counts} without symmetry.` },
    [
      `<text class="ink" x="${MARGIN}" y="${MARGIN + 10}" font-weight="600">${svgText(group, room)}</text>`,
      `<text class="soft" x="${MARGIN}" y="${MARGIN + 29}">${svgText(input, ends)} → ${svgText(output, ends)}: ${counts}</text>`,
      ...body,
    ],
  );
}

function bar(
  runs: readonly PicturedRun[],
  scale: number,
  colours: ReadonlyMap<string, number>,
  title: string,
): string[] {
  const lines: string[] = [];
  const wanted = runs.map(({ copies, size }) => Math.max(SMALLEST_RUN, copies * size * scale));
  const squeeze = Math.min(1, INNER / wanted.reduce((sum, width) => sum + width, 0));
  let x = 0;
  for (const [i, { representation, copies, size, nonlinearity }] of runs.entries()) {
    const k = colours.get(representation)!;
    const width = wanted[i]! * squeeze;
    const name = copies === 1 ? representation : `${copies} × ${representation}`;
    const text = nonlinearity ? `${name}, ${nonlinearity.toLowerCase()}` : name;
    lines.push(
      `<g><title>${svgText(`${text}: dimension ${copies * size}`, NAME_LIMIT)}</title>`,
      `<rect x="${svgNumber(x)}" width="${svgNumber(Math.max(width - 1, width / 2))}" height="${BAR}" fill="${colour(k)}"/>`,
    );
    if (width / copies >= COPY_APART && copies > 1) {
      const cuts = Array.from(
        { length: copies - 1 },
        (_, c) => `M${svgNumber(x + ((c + 1) * width) / copies - 0.5)} 0v${BAR}`,
      );
      lines.push(`<path class="rule" stroke-opacity=".5" d="${cuts.join('')}"/>`);
    }
    const fits = Math.floor((width - 8) / LETTER);
    if (fits >= 3) {
      const shown = text.length <= fits ? text : `${text.slice(0, Math.max(1, fits - 1))}…`;
      lines.push(
        `<text x="${svgNumber(x + width / 2)}" y="${BAR / 2 + 4}" text-anchor="middle" fill="${inkOn(k)}" stroke="${colour(k)}" stroke-width="4" paint-order="stroke">${svgText(shown)}</text>`,
      );
    }
    lines.push('</g>');
    x += width;
  }
  lines.push(`<text class="soft" x="0" y="${BAR + 15}">${title}</text>`);
  return lines;
}

/** What happens between a bar and the next. */
function step({ parameterCount, unconstrainedParameterCount, products }: PicturedStage): string[] {
  const [what, instead] =
    products.length > 0 ? ['linear, with products of copies', ' or products'] : ['linear', ''];
  const text = `${what}: ${grouped(parameterCount)} parameters, ${grouped(unconstrainedParameterCount)} without symmetry${instead}`;
  const y = (BAR + 20 + PITCH) / 2 + 8;
  return [
    `<path class="soft" d="M4 ${y - 11}h2v9h3l-4 5l-4 -5h3z"/>`,
    `<text class="ink" x="18" y="${y}">${text}</text>`,
  ];
}

function titleOf(k: number, count: number, dimension: number): string {
  const what = k === 0 ? 'input' : k === count - 1 ? 'output' : count === 3 ? 'hidden' : `hidden ${k}`;
  return `${what}, dimension ${grouped(dimension)}`;
}

function describe(network: PicturedNetwork, spaces: readonly (readonly PicturedRun[])[]): string {
  const list = (runs: readonly PicturedRun[]) =>
    runs
      .map(
        run =>
          `${run.copies} × ${short(run.representation)}${run.nonlinearity ? ` (${run.nonlinearity})` : ''}`,
      )
      .join(' + ');
  return spaces
    .map((runs, k) => {
      const counts = k === 0 ? '' : `, ${grouped(network.stages[k - 1]!.parameterCount)} parameters`;
      return `${titleOf(k, spaces.length, dimensionOf(runs))}${counts}: ${list(runs)}.`;
    })
    .join(' ');
}

function dimensionOf(runs: readonly PicturedRun[]): number {
  return runs.reduce((sum, { copies, size }) => sum + copies * size, 0);
}

function short(text: string): string {
  return abridged(text, NAME_LIMIT);
}

/** 1234567 as "1,234,567". */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
