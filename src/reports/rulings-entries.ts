// What a spreadsheet program asks of the cells of the 裁定表 while they are filled in.
import { type Day, dayOf } from '../values/day.ts';
import type { Lang } from '../values/lang.ts';
import { ZERO } from '../values/money.ts';
import { day, type Entry, type EntryRule, text, yuan } from './book.ts';

interface Declared {
  readonly like: Entry['like'];
  readonly required: boolean;
  readonly rule: EntryRule | null;
  readonly title: string;
  readonly zh: string;
  readonly en: string;
}

const FIRST = dayOf(2000, 1, 1) as Day;
const LAST = dayOf(2099, 12, 31) as Day;
/** In 元; beyond it somebody has typed something else than an amount. */
const LARGEST = 9_999_999_999;

const FREE = { like: text('文字'), required: false, rule: null } as const;

export const RULING_ENTRIES = {
  code: entry({
    like: text('9'),
    required: false,
    rule: { kind: 'length', least: 18, most: 18 },
    title: '统一社会信用代码',
    zh: '18位，与名单一致。',
    en: '18 characters, as in the roster.',
  }),
  name: entry({
    ...FREE,
    title: '企业名称',
    zh: '供核对，可以不填。',
    en: 'For the eye; may be left blank.',
  }),
  measure: entry({
    ...FREE,
    title: '事项',
    zh: '奖补事项的名称，每行一项。',
    en: 'Name of the measure, one a line.',
  }),
  told: entry({ ...FREE, title: '说明', zh: '供参考，不用填写。', en: 'For information only.' }),
  verdict: entry({
    like: text('同意'),
    required: true,
    rule: { kind: 'choice', choices: ['同意', '不同意', '核减'] },
    title: '裁定',
    zh: '同意、不同意或核减；不填即未裁定。',
    en: '同意 (granted), 不同意 (refused) or 核减 (lowered); blank is no ruling.',
  }),
  amount: entry({
    like: yuan(ZERO),
    required: false,
    rule: { kind: 'number', least: 0, most: LARGEST },
    title: '金额（元）',
    zh: '核减后的金额，单位元，不高于上限。同意的不填即按上限。',
    en: 'What it is lowered to, in yuan, not above the ceiling. Blank where granted in full.',
  }),
  reason: entry({
    like: text('理由'),
    required: true,
    rule: null,
    title: '理由',
    zh: '裁定的依据，随结果保存，供审计查考。',
    en: 'On what grounds; kept with the result for the audit.',
  }),
  person: entry({
    like: text('经办人'),
    required: true,
    rule: null,
    title: '经办人',
    zh: '作出裁定的人。',
    en: 'Who ruled.',
  }),
  date: entry({
    like: day(FIRST),
    required: false,
    rule: { kind: 'day', from: FIRST, to: LAST },
    title: '日期',
    zh: '裁定日期，如 2026-01-08。',
    en: 'The day of the ruling, such as 2026-01-08.',
  }),
} as const;

function entry({ like, required, rule, title, zh, en }: Declared): Readonly<Record<Lang, Entry>> {
  const words = (message: string): Entry => ({
    like,
    required,
    rule,
    prompt: { title, message },
    refusal: rule === null ? null : { title, message },
  });
  return { zh: words(zh), en: words(en) };
}
