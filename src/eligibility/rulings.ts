// Lines of the 裁定表: what a person decided where the text leaves it to one.

import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, kind, report } from '../diagnostics/kind.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { cellSource } from '../values/cell-ref.ts';
import { formatYuanGrouped, fraction, type Money, subtract } from '../values/money.ts';
import { type AppliedRuling, type Decision, type FundingShares, type Reason, totalOf } from './decision.ts';
import { ledgerKey } from './ledger.ts';

export interface Ruling {
  /** Normalised code as written. */
  readonly uscc: string;
  /** Measure id. */
  readonly measure: string;
  readonly verdict: AppliedRuling['verdict'];
  /** In 元; null where the ruling leaves the amount as computed. */
  readonly amount: Money | null;
  readonly reason: string;
  readonly person: string;
  /** ISO date, or empty. */
  readonly date: string;
  /** The verdict's cell. */
  readonly at: CellRef;
}

interface Named {
  readonly uscc: string;
  readonly measure: string;
}

export const rulingWithoutDecision = kind<Named>()({
  code: 'ruling-without-decision',
  severity: 'error',
  why: {
    zh: '裁定必须对应名单中确有的企业和事项，否则无从落实。',
    en: 'A ruling must concern an enterprise and measure that are there.',
  },
  example: '91630102MA00000000 专精特新中小企业 同意',
  zh: ({ uscc, measure }) => ({
    message: `名单中没有 ${uscc} 的“${measure}”事项`,
    hint: '核对代码和事项名称，或删除该行',
  }),
  en: ({ uscc, measure }) => ({
    message: `the rosters have no ${measure} for ${uscc}`,
    hint: 'check the code and the measure, or delete the row',
  }),
});

export const rulingAboveCeiling = kind<{ readonly amount: string; readonly ceiling: string }>()({
  code: 'ruling-above-ceiling',
  severity: 'error',
  why: {
    zh: '裁定只能在政策上限以内，不得提高金额。',
    en: 'A ruling may lower an amount, never raise it above the ceiling.',
  },
  example: '核减 800,000.00（上限 700,000.00）',
  zh: ({ amount, ceiling }) => ({
    message: `裁定金额 ${amount} 元高于上限 ${ceiling} 元，未采用`,
    hint: `改为不高于 ${ceiling} 元`,
  }),
  en: ({ amount, ceiling }) => ({
    message: `the ruled amount ${amount} yuan is above the ceiling ${ceiling} yuan; not applied`,
    hint: `state at most ${ceiling} yuan`,
  }),
});

export const rulingOnPaid = kind<Named>()({
  code: 'ruling-on-paid',
  severity: 'error',
  why: {
    zh: '一次性奖补已经兑付，不能再裁定。',
    en: 'A one-time award that was paid is no longer open to a ruling.',
  },
  example: '91630102MA00000000 高新技术企业 同意（台账已有）',
  zh: ({ uscc, measure }) => ({
    message: `${uscc} 的“${measure}”台账显示已兑付，未采用`,
    hint: '删除该行；如需追回，请在台账登记',
  }),
  en: ({ uscc, measure }) => ({
    message: `the ledger shows ${measure} of ${uscc} as paid; not applied`,
    hint: 'delete the row; a recovery belongs in the ledger',
  }),
});

export const rulingNotOpen = kind<Named & { readonly verdict: string }>()({
  code: 'ruling-not-open',
  severity: 'error',
  why: {
    zh: '裁定只用于待核事项，或在上限以内核减金额；条件明确不符的不能以裁定改为符合。',
    en: 'A ruling settles what is in review or lowers a ceiling; it cannot turn a clear refusal into an award.',
  },
  example: '91630102MA00000000 升规奖励 同意（条件不符）',
  zh: ({ measure, verdict }) => ({
    message: `“${measure}”不是待核事项，不能裁定“${verdict}”，未采用`,
    hint: '删除该行，或由县区更正名单后重新核对',
  }),
  en: ({ measure, verdict }) => ({
    message: `${measure} is not in review, so ${verdict} cannot apply; not applied`,
    hint: 'delete the row, or have the county correct its roster',
  }),
});

export const rulingAmountMissing = kind<Named>()({
  code: 'ruling-amount-missing',
  severity: 'error',
  why: {
    zh: '核减必须写明金额；名单数据不足以计算金额时，同意也必须写明金额。',
    en: 'A reduction must state its amount, as must a consent where the rosters do not give enough to compute one.',
  },
  example: '核减（金额空白）',
  zh: ({ measure }) => ({ message: `“${measure}”的裁定缺少金额，未采用`, hint: '填写金额（元）' }),
  en: ({ measure }) => ({
    message: `the ruling on ${measure} lacks its amount; not applied`,
    hint: 'state the amount in yuan',
  }),
});

export const rulingContradicted = kind<Named & { readonly other: string }>()({
  code: 'ruling-contradicted',
  severity: 'error',
  why: {
    zh: '同一企业同一事项有两条不同裁定，无法判断以哪条为准。',
    en: 'Two different rulings on one measure of one enterprise: neither can be taken.',
  },
  example: '第 3 行“同意”，第 9 行“不同意”',
  zh: ({ measure, other }) => ({
    message: `与 ${other} 对“${measure}”的裁定不同，两条均未采用`,
    hint: '只保留一条',
  }),
  en: ({ measure, other }) => ({
    message: `differs from the ruling on ${measure} at ${other}; neither was applied`,
    hint: 'keep one',
  }),
});

