// What a batch comes to, for the person at the terminal: who pays how much, what is not paid and why, what to do next.
import { sourceOf } from '../../evaluation/doubted-awards.ts';
import { fitsBudget } from '../../payment/budget.ts';
import type { PlannedShare } from '../../payment/payment-plan.ts';
import { type PayerSums, payerSums } from '../../payment/plan-sums.ts';
import { counted } from '../../values/counted.ts';
import { grouped } from '../../values/grouped.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { formatYuanGrouped, type Money, sum, ZERO } from '../../values/money.ts';
import {
  changedAccounts,
  changedAccountsLine,
  changedAccountText,
} from '../sheets/payment/changed-accounts.ts';
import { DOUBT_SHEET, doubtedPayments } from '../sheets/payment/doubt-sheet.ts';
import { MOVED_REMEDY, movedLine, movedPayments, movedText } from '../sheets/payment/moved-payers.ts';
import { paidAgain, paidAgainLine } from '../sheets/payment/paid-again.ts';
import { paidNamesakes, paidNamesakesLine } from '../sheets/payment/paid-namesakes.ts';
import { paidUnderFormer, paidUnderFormerLine } from '../sheets/payment/paid-under-former.ts';
import { measureTitle, type PaymentFacts, payerTitle } from '../sheets/payment/payment-facts.ts';
import { unsignedLine, unsignedPayments, unsignedText } from '../sheets/payment/unsigned-rulings.ts';
import { doubtTexts } from '../wording/doubt-text.ts';
import { holdFault } from '../wording/hold-wording.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { textTable } from './text-table.ts';

/** What became of a batch. */
export interface PaymentResult {
  readonly state: PaymentState;
  /** Approved batches of the run that the ledger has. */
  readonly entered: readonly string[];
}

/**
 * How far a batch has come: planned; entered into the ledger now, or before, also with documents that had been lost;
 * or there is nothing to pay.
 */
export type PaymentState = 'draft' | 'approved' | 'already-there' | 'restored' | 'nothing';

/** The lines, none wider than `width`; sections parted by an empty line. */
export function paymentSummary(
  facts: PaymentFacts,
  result: PaymentResult,
  width: number,
): readonly SummaryLine[] {
  const sections = [
    head(facts, result, width),
    payerLines(facts, width),
    heldLines(facts, width),
    formerLines(facts, width),
    doubtLines(facts, width),
    accountLines(facts, width),
    againLines(facts, width),
    namesakeLines(facts, width),
    movedLines(facts, width),
    unsignedLines(facts, width),
    budgetLines(facts, width),
  ].filter((lines) => lines.length > 0);
  return sections.flatMap((lines, index) => (index === 0 ? lines : [EMPTY_LINE, ...lines]));
}

function head(
  { plan, lang }: PaymentFacts,
  { state, entered }: PaymentResult,
  width: number,
): readonly SummaryLine[] {
  const { batch } = plan.wish;
  const total = formatYuanGrouped(sum(plan.lines.map(({ amount }) => amount)));
  const count = plan.lines.length;
  const texts: Readonly<Record<PaymentState, Localised>> = {
    draft: {
      zh: `批次 ${batch}（未批准，未记入台账）：${count} 笔，${total} 元`,
      en: `Batch ${batch} (not approved, not in the ledger): ${counted(count, 'payment')}, ${total} yuan`,
    },
    approved: {
      zh: `批次 ${batch} 已批准并记入台账：${count} 笔，${total} 元`,
      en: `Batch ${batch} is approved and in the ledger: ${counted(count, 'payment')}, ${total} yuan`,
    },
    'already-there': {
      zh: `批次 ${batch} 已在台账中，未作任何改动`,
      en: `Batch ${batch} is in the ledger already; nothing was changed`,
    },
    restored: {
      zh: `批次 ${batch} 已在台账中，台账未作改动；丢失或被改动的文件已原样补写`,
      en: `Batch ${batch} is in the ledger already, which was not changed; its missing or altered documents were written again as they were`,
    },
    nothing: {
      zh: `没有可拨付的（${whyNothing(plan.shares, 'zh')}），未作任何改动${entered.length > 0 ? `；本次核定结果的批次 ${entered.join('、')} 已在台账中` : ''}`,
      en: `There is nothing to pay (${whyNothing(plan.shares, 'en')}), and nothing was changed${entered.length > 0 ? `; the ledger has ${entered.join(', ')} of this run` : ''}`,
    },
  };
  return wrapped(texts[state][lang], width, 'strong');
}

