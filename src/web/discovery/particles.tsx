import type { Pattern } from '../answer/pattern.js';
import { ParticleCloud } from './particle-cloud.js';
import type { LiveExperiment } from './use-experiment.js';

interface ParticlesProps {
  /** The latest that was seen of them; null before anything was. */
  readonly live: LiveExperiment['live'];
  /** What the server counts: the steps of a discovery, the repetitions of a training, the runs of a study. */
  readonly part: 'step' | 'repetition' | 'run';
  /** The exact E^G. */
  readonly pattern: Pattern | null;
  readonly ended: boolean;
}

/** The particles as they move. */
export function Particles({ live, part, pattern, ended }: ParticlesProps) {
  return (
    <section aria-labelledby="particles-title">
      <h4 id="particles-title">
        Particles
        {live && (
          <small>
            {' '}
            in {part} {live.step + 1}
          </small>
        )}
      </h4>
      {live && live.particles.length > 0 ? (
        <ParticleCloud particles={live.particles} exact={pattern} step={live.step} />
      ) : (
        <div className="empty-plot">
          {ended ? 'The particles are shown while a run is watched.' : 'Waiting for particles …'}
        </div>
      )}
    </section>
  );
}
