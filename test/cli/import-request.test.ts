import { describe, expect, test } from 'vitest';
import { columnMapNamed, moneyUnitNamed } from '../../src/cli/import-request.ts';

describe('a map of columns', () => {
  test.each([
    ['发放金额=金额', [['amount', '发放金额']]],
    ['发放金额（万元）=amount', [['amount', '发放金额（万元）']]],
    ['a=b=金额', [['amount', 'a=b']]],
    [' 代码 ＝ code ', [['code', '代码']]],
  ] as const)('%s is read', (pair, expected) => {
    expect([...columnMapNamed([pair])]).toEqual(expected);
  });

  test.each([
    ['金额', 'cannot tell'],
    ['=金额', 'cannot tell'],
    ['发放金额=', 'cannot tell'],
    ['发放金额=钱', 'has no column'],
  ])('%s is refused', (pair, expected) => {
    expect(() => columnMapNamed([pair])).toThrow(expected);
  });

  test('of two headers for one column is refused', () => {
    expect(() => columnMapNamed(['甲=金额', '乙=amount'])).toThrow('two columns');
  });
});

test.each([
  ['万元', 'wan'],
  ['元', 'yuan'],
  ['亿元', 'yi'],
])('%s is the unit %s', (written, unit) => {
  expect(moneyUnitNamed(written)).toBe(unit);
});

test('千元 is no unit', () => {
  expect(() => moneyUnitNamed('千元')).toThrow('no unit of money');
});
