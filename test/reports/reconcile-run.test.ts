import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import type { Book, BookSheet, Cell } from '../../src/reports/book.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { reconcileRun } from '../../src/reports/reconcile-run.ts';
import { runFiles } from '../../src/reports/run-files.ts';
import { add, fromFen } from '../../src/values/money.ts';
import { granted } from '../support/city-evaluation.ts';
import { COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
import { POLICY } from '../support/policy.ts';

const CONTEXT = { policy: POLICY, toolVersion: '0', options: [] };

/** Reconciles the books of a quarter, one of them changed. */
function reconcile(evaluation: Evaluation, change: (book: Book) => Book, lang: 'zh' | 'en' = 'zh'): void {
  const { city, county, finish } = reconcileRun(evaluation, lang);
  city(change(citySummary(evaluation, CONTEXT, lang)));
  for (const { unit, book } of countyWorkbooks(evaluation, COUNTY_ROSTERS, POLICY, lang))
    county(unit, change(book));
  finish();
}

/** The book with 1 分 more in the first money cell of a sheet's column. */
function withOneMore(sheet: string, header: string, table = 0): (book: Book) => Book {
  return (book) => ({
    ...book,
    sheets: book.sheets.map((one) => (one.name === sheet ? changed(one, header, table) : one)),
  });
}

function changed(sheet: BookSheet, header: string, table: number): BookSheet {
  let seen = -1;
  const blocks = sheet.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    seen += 1;
    if (seen !== table) return block;
    const column = block.columns.findLastIndex((one) => one.header === header);
    const row = block.rows.findIndex((cells) => cells[column]?.kind === 'money');
    const cell = block.rows[row]?.[column];
    if (cell?.kind !== 'money') return block;
    const more: Cell = { ...cell, money: add(cell.money, fromFen(1n)) };
    return { ...block, rows: block.rows.map((cells, at) => (at === row ? cells.with(column, more) : cells)) };
  });
  return { ...sheet, blocks };
}

describe('a run whose pages agree', () => {
  test.each(['zh', 'en'] as const)('is written, %s', (lang) => {
    expect(() => reconcile(COUNTY_QUARTER, (book) => book, lang)).not.toThrow();
  });
});

describe('a run is refused', () => {
  test.each([
    ['the summary by level', '奖补资金', '合计', 0, 'city, by level, province'],
    ['the summary by measure', '奖补资金', '合计', 1, 'city, by measure'],
    ['the summary by unit', '奖补资金', '合计', 2, 'city, by unit'],
    ['the summary in full', '奖补资金', '合计', 3, 'city, in full'],
    ['the units compared', '县区对比', '市级', 1, 'city, units compared, city'],
    ['a county’s lines', '奖补核对', '省级', 0, 'chengdong, province'],
    ['what a county pays', '奖补核对', '县区（园区）', 0, 'to be paid by it'],
  ])('where %s is a 分 off', (_, sheet, header, table, words) => {
    expect(() => reconcile(COUNTY_QUARTER, withOneMore(sheet, header, table))).toThrow(words);
  });

  test('where a page is missing', () => {
    const without = (book: Book): Book => ({
      ...book,
      sheets: book.sheets.filter(({ name }) => name !== '奖补资金'),
    });
    expect(() => reconcile(COUNTY_QUARTER, without)).toThrow('city, by level');
  });

  test('where the parts of a decision are not its amount, before its last file', () => {
    const decisions = COUNTY_QUARTER.decisions.map((one) =>
      one.status === 'eligible' && one.funding
        ? { ...one, ...granted('0.01', '0.00', '0.00'), amount: '0.02' }
        : one,
    );
    const files = runFiles({ ...COUNTY_QUARTER, decisions }, COUNTY_ROSTERS, { ...CONTEXT, rulingLines: [] });
    expect(() => [...files]).toThrow('账目不平');
  });

  test('where the enterprise is in no workbook of who pays its local share', () => {
    const decisions = COUNTY_QUARTER.decisions.map((one) =>
      one.payer === 'chengdong' ? { ...one, payer: 'ganhe' } : one,
    );
    expect(() => reconcile({ ...COUNTY_QUARTER, decisions }, (book) => book)).toThrow('not with ganhe');
  });
});
