import { useMemo } from 'react';
import type uPlot from 'uplot';
import { FLOOR, logAxis, plotColours } from './log-axis.js';
import type { Step } from './step.js';
import { type PlotOptions, usePlot } from './use-plot.js';

const HEIGHT = 240;

/** RMD² to the projected law at each dimension, against the threshold, on a logarithmic scale. */
export function RmdPlot({ steps, threshold }: { steps: readonly Step[]; threshold: number }) {
  const data = useMemo(() => dataOf(steps, threshold), [steps, threshold]);
  const frame = usePlot(data, optionsFor, HEIGHT);
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

function optionsFor(scheme: 'light' | 'dark'): PlotOptions {
  const { accent, warm, axis } = plotColours(scheme);
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
      logAxis(axis),
    ],
    series: [
      {},
      { stroke: accent, width: 2, points: { show: true, size: 9, fill: accent, stroke: accent } },
      { stroke: warm, width: 2, dash: [7, 5], points: { show: false } },
    ],
  };
}

function describe(steps: readonly Step[]): string {
  if (steps.length === 0) return 'RMD squared by dimension, no step yet';
  const read = steps.map(step => `${step.rmdToProjected.toPrecision(2)} at dimension ${step.dimension}`);
  return `RMD squared by dimension: ${read.join(', ')}`;
}
