// On random quarters every page comes to what the decisions come to, payer by payer, to the 分. The sums here are made
// from the cells alone.
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evaluated } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { PAYERS, payerName } from '../../src/payment/payer.ts';
import type { PaymentWish } from '../../src/payment/payment-plan.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import type { Book, RunFile } from '../../src/reports/book.ts';
import { paymentFiles } from '../../src/reports/payment-files.ts';
import { runFiles } from '../../src/reports/run-files.ts';
import { paymentFacts } from '../../src/reports/sheets/payment/payment-facts.ts';
import { unitName } from '../../src/reports/wording/unit-name.ts';
import { evaluateRosters } from '../support/evaluate-folder.ts';
import { POLICY } from '../support/policy.ts';
import { generateQuarter } from '../support/quarter-generator/generate-quarter.ts';
import { writeQuarterToDisk } from '../support/write-quarter.ts';

const QUARTERS = Number(process.env['QUARTERS'] ?? 6);
const CONTEXT = { policy: POLICY, toolVersion: '0', options: [] };

test('pages of a run and of its batches come to the decisions of random quarters', async () => {
  const quarter = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    profile: fc.constantFrom('clean', 'messy', 'sample'),
    withLedger: fc.boolean(),
    wish: wishes(),
  });
  await fc.assert(
    fc.asyncProperty(quarter, async ({ seed, profile, withLedger, wish }) => {
      const generated = generateQuarter({ seed, profile, enterprises: 66, formats: 'xlsx' });
      const disk = await writeQuarterToDisk(generated);
      const setting = { period: generated.quarter.period, ...(withLedger && { ledger: disk.ledger }) };
      const evaluated = await evaluateRosters(disk.rosters, setting).finally(() =>
        rm(disk.root, { recursive: true }),
      );
      expectRunToAgree(evaluated);
      expectBatchToAgree(evaluated.evaluation, wish);
    }),
    { numRuns: QUARTERS },
  );
}, 120_000);

function wishes(): fc.Arbitrary<PaymentWish> {
  const ids = POLICY.measures.map(({ id }) => id);
  const setOf = (from: readonly string[]) =>
    fc.subarray([...from], { minLength: 1 }).map((some) => new Set(some));
  return fc.record({
    batch: fc.constant('甲'),
    payers: fc.option(setOf(PAYERS)),
    measures: fc.option(setOf(ids)),
    upTo: fc.option(
      fc.integer({ min: 1, max: 1000 }).map((n) => ({ numerator: BigInt(n), denominator: 1000n })),
    ),
    granted: fc.subarray(ids).map((some) => new Set(some)),
  });
}

function expectRunToAgree({ evaluation, rosters }: Evaluated): void {
  const files = [...runFiles(evaluation, rosters, { ...CONTEXT, rulingLines: [] })];
  const due = dueByPayer(evaluation);
  const summary = bookAt(files, '汇总.xlsx');
  expect(cells(summary, '奖补资金', 0, '合计')).toBe(total(due));
  // Of each award the workbook of who pays the local share has a line: there it is counted.
  const counties = files.filter(({ path }) => path.startsWith('县区/'));
  for (const payer of PAYERS.slice(2)) {
    const file = counties.find(({ path }) => path === `县区/${payerName(payer).zh}.xlsx`);
    const paid = file ? cells(bookAt(files, file.path), '奖补核对', 0, '县区（园区）', shortName(payer)) : 0n;
    expect([payer, paid]).toEqual([payer, due.get(payer) ?? 0n]);
  }
}

// In three steps: plan with nothing paid before, enter what it pays into a ledger, plan again.
function expectBatchToAgree(evaluation: Evaluation, wish: PaymentWish): void {
  const due = dueByPayer(evaluation);
  const first = pagesOf(evaluation, wish, []);
  expect(sumOf(first)).toEqual(due);
  const rows = first.plan.lines.map(
    ({ share, payer, amount }): PriorRow => ({
      ...{ uscc: share.uscc, name: share.name, measure: share.measure, payer, amount },
      ...{ awardYear: 2025, recovered: false, batch: wish.batch, note: '' },
    }),
  );
  // Rows without a note of what is due stand for the whole award.
  const second = pagesOf(evaluation, { ...wish, payers: null, measures: null, upTo: null }, rows);
  expect(sumOf(second)).toEqual(due);
  const paid = new Set(rows.map(({ uscc, measure }) => `${uscc} ${measure}`));
  expect(second.plan.lines.filter(({ share }) => paid.has(`${share.uscc} ${share.measure}`))).toEqual([]);
}

function pagesOf(evaluation: Evaluation, wish: PaymentWish, rows: readonly PriorRow[]) {
  const plan = makePlan(evaluation, priorPayments(rows), wish);
  const notice = { workingDays: 5, span: null };
  const facts = paymentFacts(evaluation, plan, { date: null, notice, budget: null, ledgerLack: null }, 'zh');
  return { plan, files: paymentFiles(facts).map(({ file }) => file) };
}

// Payment sheets, held back, sought, carried, paid before, not asked for: together all that is due.
function sumOf({ files }: ReturnType<typeof pagesOf>): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const payer of PAYERS) {
    const name = payerName(payer).zh;
    const sheet = files.find(({ path }) => path === `拨付表-${name}.xlsx`);
    const paid = sheet ? cells(bookAt(files, sheet.path), '拨付表', 0, '本次拨付（元）') : 0n;
    const unpaid = bookAt(files, '暂缓名单.xlsx').sheets.reduce(
      (sum, page) => sum + cells({ sheets: [page] }, page.name, 0, '本页金额（元）', name),
      0n,
    );
    if (paid + unpaid > 0n) sums.set(payer, paid + unpaid);
  }
  return sums;
}

function dueByPayer({ decisions }: Evaluation): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const payer of PAYERS) {
    const money = decisions
      .filter(({ status }) => status === 'eligible')
      .map(({ funding, payer: unit }) => {
        if (payer === 'province' || payer === 'city') return fen(funding?.[payer]);
        return unit === payer ? fen(funding?.local) : 0n;
      })
      .reduce((sum, one) => sum + one, 0n);
    if (money > 0n) sums.set(payer, money);
  }
  return sums;
}

/** The money cells of a column of a sheet's table, of the rows in which some cell is exactly `word`, where given. */
function cells(
  { sheets }: Pick<Book, 'sheets'>,
  sheet: string,
  table: number,
  header: string,
  word: string | null = null,
): bigint {
  const tables =
    sheets.find(({ name }) => name === sheet)?.blocks.filter(({ kind }) => kind === 'table') ?? [];
  const found = tables[table];
  if (found?.kind !== 'table') throw new Error(`no table ${table} on ${sheet}`);
  const column = found.columns.findLastIndex((one) => one.header === header);
  if (column < 0) throw new Error(`no column ${header} on ${sheet}`);
  return found.rows
    .filter((row) => word === null || row.some((cell) => cell.kind === 'text' && cell.text === word))
    .reduce((sum, row) => {
      const cell = row[column];
      return cell?.kind === 'money' ? sum + cell.money : sum;
    }, 0n);
}

function bookAt(files: readonly RunFile[], path: string): Book {
  const file = files.find((one) => one.path === path);
  if (file?.kind !== 'book') throw new Error(`no book ${path}`);
  return file.book;
}

function total(sums: ReadonlyMap<string, bigint>): bigint {
  return [...sums.values()].reduce((sum, one) => sum + one, 0n);
}

function fen(yuan: string | undefined): bigint {
  return BigInt((yuan ?? '0.00').replace('.', ''));
}

function shortName(payer: string): string {
  return unitName(payer, 'zh');
}
