import { describe, expect, test } from 'vitest';
import { writePlanned, writeXlsx } from '../../src/io/write-xlsx.ts';
import { cellCount, finishPlan, planBook, planOpenly } from '../../src/io/xlsx-book-plan.ts';
import {
  BLANK,
  type Book,
  type BookSheet,
  count,
  type TableBlock,
  text,
  yuan,
} from '../../src/reports/book.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { rosterSheet } from '../../src/reports/sheets/county/roster-sheet.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
import { POLICY } from '../support/policy.ts';

const OPTIONS = { created: '2025-12-31' as Day, lang: 'zh' } as const;

const BOOK: Book = {
  title: '核对表',
  footer: '核对表',
  sheets: [
    {
      name: '甲',
      title: '甲',
      subtitles: ['说明'],
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          heading: '一',
          columns: [
            { header: '名称', width: 12, note: '批注' },
            { header: '项数', width: 8, total: 'sum' },
            { header: '金额', width: 12, total: 'sum' },
          ],
          rows: [
            [text('乙公司', { note: '批注' }), count(1), yuan(fromFen(150n))],
            [text('丙公司', { link: { sheet: '甲', cell: 'A1' } }), count(2), BLANK],
          ],
          totalLabel: '合计',
          emptyText: '',
        },
        {
          kind: 'chart',
          chart: 'column',
          title: '项数',
          tableBlock: 0,
          categoryColumn: 0,
          series: [{ column: 1, name: '项数' }],
          height: 12,
        },
      ],
    },
  ],
};

describe('planBook', () => {
  test('a plan that was handed over gives the bytes of the book', async () => {
    const handed = structuredClone(planBook(BOOK));
    expect(Buffer.compare(await writePlanned(handed, OPTIONS), await writeXlsx(BOOK, OPTIONS))).toBe(0);
  });

  test('its cells are counted', () => {
    expect(cellCount(planBook(BOOK))).toBe(6);
  });
});

function tablesOf(sheet: BookSheet | undefined): readonly TableBlock[] {
  return (sheet?.blocks ?? []).filter((block) => block.kind === 'table');
}

describe('a plan that leaves pages of rosters open', () => {
  const books = [...countyWorkbooks(COUNTY_QUARTER, COUNTY_ROSTERS, POLICY, 'zh')].map(({ book }) => book);

  test('gives the bytes of the book where it is finished', async () => {
    for (const book of books) {
      const plan = planOpenly(book);
      expect(plan.sheets.filter((sheet) => 'page' in sheet)).toHaveLength(1);
      const finished = finishPlan(structuredClone(plan), (page) =>
        rosterSheet(page, structuredClone(COUNTY_ROSTERS)),
      );
      expect(Buffer.compare(await writePlanned(finished, OPTIONS), await writeXlsx(book, OPTIONS))).toBe(0);
      const [{ rows, columns } = { rows: [], columns: [] }] = tablesOf(book.sheets.at(-1));
      const others = cellCount({ ...plan, sheets: plan.sheets.slice(0, -1) });
      expect(cellCount(plan) - others).toBe(rows.length * columns.length);
    }
  });

  test('cannot be finished without the rosters', () => {
    const [book] = books;
    for (const rosters of [[], COUNTY_ROSTERS.slice(1), COUNTY_ROSTERS.toReversed()])
      expect(() => book && finishPlan(planOpenly(book), (page) => rosterSheet(page, rosters))).toThrow(
        /no row 0 in 城东区\.xlsx/,
      );
  });
});