// Where all of it went instead.
function whyNothing(shares: readonly PlannedShare[], lang: Lang): string {
  const parts = COLUMNS.slice(1).flatMap(([name, of]) =>
    shares.some((share) => of(share) > ZERO) ? name[lang] : [],
  );
  if (parts.length === 0) return { zh: '本次核定没有应付的奖补', en: 'by this run nothing is due' }[lang];
  const list = parts.join({ zh: '、', en: ', ' }[lang]);
  return { zh: `应付的都属于：${list}`, en: `all that is due is: ${list.toLowerCase()}` }[lang];
}

type Parts = Pick<PlannedShare, 'now' | 'held' | 'carried' | 'before' | 'outside'>;

const COLUMNS: readonly (readonly [header: Localised, of: (sums: Parts) => Money])[] = [
  [{ zh: '本次拨付', en: 'Paid now' }, ({ now }) => now],
  [{ zh: '暂缓', en: 'Held back' }, ({ held }) => held],
  [{ zh: '结转下批', en: 'Carried' }, ({ carried }) => carried],
  [{ zh: '此前已付', en: 'Paid before' }, ({ before }) => before],
  [{ zh: '不在本批', en: 'Not asked for' }, ({ outside }) => outside],
];

// Columns that say nothing but zero are left out, but those of every batch.
function payerLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { plan, lang } = facts;
  const rows = payerSums(plan);
  if (rows.length === 0) return [];
  const columns = COLUMNS.filter(([, of], index) => index < 2 || rows.some((row) => of(row) > ZERO));
  const total = { zh: '合计', en: 'Total' }[lang];
  const header = [
    { zh: '承担单位（元）', en: 'Payer (yuan)' }[lang],
    { zh: '笔数', en: 'Payments' }[lang],
    ...columns.map(([name]) => name[lang]),
  ];
  const amounts = (own: readonly PayerSums[]) => columns.map(([, of]) => formatYuanGrouped(sum(own.map(of))));
  const body = rows.map((row) => [payerTitle(facts, row.payer), String(row.count), ...amounts([row])]);
  const foot = [total, String(plan.lines.length), ...amounts(rows)];
  const [heading = '', ...lines] = textTable([header, ...body, foot], { width, indent: 2 });
  return [
    line(heading, 'strong'),
    ...lines.map((text, index) => line(text, index === rows.length ? 'strong' : 'plain')),
  ];
}

const SHOWN = 8;

const OF_ONE: Localised = { zh: '项数，元', en: 'shares, yuan' };
const OF_SEVERAL: Localised = {
  zh: '项数，元；有几个原因的，各原因下均计入，合计以上表为准',
  en: 'shares, yuan; one with several reasons counts under each; for the total see the table above',
};

// By what is wrong, the most money first; a share with two faults stands under each.
function heldLines({ plan, lang }: PaymentFacts, width: number): readonly SummaryLine[] {
  const held = plan.shares.filter((share) => share.held > ZERO);
  if (held.length === 0) return [];
  const faults = held.flatMap((share) =>
    [...new Set(share.reasons.map(({ code }) => code))].map((code) => ({ code, share })),
  );
  const groups = [...grouped(faults, ({ code }) => code)]
    .map(([code, own]) => ({ code, count: own.length, money: sum(own.map(({ share }) => share.held)) }))
    .sort((a, b) => (a.money === b.money ? 0 : a.money > b.money ? -1 : 1));
  const counted = (faults.length > held.length ? OF_SEVERAL : OF_ONE)[lang];
  const heading = {
    zh: `暂缓 ${held.length} 项，原因（${counted}）`,
    en: `Held back: ${held.length}, by reason (${counted})`,
  }[lang];
  const rows = groups
    .slice(0, SHOWN)
    .map(({ code, count, money }) => [
      holdFault({ code, value: '' }, lang),
      String(count),
      formatYuanGrouped(money),
    ]);
  const rest = groups.length - rows.length;
  const more = { zh: `  另有 ${rest} 种原因，见暂缓名单.xlsx`, en: `  and ${rest} more, see 暂缓名单.xlsx` }[
    lang
  ];
  return [
    ...wrapped(heading, width, 'strong'),
    ...textTable(rows, { width, indent: 2 }).map((text) => line(text, 'doubt')),
    ...(rest > 0 ? [line(more, 'muted')] : []),
  ];
}

/** So many are named; the rest stands on the control page. */
const DOUBTED_SHOWN = 3;

function doubtLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { lang } = facts;
  const doubted = doubtedPayments(facts);
  if (doubted.length === 0) return [];
  const amount = formatYuanGrouped(sum(doubted.map((one) => one.amount)));
  const heading = {
    zh: `本批拨付中 ${doubted.length} 项、${amount} 元所据数据存疑，付款前请核实（控制页“${DOUBT_SHEET.zh}”）`,
    en: `Paid by this batch on doubtful data: ${counted(doubted.length, 'award')}, ${amount} yuan; check before paying (control page, ${DOUBT_SHEET.en})`,
  }[lang];
  const told = doubted.slice(0, DOUBTED_SHOWN).map(({ share, findings }) => {
    const what = doubtTexts(findings, sourceOf).join({ zh: '；', en: '; ' }[lang]);
    return `  ${share.name}  ${measureTitle(facts, share.measure)}  ${what}`;
  });
  const rest = doubted.length - told.length;
  return [
    ...wrapped(heading, width, 'strong'),
    ...told.flatMap((text) => wrapped(text, width, 'doubt', 4)),
    ...(rest > 0 ? [line({ zh: `  另有 ${rest} 项`, en: `  and ${rest} more` }[lang], 'muted')] : []),
  ];
}

// The run calls them due, so that somebody may look for the payment.
function formerLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { plan, lang } = facts;
  const paid = paidUnderFormer(plan);
  if (paid.length === 0) return [];
  return [
    ...wrapped(paidUnderFormerLine(paid)[lang], width, 'strong'),
    ...paid.flatMap(({ name, measure, said }) =>
      wrapped(`  ${name}  ${measureTitle(facts, measure)}  ${said[lang]}`, width, 'plain', 4),
    ),
  ];
}

function accountLines({ plan, lang }: PaymentFacts, width: number): readonly SummaryLine[] {
  const changed = changedAccounts(plan);
  if (changed.length === 0) return [];
  return [
    ...wrapped(changedAccountsLine(changed)[lang], width, 'strong'),
    ...changed.flatMap((one) => wrapped(`  ${changedAccountText(one)[lang]}`, width, 'doubt', 4)),
  ];
}

function againLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const again = paidAgain(facts.plan);
  return awardLines(again, again.length === 0 ? null : paidAgainLine(again), facts, width);
}

function namesakeLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const paid = paidNamesakes(facts.plan);
  return awardLines(paid, paid.length === 0 ? null : paidNamesakesLine(paid), facts, width);
}

// A heading, and each award with what is said of it; nothing where there is no heading.
function awardLines(
  awards: readonly { readonly name: string; readonly measure: string; readonly said: Localised }[],
  heading: Localised | null,
  facts: PaymentFacts,
  width: number,
): readonly SummaryLine[] {
  if (heading === null) return [];
  const { lang } = facts;
  return [
    ...wrapped(heading[lang], width, 'strong'),
    ...awards.flatMap(({ name, measure, said }) =>
      wrapped(`  ${name}  ${measureTitle(facts, measure)}  ${said[lang]}`, width, 'doubt', 4),
    ),
  ];
}

function movedLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { plan, lang } = facts;
  const moved = movedPayments(plan);
  if (moved.length === 0) return [];
  return [
    ...wrapped(movedLine(moved)[lang], width, 'strong'),
    ...moved.flatMap(({ share }) => {
      const said = share.moved === null ? '' : movedText(share.moved)[lang];
      return wrapped(`  ${share.name}  ${measureTitle(facts, share.measure)}  ${said}`, width, 'doubt', 4);
    }),
    ...wrapped(`  ${MOVED_REMEDY[lang]}`, width, 'doubt', 2),
  ];
}

function unsignedLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { lang } = facts;
  const unsigned = unsignedPayments(facts);
  if (unsigned.length === 0) return [];
  return [
    ...wrapped(unsignedLine(unsigned)[lang], width, 'strong'),
    ...unsigned.flatMap((one) => {
      const award = `${one.share.name}  ${measureTitle(facts, one.share.measure)}`;
      return wrapped(`  ${award}  ${unsignedText(one, lang)}`, width, 'doubt', 4);
    }),
  ];
}

function budgetLines(facts: PaymentFacts, width: number): readonly SummaryLine[] {
  const { budget, lang } = facts;
  if (budget === null) return [];
  if (fitsBudget(budget)) return [line({ zh: '预算足够', en: 'The budget suffices' }[lang], 'good')];
  return budget
    .filter(({ short }) => short > ZERO)
    .flatMap(({ payer, measure, available, wanted, short, beyond: [first] }) => {
      const what = [payerTitle(facts, payer), ...(measure === null ? [] : [measureTitle(facts, measure)])];
      const money = [available ?? ZERO, wanted, short].map(formatYuanGrouped);
      const said = {
        zh: `预算不足：${what.join(' ')} 可用 ${money[0]}，需要 ${money[1]}，差 ${money[2]} 元（从 ${first?.share.name ?? ''} 起）`,
        en: `Over budget: ${what.join(', ')} has ${money[0]}, needs ${money[1]}, lacks ${money[2]} yuan (from ${first?.share.name ?? ''} on)`,
      }[lang];
      return wrapped(said, width, 'bad');
    });
}
