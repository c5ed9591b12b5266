// A comparison from two places on disk to its result.
import type { WantedKind } from '../diff/change.ts';
import type { Sides } from '../diff/consequences.ts';
import { diffRosters } from '../diff/diff-rosters.ts';
import { comparedFields } from '../diff/fields.ts';
import type { Tolerance } from '../diff/sameness.ts';
import { inputSize } from '../io/input-size.ts';
import { isRun } from '../io/load-run.ts';
import { type SecondThread, withSecondThread } from '../io/second-thread.ts';
import type { DiffFacts } from '../reports/diff/diff-facts.ts';
import { plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import { noSuchColumn, nothingToCompare } from './diff-errors.ts';
import { checkMemory, rowsIn } from './memory-check.ts';
import type { ReadSetting } from './read-all.ts';
import { readSideInputs, type SideInputs, type SideRequest, sideOf, withPeriod } from './read-side.ts';
import { refuseOptionsOfRosters } from './run-options.ts';

export interface DiffRequest {
  readonly old: SideRequest;
  readonly new: SideRequest;
  readonly unit: UnitId | null;
  readonly kinds: ReadonlySet<WantedKind> | null;
  /** Column keys or headers that are not compared. */
  readonly ignored: readonly string[];
  readonly tolerance: Tolerance | null;
}

/** Reads both sides and compares them. Throws InputError for what cannot be used. */
export async function runDiff(request: DiffRequest, setting: ReadSetting): Promise<DiffFacts> {
  const { place, maps, mapFile } = request.old;
  if ((await isRun(place)) && (await isRun(request.new.place)))
    refuseOptionsOfRosters(place, { '--map': maps, '--map-file': mapFile });
  const size = inputSize([place, request.new.place]);
  const inputs = await withSecondThread('reading', size, (thread) => readBoth(request, setting, thread));
  checkMemory(rowsIn(inputs.old.inputs) + rowsIn(inputs.new.inputs));
  setting.progress({ zh: '对比', en: 'comparing' });
  setting.signal.throwIfAborted();
  const old = sideOf(inputs.old, inputs.borrowed === 'old');
  if (old.side.rosters.length === 0) throw nothingToCompare(old.facts);
  const now = sideOf(inputs.new, inputs.borrowed === 'new');
  if (now.side.rosters.length === 0) throw nothingToCompare(now.facts);
  const sides: Sides = { old: old.side, new: now.side };
  const { tolerance, unit, kinds } = request;
  const ignored = ignoredFields(request.ignored, sides);
  const diff = diffRosters(sides, { ignored, tolerance, unit, kinds });
  const narrowed = kinds !== null || unit !== null || tolerance !== null || ignored.size > 0;
  return { diff, old: old.facts, new: now.facts, policy: now.side.policy, narrowed, lang: setting.lang };
}

interface BothInputs {
  readonly old: SideInputs;
  readonly new: SideInputs;
  /** The side that states no period and takes the other's. */
  readonly borrowed: 'old' | 'new' | null;
}

async function readBoth(
  request: DiffRequest,
  setting: ReadSetting,
  thread: SecondThread | null,
): Promise<BothInputs> {
  const [old, read] = await Promise.all([
    readSideInputs(request.old, setting, thread),
    readSideInputs(request.new, setting, thread),
  ]);
  const now = sharingPolicy(read, old);
  const [oldSilent, newSilent] = [isSilent(old), isSilent(now)];
  if (oldSilent && !newSilent) return { old: withPeriod(old, now.inputs.period), new: now, borrowed: 'old' };
  if (newSilent && !oldSilent) return { old, new: withPeriod(now, old.inputs.period), borrowed: 'new' };
  return { old, new: now, borrowed: null };
}

// One and the same document is one object on both sides, so that it can be seen to be the same.
function sharingPolicy(side: SideInputs, other: SideInputs): SideInputs {
  if (side.inputs.policySha256 !== other.inputs.policySha256) return side;
  return { ...side, inputs: { ...side.inputs, policy: other.inputs.policy } };
}

// A run was evaluated for its period, whoever said so.
function isSilent({ isRun, inputs }: SideInputs): boolean {
  return !isRun && inputs.periodFrom === 'calendar';
}

/** Ids of the fields that are meant. Throws InputError for a word that means none of either side. */
function ignoredFields(words: readonly string[], { old, new: now }: Sides): ReadonlySet<string> {
  const ids = ['uscc', ...comparedFields(old, now).map(({ id }) => id)];
  return new Set(
    words.map((word) => {
      const plain = plainText(word);
      const found = [plain, readHeader(word).key].find((one) => one !== undefined && ids.includes(one));
      if (found === undefined) throw noSuchColumn(word, ids);
      return found;
    }),
  );
}
