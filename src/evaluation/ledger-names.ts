// Rows of the ledger that name one enterprise and have the code of another: who was paid may be either.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { type Ledger, type LedgerEntry, ledgerOf } from '../eligibility/ledger.ts';
import { ledgerNameDiffers } from '../eligibility/record-kinds.ts';
import { type Enterprise, reportedNames } from '../enterprises/enterprise.ts';
import { plainName } from '../values/bank-details.ts';
import type { Inputs } from './inputs.ts';
import { ownCodes } from './own-codes.ts';

/** A row of the ledger with the code of one enterprise and the name of another. */
interface Misnamed {
  readonly entry: LedgerEntry;
  readonly named: NonNullable<LedgerEntry['named']>;
  /** The codes of the enterprises of the name that it has, one as a rule; none where the rosters give them none. */
  readonly others: readonly string[];
  /** Of the enterprise whose code it has; none where nobody has it. */
  readonly names: readonly string[];
}

/**
 * Every such row that stands, in the order of the ledger. A name that nobody has now is an earlier one, and its row is
 * none of them.
 */
export function misnamedRows(
  { ledger, previous }: Pick<Inputs, 'ledger' | 'previous'>,
  enterprises: Iterable<Enterprise>,
): readonly Misnamed[] {
  if (ledger.size === 0) return [];
  const namesByCode = new Map<string, readonly string[]>();
  const codesByName = new Map<string, string[]>();
  for (const enterprise of enterprises) {
    const names = reportedNames(enterprise);
    const { id, usccText: uscc } = enterprise;
    for (const code of ownCodes({ enterprise: id, uscc }, previous)) namesByCode.set(code, names);
    for (const name of new Set(names.map(plainName))) {
      const known = codesByName.get(name);
      if (known) known.push(uscc);
      else codesByName.set(name, [uscc]);
    }
  }
  return [...ledger.values()].flat().flatMap((entry) => {
    const { uscc, named } = entry;
    const names = namesByCode.get(uscc) ?? [];
    if (uscc === '' || !named || names.some((name) => plainName(name) === plainName(named.name))) return [];
    const others = (codesByName.get(plainName(named.name)) ?? []).filter((other) => other !== uscc);
    if (others.length === 0) return [];
    // A blank is the code of no one of them.
    return [{ entry, named, others: others.filter((other) => other !== ''), names }];
  });
}

/** A finding for each code, name and measure among them, at the first such row. */
export function namedAsOthers(rows: readonly Misnamed[]): readonly Diagnostic[] {
  const told = new Map<string, Misnamed>();
  for (const row of rows) {
    const award = `${row.entry.uscc} ${row.entry.measure} ${plainName(row.named.name)}`;
    if (!told.has(award)) told.set(award, row);
  }
  return [...told.values()].map(differing);
}

/** The same rows by the code of each enterprise that they name: what may have been paid to it. */
export function paidByName(rows: readonly Misnamed[]): Ledger {
  return ledgerOf(rows.flatMap(({ entry, others }) => others.map((uscc) => ({ ...entry, uscc }))));
}

function differing({ entry: { uscc }, named, others, names }: Misnamed): Diagnostic {
  const args = { written: named.name, uscc, name: names.join('、'), other: others.join('、') };
  return report(ledgerNameDiffers, atCell(named.at, null, uscc), args);
}
