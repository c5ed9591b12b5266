// Lines of the 裁定表: what a person decided where the text leaves it to one.

import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import { isSameHolder } from '../values/bank-details.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { cellSource } from '../values/cell-ref.ts';
import { formatYuanGrouped, fraction, type Money, subtract, wholeYuan } from '../values/money.ts';
import { type AppliedRuling, type Decision, type FundingShares, type Reason, totalOf } from './decision.ts';
import { ledgerKey } from './ledger.ts';
import {
  type RuledOn,
  rulingAboveCeiling,
  rulingAmountMissing,
  rulingAmountSmall,
  rulingCarriedOut,
  rulingContradicted,
  rulingNameDiffers,
  rulingNotOpen,
  rulingOnPaid,
  rulingWithoutDecision,
} from './ruling-kinds.ts';

export interface Ruling {
  /** Normalised code as written. */
  readonly uscc: string;
  /** As written, to be held against the code; empty where the line names none. */
  readonly name: string;
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

/** Who a decision is about: the code as written, and every name under which it was reported. */
export interface RuledEnterprise {
  readonly code: string;
  readonly names: readonly string[];
}

/** Applies rulings to decisions; what cannot be applied is left out and reported at its cell. */
export function applyRulings(
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
  enterpriseOf: (decision: Decision) => RuledEnterprise,
  titleOf: (measure: string) => string,
): { readonly decisions: readonly Decision[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const open = settled(rulings, diagnostics, titleOf);
  const applied = decisions.map((decision) => {
    const { code, names } = enterpriseOf(decision);
    const key = ledgerKey(code, decision.measure);
    const ruling = open.get(key);
    if (!ruling) return decision;
    open.delete(key);
    if (isAnother(ruling.name, names)) {
      const differing = { ...named(ruling, titleOf), written: ruling.name, name: names.join('、') };
      diagnostics.push(finding(rulingNameDiffers, ruling, differing));
      return decision;
    }
    const result = applyRuling(decision, ruling, titleOf);
    if (result.finding) diagnostics.push(result.finding);
    return result.decision ?? decision;
  });
  for (const ruling of open.values())
    diagnostics.push(finding(rulingWithoutDecision, ruling, named(ruling, titleOf)));
  return { decisions: applied, diagnostics };
}

// A line whose code belongs to one firm and whose name to another may mean either.
function isAnother(written: string, names: readonly string[]): boolean {
  const known = names.filter((name) => name !== '');
  return written !== '' && known.length > 0 && !known.some((name) => isSameHolder(written, name));
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

interface Applied {
  /** Absent where the ruling is not applied. */
  readonly decision?: Decision;
  readonly finding?: Diagnostic;
}

function applyRuling(decision: Decision, ruling: Ruling, titleOf: (measure: string) => string): Applied {
  const about = named(ruling, titleOf);
  if (decision.reasons.some(({ code }) => code === 'already-paid')) return onPaid(decision, ruling, about);
  const lowers = ruling.verdict === '核减' && decision.status === 'eligible' && decision.ceiling;
  if (decision.status !== 'review' && !lowers) {
    return { finding: finding(rulingNotOpen, ruling, { ...about, verdict: ruling.verdict }) };
  }
  if (ruling.verdict === '不同意') return { decision: refused(decision, ruling) };
  return granted(decision, ruling, about);
}

// A consent was mostly carried out by what the ledger shows; a refusal comes too late.
function onPaid(decision: Decision, ruling: Ruling, about: RuledOn): Applied {
  if (ruling.verdict === '不同意') return { finding: finding(rulingOnPaid, ruling, about) };
  return {
    decision: { ...decision, ruling: recorded(ruling) },
    finding: finding(rulingCarriedOut, ruling, about),
  };
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

function granted(decision: Decision, ruling: Ruling, about: RuledOn): Applied {
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
  const small = amount * FAR < ceiling;
  const doubt = { ...about, amount: formatYuanGrouped(amount), ceiling: formatYuanGrouped(ceiling) };
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
    ...(small && { finding: finding(rulingAmountSmall, ruling, doubt) }),
  };
}

/** An amount that is this many times below the ceiling was mostly written in 万元. */
const FAR = 100n;

/** Shares of a lowered total in the same proportions, rounded down to whole 元; what is left over goes to the province. */
function scaled(shares: FundingShares, amount: Money): FundingShares {
  const total = totalOf(shares);
  if (total === amount) return shares;
  const city = wholeYuan(fraction(shares.city, amount, total));
  const local = wholeYuan(fraction(shares.local, amount, total));
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
    cells: { ruling: [cellSource(ruling.at)] },
  };
}

function recorded({ verdict, amount, reason, person, date, at }: Ruling): AppliedRuling {
  return { verdict, amount, reason, person, date, source: cellSource(at) };
}

function named(ruling: Ruling, titleOf: (measure: string) => string): RuledOn {
  return { uscc: ruling.uscc, measure: titleOf(ruling.measure) };
}

function finding<Args>(of: Kind<Args>, ruling: Ruling, args: Args): Diagnostic {
  return report(of, atCell(ruling.at, null, ruling.verdict), args);
}
