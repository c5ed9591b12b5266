// The edits themselves: each field of a matched pair that says something else than before, under its own kind.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { type ColumnKey, columnOf } from '../roster/columns.ts';
import type { Change, ChangeKind } from './change.ts';
import type { ComparedField } from './fields.ts';
import type { Match } from './match.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Tolerance } from './sameness.ts';

/** How fields are compared. */
export interface Comparison {
  readonly fields: readonly ComparedField[];
  readonly tolerance: Tolerance | null;
  /** Columns that hold recognitions. */
  readonly recognitions: ReadonlySet<ColumnKey>;
  readonly ignoresCode: boolean;
}

/** Code, name and every other field that differs, in the order of the fields. */
export function ownChanges({ old, new: now }: Match, comparison: Comparison): readonly Change[] {
  const { fields, tolerance, recognitions } = comparison;
  const changes: Change[] = [];
  if (old.usccText !== now.usccText && !comparison.ignoresCode)
    changes.push(changeOf('recoded', now, 'uscc', codeOf(old), codeOf(now)));
  for (const field of fields) {
    if (isForeign(field) || field.same(old, now, tolerance)) continue;
    const [before, after] = [field.read(old), field.read(now)];
    changes.push(changeOf(kindOf(field, before, after, recognitions), now, field.id, before, after));
  }
  return changes;
}

/** What stands in columns that are none of ours and that one side alone has: a difference of the forms, told apart. */
export function foreignCells({ old, new: now }: Match, { fields }: Comparison): readonly Change[] {
  return fields.filter(isForeign).flatMap((field) => {
    const [before, after] = [field.read(old), field.read(now)];
    if (before.text === null && after.text === null) return [];
    return [changeOf('changed', now, field.id, before, after)];
  });
}

/** Whether a column is none of ours and only one side has it. */
export function isForeign({ key, has }: ComparedField): boolean {
  return key === null && has.old !== has.new;
}

/** A change of an enterprise in a field, from one reading to another. */
export function changeOf(
  kind: ChangeKind,
  { usccText, name }: Enterprise,
  field: string | null,
  old: Reading,
  now: Reading,
): Change {
  return {
    kind,
    uscc: usccText,
    name,
    field,
    old: old.text,
    new: now.text,
    oldCell: old.cell,
    newCell: now.cell,
  };
}

// The code as compared, which is also what was read where it is no valid one.
function codeOf(enterprise: Enterprise): Reading {
  const { cell } = readingOf(enterprise, 'uscc');
  return { text: enterprise.usccText === '' ? null : enterprise.usccText, cell };
}

function kindOf(
  { key }: ComparedField,
  old: Reading,
  now: Reading,
  recognitions: ReadonlySet<ColumnKey>,
): ChangeKind {
  if (key === null) return 'changed';
  if (recognitions.has(key) && columnOf(key).type === 'date') {
    if (old.text === null) return 'recognised';
    return now.text === null ? 'recognition-removed' : 'recognition-altered';
  }
  switch (key) {
    case 'name':
      return 'renamed';
    case 'county':
    case 'park':
      return 'moved';
    case 'state':
      return 'state';
    case 'aboveScale':
      return aboveScaleKind(old, now);
    case 'reentered':
      return now.text === '是' ? 're-entered' : 'changed';
    default:
      return 'changed';
  }
}

// Blank says neither; what was not known before has not become anything.
function aboveScaleKind(old: Reading, now: Reading): ChangeKind {
  if (old.text === '否' && now.text === '是') return 'above-scale-entered';
  return old.text === '是' && now.text === '否' ? 'above-scale-left' : 'changed';
}
