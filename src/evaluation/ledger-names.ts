// Rows of the ledger that name one enterprise and have the code of another: who was paid may be either.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { LedgerEntry } from '../eligibility/ledger.ts';
import { ledgerNameDiffers } from '../eligibility/record-kinds.ts';
import { type Enterprise, reportedNames } from '../enterprises/enterprise.ts';
import { plainName } from '../values/bank-details.ts';
import type { Inputs } from './inputs.ts';

/**
 * A finding for each code and name in the ledger where the name is that of another enterprise on the rosters, at the
 * first such row. A name that nobody has now is an earlier one, and nothing is said of it.
 */
export function namedAsOthers(
  { ledger, previous }: Pick<Inputs, 'ledger' | 'previous'>,
  enterprises: Iterable<Enterprise>,
): readonly Diagnostic[] {
  if (ledger.size === 0) return [];
  const namesByCode = new Map<string, readonly string[]>();
  const codeByName = new Map<string, string>();
  for (const enterprise of enterprises) {
    const names = reportedNames(enterprise);
    for (const code of [enterprise.usccText, ...(previous?.formerCodes?.[enterprise.id] ?? [])])
      namesByCode.set(code, names);
    for (const name of names) codeByName.set(plainName(name), enterprise.usccText);
  }
  const told = new Set<string>();
  return [...ledger.values()].flat().flatMap((entry) => {
    const { uscc, named } = entry;
    const names = namesByCode.get(uscc) ?? [];
    if (!named || names.some((name) => plainName(name) === plainName(named.name))) return [];
    const other = codeByName.get(plainName(named.name));
    const pair = `${uscc} ${plainName(named.name)}`;
    if (other === undefined || other === uscc || told.has(pair)) return [];
    told.add(pair);
    return [differing(entry, named, other, names)];
  });
}

function differing(
  { uscc }: LedgerEntry,
  { name, at }: NonNullable<LedgerEntry['named']>,
  other: string,
  names: readonly string[],
): Diagnostic {
  const args = { written: name, uscc, name: names.join('、'), other };
  return report(ledgerNameDiffers, atCell(at, null, uscc), args);
}
