import { describe, expect, test } from 'vitest';
import { isOutOfTime, withinTime } from '../../src/io/time-limit.ts';

describe('work within a time', () => {
  test('gives its result', () => {
    expect(withinTime(1000, () => ({ a: 1 }))).toEqual({ a: 1 });
    expect(withinTime(1000, () => undefined)).toBeUndefined();
  });

  test('may hold more work within a time', () => {
    expect(withinTime(1000, () => withinTime(500, () => 1) + withinTime(500, () => 2))).toBe(3);
  });

  test('throws what it throws', () => {
    const broken = () => {
      throw new TypeError('damaged');
    };
    expect(() => withinTime(1000, broken)).toThrow(TypeError);
  });

  test.each([
    [
      'a loop without end',
      () => {
        for (;;);
      },
    ],
    ['a pattern that backtracks without end', () => /(?:x+x+)+y/.test('x'.repeat(60))],
  ])('breaks off %s', (_, work) => {
    let thrown: unknown;
    try {
      withinTime(50, work);
    } catch (error) {
      thrown = error;
    }
    expect(isOutOfTime(thrown)).toBe(true);
    expect(isOutOfTime(new Error('another'))).toBe(false);
  });
});
