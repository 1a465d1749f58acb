import type { GroupCharactersQuery } from '../../../schema/generated/operations.js';
import { classNames } from './class-names.js';
import { inGroups } from './decimal-groups.js';
import { ExactValue } from './exact-value.js';

type Classes = NonNullable<GroupCharactersQuery['group']['conjugacyClasses']>;
type Characters = NonNullable<GroupCharactersQuery['group']['characterTable']>;

/** Rows and columns that are shown. */
export const SHOWN_CLASSES = 30;

const TYPES: Record<string, readonly [letter: string, words: string]> = {
  '1': ['ℝ', 'real'],
  '0': ['ℂ', 'complex'],
  '-1': ['ℍ', 'quaternionic'],
};

/** The irreducible characters, row by row, on the classes, column by column. */
export function CharacterTable({ classes, characters }: { classes: Classes; characters: Characters }) {
  const names = classNames(classes.map(({ elementOrder }) => elementOrder));
  const shown = classes.slice(0, SHOWN_CLASSES);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Characters by classes">
      <table className="characters">
        <thead>
          <tr>
            <th scope="col">Class</th>
            <td />
            {shown.map((conjugates, c) => (
              <th key={names[c]} scope="col" title={titleOf(conjugates)}>
                {names[c]}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className="size">
              Size
            </th>
            <td />
            {shown.map(({ size }, c) => (
              <td key={names[c]} className="size">
                {inGroups(size)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {characters.values.slice(0, SHOWN_CLASSES).map((row, k) => {
            const [letter, words] = TYPES[characters.frobeniusSchur[k]!]!;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place in the table
              <tr key={k}>
                <th scope="row">Irr({k + 1})</th>
                <td className="type" title={words}>
                  <span aria-hidden="true">{letter}</span>
                  <span className="visually-hidden">{words}</span>
                </td>
                {row.slice(0, SHOWN_CLASSES).map((value, c) => (
                  <td key={names[c]}>
                    <ExactValue text={value} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function titleOf({ representative, elementOrder, size }: Classes[number]): string {
  return `${representative}: order ${elementOrder}, ${inGroups(size)} conjugates`;
}

/** One element of each class. */
export function ClassList({ classes }: { classes: Classes }) {
  const names = classNames(classes.map(({ elementOrder }) => elementOrder));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Classes">
      <table className="classes">
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Order</th>
            <th scope="col">Size</th>
            <th scope="col" className="representative">
              Representative
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ representative, size, elementOrder }, c) => (
            <tr key={names[c]}>
              <th scope="row">{names[c]}</th>
              <td>{elementOrder}</td>
              <td>{inGroups(size)}</td>
              <td className="representative">
                <code>{representative}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
