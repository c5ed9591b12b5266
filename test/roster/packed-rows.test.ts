import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPacked, openSheet, packSheet, valuePacker } from '../../src/roster/packed-rows.ts';
import type { RawRow, RawValue } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import type { RowValues } from '../../src/roster/roster.ts';
import type { Day } from '../../src/values/day.ts';
import { type Period, parsePeriod } from '../../src/values/period.ts';
import { sheet } from '../support/sheet.ts';

const PERIOD = parsePeriod('2025Q4') as Period;

const cell: fc.Arbitrary<RawValue> = fc.oneof(
  fc.constant(undefined),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.record({ day: fc.constant('2025-03-01' as Day), serial: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({ fault: fc.string() }),
);

test('a packed sheet has the same rows, however often and in whatever order they are asked for', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(rows, (cells) => {
      const own = cells.map((row, index): RawRow => ({ number: index + 3, cells: row }));
      const page = { file: '城东区.csv', sheet: '', hidden: false, rows: own, merges: [] };
      const opened = openSheet(structuredClone(packSheet(page))).rows;
      expect(opened.map(({ number, cells: read }) => ({ number, cells: read }))).toEqual(own);
      for (const [index, row] of [...opened.entries()].reverse())
        expect(row.cells).toEqual(own[index]?.cells);
    }),
  );
});

const value = fc.oneof(
  fc.constant(undefined),
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `\u0001${text}`),
  fc.bigInt(),
  fc.boolean(),
  fc.integer(),
  fc.array(fc.string()),
  fc.record({ unreadable: fc.string() }),
  fc.record({ digits: fc.bigInt(), scale: fc.nat() }),
);

/** As an object, whatever it is that has them. */
function valuesIn(values: RowValues): object {
  const own: Record<string, unknown> = {};
  for (const key in values) own[key] = Reflect.get(values, key);
  return own;
}

test('packed values are what was read', () => {
  const keys = ['name', 'revenue', 'hnteOn', 'renewals'] as const;
  const row = fc.tuple(value, value, value, value);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (list) => {
      const packer = valuePacker(keys);
      const all = list.map((values) =>
        Object.fromEntries(keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]]))),
      );
      const raw = { number: 4, cells: ['城东区'] };
      const packed = all.map((values) => packer.add(raw, values as RowValues));
      packer.finish();
      expect(packed.map(({ values }) => valuesIn(values))).toEqual(all);
      expect(packed.every((one) => one.number === 4 && one.raw === raw.cells)).toBe(true);
    }),
  );
});

test('a roster reads alike from rows and from bytes', () => {
  const page = sheet`
    西宁市城东区企业名单（2025年第四季度）
    序号 | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 上年度营业收入（万元） | 是否规上 | 专精特新认定日期 | 重新认定或复核事项 | 其他
    1 | 西宁虚光电器有限公司 | 91630102MA7A0A0A02 | 城东区 | C3825 | '1,234.5万元 | 是 | @2025-03-01 | 专精特新、高新技术企业 | 甲
    2 | 西宁虚铜电器有限公司 | 不详 | 城东区 | C38 | 约三千 | 否 | 2025年13月 | | 12.5
    合计 | | | | | 1234.5
  `;
  const plain = readRoster(page, PERIOD);
  const opened = openSheet(packSheet(page));
  expect(opened.rows.every(isPacked)).toBe(true);
  const packed = readRoster(opened, PERIOD);
  expect(packed.diagnostics).toEqual(plain.diagnostics);
  const shown = (rows = plain.value?.rows ?? []) =>
    rows.map(({ number, values, raw }) => ({ number, values: valuesIn(values), raw }));
  expect(plain.value?.rows).toHaveLength(2);
  expect(shown(packed.value?.rows)).toEqual(shown());
  expect({ ...packed.value, rows: [] }).toEqual({ ...plain.value, rows: [] });
});
