// The policy document in words: its measures, one of them, or everything it holds.
import { conditionNamed, conditionsOf } from '../../eligibility/conditions.ts';
import { standardText } from '../../evaluation/present-measure.ts';
import { triggerText } from '../../evaluation/trigger-text.ts';
import { LEVELS, type Level } from '../../policy/levels.ts';
import type { FixedPart, Measure, Policy } from '../../policy/policy.ts';
import { counted } from '../../values/counted.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { formatWan } from '../../values/money.ts';
import { displayWidth, pad } from './columns.ts';
import { definitionLines, wrapText } from './wrap.ts';

const LEVEL_NAMES: Readonly<Record<Level, Localised>> = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  local: { zh: '县区（园区）', en: 'county or park' },
};

/** All measures in the document's order: id, title, article, and under it what the text grants. */
export function measureList(policy: Policy, lang: Lang, width: number): readonly string[] {
  const left = Math.max(...policy.measures.map(({ id }) => id.length)) + 2;
  const middle = Math.max(...policy.measures.map(({ title }) => displayWidth(title[lang]))) + 2;
  const lines = policy.measures.flatMap((measure) => [
    `${pad(measure.id, left)}${pad(measure.title[lang], middle)}${measure.article}${inForceText(measure, policy, lang)}`,
    ...wrapText(standardText(measure, lang), width - left).map((line) => ' '.repeat(left) + line),
  ]);
  return [...headLines(policy, lang, width), '', ...lines];
}

/** Everything about a measure; its entries follow one another where it was amended. */
export function measurePage(
  policy: Policy,
  entries: readonly Measure[],
  lang: Lang,
  width: number,
): readonly string[] {
  return entries.flatMap((measure, index) => [
    ...(index > 0 ? [''] : []),
    `${measure.title[lang]}  ${measure.id}`,
    ...definitionLines(measureEntries(measure, policy, lang), { width }),
  ]);
}

function measureEntries(
  measure: Measure,
  policy: Policy,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const t = textIn(lang);
  const until = measure.until === undefined ? '' : t(`，至 ${measure.until} 止`, `, until ${measure.until}`);
  const conditions = conditionsOf(measure, policy).map(({ title }) => title[lang]);
  const also = measure['also-written'];
  return [
    [t('依据', 'article'), `${policy.number} ${measure.article}`],
    [t('施行', 'in force'), `${t('自', 'from ')}${measure.from}${t('起', '')}${until}`],
    [t('标准', 'standard'), standardText(measure, lang)],
    [t('时间', 'window'), triggerText(measure.trigger, policy, lang)],
    ...conditions.map((text, nth): readonly [string, string] => [
      nth === 0 ? t('条件', 'conditions') : '',
      `· ${text}`,
    ]),
    ...fundingEntries(measure, lang),
    [t('也写作', 'also written'), also.length === 0 ? t('无', 'none') : also.join('、')],
    [t('解释单位', 'who answers'), measure.authority[lang]],
  ];
}

function fundingEntries({ funding }: Measure, lang: Lang): readonly (readonly [string, string])[] {
  const heading = { zh: '资金承担', en: 'who pays' }[lang];
  if ('support' in funding) return [[heading, funding.support[lang]]];
  if ('share-of' in funding) return [];
  const lines = LEVELS.flatMap((level) => {
    const part = funding[level];
    return part ? [partText(level, part, lang)] : [];
  });
  return lines.map((line, nth): readonly [string, string] => [nth === 0 ? heading : '', `· ${line}`]);
}

function partText(level: Level, part: FixedPart, lang: Lang): string {
  const t = textIn(lang);
  const notes = [
    part.ceiling ? t('上限，可核减', 'a ceiling, which a ruling may lower') : '',
    part.strive ? t('争取，不作承诺', 'sought from the province, not promised') : '',
    part.optional ? t('鼓励县区配套', 'counties are encouraged to match') : '',
    ...part['only-if'].map((id) => t('仅限', 'only if ') + (conditionNamed(id)?.title[lang] ?? id)),
  ].filter((note) => note !== '');
  const amount = t(`${formatWan(part.amount)} 万元`, `${formatWan(part.amount)} × 10,000 yuan`);
  const more = notes.length === 0 ? '' : t(`（${notes.join('；')}）`, ` (${notes.join('; ')})`);
  return `${LEVEL_NAMES[level][lang]} ${amount}${more}`;
}

function inForceText({ from, until }: Measure, policy: Policy, lang: Lang): string {
  if (from === policy.effective && until === undefined) return '';
  return { zh: `（${from} 至 ${until ?? '今'}）`, en: ` (${from} to ${until ?? 'now'})` }[lang];
}

/** What a document is and holds, in a few lines. */
export function policySummary(policy: Policy, lang: Lang, width: number): readonly string[] {
  const { measures, targets, ladders, clusters, recognitions } = policy;
  const ids = new Set(measures.map(({ id }) => id)).size;
  const counts = {
    zh: `奖补事项 ${ids} 项、目标 ${targets.length} 项、认定 ${recognitions.length} 类、梯度 ${ladders.length} 个、产业集群 ${clusters.length} 个`,
    en: `${counted(ids, 'measure')}, ${counted(targets.length, 'target')}, ${counted(recognitions.length, 'recognition')}, ${counted(ladders.length, 'ladder')}, ${counted(clusters.length, 'cluster')}`,
  }[lang];
  return [...headLines(policy, lang, width), counts];
}

function headLines({ number, title, effective, id }: Policy, lang: Lang, width: number): readonly string[] {
  const since = { zh: `自 ${effective} 起施行`, en: `in force since ${effective}` }[lang];
  return [...wrapText(`${number} ${title[lang]}`, width), `${since}  ${id}`];
}
