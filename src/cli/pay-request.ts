// What is asked of `pay`, read from the words of the command line.
import { InputError } from '../io/input-error.ts';
import { isBatchName } from '../payment/batch-name.ts';
import { PAYERS, type PayerId, payerName, readPayer } from '../payment/payer.ts';
import type { Policy, Ratio } from '../policy/policy.ts';
import { type Day, parseDay } from '../values/day.ts';
import { parseDecimal } from '../values/decimal.ts';
import { measureEntries } from './measure-errors.ts';

/** The payers named; null where none is. Throws InputError for a name that is none. */
export function payersNamed(names: readonly string[]): ReadonlySet<PayerId> | null {
  if (names.length === 0) return null;
  return new Set(names.map(payerNamed));
}

/** The payer named. Throws InputError for a name that is none. */
export function payerNamed(name: string): PayerId {
  const payer = readPayer(name);
  if (payer !== undefined) return payer;
  const known = (lang: 'zh' | 'en') =>
    PAYERS.map((one) => payerName(one)[lang]).join(lang === 'zh' ? '、' : ', ');
  throw new InputError({
    zh: { message: `没有承担单位“${name}”`, hint: `可用：${known('zh')}` },
    en: {
      message: `there is no payer "${name}"`,
      hint: `it may be ${known('en')} (or 省级, 市级, 城东区 …)`,
    },
  });
}

/** Ids of the measures named. Throws InputError for a name that is none, or may be two. */
export function measuresNamed(names: readonly string[], policy: Policy): ReadonlySet<string> {
  return new Set(names.flatMap((name) => measureEntries(policy, name).map(({ id }) => id)));
}

/** A share such as `80%` as a ratio. Throws InputError for anything but more than 0 % up to 100 %. */
export function shareNamed(written: string): Ratio {
  const plain = written.normalize('NFKC').trim();
  const decimal = plain.endsWith('%') ? parseDecimal(plain.slice(0, -1).trim()) : undefined;
  const ratio = decimal && { numerator: decimal.digits, denominator: 100n * 10n ** BigInt(decimal.scale) };
  if (ratio && ratio.numerator > 0n && ratio.numerator <= ratio.denominator) return ratio;
  throw new InputError({
    zh: { message: `“${written}”不是拨付比例`, hint: '写成大于0%、不超过100%的百分数，例如 --share 80%' },
    en: {
      message: `"${written}" is no share`,
      hint: 'write more than 0% and at most 100%, such as --share 80%',
    },
  });
}

/** Throws InputError for anything but a date. */
export function dateNamed(written: string): Day {
  const day = parseDay(written.trim());
  if (day !== undefined) return day;
  throw new InputError({
    zh: { message: `“${written}”不是日期`, hint: '写成年-月-日，例如 --date 2026-01-12' },
    en: { message: `"${written}" is no date`, hint: 'write year-month-day, such as --date 2026-01-12' },
  });
}

/** Throws InputError for a name that no folder can have. */
export function batchNamed(written: string): string {
  if (isBatchName(written)) return written;
  throw new InputError({
    zh: {
      message: `“${written}”不能作为批次名`,
      hint: '不超过60字，不含 \\ / : * ? " < > |，例如 --batch 2025年第一批',
    },
    en: {
      message: `"${written}" cannot be the name of a batch`,
      hint: 'up to 60 characters without \\ / : * ? " < > |, such as --batch 2025Q4-01',
    },
  });
}
