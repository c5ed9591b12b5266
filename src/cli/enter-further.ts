// Enters rows that carry payments of a ledger further, and reads what came of it.
import { changeLedger } from '../io/ledger-store.ts';
import { loadLedger } from '../io/load-ledger.ts';
import { isThere } from '../io/run-files-present.ts';
import type { FurtherPlan } from '../ledger/carry-further.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import type { Policy } from '../policy/policy.ts';
import type { LedgerChanged } from '../reports/text/ledger-change.ts';
import { noLedger, notEntered } from './ledger-errors.ts';

/**
 * Enters what `plan` answers with. Throws InputError, with the ledger as it was, where that is neither new nor there
 * already, and where the ledger is not there, altered, held by another process, or cannot be written.
 */
export async function enterFurther(
  path: string,
  policy: Policy,
  plan: (payments: readonly LedgerPayment[]) => FurtherPlan,
): Promise<LedgerChanged> {
  if (!(await isThere(path))) throw noLedger(path);
  let of: readonly LedgerPayment[] = [];
  const { rows, first, adopted } = await changeLedger(path, { policy }, ({ payments }) => {
    const made = plan(payments);
    of = made.of;
    if (made.state === 'new') return made.rows;
    if (made.state === 'already-there') return [];
    throw notEntered(made, policy);
  });
  const numbers = new Set(of.map((payment) => payment.first.number));
  const { payments } = await loadLedger(path, policy);
  return {
    ledger: path,
    rows,
    first,
    adopted,
    carried: adopted > 0 || first !== null ? payments.filter((one) => numbers.has(one.first.number)) : of,
    payments,
  };
}
