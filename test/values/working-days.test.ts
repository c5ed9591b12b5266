import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/values/day.ts';
import { isWorkingDay, NO_HOLIDAYS, workingSpan } from '../../src/values/working-days.ts';

function day(iso: string): Day {
  const known = parseDay(iso);
  if (!known) throw new Error(iso);
  return known;
}

// The spring festival of 2026 as it was announced: free from Sunday to Monday of the week after, two Saturdays worked.
const SPRING = {
  free: new Set(Array.from({ length: 9 }, (_, index) => day(`2026-02-${15 + index}`))),
  worked: new Set([day('2026-02-14'), day('2026-02-28')]),
};

describe('a day', () => {
  test.each([
    ['2026-01-09', 'a Friday', true],
    ['2026-01-10', 'a Saturday', false],
    ['2026-01-11', 'a Sunday', false],
    ['2026-01-12', 'a Monday', true],
  ])('%s, %s, is worked: %s', (iso, _, expected) => {
    expect(isWorkingDay(day(iso), NO_HOLIDAYS)).toBe(expected);
  });

  test('a holiday on a weekday is free, a Saturday worked in exchange is not', () => {
    expect(isWorkingDay(day('2026-02-17'), SPRING)).toBe(false);
    expect(isWorkingDay(day('2026-02-28'), SPRING)).toBe(true);
  });
});

describe('five working days', () => {
  test.each([
    ['from a Monday end on Friday', '2026-01-12', NO_HOLIDAYS, '2026-01-12', '2026-01-16'],
    ['from a Thursday go round the weekend', '2026-01-15', NO_HOLIDAYS, '2026-01-15', '2026-01-21'],
    ['from a Saturday begin on Monday', '2026-01-17', NO_HOLIDAYS, '2026-01-19', '2026-01-23'],
    ['over a holiday count the Saturdays worked', '2026-02-12', SPRING, '2026-02-12', '2026-02-25'],
  ])('%s', (_, from, holidays, first, last) => {
    expect(workingSpan(day(from), 5, holidays)).toEqual({ first, last });
  });

  test('one day begins and ends on it', () => {
    expect(workingSpan(day('2026-01-12'), 1, NO_HOLIDAYS)).toEqual({
      first: '2026-01-12',
      last: '2026-01-12',
    });
  });
});
