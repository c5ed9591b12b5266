// A change in words: what its field is called, its values, and what there is to say beside them.
import type { Change } from '../../diff/change.ts';
import { LADDER_FIELDS } from '../../diff/consequences.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ColumnType, columnOf, isColumnKey } from '../../roster/columns.ts';
import { counted } from '../../values/counted.ts';
import { addYears, parseDay } from '../../values/day.ts';
import type { Lang } from '../../values/lang.ts';
import { formatWanGrouped, parseMoney } from '../../values/money.ts';
import { fieldName, yesNo } from '../wording/field-text.ts';
import { unitName } from '../wording/unit-name.ts';

const BLANK = { zh: '（空白）', en: '(blank)' } as const;
const AMOUNTS: ReadonlySet<ColumnType> = new Set<ColumnType>(['amount', 'signed-amount']);

/** Names fields and values of changes in a language, by the policy of the new side. */
export interface ChangeTexts {
  readonly field: (change: Pick<Change, 'kind' | 'field'>) => string;
  readonly value: (change: Pick<Change, 'kind' | 'field'>, canonical: string | null) => string;
  /** `old → new`, with the unit of amounts once. */
  readonly values: (change: Change) => string;
  /** What else a reader wants to know of it; empty where there is nothing. */
  readonly beside: (change: Change) => string;
}

/** What puts changes into words of one language; titles are those of the policy. */
export function changeTexts(policy: Policy, lang: Lang): ChangeTexts {
  const rungs = new Map(
    policy.ladders.flatMap(({ rungs: all }) => all.map(({ id, title }) => [id, title[lang]] as const)),
  );
  const ladders = new Map<string, string>(
    policy.ladders.map(({ id, title }) => [LADDER_FIELDS[id], title[lang]]),
  );
  const measures = new Map(policy.measures.map(({ id, title }) => [id, title[lang]]));
  const field: ChangeTexts['field'] = ({ kind, field: key }) => {
    if (key === null) return '';
    if (isAward(kind)) return measures.get(key) ?? key;
    return ladders.get(key) ?? fieldName(key, lang);
  };
  const value: ChangeTexts['value'] = ({ kind, field: key }, canonical) => {
    if (key !== null && ladders.has(key))
      return canonical === null
        ? { zh: '未入梯级', en: 'no rung' }[lang]
        : (rungs.get(canonical) ?? canonical);
    if (canonical === null) return isAward(kind) ? '—' : BLANK[lang];
    return isAward(kind) ? grouped(canonical) : shownValue(key, canonical, lang);
  };
  const values: ChangeTexts['values'] = (change) => {
    if (change.kind === 'lapsed' && change.old === change.new) return value(change, change.new);
    const pair = `${value(change, change.old)} → ${value(change, change.new)}`;
    return isMoney(change) ? pair + { zh: ' 万元', en: ' (10,000 yuan)' }[lang] : pair;
  };
  return { field, value, values, beside: (change) => besideText(change, policy, lang) };
}

function isAward(kind: Change['kind']): boolean {
  return kind === 'entitled' || kind === 'no-longer-entitled';
}

/** Whether the values of a change are amounts in 万元. */
export function isMoney({ kind, field }: Pick<Change, 'kind' | 'field'>): boolean {
  return isAward(kind) || (field !== null && isColumnKey(field) && AMOUNTS.has(columnOf(field).type));
}

function shownValue(key: string | null, canonical: string, lang: Lang): string {
  if (key === null || !isColumnKey(key)) return canonical;
  return canonical
    .split(' ≠ ')
    .map((one) => {
      switch (columnOf(key).type) {
        case 'amount':
        case 'signed-amount':
          return grouped(one);
        case 'unit':
          return unitName(one, lang);
        case 'yes-no':
          return one === '是' || one === '否' ? yesNo(one === '是', lang) : one;
        default:
          return one;
      }
    })
    .join(' ≠ ');
}

// A cell that cannot be read stands as it is written.
function grouped(canonical: string): string {
  const money = parseMoney(canonical, 'wan');
  return money === undefined ? canonical : formatWanGrouped(money);
}

function besideText(change: Change, policy: Policy, lang: Lang): string {
  switch (change.kind) {
    case 'crossed':
      return linesCrossed(change, lang);
    case 'lapsed':
      return lastDay(change, policy, lang);
    case 'added':
    case 'removed':
      return rowText(change, lang);
    default:
      return '';
  }
}

function linesCrossed({ thresholds = [] }: Change, lang: Lang): string {
  const lines = thresholds.map((amount) => grouped(amount).replace(/\.00$/, ''));
  return {
    zh: `越过 ${lines.join('、')} 万元`,
    en: `crosses ${lines.join(', ')} × 10,000 yuan`,
  }[lang];
}

function lastDay({ field, new: since }: Change, { recognitions }: Policy, lang: Lang): string {
  const years = recognitions.find((one) => one.field === field)?.['valid-years'];
  const day = since === null ? undefined : parseDay(since);
  if (years === undefined || day === undefined) return '';
  const end = addYears(day, years);
  return {
    zh: `有效期 ${years} 年，${end} 到期`,
    en: `valid for ${counted(years, 'year')}, running out on ${end}`,
  }[lang];
}

/** Where the row belongs, and of what is gone the state it was in. */
function rowText({ kind, row = {} }: Change, lang: Lang): string {
  const { park, county, state } = row;
  const unit = park ?? county;
  const parts = [
    unit === undefined ? '' : shownValue(park === undefined ? 'county' : 'park', unit, lang),
    kind === 'removed' && state !== undefined && state !== '正常'
      ? { zh: `旧名单中状态为${state}`, en: `its state in the old rosters: ${state}` }[lang]
      : '',
  ];
  return parts.filter((part) => part !== '').join({ zh: '，', en: ', ' }[lang]);
}
