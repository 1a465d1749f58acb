import { cloudDirections, coordinates, type ParticleClouds } from './cloud-coordinates.js';
import { panelOf, problemLine, wrapped } from './panels.js';
import {
  type Drawing,
  type Json,
  SCHEMA,
  SCHEME_NAMES,
  type Specification,
  schemeChannel,
  THEME,
} from './specification.js';
import type { StudyResult } from './study.js';

/** Particles of a cloud that are drawn: the first ones, which are a fair sample, since particles are exchangeable. */
const DRAWN = 500;

const TITLE = 'Where the particles ended';

/** A view of the clouds: what is seen from where, by two coordinates. */
interface View {
  readonly name: string;
  readonly x: Coordinate;
  readonly y: Coordinate;
  /** Whether y = 0 is E^G. */
  readonly ground: boolean;
}

interface Coordinate {
  readonly title: string;
  of(particles: Float64Array): number[];
}

/** The clouds of all schemes side by side: from above, inside E^G, and along E^G, with the height over it. */
export function cloudFigure({ request }: StudyResult, clouds: ParticleClouds): Drawing {
  const drawn = {
    ...clouds,
    clouds: clouds.clouds.map(({ scheme, particles }) => ({
      scheme,
      particles: particles.subarray(0, DRAWN * clouds.dimension),
    })),
  };
  if (drawn.clouds.every(({ particles }) => particles.length === 0)) {
    return { reason: 'The clouds hold no particles.' };
  }
  const views = viewsOf(drawn);
  const count =
    clouds.particles > DRAWN ? `the first ${DRAWN} of ${clouds.particles}` : `all ${clouds.particles}`;
  const where = `${panelOf(clouds)}, N = ${clouds.particles}, seed ${clouds.seed}`;
  const teacher = clouds.teacherParticles ? ' Crosses: the teacher.' : '';
  const subtitle = [problemLine(request), `${where}. A point is a particle (${count}).${teacher}`];
  const description = `${TITLE}: ${where}. ${views.map(view => `${view.name}: ${view.x.title} and ${view.y.title}.`).join(' ')} Schemes: ${drawn.clouds.map(({ scheme }) => SCHEME_NAMES[scheme]).join('; ')}.`;
  const specification: Specification = {
    $schema: SCHEMA,
    description,
    title: {
      text: TITLE,
      subtitle: subtitle.flatMap(line => wrapped(line, drawn.clouds.length < 4 ? 1 : 2)),
    },
    vconcat: views.map(view => viewSpecification(drawn, view)),
    spacing: 28,
    config: THEME,
  };
  return { title: TITLE, description, specification };
}

function viewsOf(clouds: ParticleClouds): readonly View[] {
  const { along, across } = cloudDirections(clouds);
  const names = [
    ...along.map((direction, k) => coordinate(direction, `direction ${k + 1} of E^G`)),
    ...across.map((direction, k) => coordinate(direction, `height ${k + 1} over E^G`)),
  ];
  const [a1, a2] = names;
  const height = names[along.length];
  const views: View[] = [];
  if (along.length === 2) views.push({ name: 'From above E^G', x: a1, y: a2, ground: false });
  if (along.length > 0 && across.length > 0) {
    views.push({ name: 'Along E^G', x: a1, y: height, ground: true });
  }
  if (along.length === 0 && across.length === 2) {
    views.push({ name: 'E^G is the origin', x: a1, y: a2, ground: false });
  }
  if (clouds.dimension === 1) views.push({ name: 'On the line Z', x: a1, y: RANK, ground: false });
  return views;
}

function coordinate(direction: readonly number[], title: string): Coordinate {
  return { title, of: particles => coordinates(particles, direction) };
}

/** The share of a cloud on a line that lies at or below each particle. */
const RANK: Coordinate = {
  title: 'share of particles',
  of: particles => {
    const order = [...particles.keys()].sort((i, j) => particles[i] - particles[j] || i - j);
    const shares = new Array<number>(particles.length);
    order.forEach((i, rank) => {
      shares[i] = (rank + 1) / particles.length;
    });
    return shares;
  },
};

