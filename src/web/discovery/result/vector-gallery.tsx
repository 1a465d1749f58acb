import type { Entry, Shape } from './vector-entries.js';
import { VectorPicture } from './vector-picture.js';

/** A vector with its angle to the other subspace, where one is told. */
export interface Shown {
  readonly name: string;
  readonly note?: string;
  readonly entries: readonly Entry[];
}

const MOST = 12;

interface VectorGalleryProps {
  readonly title: string;
  readonly vectors: readonly Shown[];
  readonly shape: Shape;
}

/** Some vectors of Z side by side; nothing where there are none. */
export function VectorGallery({ title, vectors, shape }: VectorGalleryProps) {
  if (vectors.length === 0) return null;
  return (
    <section aria-label={title}>
      <h5>{title}</h5>
      <div className="vector-gallery">
        {vectors.slice(0, MOST).map(({ name, note, entries }) => (
          <VectorPicture key={name} name={name} note={note} entries={entries} shape={shape} />
        ))}
      </div>
      {vectors.length > MOST && <p className="hint">and {vectors.length - MOST} more</p>}
    </section>
  );
}
