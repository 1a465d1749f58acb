import { expect, test } from '@jest/globals';
import { formatSignedCycles } from '../../../src/discovery/candidates/signed-cycles.js';
import { signedPermutation } from '../../../src/linear-algebra/signed-permutation.js';

test.each<[number[], number[], string]>([
  [[0, 1, 2], [1, 1, 1], '()'],
  [[1, 2, 0], [1, 1, 1], '(1,2,3)'],
  [[1, 0, 2], [-1, -1, 1], '(1,-2)'],
  [[1, 0, 2], [1, -1, -1], '(1,2,-1,-2)(3,-3)'],
  [[2, 1, 3, 0], [-1, -1, 1, -1], '(1,-3,-4)(2,-2)'],
  [[], [], '()'],
])('image %j with signs %j is %s', (image, sign, text) => {
  expect(formatSignedCycles(signedPermutation(image, sign))).toBe(text);
});
