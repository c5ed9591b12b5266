// What an award comes to in all, as the ledger's 备注 states it beside each payment. It is how a later batch knows
// what is still owed: a row that does not state it stands for the whole award.
import { formatYuan, type Money, parseMoney } from '../values/money.ts';
import { comparePayers, type PayerId, payerName, readPayer } from './payer.ts';
import { RULED_LACKS_NOTES } from './ruled-lacks.ts';

/** One payer's part of an award. */
export interface DuePart {
  readonly payer: PayerId;
  readonly money: Money;
}

const NOTE = /应付[：:]((?:[^\d、；;：:\s]+\d+\.\d{2}元、?)+)/u;
const PART = /^([^\d]+)(\d+\.\d{2})元$/u;

const FORMER = /原代码[：:]([0-9A-Z]{18})/u;

/**
 * The note of an award: `应付：省级300000.00元、市级200000.00元`. Ordered by payer, whatever the order given. Where it is
 * the rest of what was begun under another code, that code follows: `；原代码：91630102MA00000000`.
 */
export function dueNote(parts: readonly DuePart[], former: string | null = null): string {
  const texts = [...parts]
    .sort((a, b) => comparePayers(a.payer, b.payer))
    .map(({ payer, money }) => `${payerName(payer).zh}${formatYuan(money)}元`);
  return `应付：${texts.join('、')}${former === null ? '' : `；原代码：${former}`}`;
}

// Behind what is due: what somebody else noted of an account says nothing of where money went.
const ACCOUNT = new RegExp(
  `\\d元(?:；${FORMER.source})?${RULED_LACKS_NOTES}；账号[：:](?<account>\\d{8,32})`,
  'u',
);

/** The note with the account that the payment went to behind it: `应付：市级200000.00元；账号：6300000055500000001`. */
export function withAccount(note: string, account: string): string {
  return `${note}；账号：${account}`;
}

/** The account that a payment went to, as its note states it; null where it states none. */
export function readAccount(text: string): string | null {
  return ACCOUNT.exec(text)?.groups?.['account'] ?? null;
}

/** Whether a text states what an award comes to in all, so that a rest of it may be due. */
export function statesDue(text: string): boolean {
  return readDueNote(text) !== null;
}

/** Reads the note wherever it stands in a text; null where there is none, or anything in it is not understood. */
export function readDueNote(text: string): readonly DuePart[] | null {
  const list = NOTE.exec(text)?.[1];
  if (list === undefined) return null;
  const parts = list.split('、').map(partOf);
  return parts.every((part) => part !== null) ? parts : null;
}

/** The code under which an award was begun, as its note states it; null where it states none. */
export function readFormerCode(text: string): string | null {
  return FORMER.exec(text)?.[1] ?? null;
}

/** Whether two awards come to the same, payer by payer. */
export function isSameDue(one: readonly DuePart[], other: readonly DuePart[]): boolean {
  return dueNote(one) === dueNote(other);
}

function partOf(text: string): DuePart | null {
  const [, name = '', amount = ''] = PART.exec(text) ?? [];
  const payer = readPayer(name);
  const money = parseMoney(amount, 'yuan');
  return payer === undefined || money === undefined ? null : { payer, money };
}
