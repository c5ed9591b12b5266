// A measure as evaluation.json has it: title, article and what the text grants, in words and figures.
import { type FixedPart, LEVELS, type Level, type Measure } from '../policy/policy.ts';
import type { Lang } from '../values/lang.ts';
import { formatWan, formatYuan, ZERO } from '../values/money.ts';
import type { EvaluatedMeasure } from './evaluation.ts';

const LEVEL_NAMES = {
  zh: { province: '省', city: '市', local: '县区（园区）' },
  en: { province: 'province', city: 'city', local: 'county or park' },
} as const satisfies Record<Lang, Record<Level, string>>;

export function presentMeasure(measure: Measure): EvaluatedMeasure {
  const { id, title, article, authority, funding } = measure;
  const standard = { zh: standardText(measure, 'zh'), en: standardText(measure, 'en') };
  if ('support' in funding || 'share-of' in funding)
    return { id, title, article, authority, standard, parts: null };
  const present = (part: FixedPart | undefined) =>
    part
      ? {
          amount: formatYuan(part.amount),
          ceiling: part.ceiling,
          strive: part.strive,
          optional: part.optional,
        }
      : null;
  const parts = {
    province: present(funding.province),
    city: present(funding.city),
    local: present(funding.local),
  };
  return { id, title, article, authority, standard, parts };
}

/** What the text grants, in words: `省≤50万元；市≤20万元`. */
export function standardText({ funding }: Measure, lang: Lang): string {
  if ('support' in funding) return funding.support[lang];
  if ('share-of' in funding) return cappedText(funding, lang);
  const parts = LEVELS.flatMap((level) => {
    const part = funding[level];
    return part ? [partText(part, LEVEL_NAMES[lang][level], lang)] : [];
  });
  return parts.join(lang === 'zh' ? '；' : '; ');
}

function partText(part: FixedPart, level: string, lang: Lang): string {
  if (part.optional && part.amount === ZERO)
    return lang === 'zh' ? `${level}鼓励配套` : `${level} encouraged to match`;
  const marks = {
    zh: [
      part.strive ? '争取' : '',
      part['only-if'].length > 0 ? '另有条件' : '',
      part.optional ? '鼓励' : '',
    ],
    en: [
      part.strive ? 'sought' : '',
      part['only-if'].length > 0 ? 'on a further condition' : '',
      part.optional ? 'encouraged' : '',
    ],
  }[lang].filter((mark) => mark !== '');
  const amount = formatWan(part.amount);
  const sign = part.ceiling ? '≤' : '';
  return lang === 'zh'
    ? `${level}${sign}${amount}万元${marks.length > 0 ? `（${marks.join('、')}）` : ''}`
    : `${level} ${sign}${amount} × 10,000 yuan${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

function cappedText(funding: Extract<Measure['funding'], { 'share-of': unknown }>, lang: Lang): string {
  const percent = ({ numerator, denominator }: typeof funding.share): string =>
    `${(numerator * 100n) / denominator}%`;
  const cap =
    funding['not-above'].flatMap((one) => ('amount' in one ? [formatWan(one.amount)] : []))[0] ?? '';
  const province = percent(funding.split.province);
  return lang === 'zh'
    ? `研发总投入的${percent(funding.share)}，不高于三年累计缴税总额，最高${cap}万元；省${province}，其余由市承担`
    : `${percent(funding.share)} of the project's R&D, not above three years' tax nor ${cap} × 10,000 yuan; province ${province}, city the rest`;
}
