// 控制页: what a batch comes to, by payer and by measure, where all that is due goes, and the digest of every file.
import type { BudgetLine } from '../../../payment/budget.ts';
import type { PaymentLine } from '../../../payment/payment-plan.ts';
import { type PayerSums, payerSums } from '../../../payment/plan-sums.ts';
import { counted } from '../../../values/counted.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { add, formatYuanGrouped, type Money, sum, ZERO } from '../../../values/money.ts';
import {
  BLANK,
  type Block,
  type BookSheet,
  count,
  type LinesBlock,
  type TableBlock,
  text,
  yuan,
} from '../../book.ts';
import { capitalAmount } from '../../wording/capital-amount.ts';
import { LEDGER_LACK } from '../../wording/ledger-lack.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { ACCOUNT_SHEET, changedAccounts, changedAccountsLine } from './changed-accounts.ts';
import { DOUBT_SHEET, doubtedPayments } from './doubt-sheet.ts';
import { movedLine, movedPayments } from './moved-payers.ts';
import { paidAgain, paidAgainLine } from './paid-again.ts';
import { paidNamesakes, paidNamesakesLine } from './paid-namesakes.ts';
import { batchLine, measureTitle, type PaymentFacts, payerTitle } from './payment-facts.ts';
import { signatureLines } from './signatures.ts';
import { UNSIGNED_SHEET, unsignedLine, unsignedPayments } from './unsigned-rulings.ts';

export const CONTROL_TITLE: Localised = {
  zh: '西宁市工业中小企业梯度培育奖补资金拨付控制页',
  en: 'Control page of a payment batch, tiered cultivation of SMEs in Xining',
};

/** A file of the batch and its SHA-256. */
export interface FileDigest {
  readonly name: string;
  readonly sha256: string;
  /** Transfers in it and their sum; null where it is no list of payments. */
  readonly lines: readonly PaymentLine[] | null;
}

/** What the batch comes to, for signature. */
export function controlSheet(facts: PaymentFacts): BookSheet {
  const { lang, budget } = facts;
  const blocks: readonly Block[] = [
    // In one block, so that the first table stands on the same page.
    { kind: 'lines', heading: '', lines: headLines(facts) },
    payerTable(facts),
    measureTable(facts),
    ...(budget === null ? [] : [budgetTable(facts, budget)]),
    // Under the first table the note would send all of it to the next page.
    { kind: 'lines', heading: '', lines: [equation(facts), ...signatureLines(facts)] },
  ];
  return {
    name: { zh: '控制页', en: 'Control page' }[lang],
    title: CONTROL_TITLE[lang],
    subtitles: [batchLine(facts)],
    blocks,
    // With all payers and notes it is signed on one page.
    orientation: 'portrait',
    form: true,
  };
}

function headLines(facts: PaymentFacts): LinesBlock['lines'] {
  const { ledgerLack, lang } = facts;
  return [
    ...(ledgerLack === null
      ? []
      : [{ text: LEDGER_LACK[ledgerLack][lang], strong: true, tone: 'bad' } as const]),
    { text: totalText(facts)[lang], strong: true },
    ...[
      ...doubtText(facts),
      ...accountText(facts),
      ...againTexts(facts),
      ...namesakeTexts(facts),
      ...movedTexts(facts),
      ...unsignedRulingText(facts),
    ].map((said) => ({ text: said[lang], tone: 'doubt' as const })),
  ];
}

function totalText({ plan: { lines } }: PaymentFacts): Localised {
  const total = sum(lines.map(({ amount }) => amount));
  return {
    zh: `本批共${lines.length}笔，合计（大写）：${capitalAmount(total)}`,
    en: `${counted(lines.length, 'payment')} in this batch; total in capitals: ${capitalAmount(total)}`,
  };
}

function doubtText(facts: PaymentFacts): readonly Localised[] {
  const doubted = doubtedPayments(facts);
  if (doubted.length === 0) return [];
  const amount = formatYuanGrouped(sum(doubted.map((one) => one.amount)));
  return [
    {
      zh: `其中${doubted.length}项、${amount}元所据数据存疑，签批前请核实（见“${DOUBT_SHEET.zh}”）`,
      en: `Among these on doubtful data: ${counted(doubted.length, 'award')}, ${amount} yuan; check before signing (see ${DOUBT_SHEET.en})`,
    },
  ];
}

