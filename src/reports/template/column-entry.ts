// How a column of the form is filled in: the form of its cells, what the program accepts, and what it says.
import { type ColumnKey, type ColumnType, columnOf } from '../../roster/columns.ts';
import { dayOf } from '../../values/day.ts';
import { STATES } from '../../values/enterprise-state.ts';
import type { Localised } from '../../values/lang.ts';
import { ZERO } from '../../values/money.ts';
import { periodEnd, periodYear } from '../../values/period.ts';
import { USCC_LENGTH } from '../../values/uscc.ts';
import { BLANK, type Cell, count, day, type Entry, type EntryRule, text, wan } from '../book.ts';
import { choicesOf, LISTS } from './column-choices.ts';
import { columnGuide } from './column-guide.ts';
import { coverage } from './column-years.ts';
import type { FormSetting } from './form-setting.ts';

/** In 万元: beyond a thousand times a large enterprise somebody has typed 元. */
const LARGEST_AMOUNT = 100_000_000;
const LARGEST_COUNT = 9_999_999;
const LARGEST_NUMBER = 1_000;
const FIRST_YEAR = 1900;

/** What the program asks of the cells of a column. `unique` where no two rows may share a code. */
export function columnEntry(key: ColumnKey, setting: FormSetting, unique = true): Entry {
  const { lang } = setting;
  const { rule, strict } = ruleOf(key, setting, unique);
  const form = columnForm(key, setting)[lang];
  const told = [columnGuide(key)[lang], coverage(key, setting.period)?.[lang] ?? ''];
  const needless = told.some((part) => part !== '') && form === FORMS.text[lang];
  const message = [...told, needless ? '' : form]
    .filter((part) => part !== '')
    .join({ zh: '；', en: '; ' }[lang]);
  const required = columnOf(key).required || key === 'claimItems' || key === 'claimAmount';
  const refused = required
    ? { zh: `应填：${form}。此列必填。`, en: `Expected: ${form}. This column is required.` }
    : { zh: `应填：${form}。没有或不清楚的留空。`, en: `Expected: ${form}. Empty where there is none.` };
  return {
    like: LIKE[columnOf(key).type] ?? text('文字'),
    required,
    rule,
    prompt: { title: titleOf(key), message },
    refusal: strict
      ? {
          title: { zh: '填写不符合要求', en: 'This cannot stand here' }[lang],
          message: refused[lang],
        }
      : null,
  };
}

/** The form in which a column is filled in. */
export function columnForm(key: ColumnKey, setting: FormSetting): Localised {
  const { type } = columnOf(key);
  if (key in SPECIAL_FORMS) return SPECIAL_FORMS[key] ?? FORMS[type];
  const choices = choicesOf(key, setting);
  if (!choices) return FORMS[type];
  return choices.open
    ? { zh: '从下拉列表选，也可自行填写，多项用“、”隔开', en: 'chosen or typed; 、 between several' }
    : { zh: `从下拉列表选：${choices.choices.join('、')}`, en: `one of ${choices.choices.join(', ')}` };
}

interface Ruled {
  readonly rule: EntryRule | null;
  /** Whether anything else is refused. */
  readonly strict: boolean;
}

const FREE: Ruled = { rule: null, strict: false };

function ruleOf(key: ColumnKey, setting: FormSetting, unique: boolean): Ruled {
  const listed = choicesOf(key, setting);
  if (listed) return { rule: { kind: 'choice', choices: listed.choices }, strict: !listed.open };
  switch (key) {
    case 'claimItems':
      return { rule: { kind: 'list', list: LISTS.measures }, strict: true };
    case 'renewals':
      return { rule: { kind: 'list', list: LISTS.measures }, strict: false };
    case 'cluster':
      return setting.policy.clusters.length === 0
        ? FREE
        : { rule: { kind: 'list', list: LISTS.clusters }, strict: false };
    case 'bankCode':
      return { rule: { kind: 'length', least: 12, most: 12 }, strict: true };
    case 'account':
      return { rule: { kind: 'length', least: 8, most: 40 }, strict: true };
    default: {
      const rule = typeRule(columnOf(key).type, setting, unique);
      return { rule, strict: rule !== null };
    }
  }
}

