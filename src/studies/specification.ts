import type { StudyScheme } from './study.js';

/** JSON as a specification of Vega-Lite is written in; https://vega.github.io/vega-lite/docs/spec.html. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Specification = { readonly [key: string]: Json };

/** What a figure needs to be drawn; `reason` where there is nothing to be seen yet. */
export type Drawing =
  | { readonly title: string; readonly description: string; readonly specification: Specification }
  | { readonly reason: string };

/** How readers know a scheme. */
export const SCHEME_NAMES: Record<StudyScheme, string> = {
  VANILLA: 'vanilla',
  DA_SAMPLED: 'DA, sampled',
  DA_AVERAGED: 'DA, averaged',
  FA: 'FA',
  EA: 'EA',
};

/**
 * A scheme looks the same in all figures, and unlike the others in grey too, by its shape and dashes. The colours can be told
 * apart with the common forms of colour blindness.
 * Source: Okabe, Ito, "Color Universal Design", 2008.
 */
const LOOKS: Record<StudyScheme, { color: string; shape: string; dash: readonly number[] }> = {
  VANILLA: { color: '#000000', shape: 'circle', dash: [1, 0] },
  DA_SAMPLED: { color: '#d55e00', shape: 'square', dash: [8, 3] },
  DA_AVERAGED: { color: '#b07d00', shape: 'diamond', dash: [2, 2] },
  FA: { color: '#0072b2', shape: 'triangle-up', dash: [8, 3, 2, 3] },
  EA: { color: '#009e73', shape: 'cross', dash: [4, 2] },
};

/** A channel of a field that holds names of schemes. */
export function schemeChannel(
  channel: 'color' | 'shape' | 'strokeDash',
  field: string,
  schemes: readonly StudyScheme[],
  legend: Json = { title: 'scheme' },
): Specification {
  const property = ({ color: 'color', shape: 'shape', strokeDash: 'dash' } as const)[channel];
  return {
    field,
    type: 'nominal',
    scale: {
      domain: schemes.map(scheme => SCHEME_NAMES[scheme]),
      range: schemes.map(scheme => LOOKS[scheme][property]),
    },
    legend,
  };
}

/** The colour and the dashes of a scheme, for data that hold them: channels without a legend. */
export function lineLook(scheme: StudyScheme): Specification {
  const { color, dash } = LOOKS[scheme];
  return { color, dash };
}

/** The channel strokeDash of data that hold their dashes. */
export const DASH_OF_DATA: Specification = { field: 'dash', type: 'nominal', scale: null };

/** The layer of bands from the fields low to high along x, filled with the colour that the data hold; it has no legend. */
export function bandLayer(x: Specification, y: Specification): Specification {
  return {
    mark: { type: 'area', opacity: 0.16 },
    encoding: {
      ...{
        x,
        y: { ...y, field: 'low' },
        y2: { field: 'high' },
        detail: { field: 'series', type: 'nominal' },
      },
      fill: { field: 'color', type: 'nominal', scale: null },
    },
  };
}

/** Black on its own white ground, so that a figure reads alike on light and dark pages. */
export const THEME: Specification = {
  background: '#ffffff',
  // The document as a whole is one image with a description.
  aria: false,
  padding: 12,
  font: 'Helvetica, Arial, DejaVu Sans, sans-serif',
  axis: {
    ...{
      labelFontSize: 12,
      titleFontSize: 13,
      titleFontWeight: 'normal',
      labelColor: '#222',
      titleColor: '#000',
    },
    ...{ gridColor: '#e4e4e4', domainColor: '#666', tickColor: '#666', titlePadding: 8 },
  },
  header: { labelFontSize: 13, labelFontWeight: 'bold', labelColor: '#000', title: null },
  legend: {
    ...{
      labelFontSize: 12,
      titleFontSize: 13,
      titleFontWeight: 'normal',
      symbolSize: 90,
      symbolStrokeWidth: 2,
    },
    ...{ labelLimit: 260, titleLimit: 260, symbolOpacity: 1 },
  },
  title: {
    ...{ anchor: 'start', frame: 'bounds', fontSize: 16, fontWeight: 'bold', offset: 14 },
    ...{ subtitleFontSize: 12, subtitleColor: '#333', subtitlePadding: 6, limit: 0 },
  },
  view: { stroke: '#999' },
  line: { strokeWidth: 2 },
};

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
