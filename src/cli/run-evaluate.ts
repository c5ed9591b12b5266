// An evaluation from files to a folder: read, evaluate, plan, write.
import { choosePeriod } from '../evaluation/choose-period.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Inputs, SubmittedFile } from '../evaluation/inputs.ts';
import { loadChecks, loadIndustryNames } from '../io/load-checks.ts';
import { loadCity } from '../io/load-city.ts';
import { loadLedger } from '../io/load-ledger.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { loadRulings } from '../io/load-rulings.ts';
import { inputSize, readInputs } from '../io/read-inputs.ts';
import { openSecondThread, type SecondThread } from '../io/second-thread.ts';
import { prepareTarget } from '../io/staged-folder.ts';
import { type GivenFile, writeRun } from '../io/write-run.ts';
import { firstAwardYear } from '../policy/in-force.ts';
import { EVALUATION_NAME, runFiles } from '../reports/run-files.ts';
import type { RunOption } from '../reports/sheets/city/city-facts.ts';
import type { Day } from '../values/day.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { type Period, periodEnd, periodYear } from '../values/period.ts';
import { awardYearTooEarly, periodUnclear, unreadableRosters } from './evaluate-errors.ts';

export interface EvaluateRequest {
  readonly paths: readonly string[];
  readonly period: Period | null;
  readonly awardYear: number | null;
  /** Null for the usual name in the working directory. */
  readonly out: string | null;
  readonly ledger: string | null;
  readonly decisions: string | null;
  readonly city: string | null;
  readonly policy: string | null;
  /** Refuse where any file cannot be read. */
  readonly strict: boolean;
}

export interface Setting {
  readonly lang: Lang;
  readonly version: string;
  readonly today: Day;
  readonly signal: AbortSignal;
  readonly progress: (what: Localised) => void;
}

export interface EvaluateOutcome {
  readonly evaluation: Evaluation;
  readonly folder: string;
  /** The bytes of evaluation.json as written. */
  readonly json: Uint8Array;
  /** Paths of what was written, relative to the folder. */
  readonly files: readonly string[];
  /** Names in a folder that are no tables. */
  readonly passedOver: readonly string[];
}

/** Runs an evaluation and writes its folder. Throws InputError, with nothing written, for what it cannot use. */
export async function runEvaluate(request: EvaluateRequest, setting: Setting): Promise<EvaluateOutcome> {
  const thread = (await inputSize(request.paths)) >= WORTH_A_THREAD ? openSecondThread() : null;
  try {
    return await readAndWrite(request, setting, thread);
  } finally {
    await thread?.close();
  }
}

// Starting the thread costs about as much as reading and writing this many bytes of rosters saves.
const WORTH_A_THREAD = 250_000;

async function readAndWrite(
  request: EvaluateRequest,
  setting: Setting,
  thread: SecondThread | null,
): Promise<EvaluateOutcome> {
  const { lang, version, signal, progress } = setting;
  const { inputs, given, passedOver } = await readAll(request, setting, thread);
  const folder = request.out ?? `xining-tiers-${inputs.period}`;
  await prepareTarget(folder);
  progress({ zh: '核定奖补事项', en: 'deciding measures' });
  signal.throwIfAborted();
  const { evaluation, rosters } = evaluate(inputs);
  const failed = evaluation.inputs.filter((input) => input.failed);
  if (failed.length > 0 && (request.strict || failed.length === evaluation.inputs.length))
    throw unreadableRosters(evaluation);
  const facts = {
    tool: { name: 'xining-tiers', version },
    policy: { id: inputs.policy.id, sha256: inputs.policySha256 },
    period: inputs.period,
    awardYear: inputs.awardYear,
    lang,
    inputs: given,
    created: periodEnd(inputs.period),
  } as const;
  const onMade = (path: string) => progress({ zh: `写出 ${path}`, en: `writing ${path}` });
  const context = { policy: inputs.policy, toolVersion: version, options: optionsOf(request, given) };
  const written = await writeRun(folder, runFiles(evaluation, rosters, context), facts, {
    onMade,
    signal,
    thread,
  });
  const json = written.find(({ path }) => path === EVALUATION_NAME)?.bytes ?? new Uint8Array();
  const files = written.map(({ path }) => path);
  return { evaluation, folder, json, files, passedOver };
}

interface Read {
  readonly inputs: Inputs;
  readonly given: readonly GivenFile[];
  readonly passedOver: readonly string[];
}

async function readAll(
  request: EvaluateRequest,
  setting: Setting,
  thread: SecondThread | null,
): Promise<Read> {
  const { lang, today, signal, progress } = setting;
  const loaded = await loadPolicy(request.policy);
  const { policy } = loaded;
  const ledger = await loadLedger(request.ledger, policy);
  const rulings = await loadRulings(request.decisions, policy);
  const city = await loadCity(request.city, policy);
  const onRead = (file: string): void => {
    signal.throwIfAborted();
    progress({ zh: `读取 ${file}`, en: `reading ${file}` });
  };
  const read = await readInputs(request.paths, { onRead, thread });
  const chosen = choosePeriod(read.files, request.period, today);
  if (!('period' in chosen)) throw periodUnclear(chosen);
  const awardYear = request.awardYear ?? periodYear(chosen.period);
  if (awardYear < firstAwardYear(policy)) throw awardYearTooEarly(awardYear, policy);
  const inputs: Inputs = {
    files: read.files,
    period: chosen.period,
    periodFrom: chosen.from,
    awardYear,
    lang,
    policy,
    policySha256: loaded.sha256,
    ledger: ledger.value,
    rulings: rulings.value,
    city: city.value,
    diagnostics: [...read.diagnostics, ...ledger.diagnostics, ...rulings.diagnostics],
    checks: await loadChecks(),
    industryNames: await loadIndustryNames(),
  };
  const others = [ledger.file, rulings.file, city.file, loaded.file].flatMap((file) => file ?? []);
  const given = [...read.files.map(givenRoster), ...others];
  return { inputs, given, passedOver: read.passedOver };
}

function givenRoster({ file, sha256 }: SubmittedFile): GivenFile {
  return { role: 'roster', file, sha256 };
}

/** Files and settings beside the rosters, as the run's own page lists them; by base name, so that it is the same anywhere. */
function optionsOf(
  { period, awardYear }: EvaluateRequest,
  given: readonly GivenFile[],
): readonly RunOption[] {
  const settings = [
    { name: '--period', value: period },
    { name: '--award-year', value: awardYear },
  ];
  return [
    ...settings.flatMap(({ name, value }) =>
      value === null ? [] : [{ name, value: String(value), sha256: null }],
    ),
    ...given.flatMap(({ role, file, sha256 }) =>
      role === 'roster' ? [] : [{ name: `--${role}`, value: file, sha256 }],
    ),
  ];
}
