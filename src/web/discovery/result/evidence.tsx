import { count } from '../../count.js';
import { significant } from '../../significant.js';
import type { Step } from '../step.js';
import { EvidencePicture } from './evidence-picture.js';
import { seenSteps } from './seen-steps.js';

interface EvidenceProps {
  readonly steps: readonly Step[];
  /** The dimension of the subspace found; null while it goes on. */
  readonly found: number | null;
}

/** What the velocities showed at each step; nothing where no step tells of it. */
export function Evidence({ steps, found }: EvidenceProps) {
  const seen = seenSteps(steps, found);
  if (seen.length === 0) return null;
  return (
    <section className="evidence" aria-labelledby="evidence-title">
      <h4 id="evidence-title">Do the velocities leave the subspace?</h4>
      <EvidencePicture steps={seen} />
      <ul className="picture-key" aria-label="Key">
        <li>
          <span className="dot joined" /> a direction that joins the subspace
        </li>
        <li>
          <span className="dot left-out" /> one that does not
        </li>
        <li>
          <span className="key-line" /> the noise floor: below it a direction may be noise
        </li>
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="table-scroll" tabIndex={0}>
        <table className="evidence-table">
          <caption className="visually-hidden">Evidence at each step</caption>
          <thead>
            <tr>
              <th scope="col">dimension</th>
              <th scope="col">strongest direction</th>
              <th scope="col">noise floor</th>
              <th scope="col">joined</th>
              <th scope="col">repetitions that agree</th>
              <th scope="col">points judged by</th>
            </tr>
          </thead>
          <tbody>
            {seen.map(({ dimension, evidence, joined }, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step's rank is its name
              <tr key={k}>
                <td>{dimension}</td>
                <td>{evidence.spectrum.length > 0 ? significant(evidence.spectrum[0]!) : 'none'}</td>
                <td>{significant(evidence.noiseFloor)}</td>
                <td>{joined}</td>
                <td data-agreed={evidence.agreeing === evidence.repetitions}>
                  {evidence.agreeing} of {evidence.repetitions}
                </td>
                <td>{count(evidence.samples)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
