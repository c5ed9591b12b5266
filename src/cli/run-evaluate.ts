// An evaluation from files to a folder: read, evaluate, plan, write.
import { evaluate } from '../evaluation/evaluate.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { GivenFile } from '../io/given-file.ts';
import { inputSize } from '../io/read-inputs.ts';
import { type SecondThread, withSecondThread } from '../io/second-thread.ts';
import { prepareTarget } from '../io/staged-folder.ts';
import { writeRun } from '../io/write-run.ts';
import { EVALUATION_NAME, runFiles } from '../reports/run-files.ts';
import type { RunOption } from '../reports/sheets/city/city-facts.ts';
import { periodEnd } from '../values/period.ts';
import { unreadableRosters } from './evaluate-errors.ts';
import { type ReadRequest, type ReadSetting, readAll } from './read-all.ts';

export interface EvaluateRequest extends ReadRequest {
  readonly paths: readonly string[];
  /** Null for the usual name in the working directory. */
  readonly out: string | null;
  /** Refuse where any file cannot be read. */
  readonly strict: boolean;
}

export interface Setting extends ReadSetting {
  readonly version: string;
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
  return await withSecondThread(await inputSize(request.paths), (thread) =>
    readAndWrite(request, setting, thread),
  );
}

async function readAndWrite(
  request: EvaluateRequest,
  setting: Setting,
  thread: SecondThread | null,
): Promise<EvaluateOutcome> {
  const { lang, version, signal, progress } = setting;
  const { inputs, given, passedOver, rulingLines } = await readAll(request, setting, thread);
  const folder = request.out ?? `xining-tiers-${inputs.period}`;
  await prepareTarget(
    folder,
    given.map((file) => file.sha256),
  );
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
    settled: { period: request.period, awardYear: request.awardYear, maps: request.maps ?? [] },
    inputs: given,
    created: periodEnd(inputs.period),
  } as const;
  const onMade = (path: string) => progress({ zh: `写出 ${path}`, en: `writing ${path}` });
  const context = {
    policy: inputs.policy,
    toolVersion: version,
    options: optionsOf(request, given),
    rulingLines,
  };
  const written = await writeRun(folder, runFiles(evaluation, rosters, context), facts, {
    onMade,
    signal,
    thread,
  });
  const json = written.find(({ path }) => path === EVALUATION_NAME)?.bytes ?? new Uint8Array();
  const files = written.map(({ path }) => path);
  return { evaluation, folder, json, files, passedOver };
}

/** Files and settings beside the rosters, as the run's own page lists them; by base name, so that it is the same anywhere. */
export function optionsOf(
  { period, awardYear, maps = [] }: Pick<ReadRequest, 'period' | 'awardYear' | 'maps'>,
  given: readonly GivenFile[],
): readonly RunOption[] {
  const settings = [
    { name: '--period', value: period },
    { name: '--award-year', value: awardYear },
    ...maps.map((pair) => ({ name: '--map', value: pair })),
  ];
  return [
    ...settings.flatMap(({ name, value }) =>
      value === null ? [] : [{ name, value: String(value), sha256: null }],
    ),
    ...given.flatMap(({ role, file, sha256 }) =>
      role === 'roster'
        ? []
        : [{ name: role === 'mapping' ? '--map-file' : `--${role}`, value: file, sha256 }],
    ),
  ];
}
