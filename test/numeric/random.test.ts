import { expect, test } from '@jest/globals';
import { Random } from '../../src/numeric/random.js';
import { threefry, type Words } from '../../src/numeric/threefry.js';
import { holdRandomLaws, type RandomSource } from '../laws/random-laws.js';

test('Threefry-4x32-20 gives the known answers of its authors', () => {
  const ones: Words = [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff];
  const pi: Words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  const key: Words = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];
  const hex = (words: Words) => words.map(word => word.toString(16).padStart(8, '0')).join(' ');
  expect(hex(threefry([0, 0, 0, 0], [0, 0, 0, 0]))).toBe('9c6ca96a e17eae66 fc10ecd4 5256a7d8');
  expect(hex(threefry(ones, ones))).toBe('2a881696 57012287 f6c7446e a16a6732');
  expect(hex(threefry(key, pi))).toBe('59cd1dbb b8879579 86b5d00c ac8b6d84');
});

test('Random obeys the laws', () => {
  holdRandomLaws('Random', seed => Random.fromSeed(seed));
});

test('the laws fail on planted wrong sources', () => {
  const wrap = (
    source: RandomSource,
    change: (source: RandomSource) => Partial<RandomSource>,
  ): RandomSource => ({
    split: label => wrap(source.split(label), change),
    uniform: () => source.uniform(),
    normal: () => source.normal(),
    integer: below => source.integer(below),
    ...change(source),
  });
  const planted: [string, (source: RandomSource) => Partial<RandomSource>][] = [
    [
      'a child depends',
      source => ({ split: label => source.split(label).split(Math.floor(source.uniform() * 9)) }),
    ],
    ['different paths', source => ({ split: label => source.split(`${label}`) })],
    ['evenly', source => ({ uniform: () => source.uniform() ** 1.1 })],
    ['no multiple', source => ({ integer: below => Math.floor(source.uniform() * 2 ** 32) % below })],
    ['moment 2', source => ({ normal: () => 1.01 * source.normal() })],
    ['moment 4', source => ({ normal: () => (source.uniform() - 0.5) * Math.sqrt(12) })],
  ];
  for (const [law, change] of planted) {
    expect(() => holdRandomLaws('planted', seed => wrap(Random.fromSeed(seed), change))).toThrow(law);
  }
});

test('the first numbers of a stream are fixed for ever, since results are stored with their seed', () => {
  const random = Random.fromSeed(42).split('teacher').split(3);
  expect([random.bits(), random.bits(), random.uniform(), random.normal()]).toEqual([
    2899209858, 1177277420, 0.8457762768409882, -2.7090380063441604,
  ]);
});

test('misuse is refused', () => {
  expect(() => Random.fromSeed(0.5)).toThrow('expected a safe integer');
  expect(() => Random.fromSeed(0).split(Number.NaN)).toThrow('expected a safe integer');
  expect(() => Random.fromSeed(0).integer(0)).toThrow('expected an integer');
});