export const RULING_KINDS = [
  rulingWithoutDecision,
  rulingAboveCeiling,
  rulingOnPaid,
  rulingNotOpen,
  rulingAmountMissing,
  rulingContradicted,
] as const;

/** Applies rulings to decisions; what cannot be applied is left out and reported at its cell. */
export function applyRulings(
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
  codeOf: (decision: Decision) => string,
  titleOf: (measure: string) => string,
): { readonly decisions: readonly Decision[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const open = settled(rulings, diagnostics, titleOf);
  const applied = decisions.map((decision) => {
    const key = ledgerKey(codeOf(decision), decision.measure);
    const ruling = open.get(key);
    if (!ruling) return decision;
    open.delete(key);
    const result = applyRuling(decision, ruling, titleOf);
    if ('decision' in result) return result.decision;
    diagnostics.push(result.finding);
    return decision;
  });
  for (const ruling of open.values())
    diagnostics.push(finding(rulingWithoutDecision, ruling, named(ruling, titleOf)));
  return { decisions: applied, diagnostics };
}

function settled(
  rulings: readonly Ruling[],
  diagnostics: Diagnostic[],
  titleOf: (measure: string) => string,
): Map<string, Ruling> {
  const open = new Map<string, Ruling>();
  const contradicted = new Set<string>();
  for (const ruling of rulings) {
    const key = ledgerKey(ruling.uscc, ruling.measure);
    const other = open.get(key);
    if (other && (other.verdict !== ruling.verdict || other.amount !== ruling.amount)) {
      contradicted.add(key);
      diagnostics.push(
        finding(rulingContradicted, ruling, { ...named(ruling, titleOf), other: cellSource(other.at) }),
      );
    } else if (!other) open.set(key, ruling);
  }
  for (const key of contradicted) open.delete(key);
  return open;
}

type Applied = { readonly decision: Decision } | { readonly finding: Diagnostic };

function applyRuling(decision: Decision, ruling: Ruling, titleOf: (measure: string) => string): Applied {
  const about = named(ruling, titleOf);
  if (decision.reasons.some(({ code }) => code === 'already-paid'))
    return { finding: finding(rulingOnPaid, ruling, about) };
  const lowers = ruling.verdict === '核减' && decision.status === 'eligible' && decision.ceiling;
  if (decision.status !== 'review' && !lowers) {
    return { finding: finding(rulingNotOpen, ruling, { ...about, verdict: ruling.verdict }) };
  }
  if (ruling.verdict === '不同意') return { decision: refused(decision, ruling) };
  return granted(decision, ruling, about);
}

function refused(decision: Decision, ruling: Ruling): Decision {
  const reason = rulingReason('refused-by-decision', 'fails', decision, ruling);
  return {
    ...decision,
    status: 'ineligible',
    shares: null,
    reasons: [...decision.reasons, reason],
    ruling: recorded(ruling),
  };
}

function granted(decision: Decision, ruling: Ruling, about: Named): Applied {
  const { atStake } = decision;
  if (ruling.verdict === '核减' && ruling.amount === null)
    return { finding: finding(rulingAmountMissing, ruling, about) };
  if (atStake === null) {
    // Without computed shares there is no way to split an amount between levels.
    return ruling.amount === null && decision.reasons.every(({ code }) => code !== 'missing:tax3y')
      ? { decision: { ...decision, status: 'eligible', shares: null, ruling: recorded(ruling) } }
      : { finding: finding(rulingAmountMissing, ruling, about) };
  }
  const ceiling = totalOf(atStake);
  const amount = ruling.amount ?? ceiling;
  if (amount > ceiling) {
    return {
      finding: finding(rulingAboveCeiling, ruling, {
        amount: formatYuanGrouped(amount),
        ceiling: formatYuanGrouped(ceiling),
      }),
    };
  }
  const reasons =
    amount < ceiling
      ? [...decision.reasons, rulingReason('lowered-by-decision', 'lowers', decision, ruling)]
      : decision.reasons;
  return {
    decision: {
      ...decision,
      status: 'eligible',
      shares: scaled(atStake, amount),
      reasons,
      ruling: recorded(ruling),
    },
  };
}

/** Shares of a lowered total in the same proportions, rounded down to the 分; what is left over goes to the province. */
function scaled(shares: FundingShares, amount: Money): FundingShares {
  const total = totalOf(shares);
  if (total === amount) return shares;
  const city = fraction(shares.city, amount, total);
  const local = fraction(shares.local, amount, total);
  return { province: subtract(subtract(amount, city), local), city, local };
}

function rulingReason(
  code: 'refused-by-decision' | 'lowered-by-decision',
  effect: Reason['effect'],
  decision: Decision,
  ruling: Ruling,
): Reason {
  const article = decision.reasons[0]?.article ?? '';
  return {
    code,
    effect,
    article,
    fields: { ruling: `${ruling.verdict} ${ruling.reason}`.trim() },
    sources: [cellSource(ruling.at)],
  };
}

function recorded({ verdict, amount, reason, person, date, at }: Ruling): AppliedRuling {
  return { verdict, amount, reason, person, date, source: cellSource(at) };
}

function named(ruling: Ruling, titleOf: (measure: string) => string): Named {
  return { uscc: ruling.uscc, measure: titleOf(ruling.measure) };
}

function finding<Args>(of: Kind<Args>, ruling: Ruling, args: Args): Diagnostic {
  return report(of, atCell(ruling.at, null, ruling.verdict), args);
}
