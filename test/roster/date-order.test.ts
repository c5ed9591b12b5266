import { describe, expect, test } from 'vitest';
import { orderOfColumn, yearLast } from '../../src/roster/date-order.ts';

describe('a date with the year last', () => {
  test.each([
    ['03/04/2025', '2025-04-03', '2025-03-04'],
    ['3-4-2025', '2025-04-03', '2025-03-04'],
    ['25.04.2025', '2025-04-25', undefined],
    ['04/25/2025', undefined, '2025-04-25'],
    ['31/31/2025', undefined, undefined],
  ])('%s may be %s or %s', (text, dayFirst, monthFirst) => {
    expect(yearLast(text)).toEqual({ dayFirst, monthFirst });
  });

  test.each(['2025/03/04', '03/04-2025', '03/04/25', '3月4日2025', ''])('%j is none', (text) => {
    expect(yearLast(text)).toBeUndefined();
  });
});

describe('the cells of a column', () => {
  const column = (...texts: readonly string[]) =>
    orderOfColumn(
      texts.map((text, index) => ({ number: index + 1, cells: [text] })),
      1,
    );

  test('settle the order where one can be read in one way only', () => {
    expect(column('03/04/2025', '25/04/2025')).toEqual({ order: 'day-first', row: 2, text: '25/04/2025' });
    expect(column('04/25/2025', '03/04/2025')?.order).toBe('month-first');
  });

  test('settle nothing where none can, or two disagree', () => {
    expect(column('03/04/2025', '2025-01-01')).toBeUndefined();
    expect(column('25/04/2025', '04/25/2025')).toBeUndefined();
    expect(column('2 5/04/2025', '03/04/2025')).toBeUndefined();
    expect(column('２ ５／04／2025', '03/04/2025')).toBeUndefined();
    expect(column('2 \u200b5/04/2025', '03/04/2025')).toBeUndefined();
  });
});