function accountText({ plan }: PaymentFacts): readonly Localised[] {
  const changed = changedAccounts(plan);
  if (changed.length === 0) return [];
  const { zh, en } = changedAccountsLine(changed);
  return [{ zh: `${zh}（见“${ACCOUNT_SHEET.zh}”）`, en: `${en} (see ${ACCOUNT_SHEET.en})` }];
}

function againTexts({ plan }: PaymentFacts): readonly Localised[] {
  const again = paidAgain(plan);
  return again.length === 0 ? [] : [inRemarks(paidAgainLine(again))];
}

function namesakeTexts({ plan }: PaymentFacts): readonly Localised[] {
  const paid = paidNamesakes(plan);
  return paid.length === 0 ? [] : [inRemarks(paidNamesakesLine(paid))];
}

function movedTexts({ plan }: PaymentFacts): readonly Localised[] {
  const moved = movedPayments(plan);
  return moved.length === 0 ? [] : [inRemarks(movedLine(moved))];
}

// Each is named in the 备注 of its payment sheet.
function inRemarks({ zh, en }: Localised): Localised {
  return { zh: `${zh}（见拨付表备注）`, en: `${en} (see the remarks of the payment sheets)` };
}

function unsignedRulingText(facts: PaymentFacts): readonly Localised[] {
  const unsigned = unsignedPayments(facts);
  if (unsigned.length === 0) return [];
  const { zh, en } = unsignedLine(unsigned);
  return [{ zh: `${zh}（见“${UNSIGNED_SHEET.zh}”）`, en: `${en} (see ${UNSIGNED_SHEET.en})` }];
}

/** Of the first two columns, in half-width characters: English titles of measures are long, and must not break over lines. */
const FIRST_WIDTH = { zh: 22, en: 40 } as const;
const COUNT_WIDTH = { zh: 8, en: 11 } as const;

function payerTable(facts: PaymentFacts): TableBlock {
  const money = (zh: string, en: string, of: (sums: PayerSums) => Money): SheetColumn<PayerSums> => ({
    header: { zh, en },
    width: 12,
    total: 'sum',
    cell: (sums) => yuan(of(sums)),
  });
  const columns: readonly SheetColumn<PayerSums>[] = [
    { header: PAYER, width: FIRST_WIDTH[facts.lang], cell: ({ payer }) => text(payerTitle(facts, payer)) },
    { header: COUNT, width: COUNT_WIDTH[facts.lang], total: 'sum', cell: (sums) => count(sums.count) },
    money('本次拨付', 'Paid now', ({ now }) => now),
    money('核定应付', 'Decided', ({ decided }) => decided),
    money('前批应付', 'Owed from before', ({ owed }) => owed),
    money('此前已付', 'Paid before', ({ before }) => before),
    money('暂缓', 'Held back', ({ held }) => held),
    money('结转下批', 'Carried', ({ carried }) => carried),
    money('不在本批', 'Not asked for', ({ outside }) => outside),
  ];
  return tableOf(columns, payerSums(facts.plan), facts.lang, {
    heading: { zh: '一、按承担单位（元）', en: '1 By payer (yuan)' },
    emptyText: { zh: '没有应付的奖补', en: 'Nothing is due' },
  });
}

function equation({ lang }: PaymentFacts): LinesBlock['lines'][number] {
  const said = {
    zh: '注：核定应付＋前批应付＝本次拨付＋此前已付＋暂缓＋结转下批＋不在本批，逐单位相等。前批应付：前批所定、本次不再核定而仍有余款的。',
    en: 'Note: decided + owed from before = paid now + paid before + held back + carried + not asked for, payer by payer. Owed from before: awards of earlier batches with a rest that this run does not decide again.',
  }[lang];
  return { text: said, tone: 'muted' };
}

type Own = readonly PaymentLine[];

