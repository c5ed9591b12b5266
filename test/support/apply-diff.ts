// A comparison put into effect: the changes applied to the old rows give the new ones.
import { type Change, CONSEQUENCES } from '../../src/diff/change.ts';
import type { ComparedField } from '../../src/diff/fields.ts';
import type { Side } from '../../src/diff/side.ts';

/** Canonical values by field, those that are blank left out; `uscc` as written. */
export type PlainRow = Readonly<Record<string, string>>;

/** What a side holds, by code and name. */
export function plainRows(side: Side, fields: readonly ComparedField[]): readonly PlainRow[] {
  return side.enterprises.map((enterprise) => {
    const values = fields.map(({ id, read }) => [id, read(enterprise).text] as const);
    return rowOf([...values, ['uscc', enterprise.usccText === '' ? null : enterprise.usccText]]);
  });
}

/** The rows after the changes; order does not matter. */
export function applyChanges(rows: readonly PlainRow[], changes: readonly Change[]): readonly PlainRow[] {
  const edits = changes.filter(
    ({ kind, field }) => !CONSEQUENCES.has(kind) && !(kind === 're-entered' && field === 'aboveScale'),
  );
  const byRow = new Map<string, Change[]>();
  for (const edit of edits) {
    const key = oldKey(edit, edits);
    byRow.set(key, [...(byRow.get(key) ?? []), edit]);
  }
  const kept = rows.flatMap((row) => {
    const own = byRow.get(keyOf(row['uscc'] ?? '', row['name'] ?? '')) ?? [];
    if (own.some(({ kind }) => kind === 'removed')) return [];
    return [own.reduce<PlainRow>((result, { field, new: now }) => withValue(result, field ?? '', now), row)];
  });
  const added = edits.flatMap(({ kind, uscc, row = {} }) =>
    kind === 'added' ? [withValue(row, 'uscc', uscc === '' ? null : uscc)] : [],
  );
  return [...kept, ...added];
}

/** Rows in an order of their own, to be compared. */
export function inOneOrder(rows: readonly PlainRow[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}

// Changes name an enterprise as it is now; what it was called before stands in the change of code or name itself.
function oldKey({ uscc, name, kind }: Change, all: readonly Change[]): string {
  if (kind === 'removed') return keyOf(uscc, name);
  const own = all.filter((one) => one.uscc === uscc && one.name === name);
  const recoded = own.find((one) => one.kind === 'recoded');
  const renamed = own.find((one) => one.kind === 'renamed');
  return keyOf(recoded ? (recoded.old ?? '') : uscc, renamed ? (renamed.old ?? '') : name);
}

function keyOf(uscc: string, name: string): string {
  return `${uscc} ${name}`;
}

function withValue(row: PlainRow, field: string, value: string | null): PlainRow {
  const { [field]: _, ...others } = row;
  return value === null ? others : { ...others, [field]: value };
}

function rowOf(values: readonly (readonly [string, string | null])[]): PlainRow {
  return Object.fromEntries(values.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
