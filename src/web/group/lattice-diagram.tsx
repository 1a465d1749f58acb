import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { GroupSubgroupsQuery } from '../../../schema/generated/operations.js';
import { inGroups } from './decimal-groups.js';
import { type HasseLayout, hasseLayout, type Point } from './hasse-layout.js';
import { structureText } from './structure-text.js';

export type SubgroupClasses = NonNullable<GroupSubgroupsQuery['group']['subgroupLattice']>['classes'];

const NODE_HEIGHT = 30;
const AXIS_WIDTH = 46;

/** The classes of subgroups, larger orders above, each joined to the classes of its maximal subgroups. */
export function LatticeDiagram({ classes, group }: { classes: SubgroupClasses; group: string }) {
  const { layout, labels, orders } = useMemo(() => laidOut(classes), [classes]);
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [entry, setEntry] = useState(classes.length - 1);

  /** Where not all of it fits, it opens at the group itself. */
  useEffect(() => {
    const { clientWidth } = scroller.current!;
    scroller.current!.scrollLeft = AXIS_WIDTH + layout.places.at(-1)!.x - clientWidth / 2;
  }, [layout]);

  const turn = (event: KeyboardEvent<SVGGElement>, from: number) => {
    const next = neighbour(layout, from, event.key);
    if (next === null) return;
    event.preventDefault();
    setEntry(next);
    const diagram = event.currentTarget.ownerSVGElement!;
    diagram.querySelector<SVGGElement>(`[data-class="${next}"]`)!.focus();
  };

  return (
    <>
      <figure className="lattice-scroll" ref={scroller}>
        <svg className="lattice-axis" width={AXIS_WIDTH} height={layout.height} aria-hidden="true">
          {orders.map(({ order, y }) => (
            <text key={order} x={4} y={y + 4}>
              {inGroups(order)}
            </text>
          ))}
        </svg>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          className="lattice"
          role="group"
          aria-label={`Subgroups of ${group} up to conjugacy, ${classes.length} classes`}
          width={layout.width}
          height={layout.height}
        >
          <g className="lattice-lines">
            {layout.lines.map(({ from, to, points }) => (
              <path key={`${from} ${to}`} d={curve(points)} data-active={active === from || active === to} />
            ))}
          </g>
          {classes.map((subgroup, k) => {
            const { x, y } = layout.places[k]!;
            const { text, width } = labels[k]!;
            return (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: focus only reads it out, as hovering does
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place in the lattice
                key={k}
                className="lattice-node"
                role="img"
                tabIndex={k === entry ? 0 : -1}
                aria-label={description(subgroup)}
                data-class={k}
                data-normal={subgroup.length === '1'}
                data-active={k === active}
                transform={`translate(${x} ${y})`}
                onMouseEnter={() => setActive(k)}
                onMouseLeave={() => setActive(null)}
                onFocus={() => setActive(k)}
                onBlur={() => setActive(null)}
                onKeyDown={event => turn(event, k)}
              >
                <rect x={-width / 2} y={-NODE_HEIGHT / 2} width={width} height={NODE_HEIGHT} rx={8} />
                <text textAnchor="middle" y={5}>
                  {text}
                  {subgroup.length !== '1' && (
                    <tspan className="lattice-length" dx={4}>
                      {inGroups(subgroup.length)}
                    </tspan>
                  )}
                </text>
              </g>
            );
          })}
        </svg>
      </figure>
      <p className="reading" aria-hidden="true">
        {active === null ? (
          <span className="hint">Point at a subgroup, or step through them with the arrow keys.</span>
        ) : (
          description(classes[active]!)
        )}
      </p>
    </>
  );
}

function laidOut(classes: SubgroupClasses) {
  const levels = [...new Set(classes.map(({ order }) => order))].sort((a, b) =>
    BigInt(a) < BigInt(b) ? -1 : 1,
  );
  const labels = classes.map(({ structure, order, length }) => {
    const text = structure === null || structure === undefined ? `order ${order}` : structureText(structure);
    const small = length === '1' ? 0 : 6 + 6.5 * inGroups(length).length;
    return { text, width: Math.max(34, 18 + 7.6 * [...text].length + small) };
  });
  const layout = hasseLayout(
    classes.map(({ order, maximalSubgroups }, k) => ({
      level: levels.indexOf(order),
      width: labels[k]!.width,
      covers: maximalSubgroups,
    })),
  );
  const orders = levels.map(order => ({
    order,
    y: layout.places[classes.findIndex(subgroup => subgroup.order === order)]!.y,
  }));
  return { layout, labels, orders };
}

function description({ structure, order, length, generators }: SubgroupClasses[number]): string {
  const kind = length === '1' ? 'normal' : `${inGroups(length)} conjugates`;
  const name = structure ? `${structureText(structure)}, ` : '';
  const generated = generators.length === 0 ? '' : `; generated by ${generators.join(', ')}`;
  return `${name}order ${inGroups(order)}, ${kind}${generated}`;
}

/** A smooth line through the points: at each bend it has the direction from the point before to the point after. */
function curve(points: readonly Point[]): string {
  const direction = points.map((_, k) => {
    const before = points[Math.max(k - 1, 0)]!;
    const after = points[Math.min(k + 1, points.length - 1)]!;
    const steps = k === 0 || k === points.length - 1 ? 1 : 2;
    return { x: (after.x - before.x) / steps, y: (after.y - before.y) / steps };
  });
  return points
    .map(({ x, y }, k) => {
      if (k === 0) return `M${round(x)} ${round(y)}`;
      const before = points[k - 1]!;
      const leaving = direction[k - 1]!;
      const arriving = direction[k]!;
      const controls = [
        before.x + leaving.x / 3,
        before.y + leaving.y / 3,
        x - arriving.x / 3,
        y - arriving.y / 3,
      ];
      return `C${[...controls, x, y].map(round).join(' ')}`;
    })
    .join('');
}

function round(coordinate: number): number {
  return Math.round(10 * coordinate) / 10;
}

/** The next element in the direction of an arrow key: along its level, or the nearest that a line joins. */
function neighbour({ places, lines }: HasseLayout, from: number, key: string): number | null {
  const { x, y } = places[from]!;
  const candidates =
    key === 'ArrowLeft'
      ? [...places.keys()].filter(k => places[k]!.y === y && places[k]!.x < x)
      : key === 'ArrowRight'
        ? [...places.keys()].filter(k => places[k]!.y === y && places[k]!.x > x)
        : key === 'ArrowUp'
          ? lines.filter(line => line.to === from).map(line => line.from)
          : key === 'ArrowDown'
            ? lines.filter(line => line.from === from).map(line => line.to)
            : [];
  const distance = (k: number) => Math.abs(places[k]!.x - x);
  return candidates.reduce<number | null>(
    (best, k) => (best === null || distance(k) < distance(best) ? k : best),
    null,
  );
}
