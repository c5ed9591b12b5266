// The targets with their gaps, as lines.
import type { EvaluatedPrevious, EvaluatedTarget, Evaluation } from '../../evaluation/evaluation.ts';
import type { Lang } from '../../values/lang.ts';
import { targetProgress } from '../target-progress.ts';
import { pointsText, signed } from '../wording/points-text.ts';
import type { SummarySetting } from './summary.ts';
import { line, type SummaryLine } from './summary-line.ts';
import { textTable } from './text-table.ts';

/** A heading and one line a target: goal, actual, gap, share reached. */
export function summaryTargets(
  { targets, previous }: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  const header = {
    zh: ['目标', '目标值', '实际', '差距', '完成率'],
    en: ['Targets', 'goal', 'actual', 'gap', 'reached'],
  }[lang];
  const since = previous
    ? { zh: ['上期', '增减', '每季需增'], en: ['before', 'change', 'a quarter'] }[lang]
    : [];
  const rows = targets.map((target) => {
    const row = targetRow(target, lang);
    const before = previous?.targets.find(({ id }) => id === target.id);
    if (!before) return row;
    return [
      ...row,
      ...Array<string>(header.length - row.length).fill(''),
      ...sinceCells(target, before, lang),
    ];
  });
  const [heading = '', ...lines] = textTable([[...header, ...since], ...rows], { width, indent: 2 });
  return [line(heading, 'strong'), ...lines.map((text, index) => line(text, toneOf(targets[index])))];
}

function targetRow(target: EvaluatedTarget, lang: Lang): readonly string[] {
  const { title, target: goal, stretch, actual, gap } = target;
  const shownGoal = stretch === null ? `${goal}` : `${goal}–${stretch}`;
  if (actual === null || gap === null)
    return [title[lang], shownGoal, { zh: '未提供', en: 'not given' }[lang]];
  return [title[lang], shownGoal, `${actual}`, gapText(gap, lang), completionText(target)];
}

function sinceCells(
  { gap }: EvaluatedTarget,
  { actual, change, perQuarter, quartersLeft }: EvaluatedPrevious['targets'][number],
  lang: Lang,
): readonly string[] {
  const needed =
    gap === null || Number(gap) <= 0
      ? ''
      : quartersLeft === 0
        ? { zh: '期限已到', en: 'time is up' }[lang]
        : `${perQuarter ?? ''}`;
  // Of shares in points as well: the gap on the same line says so, and the titles need the room.
  return [`${actual ?? ''}`, change === null ? '' : signed(change), needed];
}

function gapText(gap: number | string, lang: Lang): string {
  return typeof gap === 'number' ? `${gap}` : pointsText(gap, lang);
}

function completionText(target: EvaluatedTarget): string {
  const { completedTenths } = targetProgress(target);
  return completedTenths === null ? '' : `${(completedTenths / 10).toFixed(1)}%`;
}

function toneOf(target: EvaluatedTarget | undefined): SummaryLine['tone'] {
  const reached = target === undefined ? null : targetProgress(target).reached;
  if (reached === null) return 'muted';
  return reached ? 'good' : 'plain';
}
