// Claims in the roster's own two columns.

import { knownValue } from '../values/field.ts';
import { type ClaimRow, type Roster, rowField } from './roster.ts';

/** One claim for each row that fills in a measure or an amount; in the order of the rows. */
export function claimsOf(roster: Roster): readonly ClaimRow[] {
  const { file, sheet, columns } = roster;
  const column = columns.claimItems ?? columns.claimAmount;
  if (column === undefined) return [];
  return roster.rows.flatMap((row): ClaimRow[] => {
    const named = rowField(roster, row, 'claimItems');
    const items = knownValue(named) ?? [];
    const amount = rowField(roster, row, 'claimAmount');
    // Where neither can be read, that is said already, and whether anything is claimed nobody knows.
    if (named.state === 'unreadable' && amount.state === 'unreadable') return [];
    if (items.length === 0 && amount.state === 'blank') return [];
    return [
      {
        row: row.number,
        uscc: rowField(roster, row, 'uscc'),
        name: knownValue(rowField(roster, row, 'name')) ?? '',
        items,
        itemsAt: { file, sheet, row: row.number, column },
        amount,
        note: knownValue(rowField(roster, row, 'note')) ?? '',
        file,
        sheet,
      },
    ];
  });
}
