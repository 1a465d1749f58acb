import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useColourScheme } from '../use-colour-scheme.js';
import { useWidth } from '../use-width.js';
import type { Step } from './steps-table.js';

const HEIGHT = 240;
/** Rounding alone gives about this much: smaller values, 0 among them, are drawn here. */
const FLOOR = 1e-12;

/** RMD² to the projected law at each dimension, against the threshold, on a logarithmic scale. */
export function RmdPlot({ steps, threshold }: { steps: readonly Step[]; threshold: number }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const plot = useRef<uPlot | null>(null);
  const scheme = useColourScheme();
  const laidOut = width > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size and the data are set below, without a new plot
  useEffect(() => {
    if (!frame.current || !laidOut) return;
    const created = new uPlot(
      { ...optionsFor(scheme), width, height: HEIGHT },
      dataOf(steps, threshold),
      frame.current,
    );
    plot.current = created;
    return () => {
      plot.current = null;
      created.destroy();
    };
  }, [scheme, laidOut]);

  useEffect(() => {
    if (width > 0) plot.current?.setSize({ width, height: HEIGHT });
  }, [width]);

  useEffect(() => {
    plot.current?.setData(dataOf(steps, threshold));
  }, [steps, threshold]);

  return <div ref={frame} className="rmd-plot" role="img" aria-label={describe(steps)} />;
}

/** The dashed line reaches from the first dimension to one beyond the last step. */
function dataOf(steps: readonly Step[], threshold: number): uPlot.AlignedData {
  const last = steps.at(-1)?.dimension ?? 0;
  const dimensions = steps.map(step => step.dimension);
  const x = [-0.5, ...dimensions, Math.max(last + 0.5, 2.5)];
  return [
    x,
    [null, ...steps.map(step => Math.max(step.rmdToProjected, FLOOR)), null],
    x.map((_, k) => steps[k - 1]?.threshold ?? steps[0]?.threshold ?? threshold),
  ];
}

function optionsFor(scheme: 'light' | 'dark'): Omit<uPlot.Options, 'width' | 'height'> {
  const [ink, rule, accent, warm] =
    scheme === 'light'
      ? ['#5a6072', '#e6e3db', '#3346b8', '#b05e00']
      : ['#a3a9ba', '#2c313d', '#9db0ff', '#f0ae5a'];
  const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule, width: 1 } };
  return {
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: (_, min, max) => [min, max] },
      y: { distr: 3, range: (_, min, max) => [10 ** Math.floor(Math.log10(min * 0.7)), Math.max(1, max)] },
    },
    axes: [
      {
        ...axis,
        label: 'dimension of the subspace',
        labelSize: 22,
        incrs: [1, 2, 5, 10, 20, 50, 100],
        values: (_, ticks) => ticks.map(tick => (Number.isInteger(tick) && tick >= 0 ? String(tick) : '')),
      },
      {
        ...axis,
        size: 58,
        values: (_, ticks) => ticks.map(powerOfTen),
        grid: { ...axis.grid, filter: powersOfTen },
        ticks: { ...axis.ticks, filter: powersOfTen },
      },
    ],
    series: [
      {},
      { stroke: accent, width: 2, points: { show: true, size: 9, fill: accent, stroke: accent } },
      { stroke: warm, width: 2, dash: [7, 5], points: { show: false } },
    ],
  };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function isPowerOfTen(tick: number): boolean {
  return Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-6;
}

function powersOfTen(_: uPlot, ticks: number[]): (number | null)[] {
  return ticks.map(tick => (isPowerOfTen(tick) ? tick : null));
}

function powerOfTen(tick: number | null): string {
  if (tick === null || !isPowerOfTen(tick)) return '';
  const exponent = Math.round(Math.log10(tick));
  if (exponent === 0) return '1';
  const digits = [...String(Math.abs(exponent))].map(digit => SUPERSCRIPTS[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

function describe(steps: readonly Step[]): string {
  if (steps.length === 0) return 'RMD squared by dimension, no step yet';
  const read = steps.map(step => `${step.rmdToProjected.toPrecision(2)} at dimension ${step.dimension}`);
  return `RMD squared by dimension: ${read.join(', ')}`;
}
