import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/io/write-csv.ts';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import { compareBudget } from '../../src/payment/budget.ts';
import { HOLD_CODES, hold } from '../../src/payment/hold-reason.ts';
import { linesByPayer, makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentWish } from '../../src/payment/payment-plan.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import type { Book, BookSheet, RunFile } from '../../src/reports/book.ts';
import { checkPaymentFiles } from '../../src/reports/check-payment-files.ts';
import { controlFile, paymentFiles } from '../../src/reports/payment-files.ts';
import {
  type LedgerLack,
  type PaymentFacts,
  paymentFacts,
} from '../../src/reports/sheets/payment/payment-facts.ts';
import { paymentSteps } from '../../src/reports/text/payment-steps.ts';
import { paymentSummary } from '../../src/reports/text/payment-summary.ts';
import { type Day, parseDay } from '../../src/values/day.ts';
import type { Lang } from '../../src/values/lang.ts';
import { fromFen, ZERO } from '../../src/values/money.ts';
import { NO_HOLIDAYS, workingSpan } from '../../src/values/working-days.ts';
import { granted } from '../support/city-evaluation.ts';
import { AS_EXPECTED } from '../support/expected-text.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';
import { sheetText } from '../support/sheet-text.ts';

const ENTERPRISES = [
  payable(1),
  payable(2, { payer: 'datong', county: 'datong' }),
  payable(3, { payee: '张三', account: '123' }),
  payable(4, { phone: '0971-5550000', contact: '例某' }),
] as const;
const [ONE, TWO, THREE, FOUR] = ENTERPRISES;
const LOWERED = {
  ...granted('71428.00', '28571.00', '0.00'),
  ruling: { verdict: '核减', amount: '99999.00', reason: '例', person: '例', date: '2026-01-05', source: '' },
} as const;
const EVALUATION = evaluated(ENTERPRISES, [srdi(ONE, LOWERED), hnte(TWO), srdi(THREE), srdi(FOUR)]);
const HALF = { numerator: 1n, denominator: 2n };
/** FOUR had half of its award in an earlier batch. */
const BEFORE = enteredRows(
  makePlan(evaluated([FOUR], [srdi(FOUR)]), priorPayments([]), { ...ALL, batch: '2025Q3-01', upTo: HALF }),
);

interface Wanted {
  readonly lang?: Lang;
  readonly wish?: Partial<PaymentWish>;
  readonly before?: readonly PriorRow[];
  readonly date?: Day | null;
  readonly ledgerLack?: LedgerLack | null;
}

function factsOf({
  lang = 'zh',
  wish = {},
  before = BEFORE,
  date = day('2026-01-12'),
  ledgerLack = null,
}: Wanted = {}): PaymentFacts {
  const plan = makePlan(EVALUATION, priorPayments(before), { ...ALL, batch: '2025Q4-01', ...wish });
  const budget = compareBudget(plan.lines, [
    { payer: 'city', measure: null, available: fromFen(30_000_000n) },
  ]);
  const notice = { workingDays: 5, span: date && workingSpan(date, 5, NO_HOLIDAYS) };
  return paymentFacts(EVALUATION, plan, { date, notice, budget, ledgerLack }, lang);
}

function day(iso: string): Day {
  const known = parseDay(iso);
  if (!known) throw new Error(iso);
  return known;
}

function filesOf(facts: PaymentFacts): readonly RunFile[] {
  const files = paymentFiles(facts);
  const digests = files.map(({ file, lines }) => ({ name: file.path, sha256: 'ab'.repeat(32), lines }));
  return [...files.map(({ file }) => file), controlFile(facts, digests)];
}

function bookAt(files: readonly RunFile[], path: string): Book {
  const file = files.find((one) => one.path === path);
  if (file?.kind !== 'book') throw new Error(`no book ${path}`);
  return file.book;
}

