// The awards by level and certainty, as lines.
import {
  type AwardShare,
  awardShares,
  CERTAINTIES,
  totalOf,
  totalWhere,
} from '../../evaluation/award-shares.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { LEVELS } from '../../policy/levels.ts';
import { formatWanGrouped } from '../../values/money.ts';
import { paidEarlierText } from '../paid-earlier.ts';
import { CERTAINTY_WORDING } from '../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { withEvenDecimals } from './even-decimals.ts';
import type { SummarySetting } from './summary.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';
import { textTable } from './text-table.ts';

/** A heading, one line a level, and the total; 万元. Under it what of the total was paid before. */
export function summaryMoney(
  evaluation: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  const shares = awardShares(evaluation);
  const total = { zh: '合计', en: 'Total' }[lang];
  const header = [
    { zh: '奖补资金（万元）', en: 'Awards (10,000 yuan)' }[lang],
    ...CERTAINTIES.map((certainty) => CERTAINTY_WORDING[certainty][lang]),
    total,
  ];
  const levels = LEVELS.map((level) =>
    amounts(
      LEVEL_WORDING[level][lang],
      shares.filter((share) => share.level === level),
    ),
  );
  const rows = withEvenDecimals([header, ...levels, amounts(total, shares)]);
  const earlier = paidEarlierText(evaluation.decisions, evaluation);
  const [heading = '', ...lines] = textTable(rows, { width, indent: 2 });
  return [
    line(heading, 'strong'),
    ...lines.map((text, index) => line(text, index === LEVELS.length ? 'strong' : 'plain')),
    ...(earlier ? wrapped(`  ${earlier[lang]}`, width, 'doubt', 4) : []),
  ];
}

function amounts(title: string, shares: readonly AwardShare[]): readonly string[] {
  const byCertainty = CERTAINTIES.map((certainty) =>
    totalWhere(shares, (share) => share.certainty === certainty),
  );
  return [title, ...[...byCertainty, totalOf(shares)].map(formatWanGrouped)];
}