function typeRule(type: ColumnType, { period }: FormSetting, unique: boolean): EntryRule | null {
  switch (type) {
    case 'uscc':
      return unique
        ? { kind: 'unique', length: USCC_LENGTH }
        : { kind: 'length', least: USCC_LENGTH, most: USCC_LENGTH };
    case 'industry':
      return { kind: 'length', least: 2, most: 5 };
    case 'state':
      return { kind: 'choice', choices: STATES };
    case 'yes-no':
      return { kind: 'choice', choices: ['是', '否'] };
    case 'amount':
      return { kind: 'number', least: 0, most: LARGEST_AMOUNT };
    case 'signed-amount':
      return { kind: 'number', least: -LARGEST_AMOUNT, most: LARGEST_AMOUNT };
    case 'percent':
      return { kind: 'number', least: 0, most: 100 };
    case 'number':
      return { kind: 'number', least: 0, most: LARGEST_NUMBER };
    case 'count':
      return { kind: 'whole', least: 0, most: LARGEST_COUNT };
    case 'year':
      return { kind: 'whole', least: FIRST_YEAR, most: periodYear(period) };
    case 'date':
      return { kind: 'day', from: dayOf(FIRST_YEAR, 3, 1) ?? periodEnd(period), to: periodEnd(period) };
    default:
      return null;
  }
}

const GENERAL: Cell = BLANK;

/** Blank cells of these types take a format of their own; the others are texts. */
const LIKE: { readonly [T in ColumnType]?: Cell } = {
  date: day(dayOf(2025, 3, 1) ?? null),
  amount: wan(ZERO),
  'signed-amount': wan(ZERO),
  count: count(0),
  number: GENERAL,
  // In any other format 12.5% would be stored as 0.125 and shown without its sign.
  percent: GENERAL,
  year: GENERAL,
};

const FORMS: Readonly<Record<ColumnType, Localised>> = {
  text: { zh: '文字', en: 'text' },
  uscc: { zh: '18位代码（文本格式，不得重复）', en: 'a code of 18 characters, as text, in one row only' },
  unit: { zh: '县区或园区名称', en: 'a county or park' },
  industry: {
    zh: 'GB/T 4754-2017 的2—4位数字，可带门类字母（文本格式）',
    en: '2 to 4 digits of GB/T 4754-2017, with or without the section letter, as text',
  },
  date: {
    zh: '日期，如 2025-03-01；只知年月的写 2025-03；不晚于报告期末',
    en: 'a date such as 2025-03-01 (2025-03 where the day is not known), not after the period',
  },
  state: { zh: `从下拉列表选：${STATES.join('、')}`, en: `one of ${STATES.join(', ')}` },
  amount: {
    zh: '数字，单位万元，不写单位和“约”',
    en: 'a number in 万元 (10,000 yuan), without words',
  },
  'signed-amount': {
    zh: '数字，单位万元，可为负数',
    en: 'a number in 万元 (10,000 yuan), which may be negative',
  },
  count: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  percent: { zh: '0—100 的数字，不写 %', en: 'a number from 0 to 100, without %' },
  'yes-no': { zh: '“是”或“否”', en: '是 or 否' },
  year: { zh: '四位年份，如 2025', en: 'a year of four digits such as 2025' },
  list: { zh: '从下拉列表选，多项用“、”隔开', en: 'chosen or typed; 、 between several' },
};

const SPECIAL_FORMS: { readonly [K in ColumnKey]?: Localised } = {
  hnteNo: { zh: 'GR＋年份＋63＋6位数字（文本格式）', en: 'GR, year, 63 and six digits, as text' },
  phone: { zh: '手机或带区号的座机（文本格式）', en: 'mobile, or with the area code; as text' },
  bankCode: { zh: '12位数字（文本格式）', en: '12 digits, as text' },
  account: { zh: '8—32位数字（文本格式）', en: '8 to 32 digits, as text' },
  cluster: { zh: '从下拉列表选，也可自行填写', en: 'chosen or typed' },
  claimItems: { zh: '从下拉列表选一项', en: 'one measure from the list' },
};

function titleOf(key: ColumnKey): string {
  return key === 'claimItems' ? '奖补事项' : columnOf(key).header;
}
