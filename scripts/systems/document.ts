import { spreadOf } from '../../src/studies/summary.js';
import { markdownOf, shortNumber } from '../../src/studies/table.js';
import { brief, shown } from '../report/spread-text.js';
import { ARCHITECTURE_NAMES } from './figure.js';
import type { Architecture, Discovered } from './job.js';
import { cellOf, type Measured, overtaking, rowsFor } from './measured.js';
import { remarks } from './remarks.js';
import { DISCOVERY_ROWS, HELD_OUT_ROWS, ROWS, SEEDS, TOLERANCE } from './settings.js';

/** Where and when it was measured. */
export interface Provenance {
  readonly commit: string;
  readonly node: string;
  readonly processor: string;
  readonly threads: number;
  readonly minutes: number;
  readonly minutesOfDiscovery: number;
}

/** The unconstrained architecture's rows that the others are held against. */
const AGAINST = 1000;

/** docs/systems.md. */
export function documentOf(all: readonly Measured[], provenance: Provenance): string {
  return `${head(provenance)}
## In short

${summary(all)}
"Rows for the same" are those from which EA on E^G, or on what was discovered, has the median risk that the unconstrained architecture has from ${AGAINST} rows,
by a power law between two numbers of rows; at most ${ROWS[0]} where the least number is enough. "Overtaken" is the number of rows from which on the unconstrained one has the lower median than EA on E^G.

${reading(all)}
${all.map(section).join('\n')}`;
}

function head({ commit, node, processor, threads, minutes, minutesOfDiscovery }: Provenance): string {
  return `# Systems with physical content

Data of four laws, drawn by \`src/systems\`. From rows (x, y) alone, without naming a group, \`discover\` (ROBUST) looks for the subspace that the law supports; then three
architectures learn the law from n rows: the **unconstrained** one (VANILLA), EA on the **exact** E^G of the group, and EA on the subspace that was **discovered** from
${shortNumber(DISCOVERY_ROWS[DISCOVERY_ROWS.length - 1])} rows. Definitions and notation are those of [mean-field.md](mean-field.md).

- Training rows have Gaussian noise on each coordinate of the label, with the standard deviation that is stated; points and noise of each seed are its own, and larger n hold the rows of smaller.
- The risk is E |Phi(X) - f(X)|^2 / E |f(X)|^2 on ${HELD_OUT_ROWS} fresh points without noise, the same for all, so that 0 is perfect and 1 is no model; a tuple such as
  \`0.01 (0.005 to 0.02)\` is a median over ${SEEDS.length} seeds with its quartiles.
- All three have the same number of particles, start, order of rows, steps and regulariser (alpha, N, T and tau below; batches of 20, the step falling to 0 by COSINE, no noise of the dynamics). These were
  chosen once for each system so that more steps change little; neither they nor a time to stop are tuned to n, which would help all three, and the unconstrained one most.

Written by \`npm run systems\` at commit ${commit}, Node ${node}, ${processor}, ${threads} threads: ${minutes.toFixed(1)} minutes, ${minutesOfDiscovery.toFixed(1)} of them for the discoveries. The same seeds give the same
numbers on any number of threads; all of them are in [figures/systems.json](figures/systems.json).
`;
}

function summary(all: readonly Measured[]): string {
  const rowsText = (rows: number | null) =>
    rows === null ? 'none' : rows <= ROWS[0] ? `at most ${ROWS[0]}` : `${Math.round(rows)}`;
  return markdownOf({
    columns: [
      ...['system', 'E^G of Z', 'discovered', 'verdict', 'largest angle'],
      `risk, ${ARCHITECTURE_NAMES.FREE}, n = ${AGAINST}`,
      'rows for the same, exact',
      'rows for the same, discovered',
      'overtaken from',
    ],
    rows: all.map(one => {
      const { found } = one.discoveries[one.discoveries.length - 1];
      const risk = spreadOf(cellOf(one, 'FREE', AGAINST).risks)?.median ?? null;
      const rows = (architecture: Architecture) =>
        risk === null ? '' : rowsText(rowsFor(one, architecture, risk));
      const from = overtaking(one);
      return [
        one.system.title,
        `${one.exactDimension} of ${one.ambient}`,
        `${found.basis.length}`,
        verdictText(found),
        angleText(found),
        risk === null ? 'diverged' : brief(risk),
        rows('EXACT'),
        rows('DISCOVERED'),
        from === null ? 'never' : `${from} rows`,
      ];
    }),
  });
}

