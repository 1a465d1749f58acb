import { PUBLISHED } from '../laboratory/settings.js';
import { RmdPlot } from './rmd-plot.js';
import type { Step } from './step.js';
import { StepsTable } from './steps-table.js';

interface DiscoveryStepsProps {
  readonly steps: readonly Step[];
  readonly threshold: number | undefined;
}

/** The steps of a discovery, drawn and listed. */
export function DiscoverySteps({ steps, threshold = PUBLISHED.threshold }: DiscoveryStepsProps) {
  return (
    <section aria-labelledby="steps-title">
      <h4 id="steps-title">RMD² at each dimension</h4>
      <RmdPlot steps={steps} threshold={threshold} />
      <p className="key">
        <span className="key-line" /> threshold: above it the particles have left the subspace
      </p>
      {steps.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <div className="table-scroll" tabIndex={0}>
          <StepsTable steps={steps} />
        </div>
      )}
    </section>
  );
}
