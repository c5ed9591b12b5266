// What was entered into a ledger, for the person at the terminal.
import type { LedgerPayment } from '../../ledger/ledger-payments.ts';
import type { LedgerRow } from '../../ledger/ledger-row.ts';
import { counted } from '../../values/counted.ts';
import { formatYuan, formatYuanGrouped, sum, ZERO } from '../../values/money.ts';
import { paymentMeasure, paymentPayer } from '../wording/ledger-wording.ts';
import type { LedgerListSetting } from './ledger-list.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';
import { textTable } from './text-table.ts';

/** A ledger after rows were entered. */
export interface LedgerChanged {
  readonly ledger: string;
  /** Rows that were entered; none where they were there already. */
  readonly rows: readonly LedgerRow[];
  /** 登记号 of the first of them; the others follow. */
  readonly first: number | null;
  /** Rows of a ledger of other origin that were sealed with it. */
  readonly adopted: number;
  /** The payments that were meant, as they are now. */
  readonly carried: readonly LedgerPayment[];
  /** All of them, as they are now. */
  readonly payments: readonly LedgerPayment[];
}

/** What the rows come to in 元: `5 笔，583,334.00 元`; where an amount is not known, the count alone. */
export function rowsTotal(rows: readonly LedgerRow[], lang: LedgerListSetting['lang']): string {
  const count = {
    zh: `${rows.length} 笔`,
    en: `${rows.length} ${rows.length === 1 ? 'payment' : 'payments'}`,
  }[lang];
  const known = rows.flatMap(({ amount }) => amount ?? []);
  const money = formatYuanGrouped(sum(known));
  const unknown = rows.length - known.length;
  if (known.length === 0) return count;
  const rest = { zh: `，另 ${unknown} 笔金额不详`, en: `, and ${unknown} of unknown amount` }[lang];
  return { zh: `${count}，${money} 元`, en: `${count}, ${money} yuan` }[lang] + (unknown > 0 ? rest : '');
}

/** Where the rows stand: `台账 台账.csv，登记号 12–16`. */
export function rowsPlace(
  { ledger, rows, first }: Pick<LedgerChanged, 'ledger' | 'rows' | 'first'>,
  lang: LedgerListSetting['lang'],
): string {
  const last = (first ?? 0) + rows.length - 1;
  const numbers = first === last ? String(first) : `${first}–${last}`;
  return {
    zh: `台账 ${ledger}，登记号 ${numbers}`,
    en: `ledger ${ledger}, ${first === last ? 'number' : 'numbers'} ${numbers}`,
  }[lang];
}

/** The rows one by one: whose, for what, who pays, how much, and what of the payment is left. */
export function changeRows(
  { rows, first, carried }: LedgerChanged,
  { policy, lang, width }: LedgerListSetting,
): readonly SummaryLine[] {
  const left = { zh: '尚存', en: 'left' }[lang];
  const lines = rows.map((row, index) => {
    const number = (first ?? 0) + index;
    const of = carried.find((one) => one.later.some((later) => later.number === number));
    const standing = of?.standing ?? null;
    return [
      `${row.name || row.uscc}  ${paymentMeasure(row, policy, lang)}`,
      paymentPayer(row, lang),
      row.amount === null ? '' : formatYuanGrouped(row.amount),
      standing === null || row.status !== 'recovered' ? '' : `${left} ${formatYuanGrouped(standing)}`,
    ];
  });
  return textTable(lines, { width, indent: 2 }).map((text) => line(text));
}

/** What taking payments back means for what is paid later, measure by measure. */
export function recoverySequel(
  { carried, payments }: LedgerChanged,
  { policy, lang, width }: LedgerListSetting,
): readonly SummaryLine[] {
  const measures = new Map(carried.map(({ first }) => [`${first.uscc} ${first.measure}`, first]));
  return [...measures.values()].flatMap((first) => {
    const standing = payments.filter(
      (one) =>
        one.first.uscc === first.uscc &&
        one.first.measures.some((measure) => first.measures.includes(measure)) &&
        one.status !== 'recovered',
    );
    const what = `${first.name || first.uscc} ${paymentMeasure(first, policy, lang)}`;
    const rest = standing.map((one) =>
      `${paymentPayer(one.first, lang)} ${one.standing === null ? '' : formatYuanGrouped(one.standing)}`.trim(),
    );
    const said =
      standing.length === 0
        ? {
            zh: `${what}：已无未追回的，以后符合条件的可再次核定、拨付`,
            en: `${what}: nothing of it stands, so it may be awarded and paid again`,
          }
        : {
            zh: `${what}：仍视为已兑付，不会再次列支（未追回：${rest.join('、')}）`,
            en: `${what}: it still counts as paid and is not paid again (standing: ${rest.join(', ')})`,
          };
    return wrapped(said[lang], width);
  });
}

/** Approved payments of a batch that are not paid yet, by payer; nothing where there are none. */
export function unpaidLines(
  payments: readonly LedgerPayment[],
  batch: string,
  { lang, width }: Pick<LedgerListSetting, 'lang' | 'width'>,
): readonly SummaryLine[] {
  const open = payments.filter(({ first, status }) => first.batch === batch && status === 'approved');
  if (open.length === 0) return [];
  const payers = [...new Set(open.map(({ first }) => paymentPayer(first, lang)))];
  const sums = payers.map((payer) => {
    const own = open.filter(({ first }) => paymentPayer(first, lang) === payer);
    return `${payer} ${rowsTotal(
      own.map(({ first }) => first),
      lang,
    )}`;
  });
  const said = {
    zh: `本批尚未登记拨付：${sums.join('；')}`,
    en: `Not entered as paid yet in this batch: ${sums.join('; ')}`,
  }[lang];
  return wrapped(said, width, 'doubt');
}

/** A line where a ledger of other origin was sealed; nothing otherwise. */
export function adoptedLines(
  adopted: number,
  { lang, width }: Pick<LedgerListSetting, 'lang' | 'width'>,
): readonly SummaryLine[] {
  if (adopted === 0) return [];
  const said = {
    zh: `台账原有 ${adopted} 行已加上登记号和校验，今后改动会被发现；请不要再用其他程序改表`,
    en: `Number and seal given to ${counted(adopted, 'row')} that had none, so that any change shows; do not edit them in other programs`,
  }[lang];
  return wrapped(said, width);
}

/** The same for other programs. */
export function changeJson({ ledger, rows, first, adopted, carried }: LedgerChanged) {
  return {
    schema: 'xining-tiers/ledger-change@1',
    ledger,
    state: rows.length > 0 ? 'entered' : 'already-there',
    rows: rows.map((row, index) => {
      const number = (first ?? 0) + index;
      const of = carried.find((one) => one.later.some((later) => later.number === number));
      return {
        number,
        refers: of?.first.number ?? null,
        uscc: row.uscc,
        name: row.name,
        measure: row.measure,
        batch: row.batch,
        level: row.level,
        payer: row.level === 'local' ? row.payer : row.level,
        status: row.status,
        amount: row.amount === null ? null : formatYuan(row.amount),
        date: row.date,
        document: row.document,
        note: row.note,
        standing: of === undefined || of.standing === null ? null : formatYuan(of.standing),
      };
    }),
    total: formatYuan(sum(rows.map(({ amount }) => amount ?? ZERO))),
    adopted,
  };
}