/** What of the tables holds and what doesn't, by the numbers. */
function reading(all: readonly Measured[]): string {
  const lastOf = (one: Measured) => one.discoveries[one.discoveries.length - 1].found;
  const names = (some: readonly Measured[]) => some.map(({ system }) => system.name).join(', ') || 'none';
  const equal = all.filter(one => lastOf(one).relation === 'EQUAL' && lastOf(one).verdict === 'FOUND');
  const partial = all.filter(one => lastOf(one).relation === 'FOUND_INSIDE_EXACT');
  const others = all.filter(one => !equal.includes(one) && !partial.includes(one));
  const wrong = all.flatMap(one =>
    one.discoveries.filter(
      ({ found }) =>
        found.verdict === 'FOUND' && found.relation !== 'EQUAL' && found.relation !== 'FOUND_INSIDE_EXACT',
    ),
  );
  const few = ROWS.filter(rows =>
    all.every(one => {
      const [exact, free] = (['EXACT', 'FREE'] as const).map(a => spreadOf(cellOf(one, a, rows).risks));
      return exact !== null && free !== null && exact.high < free.low;
    }),
  );
  return `From ${shortNumber(DISCOVERY_ROWS[DISCOVERY_ROWS.length - 1])} rows the subspace found is E^G within ${TOLERANCE} rad, with the verdict FOUND: ${names(equal)}. It lies inside E^G, which is right where the data excite a part of it: ${names(partial)}. Neither: ${names(others)}.
Of all ${all.length * DISCOVERY_ROWS.length} discoveries ${wrong.length} say FOUND of a subspace that is neither E^G nor inside it. EA on E^G beats the unconstrained architecture for all systems, all its quartiles below, at n = ${few.join(', ') || 'none'}.
`;
}

function section(one: Measured): string {
  const { system, exactDimension, ambient, noiseShare } = one;
  const { problem, training } = system;
  return `## ${system.title}

${system.law}

Unit ${problem.unit} with \`${problem.activation}\` on X = ${problem.inputRepresentation}, Y = ${problem.outputRepresentation} of ${groupText(one)}: E^G has dimension ${exactDimension} of ${ambient}. Noise of standard deviation ${system.noise} on each coordinate of a training label,
${(100 * noiseShare).toPrecision(2)} % of a label's power. Training: N = ${training.particles}, T = ${training.horizon}, alpha = ${training.alpha}, tau = ${training.tau}.

${remarks[system.name] ?? ''}
Discovery, without the group; angles to E^G in radians:

${discoveryTable(one)}
Held-out relative risk:

${riskTable(one)}
![${system.title}: held-out risk against training rows](figures/systems-${system.name}.svg)
`;
}

function groupText({ system }: Measured): string {
  const { group } = system.problem;
  if ('name' in group) return group.name;
  if ('permutations' in group) return `the group generated by ${group.permutations.generators.join(', ')}`;
  return 'O(3), acting on symmetric tensors';
}

function discoveryTable({ discoveries }: Measured): string {
  return markdownOf({
    columns: [
      'rows',
      'verdict',
      'dimension',
      'relation to E^G',
      'largest angle',
      'confidence',
      'samples',
      'statement',
    ],
    rows: discoveries.map(({ rows, found }) => [
      `${rows}`,
      verdictText(found),
      `${found.basis.length}`,
      found.relation,
      angleText(found),
      found.confidence === null ? '' : found.confidence.toPrecision(2),
      found.samples === null ? '' : found.samples.toExponential(1),
      found.statement ?? '',
    ]),
  });
}

function riskTable(one: Measured): string {
  const architectures = Object.keys(ARCHITECTURE_NAMES) as Architecture[];
  return markdownOf({
    columns: ['rows', ...architectures.map(architecture => ARCHITECTURE_NAMES[architecture])],
    rows: ROWS.map(rows => [
      `${rows}`,
      ...architectures.map(architecture => {
        const cell = cellOf(one, architecture, rows);
        const diverged = cell.risks.filter(risk => risk === null).length;
        const text = shown(spreadOf(cell.risks));
        return diverged === 0 || diverged === cell.risks.length ? text : `${text}, ${diverged} diverged`;
      }),
    ]),
  });
}

function verdictText({ verdict }: Discovered): string {
  return verdict ?? 'failed';
}

function angleText({ angles }: Discovered): string {
  return angles.length === 0 ? 'none' : brief(angles[angles.length - 1]);
}
