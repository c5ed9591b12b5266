// How many decisions there are, and what is still open, as lines.
import type { EvaluatedClaim, EvaluatedDecision, Evaluation } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import { counted } from '../../values/counted.ts';
import type { Localised } from '../../values/lang.ts';
import { formatWanGrouped, sum } from '../../values/money.ts';
import { paidClaims } from '../paid-claims.ts';
import { nothingClaimed, silentUnits } from '../silent-units.ts';
import { unitName } from '../wording/unit-name.ts';
import type { SummarySetting } from './summary.ts';
import { type SummaryLine, wrapped } from './summary-line.ts';

/** Counts by outcome, the money at stake in what is open, and claims that differ. */
export function summaryDecisions(
  evaluation: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  const { decisions } = evaluation;
  const having = (status: EvaluatedDecision['status']) => decisions.filter((one) => one.status === status);
  const [eligible, open, refused] = [having('eligible'), having('review'), having('ineligible')];
  const support = eligible.filter(({ amount }) => amount === null).length;
  const stake = formatWanGrouped(
    sum(open.flatMap(({ atStake }) => (atStake ? Object.values(atStake).map(moneyOf) : []))),
  );
  const unknown = open.filter(({ atStake }) => atStake === null).length;
  const besides = {
    zh: unknown === 0 ? '' : `，另有 ${unknown} 项暂无金额`,
    en: unknown === 0 ? '' : `, without an amount yet ${unknown}`,
  };
  const counts = {
    zh: `核定 ${decisions.length} 项：符合 ${eligible.length}（其中政策支持、无金额 ${support}），待核 ${open.length}（涉及 ${stake} 万元${besides.zh}），不符合 ${refused.length}`,
    en: `${counted(decisions.length, 'decision')}: ${eligible.length} eligible (${support} of them policy support without an amount), ${open.length} open (${stake} × 10,000 yuan at stake${besides.en}), ${refused.length} not eligible`,
  }[lang];
  return [
    ...wrapped(counts, width, open.length > 0 ? 'doubt' : 'plain'),
    ...claimTexts(evaluation).flatMap((text) => wrapped(text[lang], width)),
  ];
}

function claimTexts(evaluation: Evaluation): readonly Localised[] {
  const { claims } = evaluation;
  const having = (...outcomes: readonly EvaluatedClaim['outcome'][]) =>
    claims.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const unclaimed = having('unclaimed');
  if (nothingClaimed(evaluation)) return [{ zh: '名单未附申报', en: 'The rosters hold no claims' }];
  const [over, under] = [having('over', 'not-eligible'), having('under')];
  const claimed = claims.filter(({ outcome }) => outcome !== 'unclaimed');
  // Of what is claimed with one amount each measure counts, as on the pages of the units.
  const items = claimed.reduce((sum, { measures }) => sum + measures.length, 0);
  const together = claimed.filter(({ measures }) => measures.length > 1).length;
  const joined = {
    zh: together === 0 ? '' : `（共 ${claimed.length} 笔，其中合并申报的 ${together} 笔按事项计）`,
    en: together === 0 ? '' : ` (in ${claimed.length} lines, ${together} of several measures each)`,
  };
  const silent = silentUnits(evaluation);
  const names = {
    zh: silent.map(({ unit, unclaimed: own }) => `${unitName(unit, 'zh')} ${own} 项`).join('、'),
    en: silent.map(({ unit, unclaimed: own }) => `${unitName(unit, 'en')} ${own}`).join(', '),
  };
  const ofSilent = {
    zh: `其中没有任何申报的单位：${names.zh}`,
    en: `of these in units that claimed nothing: ${names.en}`,
  };
  const paid = paidClaims(claims, evaluation.decisions);
  const before = {
    zh: paid === 0 ? '' : `（其中 ${paid} 笔台账中已兑付）`,
    en: paid === 0 ? '' : ` (${paid} of them paid before by the ledger)`,
  };
  // What is too much or too little in an amount for several measures is so of the amount, not of each of them.
  const all = {
    zh: `申报 ${items} 项${joined.zh}：多报 ${over} 笔${before.zh}，少报 ${under} 笔；符合而未申报 ${unclaimed} 项`,
    en: `${counted(items, 'claim')}${joined.en}: ${counted(over, 'line')} too high${before.en}, ${under} too low; ${unclaimed} eligible and not claimed`,
  };
  return silent.length === 0 ? [all] : [all, ofSilent];
}
