import { describe, expect, test } from 'vitest';
import { awardShares, certaintyOf } from '../../src/evaluation/award-shares.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

const measureOf = (id: string) => SAMPLE_QUARTER.measures.find((measure) => measure.id === id);

describe('certaintyOf', () => {
  test.each([
    ['hnte', 'province', 'strive'],
    ['hnte', 'city', 'certain'],
    ['hnte', 'local', 'certain'],
    ['innovative', 'province', 'ceiling'],
    ['innovative', 'city', 'ceiling'],
    ['champion', 'province', 'strive'],
    ['tech-transfer', 'province', 'certain'],
    ['tech-transfer', 'city', 'certain'],
  ] as const)('%s, %s, is %s', (id, level, certainty) => {
    expect(certaintyOf(measureOf(id), level)).toBe(certainty);
  });
});

describe('awardShares', () => {
  test('are those of eligible decisions alone, without shares of nothing', () => {
    const shown = awardShares(SAMPLE_QUARTER).map(
      ({ measure, level, certainty, unit, money }) => `${measure} ${level} ${certainty} ${unit} ${money}`,
    );
    expect(shown).toEqual([
      'hnte province strive chengdong 10000000',
      'hnte city certain chengdong 15000000',
      'hnte local certain chengdong 15000000',
      'little-giant province ceiling dongchuan 100000000',
      'little-giant city ceiling dongchuan 50000000',
      'city-tech city certain null 5000000',
      'city-tech local certain null 5000000',
    ]);
  });
});
