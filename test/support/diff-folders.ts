// The comparison of two folders or files of fixtures, as the command makes it, without the terminal.
import { runDiff } from '../../src/cli/run-diff.ts';
import { readLimits } from '../../src/io/read-limits.ts';
import type { DiffFacts } from '../../src/reports/diff/diff-facts.ts';
import { dayOf } from '../../src/values/day.ts';
import type { Lang } from '../../src/values/lang.ts';
import type { Period } from '../../src/values/period.ts';

/** Compares two places; the period is the one they state where none is given. */
export async function diffFolders(
  old: string,
  now: string,
  { period = null, lang = 'zh' }: { readonly period?: Period | null; readonly lang?: Lang } = {},
): Promise<DiffFacts> {
  const side = (place: string) => ({
    ...{ place, period, policy: null },
    ...{ maps: [], mapFile: null, limits: readLimits() },
  });
  const today = dayOf(2026, 1, 10);
  if (!today) throw new Error('no day');
  return await runDiff(
    { old: side(old), new: side(now), unit: null, kinds: null, ignored: [], tolerance: null },
    { lang, today, signal: new AbortController().signal, progress: () => undefined },
  );
}
