import type { BlockMap } from '../../blocks/block-map.js';
import type { BilinearStep, Program, Run } from '../../program/program.js';
import { bilinearForm } from '../bilinear-work.js';
import { mapsInUse, mixesCopies } from '../mixture.js';
import type { NamedChange, ProgramChanges } from '../named-changes.js';
import type { NamedMaps, ProgramMaps } from '../named-maps.js';
import { changesPlaces } from '../python/changes.js';
import { call, type Literal, list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';

/** The constants that are made of others, with the module's functions: maps, changes of basis, linear maps and bilinear terms. */
export function derivedConstants(program: Program, maps: ProgramMaps, changes: ProgramChanges): Code {
  const numbers = { LINEAR: 0, BILINEAR: 0 };
  const own = program.kind !== 'NETWORK';
  const known = new Map<string, string>();
  /** What equals an earlier constant is that one under another name. */
  const constant = (name: string, value: Literal | null): Code => {
    if (value === null) return joined();
    const text = pythonLiteral('', value).lines.join('\n');
    const earlier = known.get(text);
    if (earlier === undefined) known.set(text, name);
    return pythonLiteral(`${name} = `, earlier ?? value);
  };
  const steps = program.steps.map(step => {
    if (step.step === 'BILINEAR') return constant(`_BILINEAR${++numbers.BILINEAR}`, bilinear(step, maps));
    if (step.step !== 'LINEAR') return [];
    const name = own ? '_' : `_LINEAR${++numbers.LINEAR}_`;
    const { weight, bias } = step;
    return joined(
      constant(`${name}WEIGHT`, linear(weight, maps)),
      constant(`${name}BIAS`, bias && linear(bias, maps)),
    );
  });
  return joined(
    ...mapsInUse(program, maps).map(mapsConstant),
    ...changes.matrices.map(({ name }) =>
      pythonLiteral(`_${name}_ENTRIES = `, call('_change_matrix', `*_${name}`)),
    ),
    ...changes.all.map(named => changeConstant(named, changes)),
    ...steps,
  );
}

function mapsConstant({ name, base, fill, pooled }: NamedMaps): Code {
  const count = String(base.count);
  const filled =
    fill === null
      ? []
      : pythonLiteral(
          `_${name}_MAPS = `,
          fill.form === 'GATHER'
            ? call('_maps_of_codes', count, `_${name}_CODES`)
            : call(
                '_maps_of_entries',
                count,
                ...['POSITIONS', 'INDICES', 'COEFFICIENTS'].map(kind => `_${name}_${kind}`),
              ),
        );
  const pools =
    pooled === null ? [] : pythonLiteral(`_${name}_POOLS = `, call('_pooled_maps', `_${name}_POOLED`));
  return joined(filled, pools);
}

/** (runs, order) with runs (copies, size, matrix or None). */
function changeConstant(named: NamedChange, changes: ProgramChanges): Code {
  const { runs, matrices, changedSize } = named.change;
  const rows = runs.map(({ copies, size, matrix }) =>
    tuple(
      ...[copies, size].map(String),
      matrix === null ? 'None' : `_${changes.matrixOf(matrices[matrix]!).name}_ENTRIES`,
    ),
  );
  const order = changesPlaces(named) ? `_${named.name}_ORDER` : `range(${changedSize})`;
  return pythonLiteral(`_${named.name} = `, tuple(list(rows), order));
}

/**
 * (rows, columns, blocks) with blocks (row, copies, rows, column, copies, columns, first parameter, the one after the last, maps,
 * pooled maps); with neither of them copies are mixed.
 */
function linear(map: BlockMap, maps: ProgramMaps): Literal | null {
  if (map.parameterCount === 0) return null;
  const blocks = map.blocks.map(block => {
    const base = map.bases[block.base]!;
    const own = maps.of(base).name;
    const { row, rowCopies, column, columnCopies, parameter } = block;
    const last = parameter + rowCopies * columnCopies * base.count;
    const numbers = [row, rowCopies, base.rows, column, columnCopies, base.columns, parameter, last];
    const held = mixesCopies(block, base)
      ? ['None', 'None']
      : block.form === 'WHOLE'
        ? [`_${own}_MAPS`, 'None']
        : ['None', `_${own}_POOLS`];
    return tuple(...numbers.map(String), ...held);
  });
  return tuple(String(map.rows), String(map.columns), list(blocks));
}

/** Terms (left, right, row, copies, rows, first parameter, maps, products or None) with runs (start, copies, size). */
function bilinear({ terms, bases }: BilinearStep, maps: ProgramMaps): Literal | null {
  if (terms.length === 0) return null;
  const run = ({ start, copies, size }: Run): Literal => `(${start}, ${copies}, ${size})`;
  const rows = terms.map(term => {
    const { left, right, row, copies, parameter, base } = term;
    const own = maps.of(bases[base]!);
    const numbers = [row, copies, own.base.rows, parameter].map(String);
    const form = bilinearForm(term, own.base);
    const products = form.form === 'SHARED' ? String(form.products) : 'None';
    return tuple(run(left), run(right), ...numbers, `_${own.name}_MAPS`, products);
  });
  return list(rows);
}
