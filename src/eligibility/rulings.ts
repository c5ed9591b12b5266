// Lines of the 裁定表: what a person decided where the text leaves it to one.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Measure } from '../policy/policy.ts';
import { isAnotherName } from '../values/bank-details.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { cellSource } from '../values/cell-ref.ts';
import {
  add,
  formatYuan,
  formatYuanGrouped,
  fraction,
  isFarBelow,
  type Money,
  subtract,
  wholeYuan,
  ZERO,
} from '../values/money.ts';
import { saysAnew } from './anew.ts';
import { saysApart } from './apart.ts';
import { type AppliedRuling, type Decision, type FundingShares, type Reason, totalOf } from './decision.ts';
import { splitShares } from './funding/capped-share.ts';
import { BEGUN_ON, FORMER_CODE, ledgerKey } from './ledger.ts';
import {
  type RuledOn,
  rulingAboveCeiling,
  rulingAmountMissing,
  rulingAmountSmall,
  rulingBeforePayment,
  rulingCarriedOut,
  rulingContradicted,
  rulingInVain,
  rulingNameDiffers,
  rulingNeedless,
  rulingNotOpen,
  rulingOfEarlierYear,
  rulingOnPaid,
  rulingOnSupport,
  rulingPartUndated,
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
  /** Cells of the line beside the verdict's; those of columns that the list has. */
  readonly cells?: Readonly<Partial<Record<RuledCell, CellRef>>>;
}

/** What of a line a finding may be about, if not its verdict. */
export type RuledCell = 'name' | 'measure' | 'amount' | 'date';

/** Who a decision is about: the code as written, and every name under which it was reported. */
export interface RuledEnterprise {
  readonly code: string;
  readonly names: readonly string[];
}

/** What a ruling on a measure depends on. */
export interface RuledMeasure extends Pick<Measure, 'article' | 'funding'> {
  readonly awardYear: number;
}

