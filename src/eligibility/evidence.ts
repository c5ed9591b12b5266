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
        fields: under(key, canonicalText(key, field.value, 'yuan')),
        cells: under(key, [cellSource(field.at)]),
      };
    case 'blank':
      return { fields: blank(key), cells: under(key, field.at === null ? NO_CELLS : [cellSource(field.at)]) };
    case 'unreadable':
      return {
        fields: { [key]: field.raw },
        cells: { [key]: [field, ...(field.beside ?? [])].map(({ at }) => cellSource(at)) },
      };
    case 'conflict':
      return {
        fields: { [key]: field.between.map(({ value }) => canonicalText(key, value, 'yuan')).join(' ≠ ') },
        cells: { [key]: field.between.map(({ at }) => cellSource(at)) },
      };
    default:
      return field satisfies never;
  }
}

// A literal with the key in brackets takes the engine three times as long.
function under<V>(key: ColumnKey, value: V): Readonly<Record<string, V>> {
  const one: Record<string, V> = {};
  one[key] = value;
  return one;
}

const NO_CELLS: readonly string[] = [];
const blanks = new Map<ColumnKey, Evidence['fields']>();

// Blank cells say the same of every enterprise.
function blank(key: ColumnKey): Evidence['fields'] {
  let fields = blanks.get(key);
  if (fields === undefined) {
    fields = { [key]: null };
    blanks.set(key, fields);
  }
  return fields;
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
  let joined = NO_EVIDENCE;
  for (const piece of pieces) {
    if (piece === NO_EVIDENCE) continue;
    joined =
      joined === NO_EVIDENCE
        ? piece
        : { fields: { ...joined.fields, ...piece.fields }, cells: { ...joined.cells, ...piece.cells } };
  }
  return joined;
}

/** Every cell it came from, each once, in the order of the fields. */
export function sourcesOf({ cells }: Pick<Evidence, 'cells'>): readonly string[] {
  const sources: string[] = [];
  for (const own of Object.values(cells))
    for (const cell of own) if (!sources.includes(cell)) sources.push(cell);
  return sources;
}

/** A check by what it gave reason for: nothing where it holds. */
export function checkOf(
  id: string,
  part: Check['part'],
  reasons: readonly Pick<Reason, 'effect'>[],
  evidence: Evidence,
): Check {
  const { fields, cells } = evidence;
  if (reasons.length === 0) return { id, part, outcome: 'holds', fields, cells };
  const fails = reasons.some(({ effect }) => effect === 'fails');
  return { id, part, outcome: fails ? 'fails' : 'unknown', fields, cells };
}
