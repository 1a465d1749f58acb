import { useMemo } from 'react';
import type uPlot from 'uplot';
import { significant } from '../significant.js';
import { FLOOR, logAxis, plotColours } from './log-axis.js';
import type { Run } from './training-table.js';
import { type PlotOptions, usePlot } from './use-plot.js';

const HEIGHT = 240;

/** The risk of each repetition along mean-field time, and their median where there are several, on a logarithmic scale. */
export function RiskPlot({ runs }: { runs: readonly Run[] }) {
  const data = useMemo(() => dataOf(runs), [runs]);
  const frame = usePlot(data, scheme => optionsFor(scheme, runs.length), HEIGHT, runs.length);
  return <div ref={frame} className="rmd-plot" role="img" aria-label={describe(data)} />;
}

/** Times of any run, the median, then run after run; null where a run had diverged. */
function dataOf(runs: readonly Run[]): uPlot.AlignedData {
  const times = [...new Set(runs.flatMap(run => run.snapshots.map(({ time }) => time)))].sort(
    (a, b) => a - b,
  );
  const risks = runs.map(run => {
    const known = new Map(run.snapshots.map(({ time, risk }) => [time, risk]));
    return times.map(time => {
      const risk = known.get(time) ?? null;
      return risk === null ? null : Math.max(risk, FLOOR);
    });
  });
  return [times, times.map((_, k) => median(risks.map(values => values[k] ?? null))), ...risks];
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  return (known[Math.floor((known.length - 1) / 2)]! + known[Math.floor(known.length / 2)]!) / 2;
}

function optionsFor(scheme: 'light' | 'dark', runs: number): PlotOptions {
  const { accent, axis } = plotColours(scheme);
  return {
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: (_, min, max) => [min, max > min ? max : min + 1] },
      y: { distr: 3, range: (_, min, max) => [decade(min, Math.floor), decade(max, Math.ceil)] },
    },
    axes: [{ ...axis, label: 'mean-field time t', labelSize: 22 }, logAxis(axis)],
    series: [
      {},
      { stroke: accent, width: 2.5, points: { show: true, size: 5, fill: accent, stroke: accent } },
      ...Array.from({ length: runs }, () => ({ stroke: `${accent}66`, width: 1, points: { show: false } })),
    ],
  };
}

/** The power of ten below or above; without values a range that shows nothing. */
function decade(value: number | null, round: (x: number) => number): number {
  if (value === null || !(value > 0)) return round === Math.floor ? 1e-3 : 1;
  const power = 10 ** round(Math.log10(value));
  return power === value ? (round === Math.floor ? power / 10 : power * 10) : power;
}

function describe([times, medians]: uPlot.AlignedData): string {
  const read = Array.from(times, Number).flatMap((time, k) => {
    const risk = medians?.[k];
    return risk == null ? [] : [`${significant(risk)} at ${significant(time)}`];
  });
  if (read.length === 0) return 'Risk over time, no repetition yet';
  return `Risk over time, the median of all repetitions: ${read.join(', ')}`;
}
