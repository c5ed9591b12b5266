// What screening says, in words.
import type { Candidate } from '../../evaluation/evaluation.ts';
import type { FigureUnit } from '../../screening/measure.ts';
import type { TierOutcome } from '../../screening/screen-tier.ts';
import type {
  PresentedChange,
  PresentedCondition,
  Screening,
  ScreenResult,
} from '../../screening/screening.ts';
import type { TierId } from '../../screening/tiers.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { withThousands } from '../../values/money.ts';
import type { Tone } from '../book.ts';
import { fieldName } from './field-text.ts';

export const OUTCOME_WORDING: Readonly<Record<TierOutcome, Localised>> = {
  met: { zh: '已达到', en: 'met' },
  possible: { zh: '待补数据', en: 'possible' },
  'not-met': { zh: '未达到', en: 'not met' },
};

export const OUTCOME_TONE: Readonly<Record<TierOutcome, Tone>> = {
  met: 'good',
  possible: 'doubt',
  'not-met': 'plain',
};

export const TRUTH_WORDING: Readonly<Record<PresentedCondition['outcome'], Localised>> = {
  holds: { zh: '符合', en: 'holds' },
  fails: { zh: '不符合', en: 'fails' },
  unknown: { zh: '不明', en: 'unknown' },
};

export const TRUTH_TONE: Readonly<Record<PresentedCondition['outcome'], Tone>> = {
  holds: 'good',
  fails: 'bad',
  unknown: 'doubt',
};

/** Said on every page. */
export const ADVISORY: Localised = {
  zh: '筛查结果仅供培育参考，不作为认定或兑付依据。',
  en: 'Screening is advice for cultivation; no recognition and no payment rests on it.',
};

/** Said wherever figures of a second-hand rule set are shown. */
export const PROVISIONAL: Localised = {
  zh: '暂定：本套标准的数字系转引，未见正式文本，以正式文本为准。',
  en: 'Provisional: the figures of this rule set are second-hand; the official text prevails.',
};

/** The rule set with its number, and a mark where it is provisional. */
export function ruleSetText({ title, number, ruleSet, provisional }: Screening, lang: Lang): string {
  return {
    zh: `《${title.zh}》（${number}，规则集 ${ruleSet}${provisional ? '，暂定' : ''}）`,
    en: `${title.en} (${number}, rule set ${ruleSet}${provisional ? ', provisional' : ''})`,
  }[lang];
}

/** Of how many it is not known whether they are in business, and what was made of that. */
export function stateOpenText(count: number, lang: Lang): string {
  return {
    zh: `其中 ${count} 户企业状态不明（读不出或各单位所报不一），暂按在营筛查，先核实状态`,
    en: `of these ${count} may be out of business: the state cannot be read, or reports differ; screened as if in business, settle the state first`,
  }[lang];
}

const UNITS: Readonly<Record<FigureUnit | 'months', Localised>> = {
  wan: { zh: ' 万元', en: ' × 10,000 yuan' },
  percent: { zh: ' 个百分点', en: ' points of a per cent' },
  count: { zh: '', en: '' },
  years: { zh: ' 年', en: ' years' },
  months: { zh: ' 个月', en: ' months' },
  points: { zh: ' 分', en: ' points' },
};

/** A change in words, such as 研发费用再增 28.4 万元（61.6 → 90）. */
export function changeWords(change: PresentedChange, lang: Lang): string {
  const fields = change.fields.map((key) => fieldName(key, lang)).join({ zh: '、', en: ', ' }[lang]);
  const unit = change.unit === null ? '' : UNITS[change.unit][lang];
  const by = withThousands(change.by ?? '');
  const way = `${withThousands(change.from ?? '')} → ${withThousands(change.to ?? '')}`;
  switch (change.kind) {
    case 'raise':
      if (change.unit === 'months')
        return {
          zh: `${fields}再满 ${change.by} 个月（${way} 年）`,
          en: `${fields}: ${change.by} more month${change.by === '1' ? '' : 's'} (${way} years)`,
        }[lang];
      return {
        zh: `${fields}再增 ${by}${unit}（${way}）${closedYear(change, 'zh')}`,
        en: `${fields} up by ${by}${unit} (${way})${closedYear(change, 'en')}`,
      }[lang];
    case 'lower':
      return {
        zh: `${fields}再减 ${by}${unit}（${way}）`,
        en: `${fields} down by ${by}${unit} (${way})`,
      }[lang];
    case 'reach':
      return { zh: `${fields}达到“${change.to}”`, en: `${fields}: reach “${change.to}”` }[lang];
    case 'title':
      return {
        zh: `先取得${fields.replace(/(?:认定|入库)日期$/u, '')}认定`,
        en: `be recognised first: ${fields.replace(/ on$/u, '')}`,
      }[lang];
    case 'supply':
      return {
        zh: `补报 ${supplyWords(change, 'zh')}`,
        en: `supply ${supplyWords(change, 'en')}`,
      }[lang];
    default:
      return change.kind satisfies never;
  }
}

