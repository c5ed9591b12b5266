// A line of the reconciliation in words: which measure, why, and from which cells.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { decisionSentences } from '../../wording/decision-text.ts';
import type { AwardLine } from './award-lines.ts';
import type { CountyIndex } from './county-index.ts';

/** The measure's title; of several claimed together all titles, of one of these that it belongs to them. */
export function measureText({ kind, measures }: AwardLine, index: CountyIndex, lang: Lang): string {
  const titles = measures.map((id) => index.measures.get(id)?.title[lang] ?? id);
  if (kind === 'together')
    return { zh: `合并申报：${titles.join('、')}`, en: `claimed together: ${titles.join(', ')}` }[lang];
  const title = titles.join();
  return kind === 'part' ? { zh: `其中：${title}`, en: `of these: ${title}` }[lang] : title;
}

/** Every reason in words, numbered where there are several. */
export function awardReasons(line: AwardLine, index: CountyIndex, lang: Lang): string {
  const sentences = [...claimSentences(line, index, lang), ...ownSentences(line, lang)];
  if (sentences.length < 2) return sentences.join('');
  return sentences.map((sentence, place) => `${place + 1}. ${sentence}`).join('\n');
}

/** The cells a line rests on: the claim's, then those of its reasons or, where none speaks against it, of its trigger. */
export function awardSources({ claim, decision }: AwardLine): readonly string[] {
  return [...new Set([...(claim?.source ? [claim.source] : []), ...decisionSources(decision)])];
}

function decisionSources(decision: EvaluatedDecision | null): readonly string[] {
  if (decision === null) return [];
  const { reasons, basis } = decision;
  if (reasons.length > 0) return reasons.flatMap(({ sources }) => sources);
  return basis.source === null ? [] : [basis.source];
}

function ownSentences({ decision, kind, repeated }: AwardLine, lang: Lang): readonly string[] {
  if (repeated)
    return [
      {
        zh: '该项另有一条申报，核定金额列在另一行',
        en: 'claimed on another line too, where what is due stands',
      }[lang],
    ];
  if (decision) return decisionSentences(decision, lang);
  if (kind === 'together')
    return [
      {
        zh: '以一个金额申报多项，核定金额见以下各项',
        en: 'several claimed with one amount; what is due stands below',
      }[lang],
    ];
  return [{ zh: '本奖补年度没有该项奖补', en: 'there is no such award this year' }[lang]];
}

// A difference is explained by what the text grants.
function claimSentences(
  { claim, measures, kind }: AwardLine,
  index: CountyIndex,
  lang: Lang,
): readonly string[] {
  if (claim === null) return [];
  const standard = measures.map((id) => index.measures.get(id)?.standard[lang] ?? '').join('');
  if (claim.outcome === 'unclaimed')
    return [
      { zh: '符合条件但未申报，请确认是否补报', en: 'due but not claimed: claim it, or say why not' }[lang],
    ];
  if (claim.claimed === null && kind === 'single')
    return [
      { zh: '申报未填金额，不计差额', en: 'claimed without an amount, so there is no difference' }[lang],
    ];
  if (kind === 'together' || (claim.outcome !== 'over' && claim.outcome !== 'under')) return [];
  return [{ zh: `奖补标准：${standard}`, en: `the award: ${standard}` }[lang]];
}
