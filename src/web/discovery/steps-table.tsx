import { significant } from '../significant.js';
import type { Step } from './step.js';

/** The same numbers as the plot, for reading. What leaves is what the method goes by: velocities where there is evidence of them. */
export function StepsTable({ steps }: { steps: readonly Step[] }) {
  const isByVelocities = steps.some(step => step.evidence != null);
  return (
    <table className="steps">
      <caption className="visually-hidden">Steps of the discovery</caption>
      <thead>
        <tr>
          <th scope="col">dimension</th>
          <th scope="col">RMD²</th>
          <th scope="col">threshold</th>
          <th scope="col">the {isByVelocities ? 'velocities' : 'particles'}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step's rank is its name
          <tr key={k} data-left={step.left}>
            <td>{step.dimension}</td>
            <td>{significant(step.rmdToProjected)}</td>
            <td>{step.threshold}</td>
            <td>{step.left ? '↗ left' : '● stayed'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
