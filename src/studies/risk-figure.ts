import { teachersOf } from './jobs.js';
import { logAxis, stripLayers, yAxis } from './log-axis.js';
import { floorOf } from './measures.js';
import {
  facetedFigure,
  PANEL_HEIGHT,
  panelOf,
  problemLine,
  riskTitle,
  schemesIn,
  seedsLine,
} from './panels.js';
import {
  bandLayer,
  type Drawing,
  type Json,
  lineLook,
  SCHEME_NAMES,
  type Specification,
  schemeChannel,
} from './specification.js';
import type { StudyCell, StudyResult, StudyRun } from './study.js';
import { type Summary, summaryOf } from './summary.js';

interface Moment extends StudyCell {
  readonly second: null;
  readonly time: number;
  readonly summary: Summary;
}

const TITLE = 'Population risk along training';

/** The risk along time, of the largest N that has snapshots: the median of each scheme with a band from quartile to quartile. */
export function riskFigure(result: StudyResult): Drawing {
  const { request } = result;
  const recorded = result.runs.filter(run => run.snapshots.length > 0);
  if (recorded.length === 0) {
    return { reason: 'No run has recorded its risk: ask for snapshots, or wait for the first run.' };
  }
  const particles = Math.max(...recorded.map(run => run.job.cell.particles));
  const floor = floorOf(result, 'finalRisk');
  const shown = recorded.filter(run => run.job.cell.particles === particles);
  const moments = momentsOf(result, shown, floor);
  const axis = logAxis(
    moments.flatMap(({ scheme, summary: { lowerQuartile, median, upperQuartile } }) =>
      [lowerQuartile, median, upperQuartile].map(value => ({ series: scheme, value })),
    ),
    PANEL_HEIGHT,
    floor,
  );
  const values = moments.map(({ scheme, time, summary, ...cell }) => ({
    panel: panelOf(cell),
    scheme: SCHEME_NAMES[scheme],
    series: SCHEME_NAMES[scheme],
    ...lineLook(scheme),
    time,
    low: axis.place(summary.lowerQuartile, scheme),
    median: axis.place(summary.median, scheme),
    high: axis.place(summary.upperQuartile, scheme),
  }));
  const schemes = schemesIn(request, moments);
  const legend = { title: 'scheme', symbolType: 'stroke', symbolSize: 400 };
  const color = schemeChannel('color', 'scheme', schemes, legend);
  const strokeDash = schemeChannel('strokeDash', 'scheme', schemes, legend);
  const x: Specification = {
    field: 'time',
    type: 'quantitative',
    scale: { domain: [0, request.horizon], nice: false },
    axis: { title: 'mean-field time t', tickCount: 6 },
  };
  const y = { field: 'median', ...yAxis(axis, riskTitle(request)) };
  const layers: readonly Json[] = [
    bandLayer(x, y),
    { mark: { type: 'line' }, encoding: { x, y, color, strokeDash } },
    ...stripLayers(axis),
  ];
  const seeds = seedsLine(
    moments.map(moment => moment.summary.count),
    true,
  );
  const subtitle = [problemLine(request), `N = ${particles}. ${seeds}`];
  const description = `${TITLE}, for N = ${particles}. ${sentences(moments)}`;
  const texts = { title: TITLE, subtitle, description };
  return {
    title: TITLE,
    description,
    specification: facetedFigure(request, moments, texts, { values, layers }),
  };
}

/** The risks of the seeds of each cell at each time; runs that diverged count as long as they went. */
function momentsOf({ request }: StudyResult, runs: readonly StudyRun[], floor: number): Moment[] {
  const moments: Moment[] = [];
  for (const teacher of teachersOf(request)) {
    for (const initialisation of request.initialisations) {
      for (const scheme of request.schemes) {
        const own = runs.filter(
          ({ job: { cell } }) =>
            cell.teacher === teacher && cell.initialisation === initialisation && cell.scheme === scheme,
        );
        const risks = new Map<number, number[]>();
        for (const { time, risk } of own.flatMap(run => run.snapshots)) {
          risks.set(time, [...(risks.get(time) ?? []), risk]);
        }
        for (const [time, values] of [...risks].sort(([a], [b]) => a - b)) {
          const summary = summaryOf(values.filter(Number.isFinite), floor);
          if (!summary) continue;
          const { particles } = own[0].job.cell;
          moments.push({ teacher, initialisation, scheme, second: null, particles, time, summary });
        }
      }
    }
  }
  return moments;
}

/** Where each line starts and ends. */
function sentences(moments: readonly Moment[]): string {
  const lines = new Map<string, Moment[]>();
  for (const moment of moments) {
    const name = `${panelOf(moment)}, ${SCHEME_NAMES[moment.scheme]}`;
    lines.set(name, [...(lines.get(name) ?? []), moment]);
  }
  return [...lines]
    .map(([name, own]) => {
      const { time, summary } = own[own.length - 1];
      return `${name}: ${own[0].summary.median.toExponential(1)} at first, ${summary.median.toExponential(1)} at time ${time}.`;
    })
    .join(' ');
}
