import { expect, test } from '@jest/globals';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../../src/architectures/networks/program-of-network.js';
import type { Program } from '../../../src/architectures/program/program.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { canonicalKey } from '../../../src/representations/format-representation.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import type { Representation } from '../../../src/representations/representation.js';

const group = (name: string) => parseGroup({ name });

function network(name: string, output: string, width: number, depth: number) {
  const of = group(name);
  const asked: string[] = [];
  const find = (g: typeof of, r: Representation) => {
    asked.push(canonicalKey(r));
    return fixedSubspace(g, r);
  };
  const request = {
    ...{ depth, width, nonlinearity: null, bilinear: null, bias: true, hidden: null },
    input: parseRepresentation('4*V'),
    output: parseRepresentation(output),
  };
  const plan = planNetwork(of, request, find);
  const planned = asked.length;
  return { asked, planned, program: programOfNetwork(of, plan, find), plan };
}

const sharingsOf = ({ steps }: Program) =>
  new Set(steps.flatMap(step => (step.step === 'LINEAR' ? step.weight.bases : []).map(base => base.sharing)));

test('a network asks for each space of maps once, however deep it is', () => {
  const [shallow, deep] = [2, 8].map(depth => network('SO(3)', 'V', 48, depth));
  expect(new Set(deep.asked).size).toBe(deep.asked.length);
  expect([...deep.asked].sort()).toEqual([...shallow.asked].sort());
});

test('what the plan looked at is not looked for again', () => {
  const { asked, planned } = network('SO(3)', 'V', 48, 3); // no invariant is linear in V: the plan needs its steps
  expect(planned).toBeGreaterThan(0);
  expect(asked.length).toBe(planned);
});

test('a copy of a plan gives the same program', () => {
  const { plan, program } = network('S(6)', '1', 128, 3);
  const again = programOfNetwork(group('S(6)'), structuredClone(plan));
  expect(JSON.stringify(again)).toBe(JSON.stringify(program));
});

test('equal maps of different steps are one object', () => {
  const [shallow, deep] = [2, 8].map(depth => network('S(20)', 'V', 256, depth).program);
  expect(sharingsOf(deep).size).toBe(sharingsOf(shallow).size);
});
