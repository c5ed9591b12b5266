// An evaluation from files to a folder: read, evaluate, plan, write.
import { setImmediate } from 'node:timers/promises';
import { mostPieces } from '../evaluation/beside.ts';
import { type Evaluated, evaluateBeside, evaluationSteps, type Helper } from '../evaluation/evaluate.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import { MODEST } from '../evaluation/pack-records.ts';
import type { Steps } from '../evaluation/steps.ts';
import { unpaidBefore } from '../evaluation/unpaid-before.ts';
import { claim, openClaims } from '../io/claims.ts';
import { exceedsSheet, SHEET_ROWS } from '../io/excel-limits.ts';
import type { GivenFile, InputRole } from '../io/given-file.ts';
import type { LoadedHistory } from '../io/load-history.ts';
import type { Expected, SecondThread } from '../io/second-thread.ts';
import { prepareTarget } from '../io/staged-folder.ts';
import { type RunFacts, writeRun } from '../io/write-run.ts';
import type { DiffFacts } from '../reports/diff/diff-facts.ts';
import { runFiles } from '../reports/run-files.ts';
import type { RunOption } from '../reports/sheets/city/city-facts.ts';
import { NO_NOTES, type Notes } from '../reports/sheets/county/notes.ts';
import type { LedgerUse } from '../reports/text/summary.ts';
import { isPacked } from '../roster/packed-rows.ts';
import { periodEnd } from '../values/period.ts';
import type { PreviousRequest } from './compare-previous.ts';
import { tooManyRows, unreadableRosters } from './evaluate-errors.ts';
import { checkMemory, rowsIn } from './memory-check.ts';
import { type Read, type ReadRequest, type ReadSetting, readAll } from './read-all.ts';

export interface EvaluateRequest extends ReadRequest {
  readonly paths: readonly string[];
  /** Null for the usual name in the working directory. */
  readonly out: string | null;
  /** The period before; null where it is not given. */
  readonly previous?: PreviousRequest | null;
  /** A folder of earlier runs; null where it is not given. */
  readonly history?: string | null;
  /** Refuse where any file cannot be read. */
  readonly strict: boolean;
}

export interface Setting extends ReadSetting {
  readonly version: string;
  /** Called with what was found while the last files are still being written. */
  readonly onFound?: (found: Found) => void;
}

/** What an evaluation found. */
export interface Found {
  readonly evaluation: Evaluation;
  /** Awards of the year before that the ledger knows nothing of; 0 where there is no ledger. */
  readonly unpaid: number;
  /** `forgotten`: none was given, though the period before went by one or was paid from. */
  readonly ledger: LedgerUse;
}

export interface EvaluateOutcome {
  readonly evaluation: Evaluation;
  readonly folder: string;
  /** Paths of what was written, relative to the folder. */
  readonly files: readonly string[];
  /** Names in a folder that are no tables. */
  readonly passedOver: readonly string[];
  /** Names of files among the rosters that are the ledger, the rulings and so on. */
  readonly givenOtherwise: readonly string[];
  /** Earlier runs that the trend leaves out, and why. */
  readonly leftOut: LoadedHistory['leftOut'];
}

/** Runs an evaluation and writes its folder. Throws InputError, with nothing written, for what it cannot use. */
export async function runEvaluate(
  request: EvaluateRequest,
  setting: Setting,
  thread: SecondThread | null,
): Promise<EvaluateOutcome> {
  const { lang, version, signal, progress, onFound } = setting;
  const onAsked = (expected: Expected): void => thread?.getReady(expected);
  const read = await readAll(request, { ...setting, onAsked }, thread);
  const { passedOver, givenOtherwise, rulingLines } = read;
  const rows = rowsIn(read.inputs);
  if (exceedsSheet(rows)) throw tooManyRows(rows, SHEET_ROWS);
  checkMemory(rows);
  const compared = await withPrevious(read, request, { ...setting, onRows: checkMemory }, thread);
  const { given, comparison, notes } = compared;
  const forgotten = compared.paid && request.ledger === null;
  const history = await historyOf(request, compared.inputs);
  const inputs = history ? { ...compared.inputs, history: history.runs } : compared.inputs;
  const folder = request.out ?? `xining-tiers-${inputs.period}`;
  await prepareTarget(
    folder,
    given.map((file) => file.sha256),
  );
  const { evaluation, rosters } = await evaluated(inputs, setting, thread);
  const failed = evaluation.inputs.filter((input) => input.failed);
  if (failed.length > 0 && (request.strict || failed.length === evaluation.inputs.length))
    throw unreadableRosters(evaluation);
  const facts = {
    tool: { name: 'xining-tiers', version },
    policy: { id: inputs.policy.id, sha256: inputs.policySha256 },
    period: inputs.period,
    awardYear: inputs.awardYear,
    lang,
    settled: settledBy(request, inputs, { forgotten, history: history?.name }),
    inputs: given,
    created: periodEnd(inputs.period),
  } as const;
  const onMade = (path: string) => progress({ zh: `写出 ${path}`, en: `writing ${path}` });
  const context = {
    policy: inputs.policy,
    toolVersion: version,
    options: optionsOf(request, given, { previous: inputs.previous?.name, history: history?.name }),
    rulingLines,
    ...{ comparison, notes },
  };
  const found = (): Found => ({
    evaluation,
    unpaid: request.ledger === null ? 0 : unpaidBefore(evaluation, inputs.policy).length,
    ledger: forgotten ? 'forgotten' : request.ledger === null ? 'none' : 'given',
  });
  const files = await writeRun(folder, runFiles(evaluation, rosters, context), facts, {
    onMade,
    signal,
    thread,
    meanwhile: () => onFound?.(found()),
  });
  return { evaluation, folder, files, passedOver, givenOtherwise, leftOut: history?.leftOut ?? [] };
}

