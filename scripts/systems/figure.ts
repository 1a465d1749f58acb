import { spreadOf } from '../../src/studies/summary.js';
import { type ChartPoint, lineChart } from '../report/line-chart.js';
import type { Architecture } from './job.js';
import { type Measured } from './measured.js';
import { SEEDS } from './settings.js';

/** How readers know an architecture. */
export const ARCHITECTURE_NAMES: Record<Architecture, string> = {
  FREE: 'unconstrained',
  EXACT: 'exact E^G',
  DISCOVERED: 'discovered',
};

/** The data efficiency curves of a system. */
export function figureOf(measured: Measured) {
  const { system, cells } = measured;
  const title = system.title;
  const points = cells.flatMap((cell): ChartPoint[] => {
    const spread = spreadOf(cell.risks);
    if (!spread) return [];
    const { low, median, high } = spread;
    return [{ panel: '', series: ARCHITECTURE_NAMES[cell.architecture], x: cell.rows, y: median, low, high }];
  });
  return {
    title,
    description: `${title}: held-out relative risk against the number of training rows, for the unconstrained architecture, the exact and the discovered one; medians of ${SEEDS.length} seeds with their quartiles.`,
    specification: lineChart(points, {
      title,
      subtitle: `held-out risk relative to E |f(X)|², medians and quartiles of ${SEEDS.length} seeds`,
      x: { title: 'training rows', scale: 'log' },
      y: { title: 'relative risk' },
      series: Object.values(ARCHITECTURE_NAMES),
      panels: [''],
    }),
  };
}
