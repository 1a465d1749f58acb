import type uPlot from 'uplot';
import { superscript } from '../superscript.js';

/** Rounding alone gives about this much: smaller values, 0 among them, are drawn here. */
export const FLOOR = 1e-12;

/** Colours of plots, which canvases don't take from the stylesheet. */
export function plotColours(scheme: 'light' | 'dark') {
  const [ink, rule, accent, warm] =
    scheme === 'light'
      ? ['#5a6072', '#e6e3db', '#3346b8', '#b05e00']
      : ['#a3a9ba', '#2c313d', '#9db0ff', '#f0ae5a'];
  const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule, width: 1 } };
  return { accent, warm, axis };
}

/** An axis whose powers of ten alone are ruled and named. */
export function logAxis(axis: ReturnType<typeof plotColours>['axis']): uPlot.Axis {
  return {
    ...axis,
    size: 58,
    values: (_, ticks) => ticks.map(powerOfTen),
    grid: { ...axis.grid, filter: powersOfTen },
    ticks: { ...axis.ticks, filter: powersOfTen },
  };
}

function isPowerOfTen(tick: number): boolean {
  return Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-6;
}

function powersOfTen(_: uPlot, ticks: number[]): (number | null)[] {
  return ticks.map(tick => (isPowerOfTen(tick) ? tick : null));
}

/** "10⁻³" of 0.001; nothing of what is no power of ten. */
export function powerOfTen(tick: number | null): string {
  if (tick === null || !isPowerOfTen(tick)) return '';
  const exponent = Math.round(Math.log10(tick));
  if (exponent === 0) return '1';
  return `10${superscript(String(exponent))}`;
}
