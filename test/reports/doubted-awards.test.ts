// Awards by doubted data, wherever somebody reads of them.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDiagnostic, Evaluation } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { controlFile } from '../../src/reports/payment-files.ts';
import { CITY_SHEETS } from '../../src/reports/sheets/city/sheet-names.ts';
import { COUNTY_SHEETS } from '../../src/reports/sheets/county/sheet-names.ts';
import { paymentFacts } from '../../src/reports/sheets/payment/payment-facts.ts';
import { paymentSummary } from '../../src/reports/text/payment-summary.ts';
import { summaryLines } from '../../src/reports/text/summary.ts';
import type { Lang } from '../../src/values/lang.ts';
import { asked } from '../support/city-evaluation.ts';
import { AS_EXPECTED } from '../support/expected-text.ts';
import { ALL, evaluated, hnte, payable, srdi } from '../support/payment.ts';
import { POLICY } from '../support/policy.ts';
import { sheetText } from '../support/sheet-text.ts';

const AT = '城东区.xlsx#企业名单!';
const PAID = [1, 2, 3].map((number) => payable(number, { sources: [`${AT}C${number + 3}`] }));
const [ONE, TWO, THREE] = PAID;
if (!ONE || !TWO || !THREE) throw new Error('three were made');
const BROKEN = { ...THREE, account: '123' };

/** ONE has two doubted cells and two awards, one of them by both; THREE cannot be paid; TWO has nothing doubted. */
const DECISIONS = [
  hnte(ONE, { checks: [asked({ hnteOn: '2025-03-01' }, `${AT}M4`), asked({ state: null }, `${AT}K4`)] }),
  srdi(ONE, { checks: [asked({ state: null }, `${AT}K4`)] }),
  hnte(TWO, { checks: [asked({ hnteOn: '2025-03-01' }, `${AT}M5`)] }),
  srdi(BROKEN, { checks: [asked({ state: null }, `${AT}K6`)] }),
];

function doubt(cell: string, message: string): EvaluatedDiagnostic {
  return {
    ...{ code: 'implausible', severity: 'warning', file: '城东区.xlsx', sheet: '企业名单', cell, message },
    ...{ row: Number(cell.slice(1)), field: null, value: null, hint: '请核实' },
  };
}

const DOUBTS = [doubt('K4', '例：状态可疑'), doubt('K6', '例：状态可疑'), doubt('M4', '例：日期可疑')];

function quarter(diagnostics: readonly EvaluatedDiagnostic[]): Evaluation {
  return evaluated(
    [ONE, TWO, BROKEN].flatMap((one) => one ?? []),
    DECISIONS,
    { diagnostics },
  );
}

/** Every place, by its name. */
function told(evaluation: Evaluation, lang: Lang): Readonly<Record<string, string>> {
  const context = { policy: POLICY, toolVersion: '1.2.3', options: [] };
  const [unit] = countyWorkbooks(evaluation, [], POLICY, lang);
  const plan = makePlan(evaluation, priorPayments([]), ALL);
  const notice = { workingDays: 5, span: null };
  const facts = paymentFacts(evaluation, plan, { date: null, notice, budget: null, ledgerLack: null }, lang);
  const control = controlFile(facts, []);
  if (!unit || control.kind !== 'book') throw new Error('no book');
  const page = (sheets: readonly Parameters<typeof sheetText>[0][], name: string): string =>
    sheets
      .filter((sheet) => sheet.name === name)
      .map(sheetText)
      .join('\n');
  return {
    county: page(unit.book.sheets, COUNTY_SHEETS.awards[lang]),
    city: page(citySummary(evaluation, context, lang).sheets, CITY_SHEETS.open[lang]),
    steps: summaryLines(evaluation, { lang, width: 100 })
      .map(({ text }) => text)
      .join('\n'),
    control: control.book.sheets.slice(0, -1).map(sheetText).join('\n'),
    payment: paymentSummary(facts, { state: 'draft', entered: [] }, 100)
      .map(({ text, tone }) => (tone === 'plain' ? text : `${text} (${tone})`))
      .join('\n'),
  };
}

describe('awards that rest on doubted data', () => {
  test.each(['zh', 'en'] as const)('read as before, %s', async (lang) => {
    const pages = Object.entries(told(quarter(DOUBTS), lang)).map(([name, text]) => `=== ${name}\n${text}\n`);
    await expect(pages.join('\n'), AS_EXPECTED).toMatchFileSnapshot(`expected/doubted-awards/${lang}.txt`);
  });

  test.each([
    ['county', '所据数据存疑'],
    ['city', '所据数据存疑'],
    ['steps', '付款前核实：3 项符合的事项（180.00 万元）'],
    ['control', '其中2项、1,000,000.00元所据数据存疑'],
    ['payment', '本批拨付中 2 项、1,000,000.00 元所据数据存疑'],
  ])('are told of there, and nothing of the kind where nothing is doubted: %s', (place, words) => {
    expect(told(quarter(DOUBTS), 'zh')[place]).toContain(words);
    expect(told(quarter([]), 'zh')[place]).not.toContain('存疑数据');
    expect(told(quarter([]), 'zh')[place]).not.toContain('所据');
  });

  test('are not said to be worth 0 where they are support without an amount', () => {
    const support = [srdi(ONE, { amount: null, funding: null, checks: [asked({ state: null }, `${AT}K4`)] })];
    const evaluation = evaluated([ONE], support, { diagnostics: DOUBTS });
    expect(told(evaluation, 'zh')['steps']).toContain('核实：1 项符合的事项（政策支持、无金额）所据数据存疑');
    expect(told(evaluation, 'zh')['steps']).not.toContain('0.00 万元）所据');
    expect(told(evaluation, 'en')['steps']).toContain('(support without an amount)');
  });

  test('are paid all the same', () => {
    const [doubted, sound] = [DOUBTS, []].map((all) => makePlan(quarter(all), priorPayments([]), ALL));
    expect(doubted).toEqual(sound);
  });
});
