// What a comparison with the period before finds wrong in this one, at the cells that say so.
import { atCell, atFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import {
  type Enterprise,
  enterpriseField,
  enterpriseValue,
  isActive,
  localUnit,
  reportingUnits,
} from '../enterprises/enterprise.ts';
import { type ColumnKey, isColumnKey } from '../roster/columns.ts';
import { isRenewalNamed } from '../roster/later-days.ts';
import type { Roster } from '../roster/roster.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Change } from './change.ts';
import {
  figureRestated,
  recognitionAltered,
  recognitionGone,
  reenteredUnsaid,
  vanished,
} from './comparison-kinds.ts';
import type { Restatement } from './restatements.ts';
import type { ComparedPair, RosterDiff } from './roster-diff.ts';
import type { Side } from './side.ts';

/** Findings about the new side, none of them an error. A unit that sent nothing now has its own finding already. */
export function comparisonFindings(diff: RosterDiff, now: Side): readonly Diagnostic[] {
  const merged = new Set(
    diff.reorganisations.flatMap(({ parts, whole }) => [...parts, whole]).map(({ id }) => id),
  );
  return diff.pairs.flatMap((pair): readonly Diagnostic[] => {
    if (pair.new === null) return pair.old && !merged.has(pair.old.id) ? gone(pair.old, now) : [];
    const enterprise = pair.new;
    return [
      ...pair.changes.flatMap((change) => ofChange(change, pair, enterprise)),
      ...pair.restatements.map((one) => restated(one, enterprise)),
    ];
  });
}

function gone(old: Enterprise, now: Side): readonly Diagnostic[] {
  if (!isActive(old)) return [];
  const units = [localUnit(old), ...reportingUnits(old), enterpriseValue(old, 'county') ?? null];
  const roster = units
    .flatMap((unit) => (unit === null ? [] : now.rosters.filter((one) => one.unit === unit)))
    .at(0);
  if (roster === undefined) return [];
  const { name, usccText: uscc } = old;
  return [report(vanished, placeOf(roster), { name, uscc, cell: cellText(old, 'uscc') })];
}

function placeOf({ file, sheet }: Roster): Place {
  return atFile(file, sheet);
}

function ofChange(change: Change, { old }: ComparedPair, now: Enterprise): readonly Diagnostic[] {
  const { kind, field, old: before, new: after, oldCell } = change;
  const cell = oldCell ?? '';
  if (kind === 're-entered') {
    if (old === null || enterpriseValue(now, 'reentered') === true) return [];
    const earlier = enterpriseValue(old, 'aboveScaleOn') ?? '';
    return [report(reenteredUnsaid, at(now, 'aboveScale'), { earlier, cell })];
  }
  if (field === null || !isColumnKey(field) || before === null) return [];
  // A renewal that is named has a later day, and its award is a person's to decide.
  const isRenewed = (day: string): boolean =>
    day > before && isRenewalNamed(field, enterpriseValue(now, 'renewals'));
  if (kind === 'recognition-altered' && after !== null && !isRenewed(after))
    return [report(recognitionAltered, at(now, field), { key: field, before, now: after, cell })];
  if (kind === 'recognition-removed')
    return [report(recognitionGone, at(now, field), { key: field, before, cell })];
  if (kind === 'changed' && field === 'aboveScaleOn' && after !== null)
    return [report(recognitionAltered, at(now, field), { key: field, before, now: after, cell })];
  return [];
}

function restated(one: Restatement, now: Enterprise): Diagnostic {
  const { newField: key, old: before, new: after, year, oldCell } = one;
  return report(figureRestated, at(now, key), {
    key,
    before: before ?? '',
    now: after ?? '',
    year,
    cell: oldCell ?? '',
  });
}

/** The cell of a field in the first report; its row where the column is missing there. */
function at(enterprise: Enterprise, key: ColumnKey): Place {
  const field = enterpriseField(enterprise, key);
  const [{ roster, row }] = enterprise.reports;
  const cell = field.state === 'conflict' ? field.between[0]?.at : field.at;
  if (cell) return atCell(cell, key, null);
  return { ...atFile(roster.file, roster.sheet), row: row.number, field: key };
}

function cellText(enterprise: Enterprise, key: ColumnKey): string {
  const field = enterpriseField(enterprise, key);
  const cell = field.state === 'conflict' ? field.between[0]?.at : field.at;
  return cell ? cellSource(cell) : '';
}
