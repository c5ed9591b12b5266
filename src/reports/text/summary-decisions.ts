// How many decisions there are, and what is still open, as lines.
import type { EvaluatedClaim, EvaluatedDecision, Evaluation } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import type { Localised } from '../../values/lang.ts';
import { formatWanGrouped, sum } from '../../values/money.ts';
import type { SummarySetting } from './summary.ts';
import { type SummaryLine, wrapped } from './summary-line.ts';

/** Counts by outcome, the money at stake in what is open, and claims that differ. */
export function summaryDecisions(
  { decisions, claims }: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  const having = (status: EvaluatedDecision['status']) => decisions.filter((one) => one.status === status);
  const [eligible, open, refused] = [having('eligible'), having('review'), having('ineligible')];
  const support = eligible.filter(({ amount }) => amount === null).length;
  const stake = formatWanGrouped(
    sum(open.flatMap(({ atStake }) => (atStake ? Object.values(atStake).map(moneyOf) : []))),
  );
  const counts = {
    zh: `核定 ${decisions.length} 项：符合 ${eligible.length}（其中政策支持、无金额 ${support}），待核 ${open.length}（涉及 ${stake} 万元），不符合 ${refused.length}`,
    en: `${decisions.length} decisions: ${eligible.length} eligible (${support} of them policy support without an amount), ${open.length} open (${stake} × 10,000 yuan at stake), ${refused.length} not eligible`,
  }[lang];
  return [
    ...wrapped(counts, width, open.length > 0 ? 'doubt' : 'plain'),
    ...wrapped(claimsText(claims)[lang], width),
  ];
}

function claimsText(claims: Evaluation['claims']): Localised {
  const having = (...outcomes: readonly EvaluatedClaim['outcome'][]) =>
    claims.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const unclaimed = having('unclaimed');
  if (unclaimed === claims.length) return { zh: '名单未附申报', en: 'The rosters hold no claims' };
  const [over, under] = [having('over', 'not-eligible'), having('under')];
  return {
    zh: `申报 ${claims.length - unclaimed} 项：多报 ${over}，少报 ${under}；符合而未申报 ${unclaimed} 项`,
    en: `${claims.length - unclaimed} claims: ${over} too high, ${under} too low; ${unclaimed} eligible and not claimed`,
  };
}
