// From rows to enterprises: reports with the same valid code speak of the same enterprise.
import { isUnreadable, type Roster, type RosterRow } from '../roster/roster.ts';
import { cellSource } from '../values/cell-ref.ts';
import { compareText } from '../values/compare-text.ts';
import type { Uscc } from '../values/uscc.ts';
import { normaliseUscc } from '../values/uscc.ts';
import type { Enterprise, Report } from './enterprise.ts';

/**
 * Groups the rows of all rosters into enterprises, ordered by code and then by place. Rows without a valid
 * code are joined only where both the code as written and the name are the same; otherwise each stands alone.
 */
export function mergeEnterprises(rosters: readonly Roster[]): readonly Enterprise[] {
  const groups = new Map<string, Report[]>();
  for (const roster of inOrder(rosters)) {
    for (const row of roster.rows) {
      const key = groupKey(roster, row);
      const group = groups.get(key);
      if (group) group.push({ roster, row });
      else groups.set(key, [{ roster, row }]);
    }
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [enterpriseOf(first, others)] : []))
    .sort((a, b) => compareText(a.usccText, b.usccText) || compareText(a.id, b.id));
}

function inOrder(rosters: readonly Roster[]): readonly Roster[] {
  return [...rosters].sort((a, b) => compareText(a.file, b.file) || compareText(a.sheet, b.sheet));
}

function groupKey(roster: Roster, row: RosterRow): string {
  const uscc = validCode(row);
  if (uscc) return uscc;
  const written = writtenCode(row);
  const name = rowName(row);
  return written !== '' && name !== '' ? `${written} ${name}` : rowAddress(roster, row);
}

function enterpriseOf(first: Report, others: readonly Report[]): Enterprise {
  const reports = [first, ...others] as const;
  const uscc = validCode(first.row);
  return {
    id: uscc ?? rowAddress(first.roster, first.row),
    uscc: uscc ?? null,
    usccText: writtenCode(first.row),
    name: reports.map(({ row }) => rowName(row)).find((name) => name !== '') ?? '',
    reports: [...reports],
  };
}

function validCode(row: RosterRow): Uscc | undefined {
  const { uscc } = row.values;
  return isUnreadable(uscc) ? undefined : uscc;
}

function writtenCode(row: RosterRow): string {
  const { uscc } = row.values;
  return isUnreadable(uscc) ? normaliseUscc(uscc.unreadable) : (uscc ?? '');
}

function rowName(row: RosterRow): string {
  const { name } = row.values;
  return name === undefined || isUnreadable(name) ? '' : name;
}

function rowAddress(roster: Roster, row: RosterRow): string {
  return cellSource({
    file: roster.file,
    sheet: roster.sheet,
    row: row.number,
    column: roster.columns.uscc ?? 1,
  });
}
