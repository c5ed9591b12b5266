// A batch from a saved run to its folder and, where it is approved, into the ledger.
import type { Evaluation } from '../evaluation/evaluation.ts';
import { loadBudget } from '../io/load-budget.ts';
import { loadHolidays } from '../io/load-holidays.ts';
import { loadPaymentTerms } from '../io/load-payment-terms.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { type LoadedPriorPayments, loadPriorPayments } from '../io/load-prior-payments.ts';
import { type LoadedRun, loadRun } from '../io/load-run.ts';
import { PAYMENT_FOLDER } from '../io/manifest.ts';
import { paymentManifest } from '../io/payment-batches.ts';
import { prepareTarget } from '../io/staged-folder.ts';
import { batchFolder, makePayment, writePayment } from '../io/write-payment.ts';
import { nextBatch } from '../payment/batch-name.ts';
import { compareBudget } from '../payment/budget.ts';
import { makePlan } from '../payment/make-plan.ts';
import { priorPayments } from '../payment/prior-payments.ts';
import type { Policy } from '../policy/policy.ts';
import { type PaymentFacts, paymentFacts } from '../reports/sheets/payment/payment-facts.ts';
import type { PaymentState } from '../reports/text/payment-summary.ts';
import type { Day } from '../values/day.ts';
import type { Lang } from '../values/lang.ts';
import { parsePeriod, periodEnd } from '../values/period.ts';
import { NO_HOLIDAYS, workingSpan } from '../values/working-days.ts';
import { approvedBefore, batchTaken } from './pay-errors.ts';
import { batchNamed, dateNamed, measuresNamed, payersNamed, shareNamed } from './pay-request.ts';

export interface PayRequest {
  /** Folder of the run. */
  readonly run: string;
  readonly ledger: string | null;
  readonly payers: readonly string[];
  readonly measures: readonly string[];
  readonly granted: readonly string[];
  readonly share: string | null;
  readonly batch: string | null;
  readonly date: string | null;
  readonly budget: string | null;
  readonly holidays: string | null;
  readonly policy: string | null;
}

export interface PaySetting {
  readonly lang: Lang;
  readonly version: string;
  readonly signal: AbortSignal;
}

export interface PayOutcome {
  readonly facts: PaymentFacts;
  readonly state: PaymentState;
  /** The batch's folder; null where nothing was written. */
  readonly folder: string | null;
  readonly files: readonly string[];
  /** Rows of the ledger that could not be read. */
  readonly unclear: LoadedPriorPayments['diagnostics'];
}

/** Everything read that a batch is made from. */
interface Given {
  readonly run: LoadedRun;
  readonly policy: Policy;
  readonly ledger: LoadedPriorPayments | null;
  readonly batch: string;
}

/**
 * Makes a batch and writes it into the run's folder. Throws InputError, with nothing written, for what it cannot use
 * or may not do, and Error where its figures do not reconcile.
 */
export async function runPay(request: PayRequest, setting: PaySetting): Promise<PayOutcome> {
  const given = await readGiven(request);
  const { facts, inputs } = await planBatch(request, given, setting.lang);
  const unclear = given.ledger?.diagnostics ?? [];
  const target = batchFolder(request.run, given.batch);
  if ((await paymentManifest(target))?.approved) throw approvedBefore(target);
  await prepareTarget(target);
  const made = await makePayment(facts, {
    run: request.run,
    version: setting.version,
    evaluation: given.run.sha256,
    inputs,
    created: createdDay(given.run.evaluation),
  });
  await writePayment(made, false, setting.signal);
  return { facts, state: 'draft', folder: made.folder, files: made.files.map(({ path }) => path), unclear };
}

async function readGiven(request: PayRequest): Promise<Given> {
  const run = await loadRun(request.run, [PAYMENT_FOLDER]);
  const { policy } = await loadPolicy(request.policy);
  const ledger = request.ledger === null ? null : await loadPriorPayments(request.ledger, policy);
  const known = ledger?.batches ?? new Set<string>();
  const batch = request.batch === null ? nextBatch(run.evaluation.period, known) : batchNamed(request.batch);
  if (known.has(batch)) throw batchTaken(batch, request.ledger ?? '');
  return { run, policy, ledger, batch };
}

async function planBatch(request: PayRequest, { run, policy, ledger, batch }: Given, lang: Lang) {
  const { evaluation } = run;
  const plan = makePlan(evaluation, priorPayments(ledger?.rows ?? []), {
    batch,
    payers: payersNamed(request.payers),
    measures: request.measures.length === 0 ? null : measuresNamed(request.measures, policy),
    granted: measuresNamed(request.granted, policy),
    upTo: request.share === null ? null : shareNamed(request.share),
  });
  const budget = request.budget === null ? null : await loadBudget(request.budget, policy);
  const holidays = request.holidays === null ? null : await loadHolidays(request.holidays);
  const date = request.date === null ? null : dateNamed(request.date);
  const workingDays = (await loadPaymentTerms()).notice['working-days'];
  const facts = paymentFacts(
    evaluation,
    plan,
    {
      date,
      notice: {
        workingDays,
        span: date && workingSpan(date, workingDays, holidays?.holidays ?? NO_HOLIDAYS),
      },
      budget: budget && compareBudget(plan.lines, budget.entries),
    },
    lang,
  );
  const inputs = [ledger, budget, holidays].flatMap((loaded) => loaded?.file ?? []);
  return { facts, inputs };
}

// Stated in the workbooks as the day they were made; the same for the same run.
function createdDay({ period }: Evaluation): Day {
  const known = parsePeriod(period);
  if (!known) throw new RangeError(`period ${period}`);
  return periodEnd(known);
}
