// A measure as evaluation.json has it: title, article and what the text grants, in words and figures.
import { LEVELS, type Level } from '../policy/levels.ts';
import type { FixedPart, Measure, Policy, Ratio } from '../policy/policy.ts';
import type { Lang } from '../values/lang.ts';
import { formatWan, formatYuan, ZERO } from '../values/money.ts';
import type { EvaluatedMeasure } from './evaluation.ts';
import { triggerText, type Window } from './trigger-text.ts';

const LEVEL_NAMES = {
  zh: { province: '省', city: '市', local: '县区（园区）' },
  en: { province: 'province', city: 'city', local: 'county or park' },
} as const satisfies Record<Lang, Record<Level, string>>;

/** Its words in both languages; `window` is that of the award year, in which its trigger must lie. */
export function presentMeasure(
  measure: Measure,
  policy: Pick<Policy, 'effective'>,
  window: Window,
): EvaluatedMeasure {
  const { id, title, article, authority } = measure;
  const inBoth = (words: (lang: Lang) => string) => ({ zh: words('zh'), en: words('en') });
  return {
    id,
    title,
    article,
    authority,
    standard: inBoth((lang) => standardText(measure, lang)),
    trigger: inBoth((lang) => triggerText(measure.trigger, policy, lang, window)),
    window: 'in' in measure.trigger ? measure.trigger.in : null,
    parts: presentParts(measure),
    formula: presentFormula(measure),
  };
}

function presentParts({ funding }: Measure): EvaluatedMeasure['parts'] {
  if ('support' in funding || 'share-of' in funding) return null;
  const present = (part: FixedPart | undefined) =>
    part
      ? {
          amount: formatYuan(part.amount),
          ceiling: part.ceiling,
          strive: part.strive,
          optional: part.optional,
        }
      : null;
  return {
    province: present(funding.province),
    city: present(funding.city),
    local: present(funding.local),
  };
}

function presentFormula({ funding }: Measure): EvaluatedMeasure['formula'] {
  if (!('share-of' in funding)) return null;
  return {
    field: funding['share-of'],
    share: percent(funding.share),
    notAbove: funding['not-above'].map((cap) =>
      'field' in cap ? { field: cap.field } : { amount: formatYuan(cap.amount) },
    ),
    split: { province: percent(funding.split.province) },
  };
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
  const cap =
    funding['not-above'].flatMap((one) => ('amount' in one ? [formatWan(one.amount)] : []))[0] ?? '';
  const province = percent(funding.split.province);
  return lang === 'zh'
    ? `研发总投入的${percent(funding.share)}，不高于三年累计缴税总额，最高${cap}万元；省${province}，其余由市承担`
    : `${percent(funding.share)} of the project's R&D, not above three years' tax nor ${cap} × 10,000 yuan; province ${province}, city the rest`;
}

// Shares of the text are whole per cents.
function percent({ numerator, denominator }: Ratio): string {
  return `${(numerator * 100n) / denominator}%`;
}
