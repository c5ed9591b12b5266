// A batch from a saved run to its folder and, where it is approved, into the ledger.
import { isDeepStrictEqual } from 'node:util';
import { rulingInVain } from '../eligibility/ruling-kinds.ts';
import type { EvaluatedDiagnostic } from '../evaluation/evaluation.ts';
import { appendToLedger } from '../io/ledger-store.ts';
import { loadBudget } from '../io/load-budget.ts';
import { loadHolidays } from '../io/load-holidays.ts';
import { loadPaymentTerms } from '../io/load-payment-terms.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { type LoadedPriorPayments, loadPriorPayments } from '../io/load-prior-payments.ts';
import { type LoadedRun, loadRun } from '../io/load-run.ts';
import type { PaymentManifest } from '../io/manifest.ts';
import { type PaymentBatch, paymentBatches, paymentManifest } from '../io/payment-batches.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import { type MadePayment, makePayment, writePayment } from '../io/write-payment.ts';
import { approvedRows, restOfCounted } from '../payment/approved-rows.ts';
import { nextBatch } from '../payment/batch-name.ts';
import { compareBudget, fitsBudget } from '../payment/budget.ts';
import { enteredAfter } from '../payment/last-entry.ts';
import { makePlan } from '../payment/make-plan.ts';
import type { ComparedPayment } from '../payment/missing-payments.ts';
import { moreByRun } from '../payment/more-by-run.ts';
import type { PaymentLine } from '../payment/payment-plan.ts';
import { priorPayments } from '../payment/prior-payments.ts';
import type { Policy } from '../policy/policy.ts';
import { type PaymentFacts, paymentFacts } from '../reports/sheets/payment/payment-facts.ts';
import type { PaymentState } from '../reports/text/payment-summary.ts';
import type { BatchFindings } from '../reports/text/payment-warnings.ts';
import type { Lang } from '../values/lang.ts';
import { ZERO } from '../values/money.ts';
import { NO_HOLIDAYS, workingSpan } from '../values/working-days.ts';
import { isDamaged, otherBatches } from './damaged-batches.ts';
import {
  approvedBefore,
  approvedByAnother,
  batchesLost,
  batchTaken,
  ledgerUnclear,
  ledgerWanted,
  overBudget,
  restoredOtherwise,
  rulingsUnapplied,
} from './pay-errors.ts';
import { brokenOffBatch, hasPayments, type PayLedger, payLedger } from './pay-ledger.ts';
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
  /** Enter the batch into the ledger. */
  readonly approve: boolean;
}

export interface PaySetting {
  readonly lang: Lang;
  readonly version: string;
  readonly signal: AbortSignal;
}

export interface PayOutcome extends BatchFindings {
  readonly facts: PaymentFacts;
  readonly state: PaymentState;
  /** Approved batches of the run that the ledger has. */
  readonly entered: readonly string[];
  /** True where the ledger is not there yet. */
  readonly begun: boolean;
  /** The batch's folder; null where nothing was written. */
  readonly folder: string | null;
  readonly files: readonly string[];
}

/** Everything read that a batch is made from. */
interface Given {
  readonly run: LoadedRun;
  readonly policy: Policy;
  /** Null where none was given, or there is none yet. */
  readonly ledger: LoadedPriorPayments | null;
  readonly seen: PayLedger['seen'];
  readonly batch: string;
  /** True where the ledger has the batch already. */
  readonly entered: boolean;
  /** The batch as an approval that was broken off left it; null where there is none. */
  readonly brokenOff: PaymentBatch | null;
}

/**
 * Makes a batch and writes it into the run's folder; with `approve` also enters it into the ledger, which must then be
 * given. Throws InputError, with nothing written, for what it cannot use or may not do, and Error where its figures
 * do not reconcile.
 */
export async function runPay(request: PayRequest, setting: PaySetting): Promise<PayOutcome> {
  const given = await readGiven(request);
  const { facts, inputs, later, more } = await planBatch(request, given, setting.lang);
  const made = await makePayment(facts, {
    run: request.run,
    version: setting.version,
    evaluation: given.run.sha256,
    inputs,
    // Stated in the workbooks as the day they were made; the same for the same run.
    created: given.run.evaluation.periodEnd,
  });
  const state = request.approve
    ? await approve(made, facts, given, request, setting)
    : await draft(made, facts, setting);
  const written = state === 'draft' || state === 'approved' || state === 'restored';
  return {
    facts,
    state,
    entered: await enteredBatches(request.run, given, state),
    begun: request.ledger !== null && given.ledger === null,
    folder: written ? made.folder : null,
    files: made.files.map(({ path }) => path),
    unclear: given.ledger?.diagnostics ?? [],
    unapplied: unappliedRulings(given.run),
    ...(await otherBatches(request.run, given.run, {
      besides: given.batch,
      ...{ known: given.ledger, seen: given.seen },
    })),
    ...{ later, more },
    edited: given.run.edited,
  };
}

async function draft(
  made: MadePayment,
  { plan }: PaymentFacts,
  { signal }: PaySetting,
): Promise<PaymentState> {
  // A batch that pays nothing is of use only for its list of what is held back.
  if (plan.lines.length === 0 && plan.shares.every(({ held }) => held === ZERO)) return 'nothing';
  const mayReplace = ({ approved }: PaymentManifest): void => {
    if (approved) throw approvedBefore(made.folder);
  };
  await writePayment(made, false, { signal, mayReplace });
  return 'draft';
}

/**
 * The folder first, the ledger last: what stops the tool between them leaves a batch that the same command, run
 * again, enters. Where the ledger refuses it the folder is a draft again.
 */
