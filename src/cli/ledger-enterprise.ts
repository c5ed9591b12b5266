// Which enterprise of a ledger is meant.
import { matchEnterprise } from '../evaluation/match-enterprise.ts';
import { InputError } from '../io/input-error.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { nearest } from '../policy/nearest.ts';
import type { Lang } from '../values/lang.ts';
import { soundsLikeFor } from './sounds-like.ts';

/** An enterprise as a ledger names it. */
interface LedgerEnterprise {
  readonly uscc: string;
  readonly name: string;
}

/**
 * What finds the codes of the enterprises that a code, a name, a part of either or pinyin may mean. It throws
 * InputError where the ledger has none.
 */
export async function enterprisesNamed(
  written: string,
): Promise<(payments: readonly LedgerPayment[]) => ReadonlySet<string>> {
  const soundsLike = await soundsLikeFor(written);
  return (payments) => {
    const enterprises = enterprisesOf(payments);
    const { found } = matchEnterprise({ enterprises }, written, soundsLike);
    if (found.length === 0) throw noneInLedger(written, enterprises);
    return new Set(found.map(({ uscc }) => uscc));
  };
}

/** Throws InputError where payments are of more than one enterprise, and names them. */
export function assertOneEnterprise(payments: readonly LedgerPayment[], written: string): void {
  const found = new Map(payments.map(({ first }) => [first.uscc, first]));
  if (found.size > 1) throw severalInLedger(written, [...found.values()]);
}

// Each name under which a code stands is one to be found by.
function enterprisesOf(payments: readonly LedgerPayment[]): readonly LedgerEnterprise[] {
  const known = new Map<string, LedgerEnterprise>();
  for (const { first, later } of payments)
    for (const { uscc, name } of [first, ...later]) known.set(`${uscc} ${name}`, { uscc, name });
  return [...known.values()];
}

function noneInLedger(written: string, enterprises: readonly LedgerEnterprise[]): InputError {
  const near = nearest(
    written,
    enterprises.flatMap(({ name, uscc }) => [name, uscc]),
  );
  return new InputError({
    zh: {
      message: `台账中没有“${written}”`,
      hint: `${near === undefined ? '' : `是否指 ${near}？`}可写统一社会信用代码、企业名称、其中一部分，或拼音首字母`,
    },
    en: {
      message: `the ledger has no "${written}"`,
      hint: `${near === undefined ? '' : `did you mean ${near}? `}write a credit code, a name, a part of either, or pinyin initials`,
    },
  });
}

const SHOWN = 12;

function severalInLedger(written: string, found: readonly LedgerEnterprise[]): InputError {
  const more = found.length - SHOWN;
  const list = found
    .slice(0, SHOWN)
    .map(({ uscc, name }) => `\n  ${uscc}  ${name}`)
    .join('');
  const rest = (lang: Lang) =>
    more > 0 ? { zh: `\n  另有 ${more} 户`, en: `\n  and ${more} more` }[lang] : '';
  return new InputError({
    zh: {
      message: `“${written}”可以指 ${found.length} 户企业：${list}${rest('zh')}`,
      hint: '写全名称或统一社会信用代码',
    },
    en: {
      message: `"${written}" may mean ${found.length} enterprises:${list}${rest('en')}`,
      hint: 'write the whole name or the credit code',
    },
  });
}
