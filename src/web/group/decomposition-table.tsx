import { css, parameterColour } from '../answer/palette.js';
import { Typeset } from '../answer/typeset.js';
import { contribution, type WeightCount } from './weight-count.js';

/** Rows that are shown. */
const SHOWN_IRREPS = 40;
const LETTERS = { REAL: 'ℝ', COMPLEX: 'ℂ', QUATERNIONIC: 'ℍ' } as const;

/** Irrep by irrep: its copies in both representations, its endomorphisms, its weights, and their sum. */
export function DecompositionTable({ count: { shares, endomorphisms } }: { count: WeightCount }) {
  const contributions = endomorphisms && shares.map(share => contribution(share, endomorphisms));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Irreps of both">
        <table className="decomposition">
          <thead>
            <tr>
              <th scope="col">Irrep</th>
              <th scope="col">Dim</th>
              <th scope="col">Type</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              {endomorphisms && <th scope="col">dim End</th>}
              {endomorphisms && <th scope="col">Weights</th>}
            </tr>
          </thead>
          <tbody>
            {shares.slice(0, SHOWN_IRREPS).map((share, k) => (
              <tr key={share.irrep} data-shared={share.inFrom > 0 && share.inTo > 0}>
                <th scope="row">
                  <i className="swatch" style={{ background: css(parameterColour(k)) }} /> {share.irrep}
                </th>
                <td>{share.dimension}</td>
                <td title={share.type.toLowerCase()}>{LETTERS[share.type]}</td>
                <td>{share.inFrom}</td>
                <td>{share.inTo}</td>
                {endomorphisms && <td>{endomorphisms[share.type]}</td>}
                {contributions && <td>{String(contributions[k])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shares.length > SHOWN_IRREPS && (
        <p className="hint">
          Shown are {SHOWN_IRREPS} of {shares.length} irreps.
        </p>
      )}
      {contributions && (
        <p className="weight-sum">
          <Typeset latex={String.raw`\sum m_{\mathrm{from}}\, m_{\mathrm{to}} \dim \mathrm{End} =`} />{' '}
          <strong>{String(contributions.reduce((sum, part) => sum + part, 0n))}</strong>{' '}
          <span className="hint">weights</span>
        </p>
      )}
    </>
  );
}
