// What the unit must do about claims that do not agree with what is due.
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, type Money, subtract, sum, ZERO } from '../../../values/money.ts';
import { isPaidBefore } from '../../paid-claims.ts';
import type { ClaimOutcome } from '../../wording/status-wording.ts';
import { listLink } from '../body-address.ts';
import type { AwardLine } from './award-lines.ts';
import { awardList } from './award-sheet.ts';
import type { CountyFacts } from './county-facts.ts';
import { claimsNothing } from './measure-table.ts';
import { type Step, someNames } from './steps.ts';

type Disagreement = Extract<ClaimOutcome, 'over' | 'not-eligible' | 'under' | 'unclaimed'> | 'paid';

interface Words {
  readonly what: Localised;
  readonly amount: Localised;
}

const WORDS: Readonly<Record<Disagreement, Words>> = {
  over: {
    what: { zh: '确认多报', en: 'Confirm what was claimed too much' },
    amount: { zh: '多报', en: 'too much' },
  },
  'not-eligible': {
    what: { zh: '确认不应奖补的申报', en: 'Confirm claims for which nothing is due' },
    amount: { zh: '申报', en: 'claimed' },
  },
  paid: {
    what: {
      zh: '申报的事项台账中已兑付，确认不是重复申报',
      en: 'Confirm that awards paid before, by the ledger, are not claimed twice',
    },
    amount: { zh: '申报', en: 'claimed' },
  },
  under: {
    what: { zh: '确认少报', en: 'Confirm what was claimed too little' },
    amount: { zh: '少报', en: 'too little' },
  },
  unclaimed: {
    what: { zh: '符合条件但未申报，确认是否补报', en: 'Due but not claimed: claim it, or say why not' },
    amount: { zh: '核定', en: 'due' },
  },
};

const NO_CLAIMS: Localised = {
  zh: '符合条件但全部未申报，确认是否补报',
  en: 'Due, and nothing was claimed at all: claim it, or say why not',
};

const ORDER: readonly Disagreement[] = ['over', 'not-eligible', 'paid', 'under', 'unclaimed'];

/** One step for each kind of disagreement, with a link to the first line that has it. */
export function claimSteps(facts: CountyFacts): readonly Step[] {
  const what = claimsNothing(facts) ? NO_CLAIMS : null;
  const disagreements = facts.lines.map(disagreementOf);
  return ORDER.flatMap((outcome) => {
    const lines = facts.lines.filter((_, place) => disagreements[place] === outcome);
    const [first] = lines;
    if (!first) return [];
    const link = listLink(awardList(facts), facts.lines.indexOf(first));
    const words = what === null ? WORDS[outcome] : { ...WORDS[outcome], what };
    // What is claimed together in one amount is one claim of several awards; what was not claimed stands award by award.
    const counter = outcome === 'unclaimed' ? '项' : '笔';
    return [
      { text: { zh: stepText(lines, words, counter, 'zh'), en: stepText(lines, words, '', 'en') }, link },
    ];
  });
}

function disagreementOf(line: AwardLine, place: number, lines: readonly AwardLine[]) {
  const { claim, measures, kind, decision } = line;
  if (claim?.outcome !== 'not-eligible') return claim?.outcome;
  // What is claimed together is decided on the lines that follow.
  const decisions =
    kind === 'single'
      ? [decision]
      : lines.slice(place + 1, place + 1 + measures.length).map((part) => part.decision);
  return decisions.every((one) => one !== null && isPaidBefore(one)) ? ('paid' as const) : 'not-eligible';
}

function stepText(
  lines: readonly AwardLine[],
  { what, amount }: Words,
  counter: string,
  lang: 'zh' | 'en',
): string {
  const names = someNames(
    lines.map(({ enterprise }) => enterprise.name),
    lang,
  );
  const money = total(lines);
  const written = money === ZERO ? '' : formatYuanGrouped(money);
  if (lang === 'zh')
    return `${what.zh}：${lines.length}${counter}${written && `，${amount.zh}${written}元`}（${names}）`;
  return `${what.en}: ${lines.length}${written && `, ${amount.en} ${written} yuan`} (${names})`;
}

function total(lines: readonly AwardLine[]): Money {
  const money = sum(lines.map(({ difference }) => difference ?? ZERO));
  return money < ZERO ? subtract(ZERO, money) : money;
}
