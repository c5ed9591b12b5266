// A saved run made again from the copies in its folder, and held against what it holds.
import { join } from 'node:path';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { type InputRole, PREVIOUS_FOLDER } from '../io/given-file.ts';
import type { LoadedRun } from '../io/load-run.ts';
import type { Manifest } from '../io/manifest.ts';
import { MOST_MEGABYTES, readLimits } from '../io/read-limits.ts';
import { sha256Of } from '../io/sha256.ts';
import { piecesOf } from '../io/write-run.ts';
import { runFiles } from '../reports/run-files.ts';
import type { ChangedDecision } from '../reports/text/changed-decisions.ts';
import { addDays } from '../values/day.ts';
import { periodEnd } from '../values/period.ts';
import type { PreviousRequest } from './compare-previous.ts';
import { checkMemory, rowsIn } from './memory-check.ts';
import { type ReadRequest, type ReadSetting, readAll } from './read-all.ts';
import { optionsOf, withPrevious } from './run-evaluate.ts';

export interface Recomputed {
  /** Files of the run that come out otherwise. */
  readonly otherwise: readonly string[];
  /** Of these, decisions that do: as saved and as they come out now; null where there is none. */
  readonly decisions: readonly ChangedDecision[];
  /** Files that come out the same to the byte. */
  readonly same: number;
}

/**
 * Null where a file that was given could not be opened then, so that there is no copy of it. Throws InputError where
 * the memory may not suffice.
 */
export async function recomputeRun(
  folder: string,
  { evaluation, manifest }: Pick<LoadedRun, 'evaluation' | 'manifest'>,
  setting: Pick<ReadSetting, 'signal' | 'progress'>,
): Promise<Recomputed | null> {
  if (manifest.inputs.some(({ role, copy }) => role === 'roster' && copy === null)) return null;
  const { period } = evaluation;
  const request = requestOfRun(folder, { evaluation, manifest });
  // The day after the period: the quarter that had ended last, where no roster stated one.
  const then = { ...setting, lang: evaluation.lang, today: addDays(periodEnd(period), 1) };
  const asked = await readAll(request, then, null);
  checkMemory(rowsIn(asked.inputs));
  const previous = previousOfRun(folder, request, manifest);
  const compared = await withPrevious(asked, { previous }, { ...then, onRows: checkMemory }, null);
  const { given, comparison, notes } = compared;
  const { history } = evaluation;
  const inputs = history ? { ...compared.inputs, history } : compared.inputs;
  const { rulingLines } = asked;
  const { evaluation: now, rosters: read } = evaluate(inputs);
  const context = {
    policy: inputs.policy,
    toolVersion: manifest.tool.version,
    options: optionsOf(request, given, {
      previous: inputs.previous?.name,
      history: manifest.settled.history,
    }),
    rulingLines,
    ...{ comparison, notes },
  };
  const otherwise: string[] = [];
  let same = 0;
  for (const file of runFiles(now, read, context)) {
    const pieces = await piecesOf(file, { created: periodEnd(period), lang: evaluation.lang });
    const saved = manifest.outputs.find(({ path }) => path === file.path)?.sha256;
    if (saved === sha256Of(pieces)) same += 1;
    else otherwise.push(file.path);
  }
  return { otherwise, same, decisions: otherwise.length === 0 ? [] : changed(evaluation, now) };
}

/** What a run was made from, as the copies in its folder have it; a roster that could not be opened then is left out. */
export function requestOfRun(
  folder: string,
  { evaluation, manifest }: Pick<LoadedRun, 'evaluation' | 'manifest'>,
): ReadRequest {
  const { period, awardYear, maps } = manifest.settled;
  const rosters = manifest.inputs.filter(({ role }) => role === 'roster');
  return {
    period: period === null ? null : evaluation.period,
    awardYear,
    maps,
    paths: rosters.flatMap(({ copy, file }) =>
      copy === null ? [] : [{ path: join(folder, copy), name: file }],
    ),
    ledger: copyOf('ledger', folder, manifest),
    decisions: copyOf('decisions', folder, manifest),
    city: copyOf('city', folder, manifest),
    policy: copyOf('policy', folder, manifest),
    mapFile: copyOf('mapping', folder, manifest),
    // What was read then is read again, whatever limit was raised for it.
    limits: readLimits(MOST_MEGABYTES),
  };
}

/** The period before, as its copies have it; null where there was none. */
function previousOfRun(
  folder: string,
  { policy, maps = [], mapFile = null, limits }: ReadRequest,
  { inputs, settled }: Manifest,
): PreviousRequest | null {
  const { previous } = settled;
  if (!previous) return null;
  const rosters = inputs.flatMap(({ role, copy, file }) =>
    role === 'previous' && copy !== null ? [{ path: join(folder, copy), name: file }] : [],
  );
  return {
    place: join(folder, PREVIOUS_FOLDER),
    name: previous.name,
    ...(previous.source === 'rosters' && { paths: rosters }),
    // A run has its own.
    policy: previous.source === 'run' ? null : policy,
    ...{ maps, mapFile },
    ...(limits && { limits }),
  };
}

function copyOf(role: InputRole, folder: string, { inputs }: Manifest): string | null {
  const copy = inputs.find((input) => input.role === role)?.copy ?? null;
  return copy === null ? null : join(folder, copy);
}

function changed(saved: Evaluation, now: Evaluation): Recomputed['decisions'] {
  const key = ({ enterprise, measure }: EvaluatedDecision) => `${enterprise} ${measure}`;
  const after = new Map(now.decisions.map((decision) => [key(decision), decision]));
  const pairs = saved.decisions.map((decision) => {
    const other = after.get(key(decision)) ?? null;
    after.delete(key(decision));
    return { saved: decision, now: other };
  });
  return [
    ...pairs.filter(
      (pair) => pair.now?.status !== pair.saved.status || pair.now.amount !== pair.saved.amount,
    ),
    ...[...after.values()].map((decision) => ({ saved: null, now: decision })),
  ];
}
