import type { DataRows } from '../mean-field/data-rows.js';
import { defineProblem } from '../mean-field/problem.js';
import { particleDimension } from '../mean-field/unit.js';
import type { ParticleClouds } from '../studies/cloud-coordinates.js';
import { FIGURE_KINDS, type FigureKind, figureOf } from '../studies/figure.js';
import { problemOf, teachersOf } from '../studies/jobs.js';
import type { StudyCell, StudyComparison, StudyRequest, StudyResult, StudyScheme } from '../studies/study.js';

/** A figure to draw of a study: clouds one for each teacher and start, all else one for each kind. */
export interface FigurePlan {
  readonly kind: FigureKind;
  /** Of a file, without its ending. */
  readonly name: string;
  /** Of PARTICLE_CLOUDS, else null. */
  readonly place: Pick<StudyCell, 'teacher' | 'initialisation'> | null;
}

/** Where the particles of some schemes ended that started alike. */
export interface EndClouds extends StudyComparison {
  readonly clouds: readonly { readonly scheme: StudyScheme; readonly particles: Float64Array }[];
}

/** A figure as it is sent to users; `reason` where there is nothing to be seen yet, and then nothing else. */
export interface StudyFigure {
  readonly title: string | null;
  readonly description: string | null;
  /** Vega-Lite with its data, as JSON. */
  readonly specification: string | null;
  readonly svg: string | null;
  readonly reason: string | null;
}

/** All figures of a study of these kinds, in the order of FIGURE_KINDS. */
export function figurePlans(
  request: StudyRequest,
  kinds: readonly FigureKind[] = FIGURE_KINDS,
): readonly FigurePlan[] {
  return FIGURE_KINDS.filter(kind => kinds.includes(kind)).flatMap((kind): FigurePlan[] => {
    const name = kind.toLowerCase().replaceAll('_', '-');
    if (kind !== 'PARTICLE_CLOUDS') return [{ kind, name, place: null }];
    return teachersOf(request).flatMap(teacher =>
      request.initialisations.map(initialisation => ({
        ...{ kind, place: { teacher, initialisation } },
        name: `${name}-${teacher?.toLowerCase() ?? 'data'}-${initialisation.toLowerCase()}`,
      })),
    );
  });
}

/** The comparison whose clouds are shown at a place: of the largest N, the one with the most finished runs, of the first seed. */
export function shownComparison(
  { runs }: StudyResult,
  place: Pick<StudyCell, 'teacher' | 'initialisation'>,
): { comparison: StudyComparison; jobs: readonly { scheme: StudyScheme; index: number }[] } | null {
  const found = new Map<
    string,
    { comparison: StudyComparison; jobs: { scheme: StudyScheme; index: number }[] }
  >();
  for (const { status, job } of runs) {
    const { teacher, initialisation, particles, scheme } = job.cell;
    if (status !== 'FINISHED' || teacher !== place.teacher || initialisation !== place.initialisation)
      continue;
    const key = `${particles} ${job.seed}`;
    const entry = found.get(key) ?? { comparison: { ...place, particles, seed: job.seed }, jobs: [] };
    found.set(key, entry);
    entry.jobs.push({ scheme, index: job.index });
  }
  const ranked = [...found.values()].sort(
    (a, b) =>
      b.comparison.particles - a.comparison.particles ||
      b.jobs.length - a.jobs.length ||
      a.comparison.seed - b.comparison.seed,
  );
  return ranked[0] ?? null;
}

/** Draws a figure. Cost: some tens of milliseconds, and for clouds what it takes to define their problem. */
export async function drawFigure(
  study: StudyResult,
  { kind }: FigurePlan,
  ends: EndClouds | null,
  rows: DataRows | null,
): Promise<StudyFigure> {
  const figure = figureOf(kind, study, ends === null ? undefined : particleClouds(study.request, ends, rows));
  if ('reason' in figure) {
    return { title: null, description: null, specification: null, svg: null, reason: figure.reason };
  }
  const { title, description, specification, svg } = figure;
  return { title, description, specification: JSON.stringify(specification), svg: await svg(), reason: null };
}

function particleClouds(request: StudyRequest, ends: EndClouds, rows: DataRows | null): ParticleClouds {
  const input = problemOf(request, ends.teacher);
  const problem = defineProblem(input, request.seeds.first, rows, request.averagingNodes);
  return {
    ...ends,
    dimension: particleDimension(problem.unit),
    projection: problem.projection,
    ...(problem.data.kind === 'TEACHER' && { teacherParticles: problem.data.teacher.particles }),
  };
}
