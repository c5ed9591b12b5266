import { atFile } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { unitOf } from '../../values/reporting-unit.ts';
import { cellValue, placeOf, type RosterRule } from '../rule.ts';

export const foreignRow = kind<{ readonly unit: string; readonly owner: string }>()({
  code: 'foreign-row',
  severity: 'warning',
  why: {
    zh: '名单中有不属于本单位的企业，可能报错了单位或县区填错。',
    en: 'A row of another unit: sent to the wrong unit, or its county is wrong.',
  },
  example: '城东区名单中所属县区为湟源县',
  zh: ({ unit, owner }) => ({
    message: `填报单位为${unit}，该企业属${owner}`,
    hint: '核对所属县区、园区；确属其他单位的由其上报',
  }),
  en: ({ unit, owner }) => ({
    message: `reported by ${unit}, but it belongs to ${owner}`,
    hint: 'check county and park; another unit’s enterprise is that unit’s to report',
  }),
});

export const foreignRoster = kind<{ readonly unit: string; readonly rows: number; readonly all: number }>()({
  code: 'foreign-roster',
  severity: 'warning',
  why: {
    zh: '名单中多数企业不属于填报单位，填报单位多半写错。',
    en: 'Most rows belong to another unit, so the reporting unit is probably wrong.',
  },
  example: '填报单位写城东区，企业都属城西区',
  zh: ({ unit, rows, all }) => ({
    message: `填报单位为${unit}，但 ${all} 户中有 ${rows} 户不属该单位`,
    hint: '核对标题、填报单位和文件名',
  }),
  en: ({ unit, rows, all }) => ({
    message: `reported by ${unit}, but ${rows} of ${all} rows belong elsewhere`,
    hint: 'check title, reporting unit and file name',
  }),
});

export const foreignRows = {
  reports: [foreignRow, foreignRoster],
  *checkRoster(roster) {
    const { unit } = roster;
    if (unit === null) return;
    const foreign = roster.rows.filter((row) => ownerElsewhere(roster, row) !== null);
    if (foreign.length * 2 > roster.rows.length) {
      const args = { unit: unitOf(unit).name, rows: foreign.length, all: roster.rows.length };
      yield report(foreignRoster, atFile(roster.file, roster.sheet), args);
      return;
    }
    for (const row of foreign) {
      const owner = ownerElsewhere(roster, row) ?? '';
      yield report(foreignRow, placeOf(roster, row, 'county'), { unit: unitOf(unit).name, owner });
    }
  },
} as const satisfies RosterRule;

/** Names of the units a row belongs to where none of them is the roster's; null where it is its own or none is known. */
function ownerElsewhere({ unit }: Roster, row: RosterRow): string | null {
  const units = [cellValue(row, 'county'), cellValue(row, 'park')].flatMap((id) => id ?? []);
  if (units.length === 0 || units.some((id) => id === unit)) return null;
  return units.map((id) => unitOf(id).name).join('、');
}
