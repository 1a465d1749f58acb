import { useMemo } from 'react';
import type { StudyFiguresQuery } from '../../../schema/generated/operations.js';
import { download } from './download.js';

type Study = NonNullable<NonNullable<StudyFiguresQuery['experiment']>['study']>;
export type DrawnFigure = Study['figures'][number];

/** A figure as an image, so that nothing in it can act on the page; on its own white ground in both colour schemes. */
export function Figure({ figure, hasEnded }: { figure: DrawnFigure; hasEnded: boolean }) {
  const { svg, title, description, name, reason } = figure;
  const size = useMemo(() => (svg == null ? null : sizeOf(svg)), [svg]);
  if (svg == null || size === null) {
    return (
      <div className="empty-plot">
        {reason}
        {!hasEnded && ' It is drawn as runs end.'}
      </div>
    );
  }
  return (
    <figure className="figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="figure-frame" tabIndex={0}>
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          width={size.width}
          height={size.height}
          alt={description ?? title ?? name}
        />
      </div>
      <figcaption>
        <button type="button" className="quiet" onClick={() => download(`${name}.svg`, 'image/svg+xml', svg)}>
          Download SVG
        </button>
      </figcaption>
    </figure>
  );
}

/** The size that the document gives itself, for the page to keep its place. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? ['', '800', '600'];
  return { width: Number(width), height: Number(height) };
}
