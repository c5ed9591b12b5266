// What a command is given: the rosters and what goes with them, read and ready to be evaluated.
import type { RulingLine } from '../eligibility/read-rulings.ts';
import { choosePeriod } from '../evaluation/choose-period.ts';
import type { Inputs, SubmittedFile } from '../evaluation/inputs.ts';
import { setPace } from '../io/engine-pace.ts';
import type { GivenFile } from '../io/given-file.ts';
import { listFiles, type NamedFile } from '../io/input-files.ts';
import { loadChecks, loadIndustryNames } from '../io/load-checks.ts';
import { loadCity } from '../io/load-city.ts';
import { loadCriteria } from '../io/load-criteria.ts';
import { loadLedger } from '../io/load-ledger.ts';
import { loadMapping } from '../io/load-mapping.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { loadRulings } from '../io/load-rulings.ts';
import { nameApart } from '../io/name-apart.ts';
import { type ReadInputs, readInputs } from '../io/read-inputs.ts';
import type { ReadLimits } from '../io/read-limits.ts';
import type { Expected, SecondThread } from '../io/second-thread.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { firstAwardYear } from '../policy/in-force.ts';
import type { Policy } from '../policy/policy.ts';
import type { Day } from '../values/day.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { type Period, periodYear } from '../values/period.ts';
import { awardYearTooEarly, periodUnclear } from './evaluate-errors.ts';
import { mappingNamed } from './map-option.ts';
import { rowsIn } from './memory-check.ts';

export interface ReadRequest {
  /** Files and folders; a file with a name of its own is called by it. */
  readonly paths: readonly (string | NamedFile)[];
  readonly period: Period | null;
  /** The option that sets it, if not `--period`. */
  readonly periodOption?: string;
  readonly awardYear: number | null;
  readonly ledger: string | null;
  readonly decisions: string | null;
  readonly city: string | null;
  readonly policy: string | null;
  /** `header=meaning` pairs, and a file of such. */
  readonly maps?: readonly string[];
  readonly mapFile?: string | null;
  /** Take an award year before the policy, in which no measure is in force. */
  readonly beforePolicy?: boolean;
  /** The usual ones where there are none. */
  readonly limits?: ReadLimits;
}

export interface ReadSetting {
  readonly lang: Lang;
  readonly today: Day;
  readonly signal: AbortSignal;
  readonly progress: (what: Localised) => void;
  /** Called when the second thread has been asked to read what it can. */
  readonly onAsked?: (expected: Expected) => void;
  /** Called with the rows of both periods where two are compared, before the work on them. May throw. */
  readonly onRows?: (rows: number) => void;
}

export interface Read {
  readonly inputs: Inputs;
  readonly given: readonly GivenFile[];
  readonly passedOver: readonly string[];
  /** Every payment of the ledger. */
  readonly payments: readonly LedgerPayment[];
  /** Names of files among the rosters that are the ledger, the rulings and so on. */
  readonly givenOtherwise: readonly string[];
  /** Every line of the list of rulings that rules on something. */
  readonly rulingLines: readonly RulingLine[];
}

/** Reads all that an evaluation needs, and sets the pace for it. Throws InputError for what cannot be used, and where the period is unclear. */
export async function readAll(
  request: ReadRequest,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<Read> {
  const loaded = await loadPolicy(request.policy);
  const { policy } = loaded;
  const otherwise = pathsBeside(request);
  const others = await loadOthers(request, policy, await rosterNames(request, otherwise));
  const { ledger, rulings, city } = others;
  // What is said on the command line goes before what was settled earlier.
  const mapping = [...others.mapping.value, ...mappingNamed(request.maps ?? [])];
  const read = await readRosters(request, { otherwise, mapping }, setting, thread);
  setPace(rowsIn(read));
  const inputs: Inputs = {
    files: read.files,
    ...settlePeriod(read.files, request, { policy, today: setting.today }),
    lang: setting.lang,
    mapping,
    policy,
    policySha256: loaded.sha256,
    ledger: ledger.value,
    rulings: rulings.value,
    city: city.value,
    diagnostics: [...read.diagnostics, ...ledger.diagnostics, ...rulings.diagnostics],
    criteria: (await loadCriteria()).criteria,
    checks: await loadChecks(),
    industryNames: await loadIndustryNames(),
  };
  const beside = [ledger.file, rulings.file, city.file, loaded.file, others.mapping.file];
  return {
    inputs,
    given: [
      ...read.files.map((file, index) => givenRoster(file, read.paths[index] ?? '')),
      ...beside.flatMap((file) => file ?? []),
    ],
    passedOver: read.passedOver,
    givenOtherwise: read.leftOut,
    payments: ledger.payments,
    rulingLines: rulings.lines,
  };
}

// The files that are given for something else than rosters.
function pathsBeside({ ledger, decisions, city, mapFile, policy }: ReadRequest): readonly string[] {
  return [ledger, decisions, city, mapFile, policy].flatMap((path) => path ?? []);
}

// Only what the bureau gives beside the rosters can be taken for one of them.
async function rosterNames(
  { paths, ledger, decisions }: ReadRequest,
  otherwise: readonly string[],
): Promise<readonly string[]> {
  if (ledger === null && decisions === null) return [];
  return (await listFiles(paths, otherwise)).found.map(({ name }) => name);
}

function readRosters(
  { paths, period, limits }: ReadRequest,
  { otherwise, mapping }: Pick<Expected, 'mapping'> & { readonly otherwise: readonly string[] },
  { signal, progress, onAsked }: ReadSetting,
  thread: SecondThread | null,
): Promise<ReadInputs> {
  return readInputs(paths, {
    onRead: (file) => {
      signal.throwIfAborted();
      progress({ zh: `读取 ${file}`, en: `reading ${file}` });
    },
    onAsked: () => onAsked?.({ period, mapping }),
    thread,
    otherwise,
    ...(limits && { limits }),
  });
}

// What was asked for, or what the rosters state. Throws InputError where they do not agree, and for a year before the policy.
function settlePeriod(
  files: readonly SubmittedFile[],
  request: ReadRequest,
  { policy, today }: { readonly policy: Policy; readonly today: Day },
): Pick<Inputs, 'period' | 'periodFrom' | 'awardYear'> {
  const chosen = choosePeriod(files, request.period, today);
  if (!('period' in chosen)) throw periodUnclear(chosen, request.periodOption);
  const awardYear = request.awardYear ?? periodYear(chosen.period);
  if (awardYear < firstAwardYear(policy) && request.beforePolicy !== true)
    throw awardYearTooEarly(awardYear, policy);
  return { period: chosen.period, periodFrom: chosen.from, awardYear };
}

// What is given beside the rosters; `rosters` are the names that these have taken.
async function loadOthers(request: ReadRequest, policy: Policy, rosters: readonly string[]) {
  const ledgerName = nameApart(request.ledger, '台账', rosters);
  const rulingsName = nameApart(request.decisions, '裁定表', [...rosters, ledgerName ?? '']);
  return {
    ledger: await loadLedger(request.ledger, policy, ledgerName),
    rulings: await loadRulings(request.decisions, policy, rulingsName),
    city: await loadCity(request.city, policy),
    mapping: await loadMapping(request.mapFile ?? null),
  };
}

function givenRoster({ file, sha256 }: SubmittedFile, path: string): GivenFile {
  return { role: 'roster', file, sha256, path };
}
