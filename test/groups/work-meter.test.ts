import { expect, test } from '@jest/globals';
import { WorkMeter } from '../../src/groups/work-meter.js';

test('the limit itself is allowed, one step more is TOO_LARGE with both numbers', () => {
  const meter = new WorkMeter('The work', 10, 'Ask for less.');
  meter.spend(4);
  meter.spend(6);
  expect(() => meter.spend(1)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE', details: { limit: '10', value: '11' } }),
  );
});
