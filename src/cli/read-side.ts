// One side of a comparison: rosters read and decided, or a saved run read back.
import { type Awards, awardsOf, savedAwards } from '../diff/award.ts';
import type { Side, SideFacts, SideFile } from '../diff/side.ts';
import { mergeEnterprises } from '../enterprises/merge.ts';
import { decideSubmission } from '../evaluation/decide-submission.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import { readRosters } from '../evaluation/read-rosters.ts';
import type { GivenFile } from '../io/given-file.ts';
import type { NamedFile } from '../io/input-files.ts';
import { isRun, loadRun } from '../io/load-run.ts';
import type { ReadLimits } from '../io/read-limits.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import type { SecondThread } from '../io/second-thread.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { isUnreadable, type Roster } from '../roster/roster.ts';
import { addDays } from '../values/day.ts';
import { type Period, periodEnd, periodYear } from '../values/period.ts';
import { runWithoutCopies } from './diff-errors.ts';
import { type ReadSetting, readAll } from './read-all.ts';
import { requestOfRun } from './recompute-run.ts';
import { otherPeriodThanRun } from './run-options.ts';

export interface SideRequest {
  /** A roster, a folder of rosters, or a run's folder. */
  readonly place: string;
  /** Its files, where they are called by other names than they have; otherwise what the place holds. */
  readonly paths?: readonly (string | NamedFile)[];
  /** Folders of a run that may have been altered or be missing, beside its batches. */
  readonly apart?: readonly string[];
  /** Null for the one that is stated. A run keeps its own, and takes no other. */
  readonly period: Period | null;
  /** The option that sets it, if not `--period`. */
  readonly periodOption?: string;
  /** Null for the built-in policy, or the run's own. */
  readonly policy: string | null;
  readonly maps: readonly string[];
  readonly mapFile: string | null;
  readonly limits: ReadLimits;
}

/** What was read of a side, not yet understood: the period may still depend on the other side. */
export interface SideInputs {
  readonly place: string;
  readonly inputs: Inputs;
  /** The saved result, where the side is a run and its own policy stands. */
  readonly saved: Evaluation | null;
  readonly isRun: boolean;
  /** SHA-256 of the ledger; null where there was none. */
  readonly ledger: string | null;
  /** Every payment of the ledger. */
  readonly payments: readonly LedgerPayment[];
  /** The saved result of a run, whatever policy is asked for. */
  readonly run?: Evaluation;
  /** Of a run that was given no ledger though the one before it went by one. */
  readonly unledgered?: boolean;
  /** The rosters and what goes with them; of a run its copies. */
  readonly given: readonly GivenFile[];
}