/** Applies rulings to decisions; what cannot be applied is left out and reported at its cell. */
export function applyRulings(
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
  enterpriseOf: (decision: Decision) => RuledEnterprise,
  titleOf: (measure: string) => string,
  measureOf: (measure: string) => RuledMeasure | undefined,
): { readonly decisions: readonly Decision[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const open = settled(rulings, diagnostics, titleOf);
  const applied = decisions.map((decision) => {
    const { code, names } = enterpriseOf(decision);
    const key = ledgerKey(code, decision.measure);
    const ruling = open.get(key);
    if (!ruling) return decision;
    open.delete(key);
    // A line whose code belongs to one firm and whose name to another may mean either.
    if (isAnotherName(ruling.name, names)) {
      const differing = { ...named(ruling, titleOf), written: ruling.name, name: names.join('、') };
      diagnostics.push(finding(rulingNameDiffers, ruling, differing, { key: 'name', text: ruling.name }));
      return decision;
    }
    const result = applyRuling(decision, ruling, named(ruling, titleOf), measureOf(decision.measure));
    if (result.finding) diagnostics.push(result.finding);
    return result.decision ?? decision;
  });
  for (const ruling of open.values()) {
    const about = named(ruling, titleOf);
    diagnostics.push(
      isBareConsent(ruling)
        ? finding(rulingInVain, ruling, { ...about, listed: false })
        : finding(rulingWithoutDecision, ruling, about, { key: 'measure', text: about.measure }),
    );
  }
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

interface Applied {
  /** Absent where the ruling is not applied. */
  readonly decision?: Decision;
  readonly finding?: Diagnostic;
}

function applyRuling(
  decision: Decision,
  ruling: Ruling,
  about: RuledOn,
  measure: RuledMeasure | undefined,
): Applied {
  if (decision.reasons.some(({ code }) => code === 'already-paid')) return onPaid(decision, ruling, about);
  const lowers = ruling.verdict === '核减' && decision.status === 'eligible' && decision.ceiling;
  // Last year's refusal in a list that serves again asks for what is so anyway.
  if (ruling.verdict === '不同意' && decision.status === 'ineligible')
    return { decision: { ...decision, ruling: recorded(ruling) } };
  // Whether one of the same name, or with the same account, was paid in its place is no question of the award; a batch asks it.
  if (ruling.verdict === '同意' && decision.status === 'eligible' && isForBatch(ruling))
    return { decision: { ...decision, ruling: recorded(ruling) } };
  if (decision.status === 'eligible' && changesNothing(decision, ruling))
    return { finding: finding(rulingNeedless, ruling, about) };
  const former = paidInEarlierYear(decision, measure);
  if (former !== null && !saysAnew(ruling))
    return {
      decision: { ...decision, ruling: recorded(ruling) },
      finding: finding(rulingOfEarlierYear, ruling, { ...about, former }),
    };
  if (decision.status === 'ineligible' && isBareConsent(ruling))
    return { finding: finding(rulingInVain, ruling, { ...about, listed: true }) };
  if (decision.status !== 'review' && !lowers) {
    return { finding: finding(rulingNotOpen, ruling, { ...about, verdict: ruling.verdict }) };
  }
  if (ruling.verdict === '不同意') return { decision: refused(decision, ruling, measure) };
  const begunOn = paidAfter(decision, ruling);
  if (begunOn !== null)
    return {
      finding: finding(
        rulingBeforePayment,
        ruling,
        { ...about, begunOn },
        { key: 'date', text: ruling.date },
      ),
    };
  return decision.atStake === null
    ? grantedUncomputed(decision, ruling, about, measure)
    : granted(decision, decision.atStake, ruling, about, measure);
}

// Without it no more is paid than with it, whichever award was meant; an amount, or a refusal, might have lowered another.
function isBareConsent({ verdict, amount }: Ruling): boolean {
  return verdict === '同意' && amount === null;
}

function changesNothing({ shares }: Decision, ruling: Ruling): boolean {
  const { verdict, amount } = ruling;
  if (isBareConsent(ruling)) return true;
  return verdict === '同意' && shares !== null && amount === totalOf(shares);
}

function isForBatch(ruling: Ruling): boolean {
  return ruling.amount === null && (saysApart(ruling) || saysAnew(ruling));
}

// Whoever ruled before a payment was entered knew nothing of it, and their consent would pay once more. A ruling without
// a date is taken for the last word.
function paidAfter({ reasons }: Decision, { date }: Ruling): string | null {
  const on = reasons.find(({ code }) => code === 'paid-under-former-code')?.fields[BEGUN_ON] ?? '';
  return date !== '' && on > date ? on : null;
}

// The former code under which an award was paid that nothing speaks against but that its year is over; null of any other.
function paidInEarlierYear({ status, reasons }: Decision, measure: RuledMeasure | undefined): string | null {
  const former = reasons.find(({ code }) => code === 'paid-under-former-code')?.fields[FORMER_CODE];
  const against = reasons.filter(({ effect }) => effect === 'fails');
  const isOver = against.every(
    ({ code, fields }) =>
      code === 'outside-window' && measure !== undefined && isBefore(measure.awardYear, fields),
  );
  return status === 'ineligible' && isOver ? (former ?? null) : null;
}

function isBefore(year: number, fields: Reason['fields']): boolean {
  return Object.values(fields).every((value) => Number(value?.slice(0, 4)) < year);
}

// A consent was mostly carried out by what the ledger shows; a refusal comes too late for all but what is still owed,
// which a batch holds back by it.
function onPaid(decision: Decision, ruling: Ruling, about: RuledOn): Applied {
  const of = ruling.verdict === '不同意' ? rulingOnPaid : rulingCarriedOut;
  return { decision: { ...decision, ruling: recorded(ruling) }, finding: finding(of, ruling, about) };
}

function refused(decision: Decision, ruling: Ruling, measure: RuledMeasure | undefined): Decision {
  const reason = rulingReason('refused-by-decision', 'fails', ruling, measure);
  return {
    ...decision,
    status: 'ineligible',
    shares: null,
    reasons: [...decision.reasons, reason],
    ruling: recorded(ruling),
  };
}

// Support without an amount is granted as it is; of a share of an outlay that is not known the ruling says how much.
function grantedUncomputed(
  decision: Decision,
  ruling: Ruling,
  about: RuledOn,
  measure: RuledMeasure | undefined,
): Applied {
  const given = { ...decision, status: 'eligible' as const, ruling: recorded(ruling) };
  const funding = measure?.funding;
  if (funding && 'support' in funding)
    return isBareConsent(ruling)
      ? { decision: given }
      : {
          finding: finding(
            rulingOnSupport,
            ruling,
            about,
            ruling.amount === null ? undefined : amountOf(ruling),
          ),
        };
  if (!funding || !('share-of' in funding) || ruling.amount === null)
    return { finding: finding(rulingAmountMissing, ruling, about, amountOf(ruling)) };
  if (decision.atMost !== undefined && ruling.amount > decision.atMost)
    return { finding: tooHigh(ruling, ruling.amount, decision.atMost) };
  const decided = { ...given, shares: splitShares(funding, ruling.amount) };
  const doubt =
    decision.atMost === undefined ? undefined : smallAmount(ruling, ruling.amount, decision.atMost, about);
  return { decision: decided, ...(doubt && { finding: doubt }) };
}

function granted(
  decision: Decision,
  atStake: FundingShares,
  ruling: Ruling,
  about: RuledOn,
  measure: RuledMeasure | undefined,
): Applied {
  if (ruling.verdict === '核减' && ruling.amount === null)
    return { finding: finding(rulingAmountMissing, ruling, about, amountOf(ruling)) };
  const ceiling = totalOf(atStake);
  const sure = decision.withoutUndated;
  if (sure !== undefined && ruling.amount === null) {
    const amounts = { whole: formatYuanGrouped(ceiling), without: formatYuanGrouped(totalOf(sure)) };
    return { finding: finding(rulingPartUndated, ruling, { ...about, ...amounts }, amountOf(ruling)) };
  }
  const amount = ruling.amount ?? ceiling;
  const base = sure !== undefined && amount <= totalOf(sure) ? sure : atStake;
  if (amount > ceiling) return { finding: tooHigh(ruling, amount, ceiling) };
  const doubt = smallAmount(ruling, amount, ceiling, about);
  const reasons =
    amount < ceiling
      ? [...decision.reasons, rulingReason('lowered-by-decision', 'lowers', ruling, measure)]
      : decision.reasons;
  return {
    decision: {
      ...decision,
      status: 'eligible',
      shares: scaled(base, amount),
      reasons,
      ruling: recorded(ruling),
    },
    ...(doubt && { finding: doubt }),
  };
}

// An amount far below the ceiling is mostly one in another unit.
function smallAmount(ruling: Ruling, amount: Money, ceiling: Money, about: RuledOn): Diagnostic | undefined {
  if (!isFarBelow(amount, ceiling)) return undefined;
  const money = { amount: formatYuanGrouped(amount), ceiling: formatYuanGrouped(ceiling) };
  return finding(rulingAmountSmall, ruling, { ...about, ...money }, amountOf(ruling));
}

function tooHigh(ruling: Ruling, amount: Money, ceiling: Money): Diagnostic {
  const money = { amount: formatYuanGrouped(amount), ceiling: formatYuanGrouped(ceiling) };
  return finding(rulingAboveCeiling, ruling, money, amountOf(ruling));
}

/**
 * Shares of a lowered total in the same proportions, rounded down to whole 元; what is left over goes to the first
 * level that pays any of it: the province, else the city.
 */
function scaled(shares: FundingShares, amount: Money): FundingShares {
  const total = totalOf(shares);
  if (total === amount) return shares;
  const part = (share: Money): Money => wholeYuan(fraction(share, amount, total));
  const parts = { province: part(shares.province), city: part(shares.city), local: part(shares.local) };
  const first = LEVELS.find((level) => shares[level] > ZERO) ?? 'province';
  return { ...parts, [first]: add(parts[first], subtract(amount, totalOf(parts))) };
}

function rulingReason(
  code: 'refused-by-decision' | 'lowered-by-decision',
  effect: Reason['effect'],
  ruling: Ruling,
  measure: RuledMeasure | undefined,
): Reason {
  return {
    code,
    effect,
    article: measure?.article ?? '',
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

interface Written {
  readonly key: RuledCell;
  readonly text: string;
}

function amountOf({ amount }: Ruling): Written {
  return { key: 'amount', text: amount === null ? '' : formatYuan(amount) };
}

// At the cell that it is about; at the verdict where the list has no such column.
function finding<Args>(of: Kind<Args>, ruling: Ruling, args: Args, about?: Written): Diagnostic {
  const cell = about && ruling.cells?.[about.key];
  const place = about && cell ? atCell(cell, null, about.text) : atCell(ruling.at, null, ruling.verdict);
  return report(of, place, args);
}
