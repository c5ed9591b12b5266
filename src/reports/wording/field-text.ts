// What a decision read, as people write it: evaluation.json has canonical text.
import { type ColumnKey, columnOf, isColumnKey } from '../../roster/columns.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { formatWanGrouped, parseMoney } from '../../values/money.ts';
import { unitName } from './unit-name.ts';

/** Things beside the roster that evidence may name. */
const BESIDE: Readonly<Record<string, Localised>> = {
  ledger: { zh: '台账', en: 'ledger' },
  ruling: { zh: '裁定', en: 'ruling' },
  formerCode: { zh: '原代码', en: 'former code' },
  paid: { zh: '已兑付', en: 'paid' },
  paidLists: { zh: '台账已兑付', en: 'paid by the ledger' },
  begunOn: { zh: '最近登记', en: 'last entered' },
};

/** The header of a column by key, or the name of what stands beside the roster; any other key stays as it is. */
export function fieldName(key: string, lang: Lang): string {
  if (isColumnKey(key)) return lang === 'zh' ? columnOf(key).header : columnOf(key).headerEn;
  return (Object.hasOwn(BESIDE, key) ? BESIDE[key]?.[lang] : undefined) ?? key;
}

/** The same for several. */
export function fieldNames(keys: Iterable<string>, lang: Lang): string {
  return Array.from(keys, (key) => fieldName(key, lang)).join({ zh: '、', en: ', ' }[lang]);
}

/** Canonical text of a field for people: amounts (元) in 万元, units by name; differing values stay joined by `≠`. */
export function fieldText(key: string, canonical: string, lang: Lang): string {
  if (key === 'ledger') return ledgerYears(canonical, lang);
  if (key === 'paidLists') return fieldNames(canonical.split('、'), lang);
  if (key === 'paid') return wanText(canonical, lang);
  if (!isColumnKey(key)) return canonical;
  if (!canonical.includes(' ≠ ')) return shown(key, canonical, lang);
  return canonical
    .split(' ≠ ')
    .map((value) => shown(key, value, lang))
    .join(' ≠ ');
}

function shown(key: ColumnKey, value: string, lang: Lang): string {
  switch (columnOf(key).type) {
    case 'amount':
    case 'signed-amount':
      return wanText(value, lang);
    case 'unit':
      return unitName(value, lang);
    case 'yes-no':
      return yesNo(value === '是', lang);
    default:
      return value;
  }
}

// Entries come as `2024 hnte、2024 hnte、2023 hnte`: the measure is the one that is spoken of, each level has its row.
function ledgerYears(entries: string, lang: Lang): string {
  const years = entries.split('、').map((entry) => entry.replace(/^(\d{4}) [a-z0-9-]+$/, '$1'));
  return [...new Set(years)].join(lang === 'zh' ? '、' : ', ');
}

/** 是 or 否. */
export function yesNo(value: boolean, lang: Lang): string {
  return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[lang];
}

// An unreadable cell comes as it is written, which no amount is.
function wanText(value: string, lang: Lang): string {
  const money = /^-?\d+\.\d{2}$/.test(value) ? parseMoney(value, 'yuan') : undefined;
  if (money === undefined) return value;
  return `${formatWanGrouped(money)}${{ zh: '万元', en: ' × 10,000 yuan' }[lang]}`;
}
