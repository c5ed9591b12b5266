// Payments that the ledger lacks and a ruling has answered, as the 备注 of what was paid by that ruling states them: so a
// later run need not ask again, and whoever reads the row sees why less, or all, was paid.
import type { UnledgeredPayment } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { formatYuan, type Money, parseMoney } from '../values/money.ts';
import { type PayerId, payerName, readPayer } from './payer.ts';

/** A payment that the ledger lacks, of an award that was ruled on. */
export interface RuledLack {
  /** Null where nobody knows who paid it. */
  readonly payer: PayerId | null;
  /** In 分; null where it is not known. */
  readonly amount: Money | null;
  /** Whether it was left out of what is paid; otherwise the ruling says that it was not made, or that more is due. */
  readonly deducted: boolean;
}

type Paid = Pick<RuledLack, 'payer' | 'amount'>;

const WORDS = [
  { word: '另已付', deducted: true },
  { word: '裁定不扣', deducted: false },
] as const;

/** The pattern of such notes, one or more or none, as they stand behind what is due. */
export const RULED_LACKS_NOTES = `(?:；(?:${WORDS.map(({ word }) => word).join('|')})[：:][^；;：:\\s]+)*`;

const UNKNOWN = '不明';
const PART = /^(\D+?)(?:(\d+\.\d{2})元|不明)$/u;

/** `；另已付：市级75000.00元；裁定不扣：省级不明`, to stand behind what is due; empty where there is none. */
export function ruledLacksNote(lacks: readonly RuledLack[]): string {
  return WORDS.map(({ word, deducted }) => {
    const own = lacks.filter((lack) => lack.deducted === deducted);
    return own.length === 0 ? '' : `；${word}：${own.map(lackText).join('、')}`;
  }).join('');
}

/** Reads them back wherever they stand in a text; one that is not understood answers nothing. */
export function readRuledLacks(text: string): readonly RuledLack[] {
  return WORDS.flatMap(({ word, deducted }) => {
    const list = new RegExp(`${word}[：:]([^；;：:\\s]+)`, 'u').exec(text)?.[1] ?? '';
    return list.split('、').flatMap((part) => lackOf(part, deducted));
  });
}

/** All of both, each as often as the one that has it more often. */
export function joinedLacks(one: readonly RuledLack[], other: readonly RuledLack[]): readonly RuledLack[] {
  return [...one, ...beyond(other, one)];
}

/** Those of the payments that nobody has ruled on, each as often as it is more often known than ruled on. */
export function unruledLacks<P extends Pick<UnledgeredPayment, 'payer' | 'amount'>>(
  payments: readonly P[],
  ruled: readonly RuledLack[],
): readonly P[] {
  const known = payments.map((payment) => ({ ...lackBy(payment, false), payment }));
  return beyond(known, ruled).map(({ payment }) => payment);
}

/** What a ruling answers of a payment that the ledger lacks. */
export function lackBy(
  { payer, amount }: Pick<UnledgeredPayment, 'payer' | 'amount'>,
  deducted: boolean,
): RuledLack {
  return { payer, amount: moneyOrNull(amount), deducted };
}

/** Those of some payments that are none of these, each as often as there are more of it. */
export function beyond<P extends Paid>(some: readonly P[], taken: readonly Paid[]): readonly P[] {
  const left = taken.map(keyOf);
  return some.filter((one) => {
    const place = left.indexOf(keyOf(one));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function keyOf({ payer, amount }: Paid): string {
  return `${payer ?? ''} ${amount ?? ''}`;
}

function lackText({ payer, amount }: RuledLack): string {
  return `${payer === null ? UNKNOWN : payerName(payer).zh}${amount === null ? UNKNOWN : `${formatYuan(amount)}元`}`;
}

function lackOf(text: string, deducted: boolean): readonly RuledLack[] {
  const [, name = '', written] = PART.exec(text) ?? [];
  const payer = name === UNKNOWN ? null : readPayer(name);
  const amount = written === undefined ? null : parseMoney(written, 'yuan');
  return payer === undefined || amount === undefined ? [] : [{ payer, amount, deducted }];
}
