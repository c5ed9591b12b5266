import { describe, expect, test } from 'vitest';
import { type ColumnMapping, readMappedHeader, readMeaning } from '../../src/roster/column-mapping.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { rowField } from '../../src/roster/roster.ts';
import { formatYuan, type Money } from '../../src/values/money.ts';
import { type Period, parsePeriod } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { sheet } from '../support/sheet.ts';

const Q4 = parsePeriod('2025Q4') as Period;

describe('what a column is to mean', () => {
  test.each([
    ['revenue', 'revenue', null, null],
    ['上年度营业收入', 'revenue', null, null],
    ['营业收入（元）', 'revenue', 'yuan', null],
    ['revenue(亿元)', 'revenue', 'yi', null],
    ['专精特新小巨人认定日期（日/月/年）', 'littleGiantOn', null, 'day-first'],
    ['aboveScaleOn(M/D/Y)', 'aboveScaleOn', null, 'month-first'],
    ['不读', null, null, null],
    ['skip', null, null, null],
  ])('%s', (written, key, unit, dateOrder) => {
    expect(readMeaning(written)).toEqual({ key, unit, dateOrder });
  });

  test.each(['营业额', '小巨人', 'revenue（千元）', 'srdiOn（元）', 'revenue（日/月/年）', '', '('])(
    '%j is none of ours',
    (written) => {
      expect(readMeaning(written)).toBeUndefined();
    },
  );
});

test.each([
  ['营业额', null, '营业额'],
  ['城东区/营业额', 'chengdong', '营业额'],
  ['湟中县/营业额（元）', 'huangzhong', '营业额(元)'],
  ['年/月/日', null, '年/月/日'],
])('%s is about %s', (written, unit, header) => {
  expect(readMappedHeader(written)).toEqual({ unit, header });
});

const doubtful = () => sheet`
  城东区企业名单（2025年第四季度）
  企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业额 | 营业收入 | 是否规上 | 小巨人 | 入规日期
  西宁拟甲公司 | ${soundCode(1)} | 城东区 | C3825 | 52000000 | 4100 | 是 | 2025-08-01 | 03/04/2024`;

const entry = (header: string, written: string, unit: ColumnMapping[number]['unit'] = null) => {
  const meaning = readMeaning(written);
  if (!meaning) throw new Error(written);
  return { unit, header, meaning };
};

function read(mapping: ColumnMapping) {
  const { value, diagnostics } = readRoster(doubtful(), Q4, mapping);
  const [row] = value?.rows ?? [];
  if (!value || !row) throw new Error('no row');
  const revenue = rowField(value, row, 'revenue');
  return {
    revenue: revenue.state === 'known' ? formatYuan(revenue.value as Money) : revenue.state,
    littleGiant: rowField(value, row, 'littleGiantOn').state,
    aboveScale: rowField(value, row, 'aboveScaleOn'),
    codes: diagnostics.map(({ code }) => code),
    unknown: value.unknownColumns.map(({ header }) => header),
  };
}

describe('a mapping', () => {
  test('that is empty leaves headers and doubts as they are', () => {
    expect(read([])).toMatchObject({
      revenue: '41000000.00',
      codes: ['ambiguous-header', 'ambiguous-date'],
      unknown: ['营业额', '小巨人'],
    });
  });

  test('gives a key to the column that was meant; the one that had it is kept unread', () => {
    expect(read([entry('营业额', 'revenue（元）')])).toMatchObject({
      revenue: '52000000.00',
      unknown: ['营业收入', '小巨人'],
    });
  });

  test('settles a bare 小巨人, dates with the year last, and what is left out', () => {
    const settled = read([
      entry('小巨人', 'littleGiantOn'),
      entry('入规日期', 'aboveScaleOn（日/月/年）'),
      entry('营业额', '不读'),
    ]);
    expect(settled).toMatchObject({ littleGiant: 'known', codes: [], aboveScale: { value: '2024-04-03' } });
  });

  test('of another unit is not for this one, and its own goes before that of all', () => {
    expect(read([entry('营业额', 'revenue（元）', 'datong')]).revenue).toBe('41000000.00');
    const both = [entry('营业额', 'revenue（元）', 'chengdong'), entry('营业额', '不读')];
    expect(read(both).revenue).toBe('52000000.00');
  });

  test('said later holds', () => {
    expect(read([entry('营业额', 'revenue（元）'), entry('营业额', '不读')]).revenue).toBe('41000000.00');
  });
});
