// What an approved batch adds to the ledger.
import { ledgerKey } from '../eligibility/ledger.ts';
import type { MayFollow } from '../ledger/add-rows.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import type { Day } from '../values/day.ts';
import { readUnit } from '../values/reporting-unit.ts';
import { dueNote, statesDue, withAccount } from './due-note.ts';
import { levelOf } from './payer.ts';
import type { PaymentPlan } from './payment-plan.ts';
import type { PriorRow } from './prior-award.ts';
import { ruledLacksNote } from './ruled-lacks.ts';

/** One row a payment, in the order of the sheets; the note states what the whole award comes to, and where it went. */
export function approvedRows({ wish, lines }: PaymentPlan, date: Day | null): readonly LedgerRow[] {
  return lines.map(({ share, payer, amount, account }) => ({
    uscc: share.uscc,
    name: share.name,
    measure: share.measure,
    awardYear: share.awardYear,
    batch: wish.batch,
    level: levelOf(payer),
    payer: readUnit(payer)?.unit ?? null,
    amount,
    status: 'approved',
    date,
    document: '',
    note: withAccount(dueNote(share.award, share.begunUnder) + ruledLacksNote(share.ruledLacks), account),
  }));
}

/**
 * Lets a row follow the payments that its plan counted, where one of them states what the award comes to in all, and no
 * other: a payment that somebody entered since might be of the same rest.
 */
export function restOfCounted(counted: readonly PriorRow[]): MayFollow {
  const standing = counted.filter(({ recovered }) => !recovered);
  const known = new Set(standing.map(keyOf));
  const begun = new Set(standing.filter(({ note }) => statesDue(note)).map(awardOf));
  return ({ measure }, { first }) =>
    begun.has(awardOf({ ...first, measure })) && known.has(keyOf({ ...first, measure }));
}

function awardOf({ uscc, measure }: Pick<PriorRow, 'uscc' | 'measure'>): string {
  return ledgerKey(uscc, measure);
}

function keyOf({
  uscc,
  measure,
  batch,
  amount,
  note,
}: Pick<PriorRow, 'uscc' | 'measure' | 'batch' | 'amount' | 'note'>): string {
  return [uscc, measure, batch, amount ?? '', note].join('\n');
}
