// The page that is signed: whatever is said over the sums by payer, all of it stands on one page.
import { expect, test } from 'vitest';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { controlFile } from '../../src/reports/payment-files.ts';
import { type PaymentFacts, paymentFacts } from '../../src/reports/sheets/payment/payment-facts.ts';
import { parseDay } from '../../src/values/day.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';
import { partText } from '../support/zip-part.ts';

const UNSIGNED = {
  ...({ verdict: '同意', amount: null } as const),
  ...{ reason: '', person: '', date: '', source: '裁定.csv#!3' },
};
const ENTERPRISES = UNITS.map(({ id }, index) =>
  payable(index + 1, { payer: id, county: index < 7 ? id : 'chengdong' }),
);
const EVALUATION = evaluated(
  ENTERPRISES,
  ENTERPRISES.map((one, index) => hnte(one, index === 0 ? { ruling: UNSIGNED } : {})),
);
const PLAN = makePlan(EVALUATION, priorPayments([]), { ...ALL, granted: new Set(['hnte']) });
const created = parseDay('2025-12-31');

function facts(own: Partial<PaymentFacts>): PaymentFacts {
  const context = { date: null, notice: { workingDays: 5, span: null }, budget: null, ledgerLack: null };
  return { ...paymentFacts(EVALUATION, PLAN, context, 'zh'), ...own };
}

test.each([
  ['a ruling without a reason', {}],
  ['no ledger besides', { ledgerLack: 'no-ledger' }],
] as const)('all thirteen payers, the measures and the signatures stand on one page: %s', async (_, own) => {
  if (!created) throw new Error('no day');
  const file = controlFile(facts(own), []);
  if (file.kind !== 'book') throw new Error(file.kind);
  const [sheet] = file.book.sheets;
  const table = sheet?.blocks.find(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' && table.rows).toHaveLength(13);
  const xml = partText(await writeXlsx(file.book, { created, lang: 'zh' }), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('orientation="portrait"');
  expect(xml).not.toContain('<brk ');
});

test('an award that is paid again after all of it came back is told over the sums', () => {
  const [one] = ENTERPRISES;
  if (!one) throw new Error('no enterprise');
  const evaluation = evaluated([one], [srdi(one)]);
  const back = enteredRows(makePlan(evaluation, priorPayments([]), ALL)).map((row) => ({
    ...{ ...row, recovered: true, recoveredOn: '2026-02-01' },
  }));
  const plan = makePlan(evaluation, priorPayments(back), { ...ALL, batch: '02' });
  const file = controlFile(facts({ plan }), []);
  if (file.kind !== 'book') throw new Error(file.kind);
  const [head] = file.book.sheets[0]?.blocks ?? [];
  expect(head?.kind === 'lines' && head.lines.map(({ text }) => text)).toContain(
    '本批 1 项（本次拨付 700,000.00 元）的前批款项已追回或撤销批准，现再次拨付，签批前请核实原因（见拨付表备注）',
  );
});
