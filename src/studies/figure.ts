import type { ParticleClouds } from './cloud-coordinates.js';
import { cloudFigure } from './cloud-figure.js';
import { ratesFigure } from './rates-figure.js';
import { renderSvg } from './render-svg.js';
import { riskFigure } from './risk-figure.js';
import { sizeFigure } from './size-figure.js';
import type { Drawing, Specification } from './specification.js';
import type { StudyResult } from './study.js';

/**
 * RMD_TO_PROJECTED, RMD_TO_SYMMETRISED and FINAL_RISK: the measure against N, scheme by scheme. SCHEME_DISTANCES: RMD^2
 * between schemes against N; MODEL_DISTANCES: the L2 distance of their predictors. RISK_OVER_TIME: from the snapshots.
 * RATES: RMD^2 to the projected law with fitted powers of N. PARTICLE_CLOUDS: where particles ended, from above and along E^G.
 */
export const FIGURE_KINDS = [
  ...(['RMD_TO_PROJECTED', 'RMD_TO_SYMMETRISED', 'FINAL_RISK', 'SCHEME_DISTANCES'] as const),
  ...(['MODEL_DISTANCES', 'RISK_OVER_TIME', 'RATES', 'PARTICLE_CLOUDS'] as const),
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure, as the specification that it is drawn from, and drawn. */
export interface Figure {
  readonly kind: FigureKind;
  /** Of a file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** What is to be seen, in sentences, for those who can't see it. */
  readonly description: string;
  /** Vega-Lite, with its data; plain JSON. */
  readonly specification: Specification;
  /** The same figure as a document of its own, the same bytes each time; drawn when it is asked for. */
  readonly svg: () => Promise<string>;
}

/** The figure's place where there is none. */
export interface NoFigure {
  readonly kind: FigureKind;
  readonly name: string;
  readonly reason: string;
}

/** A figure of what there is of a study; PARTICLE_CLOUDS needs the particles beside it. */
export function figureOf(kind: FigureKind, result: StudyResult, clouds?: ParticleClouds): Figure | NoFigure {
  const name = kind.toLowerCase().replaceAll('_', '-');
  const drawing = drawingOf(kind, result, clouds);
  if ('reason' in drawing) return { kind, name, ...drawing };
  return { kind, name, ...drawing, svg: () => renderSvg(drawing) };
}

function drawingOf(kind: FigureKind, result: StudyResult, clouds: ParticleClouds | undefined): Drawing {
  switch (kind) {
    case 'RMD_TO_PROJECTED':
      return sizeFigure(result, 'rmdToProjected');
    case 'RMD_TO_SYMMETRISED':
      return sizeFigure(result, 'rmdToSymmetrised');
    case 'FINAL_RISK':
      return sizeFigure(result, 'finalRisk');
    case 'SCHEME_DISTANCES':
      return sizeFigure(result, 'squaredRmd');
    case 'MODEL_DISTANCES':
      return sizeFigure(result, 'squaredModelDistance');
    case 'RISK_OVER_TIME':
      return riskFigure(result);
    case 'RATES':
      return ratesFigure(result);
    case 'PARTICLE_CLOUDS':
      return clouds ? cloudFigure(result, clouds) : { reason: 'The particles of the runs were not given.' };
  }
}