/** One row of panels, scheme by scheme, on the same axes. */
function viewSpecification(
  { clouds, teacherParticles }: ParticleClouds,
  { name, x, y, ground }: View,
): Specification {
  const schemes = clouds.map(({ scheme }) => scheme);
  const values = clouds.flatMap(({ scheme, particles }) => {
    const ys = y.of(particles);
    return x.of(particles).map((value, i) => ({ scheme: SCHEME_NAMES[scheme], x: value, y: ys[i], kind: 0 }));
  });
  // A cloud on a line has no place for the teacher in the share of its own particles.
  const marks =
    teacherParticles && y !== RANK
      ? { xs: x.of(teacherParticles), ys: y.of(teacherParticles) }
      : { xs: [], ys: [] };
  const crosses = schemes.flatMap(scheme =>
    marks.xs.map((value, i) => ({ scheme: SCHEME_NAMES[scheme], x: value, y: marks.ys[i], kind: 1 })),
  );
  const all = [...values, ...crosses];
  const domains = domainsOf(
    all.map(point => point.x),
    all.map(point => point.y),
    y !== RANK,
  );
  const side = [0, 260, 260, 210, 175, 150][Math.min(5, schemes.length)];
  const axis = { labelOverlap: 'greedy', tickCount: 4 };
  const channels = {
    x: { field: 'x', type: 'quantitative', scale: scaleOf(domains.x), axis: { ...axis, title: x.title } },
    y: { field: 'y', type: 'quantitative', scale: scaleOf(domains.y), axis: { ...axis, title: y.title } },
  };
  const layer: Json[] = [
    ...(ground
      ? [
          {
            mark: { type: 'rule', stroke: '#666', strokeDash: [3, 3] },
            encoding: { y: { datum: 0 } },
          },
        ]
      : []),
    {
      transform: [{ filter: 'datum.kind == 0' }],
      mark: { type: 'point', filled: true, size: 14, opacity: 0.4 },
      encoding: {
        ...channels,
        color: schemeChannel('color', 'scheme', schemes, null),
        shape: schemeChannel('shape', 'scheme', schemes, null),
      },
    },
    ...(crosses.length > 0
      ? [
          {
            transform: [{ filter: 'datum.kind == 1' }],
            mark: {
              type: 'point',
              shape: 'M-1,-1L1,1M-1,1L1,-1',
              size: 60,
              stroke: '#c0105a',
              strokeWidth: 2,
            },
            encoding: channels,
          },
        ]
      : []),
  ];
  return {
    title: { text: name, fontSize: 13, fontWeight: 'normal', offset: 8 },
    data: { values: all },
    facet: {
      column: {
        field: 'scheme',
        type: 'nominal',
        sort: schemes.map(s => SCHEME_NAMES[s]),
        header: { title: null },
      },
    },
    spacing: 16,
    spec: { width: side, height: side, layer },
  };
}

function scaleOf(domain: readonly [number, number]): Specification {
  return { domain, nice: false, zero: false };
}

/** Where two coordinates lie, with a margin; in the same units on square panels, where they measure the same thing. */
function domainsOf(
  xs: readonly number[],
  ys: readonly number[],
  alike: boolean,
): { x: readonly [number, number]; y: readonly [number, number] } {
  const [x, y] = [xs, ys].map(values => {
    const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    return { middle: (low + high) / 2, half: (high - low) / 2 };
  });
  const around = (middle: number, half: number) => [middle - half * 1.08, middle + half * 1.08] as const;
  const least = 1e-6;
  if (!alike) return { x: around(x.middle, Math.max(x.half, least)), y: [0, 1.02] };
  const half = Math.max(x.half, y.half, least);
  return { x: around(x.middle, half), y: around(y.middle, half) };
}
