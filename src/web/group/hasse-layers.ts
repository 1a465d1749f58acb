/** An element of a partially ordered set, with the elements that it covers. */
export interface HasseElement {
  readonly level: number;
  readonly width: number;
  readonly covers: readonly number[];
}

/** A drawn vertex: an element, or a bend where a line passes a level. Lines join neighbouring levels only. */
export interface HasseVertex {
  /** null for a bend. */
  readonly element: number | null;
  readonly level: number;
  readonly width: number;
  readonly below: number[];
  readonly above: number[];
}

/** From one element down to another that it covers, through its bends. */
export interface HasseLine {
  readonly from: number;
  readonly to: number;
  readonly vertices: readonly number[];
}

const BEND_WIDTH = 4;

/** Cuts every line at the levels that it passes. The first vertices are the elements, in their order. */
export function layered(elements: readonly HasseElement[]): { vertices: HasseVertex[]; lines: HasseLine[] } {
  const vertices: HasseVertex[] = elements.map(({ level, width }, element) => ({
    element,
    level,
    width,
    below: [],
    above: [],
  }));
  const lines: HasseLine[] = [];
  elements.forEach(({ level, covers }, from) => {
    for (const to of covers) {
      const path = [from];
      for (let between = level - 1; between > elements[to]!.level; between--) {
        path.push(vertices.length);
        vertices.push({ element: null, level: between, width: BEND_WIDTH, below: [], above: [] });
      }
      path.push(to);
      for (let k = 1; k < path.length; k++) {
        vertices[path[k - 1]!]!.below.push(path[k]!);
        vertices[path[k]!]!.above.push(path[k - 1]!);
      }
      lines.push({ from, to, vertices: path });
    }
  });
  return { vertices, lines };
}
