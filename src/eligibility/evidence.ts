// What a decision saw: field values in canonical text, each with its cell.
import { type Enterprise, enterpriseField } from '../enterprises/enterprise.ts';
import { canonicalText } from '../roster/canonical.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Field } from '../values/field.ts';
import type { Check, Evidence, Reason } from './decision.ts';

/** The evidence one field gives; a conflict shows every value, in the order of the reports. */
export function evidenceOf<K extends ColumnKey>(key: K, field: Field<ColumnValue<K>>): Evidence {
  switch (field.state) {
    case 'known':
      return {
        fields: { [key]: canonicalText(key, field.value, 'yuan') },
        cells: { [key]: [cellSource(field.at)] },
      };
    case 'blank':
      return { fields: { [key]: null }, cells: { [key]: field.at === null ? [] : [cellSource(field.at)] } };
    case 'unreadable':
      return { fields: { [key]: field.raw }, cells: { [key]: [cellSource(field.at)] } };
    case 'conflict':
      return {
        fields: { [key]: field.between.map(({ value }) => canonicalText(key, value, 'yuan')).join(' ≠ ') },
        cells: { [key]: field.between.map(({ at }) => cellSource(at)) },
      };
    default:
      return field satisfies never;
  }
}

/** A field of one enterprise, and the evidence it gives. */
export interface Seen<K extends ColumnKey> {
  readonly field: Field<ColumnValue<K>>;
  readonly evidence: Evidence;
}

/** Reads the fields of one enterprise. */
export type Witness = <K extends ColumnKey>(key: K) => Seen<K>;

/** A witness that looks at every field once, however many measures ask for it: what they share takes room once. */
export function witnessOf(enterprise: Enterprise): Witness {
  const known = new Map<ColumnKey, Seen<ColumnKey>>();
  return <K extends ColumnKey>(key: K) => {
    const before = known.get(key);
    // What is kept under a key was read for that key.
    if (before) return before as Seen<K>;
    const field = enterpriseField(enterprise, key);
    const seen = { field, evidence: evidenceOf(key, field) };
    known.set(key, seen);
    return seen;
  };
}

/** What says nothing. */
export const NO_EVIDENCE: Evidence = { fields: {}, cells: {} };

/** Several pieces of evidence as one. */
export function joinEvidence(pieces: readonly Evidence[]): Evidence {
  const telling = pieces.filter((piece) => piece !== NO_EVIDENCE);
  if (telling.length <= 1) return telling[0] ?? NO_EVIDENCE;
  const fields: Record<string, string | null> = {};
  const cells: Record<string, readonly string[]> = {};
  for (const piece of telling) {
    Object.assign(fields, piece.fields);
    Object.assign(cells, piece.cells);
  }
  return { fields, cells };
}

/** Every cell it came from, each once, in the order of the fields. */
export function sourcesOf({ cells }: Pick<Evidence, 'cells'>): readonly string[] {
  return [...new Set(Object.values(cells).flat())];
}

/** A check by what it gave reason for: nothing where it holds. */
export function checkOf(
  id: string,
  part: Check['part'],
  reasons: readonly Pick<Reason, 'effect'>[],
  evidence: Evidence,
): Check {
  const fails = reasons.some(({ effect }) => effect === 'fails' || effect === 'lowers');
  const outcome = fails ? 'fails' : reasons.length > 0 ? 'unknown' : 'holds';
  return { id, part, outcome, ...evidence };
}