async function evaluated(inputs: Inputs, setting: Setting, thread: SecondThread | null): Promise<Evaluated> {
  const { signal, progress } = setting;
  progress({ zh: '核定奖补事项', en: 'deciding measures' });
  signal.throwIfAborted();
  const helper = thread && isModest(inputs) ? helperOf(thread, inputs) : null;
  return helper ? await evaluateBeside(inputs, helper) : await inSteps(evaluationSteps(inputs), setting);
}

/** What was settled on the command line, so that the run can be done over again. */
function settledBy(
  { period, awardYear, maps = [] }: EvaluateRequest,
  { previous }: Inputs,
  { forgotten, history }: { readonly forgotten: boolean; readonly history: string | undefined },
): RunFacts['settled'] {
  return {
    ...{ period, awardYear, maps },
    ...(previous && {
      previous: {
        name: previous.name,
        source: previous.source,
        ...(forgotten && { unledgered: true as const }),
      },
    }),
    ...(history !== undefined && { history }),
  };
}

/** Work that takes long, with a word on how far it has come. Throws the signal's reason where it is stopped between two steps. */
export async function inSteps<T>(
  steps: Steps<T>,
  { signal, progress }: Pick<Setting, 'signal' | 'progress'>,
): Promise<T> {
  let shown = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Ctrl-C is heard of only between two tasks.
    await setImmediate();
    signal.throwIfAborted();
    const percent = Math.floor(step.value * 100);
    if (percent > shown) progress({ zh: `核定奖补事项 ${percent}%`, en: `deciding measures ${percent}%` });
    shown = Math.max(shown, percent);
  }
}

function helperOf(thread: SecondThread, inputs: Inputs): Helper {
  const { files } = inputs;
  const fileClaims = openClaims(files.length);
  const done = thread.readRosters(inputs, fileClaims);
  // Where it fails the first thread does it all by itself.
  done.catch(() => undefined);
  const hasRead = files.map(thread.hasRead);
  const places = [...files.keys()];
  return {
    reading: {
      order: [...places.filter((place) => !hasRead[place]), ...places.filter((place) => hasRead[place])],
      claim: (place) => claim(fileClaims, place),
      done,
    },
    goOn: (others) => {
      const claims = openClaims(mostPieces(files));
      const pieces = thread.beside(files, others, claims);
      pieces.catch(() => undefined);
      return { claim: (place) => claim(claims, place), pieces };
    },
  };
}

// Of more rows the second thread would need as much room as the first, and what is kept as bytes cannot be handed over.
function isModest(inputs: Pick<Inputs, 'files'>): boolean {
  const sheets = inputs.files.flatMap((file) => file.sheets);
  return rowsIn(inputs) <= MODEST && !sheets.some(({ rows: [first] }) => first && isPacked(first));
}

async function historyOf(
  { history }: Pick<EvaluateRequest, 'history'>,
  { period }: Pick<Inputs, 'period'>,
): Promise<LoadedHistory | null> {
  if (!history) return null;
  const { loadHistory } = await import('../io/load-history.ts');
  return await loadHistory(history, period);
}

/** Roles of files that have no option of their own, or are many under one. */
const NOT_OPTIONS: readonly InputRole[] = ['roster', 'previous', 'previous-run'];

interface WithPrevious extends Pick<Read, 'inputs' | 'given'> {
  readonly comparison: DiffFacts | null;
  readonly notes: Notes;
  readonly paid: boolean;
}

/** What was read, and the period before beside it where one was given. */
export async function withPrevious(
  read: Pick<Read, 'inputs' | 'given' | 'payments'>,
  { previous }: Pick<EvaluateRequest, 'previous'>,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<WithPrevious> {
  const { inputs, given } = read;
  if (!previous) return { inputs, given, comparison: null, notes: NO_NOTES, paid: false };
  const { comparePrevious } = await import('./compare-previous.ts');
  const compared = await comparePrevious(previous, read, setting, thread);
  const diagnostics = [...inputs.diagnostics, ...compared.findings];
  return {
    inputs: { ...inputs, diagnostics, previous: compared.previous },
    given: [...given, ...compared.given],
    comparison: compared.comparison,
    notes: compared.notes,
    paid: compared.paid,
  };
}

/** Files and settings beside the rosters, as the run's own page lists them; by base name, so that it is the same anywhere. */
export function optionsOf(
  { period, awardYear, maps = [] }: Pick<ReadRequest, 'period' | 'awardYear' | 'maps'>,
  given: readonly GivenFile[],
  {
    previous,
    history,
  }: { readonly previous?: string | undefined; readonly history?: string | undefined } = {},
): readonly RunOption[] {
  const settings = [
    { name: '--period', value: period },
    { name: '--award-year', value: awardYear },
    ...maps.map((pair) => ({ name: '--map', value: pair })),
    ...(previous === undefined ? [] : [{ name: '--previous', value: previous }]),
    ...(history === undefined ? [] : [{ name: '--history', value: history }]),
  ];
  return [
    ...settings.flatMap(({ name, value }) =>
      value === null ? [] : [{ name, value: String(value), sha256: null }],
    ),
    ...given.flatMap(({ role, file, sha256 }) =>
      NOT_OPTIONS.includes(role)
        ? []
        : [{ name: role === 'mapping' ? '--map-file' : `--${role}`, value: file, sha256 }],
    ),
  ];
}
