// A line of the reconciliation in words: which measure, why, and from which cells.
import { awardKey, sourceOf } from '../../../evaluation/doubted-awards.ts';
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { firstCellRead } from '../../../evaluation/what-was-read.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { decisionSentences, reasonFault, rulingSentences } from '../../wording/decision-text.ts';
import { doubtSentence } from '../../wording/doubt-text.ts';
import type { AwardLine } from './award-lines.ts';
import type { CountyIndex } from './county-index.ts';

/** The measure's title; of several claimed together all titles, of one of these that it belongs to them. */
export function measureText({ kind, measures }: AwardLine, index: CountyIndex, lang: Lang): string {
  const [only = ''] = measures;
  if (kind === 'single' && measures.length === 1) return index.measures.get(only)?.title[lang] ?? only;
  const titles = measures.map((id) => index.measures.get(id)?.title[lang] ?? id);
  if (kind === 'together')
    return { zh: `合并申报：${titles.join('、')}`, en: `claimed together: ${titles.join(', ')}` }[lang];
  const title = titles.join();
  return kind === 'part' ? { zh: `其中：${title}`, en: `of these: ${title}` }[lang] : title;
}

/**
 * Every reason in words, numbered where there are several, and what is doubted of the data. Where nothing was claimed
 * and nothing is due, without what to do about it. `shorten` is for addresses of cells.
 */
export function awardReasons(
  line: AwardLine,
  index: CountyIndex,
  lang: Lang,
  shorten: (source: string) => string,
): string {
  if (!line.matters) return listed(faultsOf(line, lang));
  const sentences = [...ownSentences(line, lang), ...doubtSentences(line, index, lang, shorten)];
  const remark = claimRemark(line, index)?.[lang];
  if (remark === undefined) return listed(sentences);
  const last = sentences.at(-1);
  const joined = last === undefined ? remark : `${last}${{ zh: '；', en: '; ' }[lang]}${remark}`;
  return listed([...sentences.slice(0, -1), joined]);
}

// A ruling stands wherever it was made: whoever looks later asks on whose word it is as it is.
function faultsOf({ decision }: AwardLine, lang: Lang): readonly string[] {
  if (decision === null) return [];
  return [...decision.reasons.map((reason) => reasonFault(reason, lang)), ...rulingSentences(decision, lang)];
}

function listed(sentences: readonly string[]): string {
  if (sentences.length < 2) return sentences.join('');
  return sentences.map((sentence, place) => `${place + 1}. ${sentence}`).join('\n');
}

/** The cells a line rests on: the claim's, then those of its reasons or, where none speaks against it, of its trigger. */
export function awardSources({ claim, decision }: AwardLine): readonly string[] {
  const sources = decisionSources(decision);
  const source = claim?.source ?? null;
  if (source === null && sources.length < 2) return sources;
  return [...new Set(source === null ? sources : [source, ...sources])];
}

function decisionSources(decision: EvaluatedDecision | null): readonly string[] {
  if (decision === null) return [];
  const { reasons } = decision;
  const [only, other] = reasons;
  if (only === undefined) {
    const first = firstCellRead(decision);
    return first === null ? [] : [first];
  }
  return other === undefined ? only.sources : reasons.flatMap(({ sources }) => sources);
}

function ownSentences({ decision, kind, repeated }: AwardLine, lang: Lang): readonly string[] {
  if (repeated) return [REPEATED[lang]];
  if (decision) return decisionSentences(decision, lang);
  return [(kind === 'together' ? TOGETHER : NO_SUCH_AWARD)[lang]];
}

function doubtSentences(
  { decision, repeated }: AwardLine,
  { doubts }: CountyIndex,
  lang: Lang,
  shorten: (source: string) => string,
): readonly string[] {
  const own = decision === null || repeated ? undefined : doubts.get(awardKey(decision));
  return own === undefined ? [] : [doubtSentence(own, (doubt) => shorten(sourceOf(doubt)), lang)];
}

// What the comparison of claim and decision adds; a difference is explained by what the text grants.
function claimRemark({ claim, measures, kind }: AwardLine, index: CountyIndex): Localised | undefined {
  if (claim === null || kind === 'together') return undefined;
  if (claim.outcome === 'unclaimed') return UNCLAIMED;
  if (claim.claimed === null) return UNSTATED;
  if (claim.outcome !== 'over' && claim.outcome !== 'under') return undefined;
  const standard = index.measures.get(measures[0] ?? '')?.standard;
  return standard && { zh: `奖补标准：${standard.zh}`, en: `the award: ${standard.en}` };
}

const REPEATED: Localised = {
  zh: '该项另有一条申报，核定金额列在另一行',
  en: 'claimed on another line too, where what is due stands',
};
const TOGETHER: Localised = {
  zh: '以一个金额申报多项，核定金额见以下各项',
  en: 'several claimed with one amount; what is due stands below',
};
const NO_SUCH_AWARD: Localised = { zh: '本奖补年度没有该项奖补', en: 'there is no such award this year' };
const UNCLAIMED: Localised = { zh: '未申报，请确认是否补报', en: 'not claimed: claim it, or say why not' };
const UNSTATED: Localised = {
  zh: '申报未填金额，不计差额',
  en: 'claimed without an amount, so there is no difference',
};
