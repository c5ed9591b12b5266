// What a decision saw: field values in canonical text, each with its cell.
import { canonicalText } from '../roster/canonical.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Field } from '../values/field.ts';
import type { Evidence } from './decision.ts';

/** The evidence one field gives; a conflict shows every value, in the order of the reports. */
export function evidenceOf<K extends ColumnKey>(key: K, field: Field<ColumnValue<K>>): Evidence {
  switch (field.state) {
    case 'known':
      return { fields: { [key]: canonicalText(key, field.value, 'yuan') }, sources: [cellSource(field.at)] };
    case 'blank':
      return { fields: { [key]: null }, sources: field.at === null ? [] : [cellSource(field.at)] };
    case 'unreadable':
      return { fields: { [key]: field.raw }, sources: [cellSource(field.at)] };
    case 'conflict':
      return {
        fields: { [key]: field.between.map(({ value }) => canonicalText(key, value, 'yuan')).join(' ≠ ') },
        sources: field.between.map(({ at }) => cellSource(at)),
      };
    default:
      return field satisfies never;
  }
}

/** Several pieces of evidence as one, each source once. */
export function joinEvidence(pieces: readonly Evidence[]): Evidence {
  const fields: Record<string, string | null> = {};
  const sources: string[] = [];
  for (const piece of pieces) {
    Object.assign(fields, piece.fields);
    for (const source of piece.sources) if (!sources.includes(source)) sources.push(source);
  }
  return { fields, sources };
}
