// What the ledger shows as paid in this award year and the rosters now grant less of, or nothing: perhaps money that has to
// come back, which no payment page would name where nothing of the award is left to pay.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { triggerKey } from '../eligibility/decide.ts';
import { type Decision, type ReasonCode, totalOf } from '../eligibility/decision.ts';
import { type LedgerEntry, ledgerKey, standingIn } from '../eligibility/ledger.ts';
import { paidAboveDue, paidNotDue } from '../eligibility/record-kinds.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';
import { placeOf } from '../validation/cells.ts';
import { formatYuanGrouped, subtract } from '../values/money.ts';
import type { Inputs } from './inputs.ts';
import { ofSeveral } from './paid-without-basis.ts';

/**
 * Finds, of one decision after the other, what was paid beyond it: one finding at the cell that the award hangs on, or none.
 * None where the ledger states another year or none, and where somebody has ruled; of an award that is due none where an
 * amount is not stated or counties may add to it.
 */
export function findsBeyondDue(
  { ledger, awardYear }: Pick<Inputs, 'ledger' | 'awardYear'>,
  enterprises: ReadonlyMap<string, Enterprise>,
  measures: readonly Measure[],
): (decision: Decision) => readonly Diagnostic[] {
  if (ledger.size === 0) return () => NONE;
  const unclear = ofSeveral(ledger);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const isOfYear = ({ year, source }: LedgerEntry): boolean =>
    year.startsWith(String(awardYear)) && !unclear.has(source);
  return (decision) => {
    if (decision.ruling !== null || !decision.reasons.some(({ code }) => code === 'already-paid'))
      return NONE;
    const enterprise = enterprises.get(decision.enterprise);
    const measure = byId.get(decision.measure);
    const entries = ledger.get(ledgerKey(enterprise?.usccText ?? '', decision.measure)) ?? [];
    const [first] = entries;
    if (!enterprise || !measure || !first || !entries.every(isOfYear)) return NONE;
    const [{ roster, row }] = enterprise.reports;
    const place = placeOf(roster, row, triggerKey(measure.trigger));
    const about = { title: measure.title, entry: first.source };
    if (isNotDue(decision, measure)) return [report(paidNotDue, place, about)];
    const money = moneyBeyond(decision, measure, entries);
    return money === null ? NONE : [report(paidAboveDue, place, { ...about, ...money })];
  };
}

const NONE: readonly Diagnostic[] = [];

function hasOptionalPart({ funding }: Measure): boolean {
  return 'local' in funding && funding.local?.optional === true;
}

// Who has left since was entitled when it was paid; a recognition that is blank now is told at its cell.
function isNotDue({ reasons }: Decision, { trigger }: Measure): boolean {
  const told: readonly ReasonCode[] = [
    ...(['already-paid', 'not-active'] as const),
    ...('recognised' in trigger ? (['not-recognised'] as const) : []),
  ];
  const against = reasons.filter(({ effect }) => effect === 'fails').map(({ code }) => code);
  return against.some((code) => !told.includes(code)) && !against.includes('not-active');
}

function moneyBeyond(
  { reasons, atStake }: Decision,
  measure: Measure,
  entries: readonly LedgerEntry[],
): { readonly paid: string; readonly due: string; readonly more: string } | null {
  const fails = reasons.filter(({ effect }) => effect === 'fails').length;
  const paid = standingIn(entries);
  if (atStake === null || paid === null || fails > 1 || hasOptionalPart(measure)) return null;
  const due = totalOf(atStake);
  if (paid <= due) return null;
  return {
    ...{ paid: formatYuanGrouped(paid), due: formatYuanGrouped(due) },
    more: formatYuanGrouped(subtract(paid, due)),
  };
}
