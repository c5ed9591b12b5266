import { atFile } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { isUnreadable, type RosterRow } from '../../roster/roster.ts';
import { type UnitId, unitOf } from '../../values/reporting-unit.ts';
import { placeOf } from '../cells.ts';
import type { RosterRule } from '../rule.ts';
import { isWholeList } from '../whole-list.ts';

export const foreignRow = kind<{ readonly unit: UnitId; readonly owners: readonly UnitId[] }>()({
  code: 'foreign-row',
  severity: 'warning',
  why: {
    zh: '名单中有不属于本单位的企业，可能报错了单位或县区填错。',
    en: 'A row of another unit: sent to the wrong unit, or its county is wrong.',
  },
  example: '城东区名单中所属县区为湟源县',
  sample: { unit: 'chengdong', owners: ['chengxi'] },
  zh: ({ unit, owners }) => ({
    message: `填报单位为${unitOf(unit).name}，该企业属${owners.map((id) => unitOf(id).name).join('、')}`,
    hint: '核对所属县区、园区；确属其他单位的由其上报',
  }),
  en: ({ unit, owners }) => ({
    message: `reported by ${unitOf(unit).nameEn}, but it belongs to ${owners.map((id) => unitOf(id).nameEn).join(', ')}`,
    hint: 'check county and park; another unit’s enterprise is that unit’s to report',
  }),
});

export const foreignRoster = kind<{ readonly unit: UnitId; readonly rows: number; readonly all: number }>()({
  code: 'foreign-roster',
  severity: 'warning',
  why: {
    zh: '名单中多数企业不属于填报单位，填报单位多半写错。',
    en: 'Most rows belong to another unit, so the reporting unit is probably wrong.',
  },
  example: '填报单位写城东区，企业都属城西区',
  sample: { unit: 'chengdong', rows: 18, all: 20 },
  zh: ({ unit, rows, all }) => ({
    message: `填报单位为${unitOf(unit).name}，但 ${all} 户中有 ${rows} 户不属该单位`,
    hint: '核对标题、填报单位和文件名',
  }),
  en: ({ unit, rows, all }) => ({
    message: `reported by ${unitOf(unit).nameEn}, but ${rows} of ${all} rows belong elsewhere`,
    hint: 'check title, reporting unit and file name',
  }),
});

export const foreignRows = {
  reports: [foreignRow, foreignRoster],
  *checkRoster(roster, context) {
    const { unit } = roster;
    if (unit === null) return;
    const foreign = roster.rows.flatMap((row) => {
      const owners = ownersElsewhere(unit, row);
      return owners.length === 0 ? [] : [{ row, owners }];
    });
    if (isWholeList(foreign.length, roster.rows.length, context)) {
      const args = { unit, rows: foreign.length, all: roster.rows.length };
      yield report(foreignRoster, atFile(roster.file, roster.sheet), args);
      return;
    }
    const key = unitOf(unit).kind === 'park' && roster.columns.park !== undefined ? 'park' : 'county';
    for (const { row, owners } of foreign) {
      yield report(foreignRow, placeOf(roster, row, key), { unit, owners });
    }
  },
} as const satisfies RosterRule;

/** The units a row belongs to where none of them is the reporting one; empty where it is its own or not known. */
function ownersElsewhere(unit: UnitId, row: RosterRow): readonly UnitId[] {
  const { county, park } = row.values;
  if (isUnreadable(county) || isUnreadable(park)) return [];
  const owners = [county, park].flatMap((id) => id ?? []);
  // Without a county nobody can say that the row is not one of this county's.
  if (owners.includes(unit) || (county === undefined && unitOf(unit).kind === 'county')) return [];
  return owners;
}
