import { GroupCharactersDocument, type GroupInput } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import { Refusals } from '../refusals.js';
import { useWhenVisible } from '../use-when-visible.js';
import { CharacterTable, ClassList, SHOWN_CLASSES } from './character-table.js';

/** The character table, with the classes that its columns stand for. */
export function CharactersCard({ of }: { of: GroupInput | null }) {
  const [element, asked] = useWhenVisible(of);
  const { data, failures, pending } = useQuery(GroupCharactersDocument, asked && { of: asked });
  const group = data?.group;
  const classes = group?.conjugacyClasses;
  const characters = group?.characterTable;

  return (
    <section
      className="card characters-card"
      ref={element}
      aria-labelledby="characters-title"
      aria-busy={pending}
    >
      <header>
        <h3 id="characters-title">Character table</h3>
        {characters && (
          <span className="hint">
            complex irreducible characters; ℝ real, ℂ complex, ℍ quaternionic by Frobenius and Schur; a dot is
            0
          </span>
        )}
      </header>
      <Refusals failures={failures} />
      {classes && characters && <CharacterTable classes={classes} characters={characters} />}
      {classes && classes.length > SHOWN_CLASSES && (
        <p className="hint">
          Shown are the first {SHOWN_CLASSES} of {classes.length} characters on the first {SHOWN_CLASSES} of{' '}
          {classes.length} classes; the API's <code>characterTable</code> holds them all.
        </p>
      )}
      {classes && (
        <details>
          <summary>{classes.length === 1 ? 'The class' : `The ${classes.length} classes`}</summary>
          <ClassList classes={classes} />
        </details>
      )}
      {group && group.kind !== 'FINITE' && (
        <Notice tone="plain">
          {group.name} is infinite: there is no finite table of its characters. Its irreps appear in the
          decomposition, by their highest weights.
        </Notice>
      )}
      {!group && failures.length === 0 && <div className="skeleton square" />}
    </section>
  );
}