describe('the pages of a small batch', () => {
  test.each([
    ['sheet', '拨付表-市级.xlsx'],
    ['notice', '公示名单.xlsx'],
    ['unpaid', '暂缓名单.xlsx'],
    ['control', '控制页.xlsx'],
  ])('%s reads as before, in both languages', async (name, path) => {
    const texts = (['zh', 'en'] as const).flatMap((lang) =>
      bookAt(filesOf(factsOf({ lang })), path).sheets.map(sheetText),
    );
    await expect(texts.join('\n'), AS_EXPECTED).toMatchFileSnapshot(`expected/payment/${name}.txt`);
  });

  test('the transfer list reads as before', async () => {
    const file = filesOf(factsOf()).find(({ kind }) => kind === 'csv');
    if (file?.kind !== 'csv') throw new Error('no list');
    await expect(writeCsv(file.table).replaceAll('\r\n', '\n'), AS_EXPECTED).toMatchFileSnapshot(
      'expected/payment/transfers.csv',
    );
  });

  test('what the terminal says reads as before, in both languages', async () => {
    const texts = (['zh', 'en'] as const).flatMap((lang) => {
      const facts = factsOf({ lang, wish: { upTo: { numerator: 3n, denominator: 4n } } });
      const lines = [
        ...paymentSummary(facts, { state: 'draft', entered: [] }, 100),
        ...paymentSteps(facts, { state: 'draft', ledger: null, begun: false, ruled: true, width: 100 }),
      ];
      return lines.map(({ text, tone }) => (tone === 'plain' ? text : `${text} (${tone})`));
    });
    await expect(`${texts.join('\n')}\n`, AS_EXPECTED).toMatchFileSnapshot('expected/payment/terminal.txt');
  });

  test.each([
    [8, null],
    [11, '另有 3 种原因，见暂缓名单.xlsx'],
  ])('of %i reasons to hold none goes without a word', (count, said) => {
    const facts = factsOf();
    const reasons = HOLD_CODES.slice(0, count).map((code) => hold(code));
    const shares = facts.plan.shares.map((share) => (share.held > ZERO ? { ...share, reasons } : share));
    const result = { state: 'draft', entered: [] } as const;
    const lines = paymentSummary({ ...facts, plan: { ...facts.plan, shares } }, result, 300);
    const told = lines.map(({ text }) => text.trim()).filter((text) => text.startsWith('另有'));
    expect(told).toEqual(said === null ? [] : [said]);
  });

  test.each([
    ['draft', false],
    ['nothing', true],
  ] as const)(
    'of a %s the list of what is held is named, and how to get it where it was not written',
    (state, asks) => {
      const setting = { state, ledger: '台账.csv', begun: false, ruled: true, width: 300 } as const;
      const steps = paymentSteps(factsOf(), setting).map(({ text }) => text);
      expect(steps.some((text) => text.includes('暂缓名单.xlsx'))).toBe(true);
      expect(steps.some((text) => text.includes('不加 --approve'))).toBe(asks);
    },
  );

  test.each([
    ['no-ledger', '没有给出台账'],
    ['ledger-unclear', '被改动'],
  ] as const)('%s is told first, and nothing is to be approved then', (ledgerLack, said) => {
    const facts = factsOf({ ledgerLack });
    const [first] = bookAt(filesOf(facts), '控制页.xlsx').sheets[0]?.blocks ?? [];
    expect(first?.kind === 'lines' && first.lines.map(({ text }) => text).join()).toContain(said);
    const setting = { state: 'draft', ledger: '台账.csv', begun: false, ruled: true, width: 100 } as const;
    const steps = paymentSteps(facts, setting).map(({ text }) => text);
    expect(steps.join('\n')).not.toMatch(/--approve|公示 5/u);
    expect(steps[1]).toContain('evaluate 和 pay');
  });

  test.each([
    ['reason and person', { reason: '', person: '' }, '缺理由、经办人'],
    ['reason', { reason: '' }, '缺理由'],
    ['person', { person: '' }, '缺经办人'],
  ])('what is paid on a ruling without its %s is told to whoever signs', (_, own, lacking) => {
    const source = '裁定表.xlsx#裁定表!I4';
    const ruling = { ...LOWERED.ruling, ...own, source };
    const evaluation = evaluated([ONE, FOUR], [srdi(ONE, { ...LOWERED, ruling }), srdi(FOUR, LOWERED)]);
    const plan = makePlan(evaluation, priorPayments([]), ALL);
    const context = { ...factsOf(), budget: null };
    const facts = paymentFacts(evaluation, plan, context, 'zh');
    const said = paymentSummary(facts, { state: 'draft', entered: [] }, 300).map(({ text }) => text);
    expect(said).toContain(
      '本批 1 项、99,999.00 元所依据的裁定没有写明理由或经办人，签批前请补填裁定表，用 --decisions 重新核定',
    );
    const told = `裁定核减，${lacking}（${source}）`;
    expect(said.join('\n')).toContain(`${ONE.name}  专精特新中小企业  ${told}`);
    const pages = bookAt(filesOf(facts), '控制页.xlsx').sheets;
    expect(sheetText(pages[0] as BookSheet)).toContain('（见“裁定不全”）');
    const page = pages.find(({ name }) => name === '裁定不全');
    expect(page && sheetText(page)).toContain(told);
    expect(page && sheetText(page)).not.toContain(FOUR.name);
  });

  test('what was paid before is not said to be in the ledger where only the run before knew of it', () => {
    const missed = { uscc: ONE.uscc, measure: 'srdi', year: '2025', payer: 'city', amount: '200000.00' };
    const source = 'q3/兑付/2025Q3-01/payment.json';
    const evaluation = evaluated([ONE], [srdi(ONE, { ruling: { ...LOWERED.ruling, verdict: '同意' } })], {
      previous: {
        ...PREVIOUS_RUN,
        unledgered: [{ ...missed, source }],
      },
    });
    const plan = makePlan(evaluation, priorPayments([]), { ...ALL, batch: '2025Q4-01' });
    const context = { date: null, notice: { workingDays: 5, span: null }, budget: null, ledgerLack: null };
    for (const lang of ['zh', 'en'] as const) {
      const page = bookAt(filesOf(paymentFacts(evaluation, plan, context, lang)), '暂缓名单.xlsx').sheets.at(
        -1,
      );
      expect(page && sheetText(page)).toContain(source);
      expect(page?.title).toMatch(/台账没有记录|the ledger lacks it/u);
    }
  });

  test('a ruling that was not applied goes before notice and approval', () => {
    const setting = { state: 'draft', ledger: '台账.csv', begun: false, ruled: false, width: 100 } as const;
    const steps = paymentSteps(factsOf(), setting).map(({ text }) => text);
    expect(steps.join('\n')).not.toMatch(/--approve|公示 5/u);
    expect(steps[1]).toContain('裁定表');
  });

  test('a sheet is written for each payer that pays, and for no other', () => {
    const names = filesOf(factsOf()).map(({ path }) => path);
    expect(names.filter((name) => name.startsWith('拨付表'))).toEqual([
      '拨付表-省级.xlsx',
      '拨付表-市级.xlsx',
      '拨付表-大通回族土族自治县.xlsx',
    ]);
  });

  test('without a date the period of notice is left to be written in', () => {
    const notice = bookAt(filesOf(factsOf({ date: null })), '公示名单.xlsx');
    expect(notice.sheets[0]?.subtitles[1]).toMatch(/^公示期：　.*（5个工作日）。$/u);
  });

  test('the notice names no account, bank, telephone or person', () => {
    const text = JSON.stringify(bookAt(filesOf(factsOf()), '公示名单.xlsx'), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    for (const { account, bank, bankCode, phone, contact } of ENTERPRISES) {
      for (const secret of [account, bank, bankCode, phone, contact])
        if (secret !== null) expect(text).not.toContain(secret);
    }
    expect(text).toContain(ONE.name);
  });
});

test('a payment sheet as a workbook: live total, text accounts, header on every page of A4 landscape', async () => {
  const bytes = await writeXlsx(bookAt(filesOf(factsOf()), '拨付表-市级.xlsx'), {
    created: day('2025-12-31'),
    lang: 'zh',
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [page] = workbook.worksheets;
  if (!page) throw new Error('no page');
  expect(page.getCell('G7').value).toEqual({ formula: 'SUM(G4:G6)', result: 278_571 });
  expect(page.getCell('K4').value).toBe(TWO.account);
  expect(page.getCell('K4').numFmt).toBe('@');
  expect(page.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '1:3' });
  expect(page.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
  expect(page.getCell('A9').value).toBe('合计（大写）：人民币贰拾柒万捌仟伍佰柒拾壹元整　　共3笔');
});

describe('the check before writing', () => {
  const facts = factsOf();
  const files = paymentFiles(facts);

  test('lets pages by that agree', () => {
    expect(() => checkPaymentFiles(facts, files)).not.toThrow();
  });

  test('refuses a page that lists other money than its payments', () => {
    const [first, ...others] = files;
    if (!first?.lines) throw new Error('no sheet');
    const short = { ...first, lines: first.lines.slice(1) };
    expect(() => checkPaymentFiles(facts, [short, ...others])).toThrow('拨付表-省级.xlsx: ');
  });

  test('refuses a plan that does not come to the decisions', () => {
    const [share, ...rest] = facts.plan.shares;
    if (!share) throw new Error('no share');
    const plan = { ...facts.plan, shares: [{ ...share, held: ZERO, now: ZERO }, ...rest] };
    expect(() => checkPaymentFiles({ ...facts, plan }, files)).toThrow('账目不平');
  });
});

test('a changed account stands on the payment sheets, the control page and in payment.json', () => {
  const moved = BEFORE.map((row) => ({
    ...row,
    note: row.note.replace(/账号：\d+/u, '账号：6300000055599999999'),
  }));
  const filesSaying = (said: string, before: readonly PriorRow[]) =>
    filesOf(factsOf({ before })).filter((file) =>
      JSON.stringify(file, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes(said),
    ).length;
  const sheets = linesByPayer(factsOf({ before: moved }).plan).size;
  expect(sheets).toBeGreaterThan(1);
  expect(filesSaying('账号与上次不同', BEFORE)).toBe(0);
  expect(filesSaying('账号与上次不同', moved)).toBe(sheets - 1);
  // On a page of the control workbook, and in payment.json.
  expect(filesSaying('6300000055599999999', BEFORE)).toBe(0);
  expect(filesSaying('6300000055599999999', moved)).toBe(2);
  expect(filesSaying('账号变动', moved)).toBe(1);
});
