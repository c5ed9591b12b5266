// The period before, read beside this one: what changed, what that finds wrong, and where the targets stood.
import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { WANTED_KINDS } from '../diff/change.ts';
import { comparisonFindings } from '../diff/comparison-findings.ts';
import { diffRosters } from '../diff/diff-rosters.ts';
import { formerCodes } from '../diff/former-codes.ts';
import type { RosterDiff } from '../diff/roster-diff.ts';
import type { Side } from '../diff/side.ts';
import { EMPTY_LEDGER } from '../eligibility/ledger.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import { openBefore } from '../evaluation/open-before.ts';
import { codesAmong } from '../evaluation/own-codes.ts';
import { presentTarget } from '../evaluation/present.ts';
import { missingUnits } from '../evaluation/present-inputs.ts';
import { earlierTarget, type PreviousPeriod } from '../evaluation/present-previous.ts';
import { ruledBefore } from '../evaluation/ruled-before.ts';
import { type GivenFile, PREVIOUS_FOLDER } from '../io/given-file.ts';
import type { NamedFile } from '../io/input-files.ts';
import { loadNotes } from '../io/load-notes.ts';
import { paymentBatches } from '../io/payment-batches.ts';
import { previousRunFiles } from '../io/previous-run-files.ts';
import { type ReadLimits, readLimits } from '../io/read-limits.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import type { SecondThread } from '../io/second-thread.ts';
import type { Policy } from '../policy/policy.ts';
import type { DiffFacts } from '../reports/diff/diff-facts.ts';
import { COUNTY_FOLDER } from '../reports/run-files.ts';
import { carriedNote, NO_NOTES, type Notes } from '../reports/sheets/county/notes.ts';
import { countTargets } from '../targets/count-targets.ts';
import { type Period, periodBefore, periodEnd } from '../values/period.ts';
import { nothingToCompare } from './diff-errors.ts';
import { rowsIn } from './memory-check.ts';
import { previousNotEarlier } from './previous-errors.ts';
import type { Read, ReadSetting } from './read-all.ts';
import { readSideInputs, type SideInputs, sideOf, withPeriod } from './read-side.ts';
import { NONE_UNLEDGERED, unledgeredFinding, unledgeredPayments } from './unledgered-payments.ts';

export interface PreviousRequest {
  /** A roster, a folder of rosters, or a run's folder. */
  readonly place: string;
  /** What the results call it; otherwise its base name. */
  readonly name?: string;
  /** Its rosters by the names they had; otherwise what the place holds. */
  readonly paths?: readonly NamedFile[];
  readonly policy: string | null;
  readonly maps: readonly string[];
  readonly mapFile: string | null;
  readonly limits?: ReadLimits;
}

export interface ComparedPrevious {
  readonly comparison: DiffFacts;
  readonly findings: readonly Diagnostic[];
  readonly previous: PreviousPeriod;
  /** Notes in the county workbooks of a run. */
  readonly notes: Notes;
  /** What the run keeps copies of. */
  readonly given: readonly GivenFile[];
  /** Whether it is a run that went by a ledger, or of which a batch was approved. */
  readonly paid: boolean;
}

/**
 * Reads the period before and compares it with what was read of this one. Awards of both are worked out without a
 * ledger: having been paid in between is no change of entitlement. Throws InputError where it cannot be used.
 */
