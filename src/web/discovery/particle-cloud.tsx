import { useEffect, useMemo, useRef, useState } from 'react';
import type { Pattern } from '../answer/pattern.js';
import { useColourScheme } from '../use-colour-scheme.js';
import { useWidth } from '../use-width.js';
import { drawCloud, type Frame, frameAround } from './draw-cloud.js';
import { projectionsFor } from './projection.js';

const HEIGHT = 260;

interface ParticleCloudProps {
  readonly particles: readonly (readonly number[])[];
  readonly exact: Pattern | null;
  /** The step of the discovery: each begins from other particles. */
  readonly step: number;
}

/** The particles in a plane of the reader's choice. */
export function ParticleCloud({ particles, exact, step }: ParticleCloudProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<{ key: string; frame: Frame } | null>(null);
  const [holder, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState(0);
  const scheme = useColourScheme();
  const dimension = particles[0]?.length ?? 0;
  const views = useMemo(() => projectionsFor(exact, dimension), [exact, dimension]);
  const view = views[chosen] ?? views[0]!;

  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const points = particles.map(view.project);
    const key = `${step} ${view.title}`;
    // Within a step the frame only grows, so that the points move and not the axes.
    const before = frame.current?.key === key ? frame.current.frame : null;
    frame.current = { key, frame: frameAround(points, before) };
    drawCloud(canvas.current, points, frame.current.frame, view, { width, height: HEIGHT, scheme });
  }, [particles, view, width, scheme, step]);

  return (
    <div className="cloud" ref={holder}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${particles.length} particles: ${view.x} to the right, ${view.y} upwards`}
      />
      <label className="cloud-view">
        <span>View</span>
        <select value={chosen} onChange={event => setChosen(Number(event.target.value))}>
          {views.map((option, k) => (
            <option key={option.title} value={k}>
              {option.title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
