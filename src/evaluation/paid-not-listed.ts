// Who was paid in this award year and is on no roster now: gone, or here under another code.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { paidNotListed } from '../eligibility/record-kinds.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Roster } from '../roster/roster.ts';
import type { Inputs } from './inputs.ts';
import { missingUnits } from './present-inputs.ts';

/**
 * One finding for all of them, at the ledger. None where a unit has not reported, for then it is that unit's, nor where
 * the period before is at hand, by which a changed code is seen.
 */
export function notListed(
  { ledger, previous, awardYear }: Pick<Inputs, 'ledger' | 'previous' | 'awardYear'>,
  enterprises: Iterable<Enterprise>,
  rosters: readonly Roster[],
): readonly Diagnostic[] {
  if (ledger.size === 0 || previous || missingUnits(rosters).length > 0) return [];
  const listed = new Set(Array.from(enterprises, ({ usccText }) => usccText));
  const paid = [...ledger.values()]
    .flat()
    .filter(({ year, uscc }) => uscc !== '' && year.startsWith(String(awardYear)) && !listed.has(uscc));
  const [first] = paid;
  if (!first) return [];
  const count = new Set(paid.map(({ uscc }) => uscc)).size;
  const file = first.source.replace(/[#!].*$/su, '');
  return [
    report(paidNotListed, atFile(file), {
      ...{ count, year: awardYear, uscc: first.uscc, source: first.source },
    }),
  ];
}
