import { describe, expect, test } from 'vitest';
import { writePlanned, writeXlsx } from '../../src/io/write-xlsx.ts';
import { cellCount, finishPlan, planBook, planOpenly } from '../../src/io/xlsx-book-plan.ts';
import { BLANK, type Book, count, text, yuan } from '../../src/reports/book.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { madeSheet } from '../../src/reports/sheets/county/late-page.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { COUNTY_GROUND, COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
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

describe('a plan that leaves pages open', () => {
  const books = [...countyWorkbooks(COUNTY_QUARTER, COUNTY_ROSTERS, POLICY, 'zh')].map(({ book }) => book);

  test.each([{ open: ['pool', 'roster'] }, { open: ['roster'] }, { open: ['pool'] }, { open: [] }])(
    'gives the bytes of the book where it is finished: $open',
    async ({ open }) => {
      for (const book of books) {
        const plan = planOpenly(book, ({ kind }) => open.includes(kind));
        const left = plan.sheets.flatMap((sheet) => ('page' in sheet ? sheet.page.kind : []));
        expect(left).toEqual(open);
        const finished = finishPlan(structuredClone(plan), (page) =>
          madeSheet(page, structuredClone(COUNTY_GROUND)),
        );
        expect(Buffer.compare(await writePlanned(finished, OPTIONS), await writeXlsx(book, OPTIONS))).toBe(0);
      }
    },
  );

  test('shows both of two enterprises that bear one id, as two without a proper code may', () => {
    const [first] = COUNTY_QUARTER.enterprises.filter(({ pools }) => pools.length > 0);
    if (!first) throw new Error('no pool');
    const enterprises = [{ ...first, name: '丁公司' }, ...COUNTY_QUARTER.enterprises];
    const books = [...countyWorkbooks({ ...COUNTY_QUARTER, enterprises }, COUNTY_ROSTERS, POLICY, 'zh')];
    const pages = books.flatMap(({ book }) => book.sheets.filter(({ name }) => name === '培育库'));
    const rows = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    const shown = rows.flat().flatMap((cell) => (cell.kind === 'text' ? cell.text : []));
    expect(shown).toContain(first.name);
    expect(shown).toContain('丁公司');
  });

  test('has as many cells as the one that leaves none', () => {
    for (const book of books)
      expect(cellCount(planOpenly(book, () => true))).toBe(cellCount(planOpenly(book, () => false)));
  });

  test.each([
    ['the rosters', { rosters: [] }, /no row 0 in 城东区\.xlsx/],
    ['one of them', { rosters: COUNTY_ROSTERS.slice(1) }, /no row 0 in 城东区\.xlsx/],
    ['their order', { rosters: COUNTY_ROSTERS.toReversed() }, /no row 0 in 城东区\.xlsx/],
    ['the enterprises', { enterprises: [] }, /培育库（.*）: no enterprise \d/],
  ])('cannot be finished without %s', (_, lacking, message) => {
    const finished = books.map((book) => () => {
      finishPlan(
        planOpenly(book, () => true),
        (page) => madeSheet(page, { ...COUNTY_GROUND, ...lacking }),
      );
    });
    expect(finished[0]).toThrow(message);
  });
});
