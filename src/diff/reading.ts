// What an enterprise's reports say of a field, as canonical text with its place: the form in which two rosters are compared.
import { type Enterprise, enterpriseField } from '../enterprises/enterprise.ts';
import { canonicalText } from '../roster/canonical.ts';
import { plainText } from '../roster/cell-text.ts';
import { type ColumnKey, type ColumnValue, columnOf } from '../roster/columns.ts';
import { parseWrittenDay } from '../roster/field-types/day.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Field } from '../values/field.ts';

export interface Reading {
  /** Null where blank; values that reports differ in stand in order, joined by ` ≠ `. */
  readonly text: string | null;
  /** Address of the cell; null where no report has such a column. */
  readonly cell: string | null;
}

export const NOTHING: Reading = { text: null, cell: null };

/** The field as the reports have it: amounts in 万元; a cell that cannot be read as it is written. */
export function readingOf<K extends ColumnKey>(enterprise: Enterprise, key: K): Reading {
  return readingOfField(key, enterpriseField(enterprise, key));
}

function readingOfField<K extends ColumnKey>(key: K, field: Field<ColumnValue<K>>): Reading {
  switch (field.state) {
    case 'known':
      return { text: canonicalText(key, field.value, 'wan'), cell: cellSource(field.at) };
    case 'blank':
      return { text: null, cell: field.at === null ? null : cellSource(field.at) };
    case 'unreadable':
      return { text: legible(key, field.raw), cell: cellSource(field.at) };
    case 'conflict': {
      const texts = field.between.map(({ value }) => canonicalText(key, value, 'wan'));
      const [first] = field.between;
      return { text: joinedTexts(texts), cell: first ? cellSource(first.at) : null };
    }
    default:
      return field satisfies never;
  }
}

/** Differing values as one text, each once and in order, so that it does not matter who reported which, or how wide. */
export function joinedTexts(texts: readonly string[]): string {
  const byPlain = new Map([...texts].sort().map((text) => [plainText(text), text]));
  return [...byPlain.values()].join(' ≠ ');
}

// A date after the period's end is an error there, but still a date: an altered one is seen as altered.
function legible(key: ColumnKey, raw: string): string {
  return (columnOf(key).type === 'date' ? parseWrittenDay(raw) : undefined) ?? raw.trim();
}