// Nobody can change a year that is over: the figure has to come true in the years that follow.
function closedYear({ fields }: PresentedChange, lang: Lang): string {
  if (!fields.some((key) => /Prior2?$/.test(key))) return '';
  return { zh: '，往年数据，须在以后年度达到', en: ', a year that is over: to be reached in later years' }[
    lang
  ];
}

/** Columns to be supplied, and what they must then say. */
function supplyWords({ for: goal, needed, fields }: PresentedChange, lang: Lang): string {
  const names = fields.map((key) => fieldName(key, lang)).join({ zh: '、', en: ', ' }[lang]);
  const named = fields.length === 1 && names === goal[lang];
  const text = `${named ? { zh: '须', en: 'must be' }[lang] : goal[lang]} ${needed}`.trim();
  return needed === '' && !named ? names : `${names}${{ zh: `（${text}）`, en: ` (${text})` }[lang]}`;
}

/** Said of whoever no effort of its own can bring to a tier. */
const OUT_OF_REACH: Localised = {
  zh: '有企业自身无法改变的条件（规模、法人资格等），不列入培育',
  en: 'a condition stands against it that it cannot change (size, legal form)',
};

/** What is left to do, in words; a line for what meets the tier or cannot reach it. */
export function changesWords(
  { changes, outcome }: Pick<ScreenResult, 'changes' | 'outcome'>,
  lang: Lang,
): readonly string[] {
  if (changes === null) return [OUT_OF_REACH[lang]];
  if (changes.length === 0 && outcome === 'met')
    return [{ zh: '各项条件均已达到，可组织申报', en: 'all conditions hold: it can apply' }[lang]];
  const supplies = changes.filter(({ kind }) => kind === 'supply');
  const others = changes.filter(({ kind }) => kind !== 'supply').map((change) => changeWords(change, lang));
  if (supplies.length === 0) return others;
  const all = supplies.map((one) => supplyWords(one, lang)).join({ zh: '；', en: '; ' }[lang]);
  return [...others, { zh: `补报 ${all}`, en: `supply ${all}` }[lang]];
}

/** The distance of an enterprise from its next tier: the tier, and what is left to do. */
export function candidateWords(
  { tier, outcome, changes, steps, supplies }: Candidate,
  lang: Lang,
): readonly string[] {
  const title = TIER_WORDING[tier][lang];
  const colon = { zh: '：', en: ': ' }[lang];
  if (changes === null)
    return [
      {
        zh: `${title}：${steps > 0 ? `尚差 ${steps} 项，` : ''}待补数据 ${supplies} 项`,
        en: `${title}: ${steps > 0 ? `${steps} changes and ` : ''}${supplies} figures to supply`,
      }[lang],
    ];
  const [first = '', ...others] = changesWords({ changes, outcome }, lang);
  return [`${title}${colon}${first}`, ...others];
}

/** Short names of the tiers. */
const TIER_WORDING: Readonly<Record<TierId, Localised>> = {
  innovative: { zh: '创新型', en: 'innovative SME' },
  srdi: { zh: '专精特新', en: 'SRDI SME' },
  'little-giant': { zh: '专精特新“小巨人”', en: 'SRDI little giant' },
};

/** Points of a score: `62 分`, or `45–70 分`; empty where there is none to speak of. */
export function scoreWords({ score, outcome }: ScreenResult, lang: Lang): string {
  // Where a direct condition is met the score decides nothing, and a range of it would only puzzle.
  if (score === null || (outcome === 'met' && score.least !== score.most)) return '';
  const range = score.least === score.most ? `${score.least}` : `${score.least}–${score.most}`;
  return { zh: `${range} 分`, en: `${range} points` }[lang];
}