async function approve(
  made: MadePayment,
  facts: PaymentFacts,
  { run, policy, ledger, batch, entered, brokenOff }: Given,
  { ledger: path }: PayRequest,
  { signal }: PaySetting,
): Promise<PaymentState> {
  if (path === null) throw ledgerWanted();
  const unclear = (ledger?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  if (unclear.length > 0) throw ledgerUnclear(path, unclear);
  const unapplied = unappliedRulings(run);
  if (unapplied.length > 0) throw rulingsUnapplied(unapplied);
  if (facts.budget !== null && !fitsBudget(facts.budget)) throw overBudget();
  // What was approved is entered as it is, or not at all.
  if (brokenOff && !isDeepStrictEqual(brokenOff.manifest.outputs, made.manifest.outputs))
    throw batchesLost(path, [brokenOff.path]);
  if (facts.plan.lines.length === 0) return entered ? 'already-there' : 'nothing';
  const write = (approved: boolean): Promise<void> =>
    writePayment(made, approved, { signal, mayReplace: unlessAnother(made) });
  if (!entered) await write(true);
  try {
    const rows = approvedRows(facts.plan, facts.date);
    const mayFollow = restOfCounted(ledger?.rows ?? []);
    const { state } = await appendToLedger(path, rows, { policy, batch, mayFollow });
    if (state === 'appended') return 'approved';
    return (await restore(made, run, signal)) ? 'restored' : 'already-there';
  } catch (error) {
    // Another process may have entered the very batch meanwhile.
    const known = await loadPriorPayments(path, policy).catch(() => null);
    const isThere = known !== null && hasPayments(known, batch, comparedLines(facts.plan.lines));
    if (!entered && !isThere) await write(false).catch(() => undefined);
    throw error;
  }
}

// Documents of a batch that the ledger has may have been lost since; those of the same rows are the same.
async function restore(made: MadePayment, run: LoadedRun, signal: AbortSignal): Promise<boolean> {
  const isWhole = (await paymentManifest(made.folder))?.approved === true;
  if (isWhole && !isDamaged(run, made.manifest.batch)) return false;
  const mayReplace = ({ approved, outputs, batch }: PaymentManifest): void => {
    if (approved && !isDeepStrictEqual(outputs, made.manifest.outputs))
      throw restoredOtherwise(made.folder, batch);
  };
  await writePayment(made, true, { signal, mayReplace });
  return true;
}

function comparedLines(lines: readonly PaymentLine[]): readonly ComparedPayment[] {
  return lines.map(({ share, payer, amount }) => ({
    ...{ uscc: share.uscc, measure: share.measure, payer, amount },
    recovered: false,
  }));
}

// Whatever is wrong in the list of rulings, a line of it may rule on what the batch pays; but for a consent to nothing.
function unappliedRulings({ evaluation, manifest }: LoadedRun): readonly EvaluatedDiagnostic[] {
  const lists = new Set(manifest.inputs.flatMap(({ role, file }) => (role === 'decisions' ? [file] : [])));
  return evaluation.diagnostics.filter(
    ({ severity, file, code }) => severity === 'error' && lists.has(file) && code !== rulingInVain.code,
  );
}

// A batch that somebody else has approved under the same name is theirs.
function unlessAnother({ folder, manifest }: MadePayment): (there: PaymentManifest) => void {
  return ({ approved, outputs, batch }) => {
    if (approved && !isDeepStrictEqual(outputs, manifest.outputs)) throw approvedByAnother(folder, batch);
  };
}

async function enteredBatches(
  run: string,
  { ledger, batch }: Given,
  state: PaymentState,
): Promise<readonly string[]> {
  const known = new Set(ledger?.batches);
  if (state === 'approved' || state === 'already-there') known.add(batch);
  const approved = (await paymentBatches(run)).filter(({ manifest }) => manifest.approved);
  return approved.map(({ manifest }) => manifest.batch).filter((name) => known.has(name));
}

async function readGiven(request: PayRequest): Promise<Given> {
  const run = await loadRun(request.run, [PAYMENT_FOLDER]);
  const { policy } = await loadPolicy(request.policy);
  const { ledger, seen } = await payLedger(request, run, policy);
  const known = ledger?.batches ?? new Set<string>();
  const batch = request.batch === null ? nextBatch(run.evaluation.period, known) : batchNamed(request.batch);
  const entered = known.has(batch);
  if (entered && !request.approve) throw batchTaken(batch, request.ledger ?? '');
  const { ledger: path } = request;
  const brokenOff = path === null ? null : await brokenOffBatch(request.run, path, batch, ledger);
  return { run, policy, ledger, seen, batch, entered, brokenOff };
}

async function planBatch(
  request: PayRequest,
  { run, policy, ledger, seen, batch, entered }: Given,
  lang: Lang,
) {
  const { evaluation } = run;
  // A batch that is there already is planned as it was, to be held against what the ledger has of it.
  const before = (entered ? ledger?.before(batch) : ledger?.rows) ?? [];
  const prior = priorPayments(before, seen);
  const plan = makePlan(evaluation, prior, {
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
  const unclear = (ledger?.diagnostics ?? []).some(({ severity }) => severity === 'error');
  const unledgered = request.ledger === null && !run.manifest.inputs.some(({ role }) => role === 'ledger');
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
      ledgerLack: unledgered ? 'no-ledger' : unclear ? 'ledger-unclear' : null,
    },
    lang,
  );
  const inputs = [ledger, budget, holidays].flatMap((loaded) => loaded?.file ?? []);
  const later = plan.lines.length === 0 ? null : enteredAfter(before, date);
  return { facts, inputs, later, more: moreByRun(evaluation, prior) };
}
