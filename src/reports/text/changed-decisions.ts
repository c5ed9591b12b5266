// Decisions that come out otherwise than they were saved.
import type { EvaluatedDecision, Evaluation } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import type { Lang } from '../../values/lang.ts';
import { formatYuanGrouped } from '../../values/money.ts';
import { STATUS_WORDING } from '../wording/status-wording.ts';

export interface ChangedDecision {
  /** Null where there was none. */
  readonly saved: EvaluatedDecision | null;
  /** Null where there is none now. */
  readonly now: EvaluatedDecision | null;
}

const SHOWN = 10;

/** A line each for the first of them: `91630… 专精特新中小企业：符合 700,000.00 元 → 不符合`. */
export function changedDecisionLines(
  changed: readonly ChangedDecision[],
  { enterprises, measures }: Evaluation,
  lang: Lang,
): readonly string[] {
  const lines = changed.slice(0, SHOWN).map(({ saved, now }) => {
    const one = saved ?? now;
    const enterprise = enterprises.find(({ id }) => id === one?.enterprise);
    const title = measures.find(({ id }) => id === one?.measure)?.title[lang] ?? one?.measure ?? '';
    const who = `${one?.uscc ?? ''} ${enterprise?.name ?? ''}`.trim();
    return `${who} ${title}${{ zh: '：', en: ': ' }[lang]}${outcome(saved, lang)} → ${outcome(now, lang)}`;
  });
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, { zh: `另有 ${more} 项`, en: `and ${more} more` }[lang]] : lines;
}

function outcome(decision: EvaluatedDecision | null, lang: Lang): string {
  if (decision === null) return { zh: '无', en: 'none' }[lang];
  const { status, amount } = decision;
  const money =
    amount === null
      ? ''
      : {
          zh: ` ${formatYuanGrouped(moneyOf(amount))} 元`,
          en: ` ${formatYuanGrouped(moneyOf(amount))} yuan`,
        }[lang];
  return `${STATUS_WORDING[status][lang]}${money}`;
}
