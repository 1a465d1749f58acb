import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { emit } from '../../src/architectures/emit/emit.js';
import { layerFromNumericBasis } from '../../src/architectures/layer.js';
import { programOfLayer } from '../../src/architectures/program/program-of-layer.js';
import { describeWithTorch, torchPython } from '../support/python-torch.js';

const layer = layerFromNumericBasis(2, 3, [], { group: 'D(3)', from: '1', to: 'V' });

test('a {0} that was found in data says so', () => {
  expect(emit(programOfLayer(layer), 'TYPESCRIPT')).toContain('the layer returns 0');
});

describeWithTorch('a {0} that was found in data, in PyTorch', () => {
  test('is the zero map, without parameters', () => {
    const use = 'm = EquivariantLinear()\nprint(m(torch.ones(4, 3)).tolist(), list(m.parameters()))';
    const printed = execFileSync(
      torchPython!,
      ['-c', `${emit(programOfLayer(layer), 'PYTORCH')}\n\n${use}`],
      {
        encoding: 'utf8',
      },
    );
    expect(printed.trim()).toBe('[[0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]] []');
  });
});
