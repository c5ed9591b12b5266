// What the ledger shows as paid and the rosters have no ground for any more: perhaps money that has to come back.
import { atCell, atFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { triggerKey } from '../eligibility/decide.ts';
import { type Ledger, ledgerKey } from '../eligibility/ledger.ts';
import { paidWithoutBasis } from '../eligibility/record-kinds.ts';
import { type Enterprise, enterpriseField, isBlank } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';
import type { ColumnKey } from '../roster/columns.ts';
import type { Inputs } from './inputs.ts';

/**
 * A finding for each measure in force that was paid to an enterprise of the rosters and whose recognition they leave
 * blank now, at that cell, and so for what a list or an outlay of this award year was paid for; in the order of enterprises
 * and measures. Who is not on the rosters has none: it may be gone.
 */
export function withoutBasis(
  { ledger, awardYear }: Pick<Inputs, 'ledger' | 'awardYear'>,
  enterprises: Iterable<Enterprise>,
  measures: readonly Measure[],
): readonly Diagnostic[] {
  if (ledger.size === 0) return [];
  const paid = new Set([...ledger.values()].flatMap(([first]) => first?.uscc ?? []));
  const unclear = ofSeveral(ledger);
  const found: Diagnostic[] = [];
  for (const enterprise of enterprises) {
    if (!paid.has(enterprise.usccText)) continue;
    for (const { id, title, trigger } of measures) {
      const entries = ledger.get(ledgerKey(enterprise.usccText, id)) ?? [];
      const lasts = 'recognised' in trigger;
      const entry = entries.find(
        ({ source, year }) => !unclear.has(source) && (lasts || year.startsWith(String(awardYear))),
      );
      const key = triggerKey(trigger);
      if (entry === undefined || !isBlank(enterprise, key)) continue;
      found.push(report(paidWithoutBasis, placeOf(enterprise, key), { title, key, entry: entry.source }));
    }
  }
  return found;
}

/** Lines that count for several measures until somebody says which they mean: a bare 小巨人. That is told of them already. */
export function ofSeveral(ledger: Ledger): ReadonlySet<string> {
  const measures = new Map<string, string>();
  const several = new Set<string>();
  for (const { source, measure } of [...ledger.values()].flat()) {
    if ((measures.get(source) ?? measure) !== measure) several.add(source);
    measures.set(source, measure);
  }
  return several;
}

// The blank cell, or the row where the roster has no such column.
function placeOf(enterprise: Enterprise, key: ColumnKey): Place {
  const field = enterpriseField(enterprise, key);
  if (field.state === 'blank' && field.at !== null) return atCell(field.at, key, null);
  const [{ roster, row }] = enterprise.reports;
  return { ...atFile(roster.file, roster.sheet), row: row.number, field: key };
}