export async function comparePrevious(
  request: PreviousRequest,
  { inputs, given, payments }: Pick<Read, 'inputs' | 'given' | 'payments'>,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<ComparedPrevious> {
  const { place } = request;
  const name = request.name ?? basename(resolve(place));
  const read = await readPrevious(request, setting, thread);
  setting.onRows?.(rowsIn(read.inputs) + rowsIn(inputs));
  const earlier = withoutLedger(dated(read, inputs), name, inputs);
  setting.progress({ zh: '与上期对比', en: 'comparing with the period before' });
  setting.signal.throwIfAborted();
  const { diff, old, now } = compareSides(earlier, inputs, name);
  const former = formerCodes(diff.matches, read.inputs.previous?.formerCodes ?? {});
  const codesOf = codesAmong(now.side.enterprises, { formerCodes: former });
  const unledgered = earlier.isRun
    ? await unledgeredPayments({ place, name, read }, payments, codesOf)
    : NONE_UNLEDGERED;
  return {
    comparison: {
      ...{ diff, old: old.facts, new: now.facts, policy: inputs.policy, narrowed: false },
      lang: inputs.lang,
    },
    findings: [
      ...comparisonFindings(diff, now.side),
      // Of a run that was given none this is said otherwise.
      ...given.flatMap(({ role, file }) =>
        role === 'ledger'
          ? unledgeredFinding(unledgered, { ledger: file, previous: name, policy: inputs.policy })
          : [],
      ),
    ],
    previous: {
      ...stoodAt(old.side, earlier, inputs.policy),
      name,
      changes: changeCounts(diff),
      ...(Object.keys(former).length > 0 && { formerCodes: former }),
      ...(unledgered.payments.length > 0 && { unledgered: unledgered.payments }),
      ...leftOpen(read, name),
    },
    notes: earlier.isRun ? carried(await loadNotes(place), old.side.period) : NO_NOTES,
    given: earlier.isRun ? await previousRunFiles(place) : rostersGiven(read),
    paid: read.ledger !== null || read.unledgered === true || (earlier.isRun && (await hasApproved(place))),
  };
}

function readPrevious(
  { place, paths, policy, maps, mapFile, limits = readLimits() }: PreviousRequest,
  setting: ReadSetting,
  thread: SecondThread | null,
) {
  return readSideInputs(
    {
      ...{ place, policy, maps, mapFile, limits, period: null },
      ...(paths && { paths }),
      apart: [COUNTY_FOLDER, PREVIOUS_FOLDER, PAYMENT_FOLDER],
    },
    setting,
    thread,
  );
}

// Throws InputError where there is nothing to compare, or where it is no earlier period.
function compareSides(earlier: SideInputs, inputs: Inputs, name: string) {
  const old = sideOf(earlier, false);
  if (old.side.rosters.length === 0) throw nothingToCompare(old.facts);
  if (old.side.period >= inputs.period) throw previousNotEarlier(name, old.side.period, inputs.period);
  const now = sideOf(withoutLedger(thisSide(inputs), name, inputs), false);
  const sides = { old: old.side, new: now.side };
  return {
    diff: diffRosters(sides, { ignored: new Set(), tolerance: null, unit: null, kinds: null }),
    old,
    now,
  };
}

// Where it stood, by the policy of this period.
function stoodAt(
  { period, rosters, enterprises }: Side,
  { isRun, inputs: { city } }: SideInputs,
  policy: Policy,
): Pick<PreviousPeriod, 'period' | 'source' | 'missingUnits' | 'targets'> {
  const missing = missingUnits(rosters);
  const targets = countTargets(enterprises, policy, periodEnd(period), city);
  return {
    period,
    source: isRun ? 'run' : 'rosters',
    ...(missing.length > 0 && { missingUnits: missing }),
    targets: targets.map(presentTarget).map(earlierTarget),
  };
}

// What was ruled on in a run, and what it left open.
function leftOpen({ run }: SideInputs, name: string): Pick<PreviousPeriod, 'ruled' | 'open'> {
  const ruled = run ? ruledBefore(run, name) : [];
  const open = run ? openBefore(run, name) : [];
  return { ...(ruled.length > 0 && { ruled }), ...(open.length > 0 && { open }) };
}

async function hasApproved(run: string): Promise<boolean> {
  return (await paymentBatches(run)).some(({ manifest }) => manifest.approved);
}

/** Enterprises by kind of change, in the order of kinds; kinds without any are left out. */
function changeCounts({ pairs }: RosterDiff): PreviousPeriod['changes'] {
  return WANTED_KINDS.flatMap((kind) => {
    const enterprises = pairs.filter(({ changes, restatements }) =>
      kind === 'restated' ? restatements.length > 0 : changes.some((change) => change.kind === kind),
    ).length;
    return enterprises === 0 ? [] : [{ kind, enterprises }];
  });
}

function carried(notes: Notes, period: Period): Notes {
  return new Map([...notes].map(([key, note]) => [key, carriedNote(note, period)]));
}

function thisSide(inputs: Inputs): SideInputs {
  return { place: '', inputs, saved: null, isRun: false, ledger: null, payments: [], given: [] };
}

// Rosters that state no period are those of the quarter before.
function dated(side: SideInputs, { period }: Inputs): SideInputs {
  const silent = !side.isRun && side.inputs.periodFrom === 'calendar';
  return silent ? withPeriod(side, periodBefore(period)) : side;
}

// One and the same policy is one object on both sides, so that it can be seen to be the same.
function withoutLedger(side: SideInputs, place: string, { policy, policySha256 }: Inputs): SideInputs {
  const same = side.inputs.policySha256 === policySha256;
  const { previous: _, ...own } = side.inputs;
  const inputs = { ...own, ledger: EMPTY_LEDGER, policy: same ? policy : own.policy };
  return { ...side, place, inputs, saved: null, ledger: null };
}

function rostersGiven({ given }: SideInputs): readonly GivenFile[] {
  return given.flatMap((file) => (file.role === 'roster' ? [{ ...file, role: 'previous' }] : []));
}