function measureTable(facts: PaymentFacts): TableBlock {
  const rows = [...grouped(facts.plan.lines, ({ share }) => share.measure)].sort(
    ([a], [b]) => place(facts, a) - place(facts, b),
  );
  const columns: readonly SheetColumn<readonly [string, Own]>[] = [
    { header: MEASURE, width: FIRST_WIDTH[facts.lang], cell: ([id]) => text(measureTitle(facts, id)) },
    { header: COUNT, width: COUNT_WIDTH[facts.lang], total: 'sum', cell: ([, own]) => count(own.length) },
    { header: AMOUNT, width: 15, total: 'sum', cell: ([, own]) => yuan(totalOf(own)) },
    {
      header: { zh: '政策依据', en: 'Article' },
      width: 15,
      cell: ([id]) => text(facts.measures.get(id)?.article ?? ''),
    },
  ];
  return tableOf(columns, rows, facts.lang, {
    heading: { zh: '二、按奖补事项（元）', en: '2 By measure (yuan)' },
    emptyText: { zh: '本批没有拨付', en: 'This batch pays nothing' },
  });
}

function place({ evaluation: { measures } }: PaymentFacts, id: string): number {
  return measures.findIndex((measure) => measure.id === id);
}

function budgetTable(facts: PaymentFacts, budget: readonly BudgetLine[]): TableBlock {
  const { lang } = facts;
  const columns: readonly SheetColumn<BudgetLine>[] = [
    { header: PAYER, width: FIRST_WIDTH[facts.lang], cell: ({ payer }) => text(payerTitle(facts, payer)) },
    {
      header: { zh: '超出笔数', en: 'Beyond' },
      width: 8,
      total: 'sum',
      cell: ({ beyond }) => count(beyond.length),
    },
    {
      header: { zh: '可用资金', en: 'Available' },
      width: 15,
      cell: ({ available }) =>
        available === null ? text({ zh: '未列', en: 'not given' }[lang], { tone: 'doubt' }) : yuan(available),
    },
    { header: { zh: '本次需要', en: 'Wanted' }, width: 15, cell: ({ wanted }) => yuan(wanted) },
    {
      header: { zh: '不足', en: 'Short' },
      width: 15,
      cell: ({ short }) => (short === ZERO ? BLANK : yuan(short, { tone: 'bad', bold: true })),
    },
    {
      header: { zh: '事项', en: 'Measure' },
      width: 15,
      cell: ({ measure }) =>
        text(measure === null ? { zh: '全部', en: 'all' }[lang] : measureTitle(facts, measure)),
    },
    {
      header: { zh: '自何处起不足', en: 'From which on' },
      width: 15,
      cell: ({ beyond: [first] }) => text(first ? first.share.name : ''),
    },
  ];
  return tableOf(columns, budget, lang, {
    heading: { zh: '三、预算对照（元）', en: '3 Budget (yuan)' },
    emptyText: { zh: '预算表没有内容', en: 'The budget is empty' },
  });
}

/** The digest of every other file of the batch. */
export function digestSheet(facts: PaymentFacts, files: readonly FileDigest[]): BookSheet {
  const { lang } = facts;
  const columns: readonly SheetColumn<FileDigest>[] = [
    { header: { zh: '文件', en: 'File' }, width: 34, cell: ({ name }) => text(name) },
    { header: COUNT, width: COUNT_WIDTH[facts.lang], cell: ({ lines }) => count(lines?.length ?? null) },
    { header: AMOUNT, width: 16, cell: ({ lines }) => yuan(lines && totalOf(lines)) },
    { header: { zh: 'SHA-256', en: 'SHA-256' }, width: 74, cell: ({ sha256 }) => text(sha256) },
  ];
  return {
    name: { zh: '文件校验', en: 'Digests' }[lang],
    title: { zh: '本批文件及其 SHA-256', en: 'Files of this batch and their SHA-256' }[lang],
    subtitles: [batchLine(facts)],
    blocks: [tableOf(columns, files, lang)],
    orientation: 'landscape',
    form: true,
  };
}

const PAYER: Localised = { zh: '承担单位', en: 'Payer' };
const MEASURE: Localised = { zh: '奖补事项', en: 'Measure' };
const COUNT: Localised = { zh: '笔数', en: 'Payments' };
const AMOUNT: Localised = { zh: '金额（元）', en: 'Amount (yuan)' };

function totalOf(lines: Own): Money {
  return lines.reduce((all, { amount }) => add(all, amount), ZERO);
}
