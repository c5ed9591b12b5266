// What is asked of the ledger commands, read from the words of the command line.
import { InputError } from '../io/input-error.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { readStatus } from '../ledger/ledger-row.ts';
import { PAYMENT_STATES, type PaymentFilter, type PaymentState } from '../ledger/select-payments.ts';
import type { Policy } from '../policy/policy.ts';
import { PAYMENT_STATE_WORDING } from '../reports/wording/ledger-wording.ts';
import { tidyText } from '../roster/field-types/text.ts';
import type { Day } from '../values/day.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { type Money, parseMoney, ZERO } from '../values/money.ts';
import { enterprisesNamed } from './ledger-enterprise.ts';
import { noBatch } from './ledger-errors.ts';
import { measureEntries } from './measure-errors.ts';
import { dateNamed, payerNamed } from './pay-request.ts';

/** The ledger where none is named. */
export const LEDGER_PATH = '台账.csv';

/** Options that every ledger command has. */
export interface LedgerOptions {
  readonly ledger?: string;
  readonly policy?: string;
}

/** What narrows the payments of a ledger, as options. */
export interface FilterOptions {
  readonly measure?: string;
  readonly batch?: string;
  readonly year?: string;
  readonly payer?: string;
  readonly state?: string;
  readonly number?: string;
}

/** What turns words into a filter: the ledger is needed to tell which enterprise is meant. */
type FilterOf = (payments: readonly LedgerPayment[]) => PaymentFilter;

/**
 * The filter that words ask for, except the enterprise, which the ledger's payments tell. Throws InputError for what
 * names nothing; its answer, for an enterprise or a batch that the ledger does not have.
 */
export async function filterNamed(
  enterprise: string | undefined,
  options: FilterOptions,
  policy: Policy,
): Promise<FilterOf> {
  const rest = {
    measure: options.measure === undefined ? null : measureNamed(options.measure, policy),
    batch: options.batch === undefined ? null : tidyText(options.batch),
    year: options.year === undefined ? null : yearNamed(options.year),
    payer: options.payer === undefined ? null : payerNamed(options.payer),
    state: options.state === undefined ? null : stateNamed(options.state),
    number: options.number === undefined ? null : numberNamed(options.number),
  };
  const codesIn = enterprise === undefined ? () => null : await enterprisesNamed(enterprise);
  return (payments) => {
    if (rest.batch !== null) assertBatch(rest.batch, payments);
    return { ...rest, codes: codesIn(payments) };
  };
}

// A mistyped batch would look like one of which nothing is there.
function assertBatch(batch: string, payments: readonly LedgerPayment[]): void {
  const known = [...new Set(payments.map(({ first }) => first.batch))].filter((one) => one !== '');
  if (!known.includes(batch)) throw noBatch(batch, known);
}

function measureNamed(name: string, policy: Policy): string {
  const [entry] = measureEntries(policy, name);
  if (!entry) throw new RangeError(name);
  return entry.id;
}

// 1,5 may be a decimal comma, and 5 0000 two figures.
const AMOUNT = /^(?<figure>(?:[1-9]\d{0,2}(?:[, ]\d{3})+|\d+)(?:\.(?<decimals>\d+))?) *(?<unit>万? *元?)$/u;

/** An amount in 元, above zero; a unit (万元) may stand behind it, and thousands be parted. Throws InputError for anything else. */
export function amountNamed(written: string): Money {
  const {
    figure = '',
    decimals = '',
    unit = '',
  } = AMOUNT.exec(written.normalize('NFKC').trim())?.groups ?? {};
  const wan = unit.startsWith('万');
  const money = parseMoney(figure.replace(/[, ]/gu, ''), wan ? 'wan' : 'yuan');
  if (money !== undefined && money > ZERO && decimals.length <= (wan ? 6 : 2)) return money;
  throw new InputError({
    zh: {
      message: `“${written}”不是金额`,
      hint: '写大于0、到分为止的数，单位为元，例如 --amount 50000 或 --amount 5万元',
    },
    en: {
      message: `"${written}" is no amount`,
      hint: 'write yuan above 0, to the 分 at most, such as --amount 50000',
    },
  });
}

/** A year of four digits. Throws InputError for anything else. */
export function yearNamed(written: string): number {
  if (/^20\d{2}$/.test(written)) return Number(written);
  throw new InputError({
    zh: { message: `“${written}”不是年度`, hint: '写四位年份，例如 --year 2025' },
    en: { message: `"${written}" is no year`, hint: 'write four digits, such as --year 2025' },
  });
}

/** A date that is not after today. Throws InputError for anything else: no row of a ledger is ever put right. */
export function pastDateNamed(written: string, today: Day): Day {
  const date = dateNamed(written);
  if (date <= today) return date;
  throw new InputError({
    zh: { message: `日期 ${date} 晚于今天（${today}）`, hint: '核对年份；台账只登记已经发生的' },
    en: {
      message: `${date} is after today, ${today}`,
      hint: 'check the year; a ledger records what has happened',
    },
  });
}

function stateNamed(written: string): PaymentState {
  const plain = written.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  const named = PAYMENT_STATES.find(
    (state) =>
      state === plain ||
      (['zh', 'en'] as const).some(
        (lang) => PAYMENT_STATE_WORDING[state][lang].replace(/\s/gu, '') === plain,
      ),
  );
  const state = named ?? readStatus(written);
  if (state !== undefined) return state;
  const known = (lang: Lang) => PAYMENT_STATES.map((one) => PAYMENT_STATE_WORDING[one][lang]);
  throw new InputError({
    zh: { message: `“${written}”不是状态`, hint: `可用：${known('zh').join('、')}` },
    en: { message: `"${written}" is no state`, hint: `it may be ${known('en').join(', ')}` },
  });
}

function numberNamed(written: string): number {
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new InputError({
    zh: { message: `“${written}”不是登记号`, hint: '登记号见 ledger show 每行开头' },
    en: { message: `"${written}" is no number of an entry`, hint: 'ledger show lists them in front' },
  });
}

/** What an option says. Throws InputError where a command that cannot do without it was given none. */
export function optionGiven(value: string | undefined, flag: string, what: Localised): string {
  const plain = tidyText(value ?? '');
  if (plain !== '') return plain;
  throw new InputError({
    zh: { message: `缺少 ${flag}（${what.zh}）`, hint: `写上 ${flag}，或运行 --help 查看用法` },
    en: { message: `${flag} is missing (${what.en})`, hint: `add ${flag}, or run --help to see the usage` },
  });
}
