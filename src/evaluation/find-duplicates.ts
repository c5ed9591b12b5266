// Enterprises that more than one row speaks of, and where the rows differ.
import { type Enterprise, enterpriseField } from '../enterprises/enterprise.ts';
import { canonicalText } from '../roster/canonical.ts';
import { COLUMN_KEYS } from '../roster/columns.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { EvaluatedDuplicate } from './evaluation.ts';

/** Enterprises with two or more reports, in order, each with the fields its reports disagree on. */
export function findDuplicates(enterprises: readonly Enterprise[]): readonly EvaluatedDuplicate[] {
  return enterprises.filter(({ reports }) => reports.length > 1).map(duplicateOf);
}

function duplicateOf(enterprise: Enterprise): EvaluatedDuplicate {
  return {
    enterprise: enterprise.id,
    uscc: enterprise.usccText,
    name: enterprise.name,
    places: enterprise.reports.map(({ roster, row }) => ({
      unit: roster.unit,
      source: cellSource({
        file: roster.file,
        sheet: roster.sheet,
        row: row.number,
        column: roster.columns.uscc ?? 1,
      }),
    })),
    conflicts: COLUMN_KEYS.flatMap((key) => {
      const field = enterpriseField(enterprise, key);
      if (field.state !== 'conflict') return [];
      const values = field.between.map(({ value }) => canonicalText(key, value, 'wan'));
      return [{ field: key, values, sources: field.between.map(({ at }) => cellSource(at)) }];
    }),
  };
}
