import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateFormat, shownBy } from '../../src/io/number-format.ts';

describe('a number format', () => {
  test.each([
    ['General', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['0.0%', 'percent'],
    ['0%;[Red]-0%', 'percent'],
    ['0"%"', 'number'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-804]yyyy/m/d;@', 'day'],
    ['[h]:mm', 'day'],
    ['"yyyy"0', 'number'],
    ['\\y0', 'number'],
    ['#,##0"元"', 'unit 元'],
    ['0.00"万元";-0.00"万元"', 'unit 万元'],
    ['0.00\\元', 'unit 元'],
    ['#,##0.00千元', 'unit 千元'],
    ['0.00"亿元"_ ', 'unit 亿元'],
    ['"¥"#,##0.00', 'number'],
    ['[$¥-804]#,##0.00', 'number'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ', 'number'],
    ['0"人"', 'number'],
    ['0!.0,', 'scaled 0!.0,'],
    ['0\\.0,"万元"', 'scaled 0\\.0,"万元"'],
    ['#,##0,', 'scaled #,##0,'],
    ['0.00,,"百万元"', 'scaled 0.00,,"百万元"'],
  ] as const)('%s shows a %s', (format, shown) => {
    expect(shownBy(format)).toBe(shown);
  });

  test('shows a date where SheetJS says so', () => {
    const sign = fc.constantFrom(
      ...'GgeneralBb12yMdHs@[]"\\_*?#0.,E+-%();/:$ 上午下AMP9年',
      'General',
      'AM/PM',
      '[h]',
      '[Red]',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const format = signs.join('');
        expect(isDateFormat(format)).toBe(SSF.is_date(format));
      }),
      { numRuns: 2000 },
    );
  });
});
