// What the run of the period before knew as paid, by its ledger or its own batches, and the ledger given now lacks: by
// that ledger it would be paid again.
import { join } from 'node:path';
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { UnledgeredPayment } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { paymentBatches, paymentLines } from '../io/payment-batches.ts';
import { paymentsMissing } from '../ledger/ledger-kinds.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { statesDue } from '../payment/due-note.ts';
import { type ComparedPayment, missingPayments } from '../payment/missing-payments.ts';
import { type PriorPayments, priorPayments } from '../payment/prior-payments.ts';
import { priorRows } from '../payment/prior-rows.ts';
import { joinedLacks, type RuledLack, unruledLacks } from '../payment/ruled-lacks.ts';
import type { Policy } from '../policy/policy.ts';
import { PAYMENT_JSON_NAME } from '../reports/run-files.ts';
import { cellSource } from '../values/cell-ref.ts';
import { grouped } from '../values/grouped.ts';
import { formatYuan } from '../values/money.ts';
import { batchUnreadable } from './previous-errors.ts';
import type { SideInputs } from './read-side.ts';

/** The run of the period before, and what the results call it. */
interface RunBefore {
  readonly place: string;
  readonly name: string;
  readonly read: Pick<SideInputs, 'inputs' | 'payments'>;
}

type Known = ComparedPayment & Pick<UnledgeredPayment, 'year' | 'source' | 'date' | 'whole'>;

/** All codes, the present one first, of the enterprise on these rosters that has or had a code; that alone where none has. */
type CodesOf = (code: string) => readonly string[];

/** What the ledger lacks. */
export interface Unledgered {
  readonly payments: readonly UnledgeredPayment[];
  /** Those of them that could be made again by the ledger as it is. */
  readonly payable: readonly UnledgeredPayment[];
}

export const NONE_UNLEDGERED: Unledgered = { payments: [], payable: [] };

/**
 * What was paid by then, also by what that run itself missed, and is not among the payments of the ledger now; of awards
 * that the ledger takes for paid in whole nothing, for of them nothing more is paid. Where it says how much of an award
 * was due, a payment beside it is no part of that and is known further on: all that the ledger has may be taken back.
 * Throws InputError where an approved batch cannot be read.
 */
export async function unledgeredPayments(
  before: RunBefore,
  now: readonly LedgerPayment[],
  codesOf: CodesOf,
): Promise<Unledgered> {
  const known = [...carriedOn(before), ...ofLedger(before), ...(await ofBatches(before))];
  const rows = priorRows(now);
  const missing = missingPayments(known, rows);
  if (missing.length === 0) return NONE_UNLEDGERED;
  const prior = priorPayments(rows);
  const payments = missing.filter(({ uscc, measure }) => prior.of(uscc, measure).state !== 'settled');
  const shown = payments.map(presented);
  return { payments: shown, payable: payablePayments(shown, prior, codesOf) };
}

// Of a rest that was paid by a ruling on these payments it is known what they came to.
function payablePayments(
  payments: readonly UnledgeredPayment[],
  prior: PriorPayments,
  codesOf: CodesOf,
): readonly UnledgeredPayment[] {
  const keyOf = ({ uscc, measure }: Pick<UnledgeredPayment, 'uscc' | 'measure'>) => `${uscc} ${measure}`;
  const owed = new Map(prior.owed.map((one) => [keyOf(one), one]));
  const open = [...grouped(payments, keyOf)].flatMap(([key, own]) => {
    const rest = owed.get(key);
    if (rest) return unruledLacks(own, rest.ruledLacks);
    return own.filter(({ uscc, measure }) => prior.of(uscc, measure).state === 'none');
  });
  const payable = new Set(
    [...grouped(open, ({ uscc, measure }) => `${codesOf(uscc)[0] ?? uscc} ${measure}`).values()].flatMap(
      (own) => unruledLacks(own, ruledUnderOthers(own, prior, codesOf)),
    ),
  );
  return payments.filter((payment) => payable.has(payment));
}

// What was paid by a ruling on a payment under a former code states it under the code that was paid.
function ruledUnderOthers(
  own: readonly UnledgeredPayment[],
  prior: PriorPayments,
  codesOf: CodesOf,
): readonly RuledLack[] {
  const [first] = own;
  if (!first) return [];
  const known = new Set(own.map(({ uscc }) => uscc));
  const others = codesOf(first.uscc).filter((code) => !known.has(code));
  return others
    .map((code) => prior.of(code, first.measure))
    .map((one) => (one.state === 'part' ? one.ruledLacks : []))
    .reduce(joinedLacks, []);
}

function carriedOn({ read }: RunBefore): readonly Known[] {
  return (read.inputs.previous?.unledgered ?? []).map(({ amount, ...payment }) => ({
    ...payment,
    amount: moneyOrNull(amount),
    recovered: false,
  }));
}

function ofLedger({ name, read }: RunBefore): readonly Known[] {
  return read.payments.flatMap((payment) => {
    const { yearWritten: year, at, date } = payment.first;
    return priorRows([payment]).map((row) => ({
      ...{ ...row, year, source: `${name}/${cellSource(at)}` },
      ...(date && { date }),
      ...(!statesDue(row.note) && { whole: true as const }),
    }));
  });
}

async function ofBatches({ place, name }: RunBefore): Promise<readonly Known[]> {
  const approved = (await paymentBatches(place)).filter(({ manifest }) => manifest.approved);
  const read = approved.map(async ({ path }) => {
    const lines = await paymentLines(join(place, path));
    if (lines === null) throw batchUnreadable(`${name}/${path}/${PAYMENT_JSON_NAME}`);
    const source = `${name}/${path}/${PAYMENT_JSON_NAME}`;
    return lines.map(({ date, ...line }) => ({ ...line, year: '', source, ...(date && { date }) }));
  });
  return (await Promise.all(read)).flat();
}

function presented({ uscc, measure, year, payer, amount, source, date, whole }: Known): UnledgeredPayment {
  const money = amount === null ? null : formatYuan(amount);
  return {
    uscc,
    measure,
    year,
    payer,
    amount: money,
    source,
    ...(date && { date }),
    ...(whole && { whole }),
  };
}

/** One finding for all that could be made again, at the ledger. */
export function unledgeredFinding(
  { payable }: Unledgered,
  {
    ledger,
    previous,
    policy,
  }: { readonly ledger: string; readonly previous: string; readonly policy: Policy },
): readonly Diagnostic[] {
  const [first] = payable;
  if (!first) return [];
  const title = policy.measures.find(({ id }) => id === first.measure)?.title ?? {
    zh: first.measure,
    en: first.measure,
  };
  const args = { previous, count: payable.length, uscc: first.uscc, title };
  return [report(paymentsMissing, atFile(ledger), args)];
}
