// What the ledger shows as paid in this award year and comes to more than the rosters now grant: perhaps money that has to
// come back, which no payment page would name where nothing of the award is left to pay.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { triggerKey } from '../eligibility/decide.ts';
import { type Decision, totalOf } from '../eligibility/decision.ts';
import { ledgerKey, standingIn } from '../eligibility/ledger.ts';
import { paidAboveDue } from '../eligibility/record-kinds.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';
import { placeOf } from '../validation/cells.ts';
import { formatYuanGrouped, subtract } from '../values/money.ts';
import type { Inputs } from './inputs.ts';
import { ofSeveral } from './paid-without-basis.ts';

/**
 * Finds, of one decision after the other, what was paid above it: one finding at the cell that the award hangs on, or none.
 * None where an amount or the year is not stated, where the text leaves a part to the counties, or where somebody has ruled.
 */
export function findsAboveDue(
  { ledger, awardYear }: Pick<Inputs, 'ledger' | 'awardYear'>,
  enterprises: ReadonlyMap<string, Enterprise>,
  measures: readonly Measure[],
): (decision: Decision) => readonly Diagnostic[] {
  if (ledger.size === 0) return () => NONE;
  const unclear = ofSeveral(ledger);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return ({ enterprise: id, measure: measureId, reasons, atStake, ruling }) => {
    if (atStake === null || ruling !== null || !reasons.some(({ code }) => code === 'already-paid'))
      return NONE;
    const enterprise = enterprises.get(id);
    const measure = byId.get(measureId);
    if (!enterprise || !measure || hasOptionalPart(measure)) return NONE;
    const entries = ledger.get(ledgerKey(enterprise.usccText, measureId)) ?? [];
    const [first] = entries;
    const isClear = entries.every(
      ({ year, source }) => year.startsWith(String(awardYear)) && !unclear.has(source),
    );
    const paid = standingIn(entries);
    const due = totalOf(atStake);
    if (first === undefined || !isClear || paid === null || paid <= due) return NONE;
    const [{ roster, row }] = enterprise.reports;
    const money = { paid: formatYuanGrouped(paid), due: formatYuanGrouped(due) };
    return [
      report(paidAboveDue, placeOf(roster, row, triggerKey(measure.trigger)), {
        ...{ title: measure.title, entry: first.source, ...money },
        more: formatYuanGrouped(subtract(paid, due)),
      }),
    ];
  };
}

const NONE: readonly Diagnostic[] = [];

function hasOptionalPart({ funding }: Measure): boolean {
  return 'local' in funding && funding.local?.optional === true;
}