/** Reads the files of a side. Throws InputError for what cannot be used, and where the period is unclear. */
export async function readSideInputs(
  request: SideRequest,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<SideInputs> {
  const { place, period, periodOption, policy, maps, mapFile, limits } = request;
  if (request.paths === undefined && (await isRun(place))) return await readRun(request, setting, thread);
  const { inputs, given, payments } = await readAll(
    {
      ...{ paths: request.paths ?? [place], period, policy, maps, mapFile, limits },
      ...(periodOption && { periodOption }),
      ...{ awardYear: null, ledger: null, decisions: null, city: null, beforePolicy: true },
    },
    setting,
    thread,
  );
  return { place, inputs, saved: null, isRun: false, ledger: null, payments, given };
}

async function readRun(
  { place, policy, apart = [], period: asked, periodOption = '--period' }: SideRequest,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<SideInputs> {
  const run = await loadRun(place, [PAYMENT_FOLDER, ...apart]);
  const request = requestOfRun(place, run);
  if (request.paths.length === 0) throw runWithoutCopies(place);
  const { period } = run.evaluation;
  if (asked !== null && asked !== period) throw otherPeriodThanRun(place, period, asked, periodOption);
  const { inputs, given, payments } = await readAll(
    { ...request, policy: policy ?? request.policy },
    { ...setting, today: addDays(periodEnd(period), 1) },
    thread,
  );
  const ledger = given.find(({ role }) => role === 'ledger')?.sha256 ?? null;
  return {
    ...{
      place,
      inputs: withKnownBefore(inputs, run.evaluation),
      saved: policy === null ? run.evaluation : null,
      isRun: true,
      ledger,
      payments,
      given,
    },
    run: run.evaluation,
    unledgered: run.manifest.settled.previous?.unledgered === true,
  };
}

// What is decided anew on a run's inputs must know what the run knew of periods before: codes, payments, rulings.
function withKnownBefore(inputs: Inputs, { previous }: Evaluation): Inputs {
  if (!previous?.formerCodes && !previous?.unledgered && !previous?.ruled) return inputs;
  const { formerCodes, unledgered, ruled, open: _, missingUnits, ...others } = previous;
  return {
    ...inputs,
    previous: {
      ...others,
      ...(missingUnits && { missingUnits }),
      ...(formerCodes && { formerCodes }),
      ...(unledgered && { unledgered }),
      ...(ruled && { ruled }),
    },
  };
}

/** The side understood: enterprises, awards, and what a reader should know of it. */
export function sideOf({ place, inputs, saved, isRun: fromRun, ledger }: SideInputs, borrowed: boolean) {
  const { policy, period, awardYear } = inputs;
  const rosters = readRosters(inputs.files, period, inputs.mapping);
  const enterprises = mergeEnterprises(rosters.value);
  const awards: Awards =
    saved === null
      ? awardsOf(decideSubmission(inputs, rosters.value, enterprises).decisions)
      : savedAwards(saved.decisions);
  const side: Side = { period, awardYear, policy, rosters: rosters.value, enterprises, awards };
  const facts: SideFacts = {
    place,
    kind: fromRun ? 'run' : 'rosters',
    period,
    periodFrom: borrowed ? 'other-side' : inputs.periodFrom,
    awardYear,
    policy: policy.id,
    policySha256: inputs.policySha256,
    ledger,
    rulings: inputs.rulings.length > 0,
    files: filesOf(inputs, rosters, saved),
    enterprises: enterprises.length,
    unreadable: unreadableCells(rosters.value),
  };
  return { side, facts };
}

/** The same inputs for another period. */
export function withPeriod(side: SideInputs, period: Period): SideInputs {
  return { ...side, inputs: { ...side.inputs, period, awardYear: periodYear(period) } };
}

function filesOf(
  inputs: Inputs,
  rosters: ReturnType<typeof readRosters>,
  saved: Evaluation | null,
): readonly SideFile[] {
  const read = inputs.files.map(({ file, failure }): SideFile => {
    const own = rosters.value.filter((roster) => roster.file === file);
    const error = failure ?? rosters.diagnostics.find((one) => one.file === file && one.severity === 'error');
    return {
      file,
      unit: own.find(({ unit }) => unit !== null)?.unit ?? null,
      rows: own.reduce((sum, { rows }) => sum + rows.length, 0),
      failure:
        own.length === 0 && error ? { zh: error.wording.zh.message, en: error.wording.en.message } : null,
    };
  });
  // Of what could not be opened when the run was made there is no copy.
  const lost = (saved?.inputs ?? []).filter(
    ({ file, failed }) => failed && !inputs.files.some((one) => one.file === file),
  );
  const failure = { zh: '核定时即无法读取', en: 'could not be read when the run was made' };
  return [...read, ...lost.map(({ file, unit }) => ({ file, unit, rows: 0, failure }))];
}

function unreadableCells(rosters: readonly Roster[]): number {
  let cells = 0;
  for (const { rows } of rosters)
    for (const { values } of rows)
      for (const key in values) if (isUnreadable(values[key as ColumnKey])) cells += 1;
  return cells;
}
