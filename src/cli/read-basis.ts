// What a simulation or a forecast starts from: the rosters of a place on disk, or of the run that stands there.
import type { Inputs } from '../evaluation/inputs.ts';
import { inputSize } from '../io/input-size.ts';
import type { ReadLimits } from '../io/read-limits.ts';
import { withSecondThread } from '../io/second-thread.ts';
import type { Period } from '../values/period.ts';
import { nothingToCompare } from './diff-errors.ts';
import type { ReadSetting } from './read-all.ts';
import { readSideInputs, sideOf } from './read-side.ts';

export interface BasisRequest {
  /** A roster, a folder of rosters, or a run's folder. */
  readonly place: string;
  readonly period: Period | null;
  readonly limits: ReadLimits;
}

interface Basis {
  readonly inputs: Inputs;
  /** Names of those that could not be read: what comes of the others is not all. */
  readonly unreadFiles: readonly string[];
}

/** Reads it. Throws InputError where no file can be read. */
export async function readBasis(
  { place, period, limits }: BasisRequest,
  setting: ReadSetting,
): Promise<Basis> {
  const side = await withSecondThread('reading', inputSize([place]), (thread) =>
    readSideInputs({ place, period, policy: null, maps: [], mapFile: null, limits }, setting, thread),
  );
  const { facts } = sideOf(side, false);
  if (facts.files.every(({ failure }) => failure !== null)) throw nothingToCompare(facts);
  return {
    inputs: side.inputs,
    unreadFiles: facts.files.flatMap(({ file, failure }) => (failure === null ? [] : [file])),
  };
}
