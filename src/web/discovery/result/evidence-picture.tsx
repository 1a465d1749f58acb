import { significant } from '../../significant.js';
import { type Column, LogPicture } from './log-picture.js';
import type { LogScale } from './log-scale.js';
import type { SeenStep } from './seen-steps.js';

/** Per step the strengths of the directions in which the velocities leave E_j, strongest first, against the noise floor. */
export function EvidencePicture({ steps }: { steps: readonly SeenStep[] }) {
  const values = steps.flatMap(({ evidence }) => [...evidence.spectrum, evidence.noiseFloor]);
  return (
    <LogPicture
      label={describe(steps)}
      values={values}
      columns={steps.map(({ dimension }) => String(dimension))}
      axis="dimension of the subspace"
    >
      {(scale, columnAt) =>
        steps.map((step, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step's rank is its name
          <Spectrum key={k} step={step} scale={scale} column={columnAt(k)} />
        ))
      }
    </LogPicture>
  );
}

interface SpectrumProps {
  readonly step: SeenStep;
  readonly scale: LogScale;
  readonly column: Column;
}

function Spectrum({ step: { evidence, joined }, scale, column }: SpectrumProps) {
  const { spectrum, noiseFloor } = evidence;
  const floor = scale.at(noiseFloor);
  const pitch = column.width / (spectrum.length + 1);
  const radius = Math.min(4.5, Math.max(1.5, 0.6 * pitch));
  return (
    <g>
      <line
        className="floor"
        x1={column.left + 2}
        x2={column.left + column.width - 2}
        y1={floor}
        y2={floor}
      />
      {spectrum.map((strength, rank) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a direction's rank is its name
          key={rank}
          className={rank < joined ? 'joined' : 'left-out'}
          cx={column.left + (rank + 1) * pitch}
          cy={scale.at(strength)}
          r={radius}
        >
          <title>{`strength ${significant(strength)}, noise floor ${significant(noiseFloor)}`}</title>
        </circle>
      ))}
    </g>
  );
}

const MOST_READ = 6;

function describe(steps: readonly SeenStep[]): string {
  const read = steps.map(({ dimension, evidence, joined }) => {
    const strengths = evidence.spectrum.slice(0, MOST_READ).map(significant);
    const more = evidence.spectrum.length - strengths.length;
    const list = strengths.length === 0 ? 'no direction' : strengths.join(', ');
    return `dimension ${dimension}: ${list}${more > 0 ? ` and ${more} more` : ''}, floor ${significant(evidence.noiseFloor)}, ${joined} joined`;
  });
  return `Strengths of the directions in which velocities leave the subspace. ${read.join('; ')}`;
}
