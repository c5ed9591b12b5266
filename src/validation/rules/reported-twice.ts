import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { canonicalText, saysSame } from '../../roster/canonical.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from '../../roster/columns.ts';
import { isUnplaced, type Roster, type RosterRow } from '../../roster/roster.ts';
import type { Localised } from '../../values/lang.ts';
import { addressOf, cellValue, placeOf } from '../cells.ts';
import type { SubmissionRule } from '../rule.ts';

interface Other {
  /** Address of the other report's cell. */
  readonly other: string;
}

export const reportedTwice = kind<Other>()({
  code: 'reported-twice',
  severity: 'info',
  why: {
    zh: '县区和园区同时上报同一企业，数据一致的只计一次。',
    en: 'A county and a park may both report an enterprise; where they agree it counts once.',
  },
  example: '城北区和生物科技产业园区同时上报',
  sample: { other: '东川园区.xlsx#企业名单!C12' },
  zh: ({ other }) => ({ message: `该企业已在 ${other} 上报，数据一致，只计一次`, hint: '无需更正' }),
  en: ({ other }) => ({
    message: `also reported at ${other} with the same figures; it counts once`,
    hint: 'nothing to mend',
  }),
});

/** Whether the reports are two rows of one file, two files of one unit, or come from two units. */
type Between = 'rows' | 'files' | 'units';

const SETTLED_BY: Readonly<Record<Between, Localised>> = {
  rows: {
    zh: '由该填报单位核对，同一企业只保留一行',
    en: 'the unit looks into it and keeps one row for one enterprise',
  },
  files: {
    zh: '由该填报单位确认以哪一份名单为准，把另一份移走后重新运行',
    en: 'the unit says which of its lists is final; take the other one away and run again',
  },
  units: { zh: '由两家单位核对后统一', en: 'the two units agree on one value' },
};

interface Difference extends Other {
  readonly field: string;
  readonly fieldEn: string;
  readonly theirs: string;
  readonly between: Between;
}

export const reportsDiffer = kind<Difference>()({
  code: 'reports-differ',
  severity: 'warning',
  why: {
    zh: '两处上报的同一企业数据不一致，读取该项的奖补转为待核，不会重复兑付。',
    en: 'Two reports of one enterprise differ; awards that read the field go to review and are never paid twice.',
  },
  example: '专精特新认定日期：2025-05-01 与 2025-06-01',
  sample: {
    other: '东川园区.xlsx#企业名单!K12',
    field: '上年度营业收入',
    fieldEn: 'Revenue, last year',
    theirs: '3,200',
    between: 'units',
  },
  zh: ({ other, field, theirs, between }) => ({
    message: `“${field}”与 ${other} 上报的 ${theirs} 不一致`,
    hint: SETTLED_BY[between].zh,
  }),
  en: ({ other, fieldEn, theirs, between }) => ({
    message: `${fieldEn} differs from ${theirs} reported at ${other}`,
    hint: SETTLED_BY[between].en,
  }),
});

export const blankInOtherList = kind<Other & { readonly field: string; readonly fieldEn: string }>()({
  code: 'blank-in-other-list',
  severity: 'warning',
  why: {
    zh: '更正稿把一格改为空白、旧稿还在时，旧稿的数据仍会核定，撤销的认定仍会兑付。',
    en: 'Where a corrected list leaves a cell blank and the old one is still there, the old value counts and may be paid.',
  },
  example: '城东区.xlsx 有专精特新认定日期，城东区（更正）.xlsx 该格空白',
  sample: {
    other: '城东区（更正）.xlsx#企业名单!K12',
    field: '专精特新中小企业认定日期',
    fieldEn: 'SRDI recognised on',
  },
  zh: ({ other, field }) => ({
    message: `“${field}”在本单位另一份名单（${other}）中空白，按此处所填采用`,
    hint: '确认以哪一份为准，把旧稿移走后重新运行',
  }),
  en: ({ other, fieldEn }) => ({
    message: `${fieldEn} is blank in the unit's other list (${other}); what stands here is taken`,
    hint: 'find out which list is final, take the old one away and run again',
  }),
});

interface Seen {
  readonly roster: Roster;
  readonly row: RosterRow;
}

/** The reports of one enterprise that were seen. */
interface Earlier {
  readonly first: Seen;
  /** The first of each file. */
  readonly lists: Seen[];
  /** The first later one that states what the very first does not. */
  readonly stating: Map<ColumnKey, Seen>;
}

export const reportsOfOneEnterprise = {
  reports: [reportedTwice, reportsDiffer, blankInOtherList],
  *checkSubmission(rosters) {
    const seen = new Map<string, Earlier>();
    for (const roster of rosters) {
      for (const row of roster.rows) {
        const code = cellValue(row, 'uscc');
        if (code === undefined) continue;
        const earlier = seen.get(code);
        if (earlier === undefined) {
          const first = { roster, row };
          seen.set(code, { first, lists: [first], stating: new Map() });
          continue;
        }
        yield* compare(earlier, { roster, row });
        if (earlier.lists.every((one) => one.roster.file !== roster.file))
          earlier.lists.push({ roster, row });
      }
    }
  },
} as const satisfies SubmissionRule;

// Contact persons and notes are each unit's own.
const OWN: ReadonlySet<ColumnKey> = new Set([
  'team',
  'contact',
  'phone',
  'note',
  'claimItems',
  'claimAmount',
]);

function* compare({ first, lists, stating: known }: Earlier, later: Seen) {
  let isSame = true;
  for (const key of COLUMN_KEYS) {
    if (OWN.has(key)) continue;
    // The first report need not be the one that states a value, nor the one of the same unit.
    const stating = cellValue(first.row, key) === undefined ? known.get(key) : first;
    if (stating === undefined && cellValue(later.row, key) !== undefined) known.set(key, later);
    if (stating && differs(key, stating.row, later.row)) {
      isSame = false;
      yield difference(key, stating, later);
    }
    const beside = lists.find((one) => twoListsOfOneUnit(one, later) && isBlankInOne(key, one, later));
    if (beside) {
      isSame = false;
      yield blankness(key, beside, later);
    }
  }
  const isCompared = !COLUMN_KEYS.some((key) =>
    [first, later].some(({ row }) => isUnplaced(row.values[key])),
  );
  if (isCompared && isSame && first.roster.file !== later.roster.file) {
    yield report(reportedTwice, placeOf(later.roster, later.row, 'uscc'), {
      other: addressOf(first.roster, first.row, 'uscc'),
    });
  }
}

function difference(key: ColumnKey, stating: Seen, later: Seen): Diagnostic {
  const { header, headerEn } = columnOf(key);
  const args = {
    other: addressOf(stating.roster, stating.row, key),
    field: header,
    fieldEn: headerEn,
    theirs: textOf(key, stating.row),
    between: between(stating, later),
  };
  return report(reportsDiffer, placeOf(later.roster, later.row, key), args);
}

function blankness(key: ColumnKey, one: Seen, later: Seen): Diagnostic {
  const { header, headerEn } = columnOf(key);
  const [known, other] = one.row.values[key] === undefined ? [later, one] : [one, later];
  const args = { other: addressOf(other.roster, other.row, key), field: header, fieldEn: headerEn };
  return report(blankInOtherList, placeOf(known.roster, known.row, key), args);
}

function between({ roster: a }: Seen, { roster: b }: Seen): Between {
  if (a.file === b.file) return 'rows';
  return a.unit !== null && a.unit === b.unit ? 'files' : 'units';
}

// A county and a park each know their own part; of two lists of one unit one is mostly the correction of the other.
function twoListsOfOneUnit({ roster: a }: Seen, { roster: b }: Seen): boolean {
  return a.unit !== null && a.unit === b.unit && a.file !== b.file;
}

function isBlankInOne(key: ColumnKey, a: Seen, b: Seen): boolean {
  if (a.roster.columns[key] === undefined || b.roster.columns[key] === undefined) return false;
  return (a.row.values[key] === undefined) !== (b.row.values[key] === undefined);
}

function differs(key: ColumnKey, a: RosterRow, b: RosterRow): boolean {
  const [first, later] = [cellValue(a, key), cellValue(b, key)];
  return first !== undefined && later !== undefined && !saysSame(key, first, later);
}

function textOf(key: ColumnKey, row: RosterRow): string {
  const value = cellValue(row, key);
  return value === undefined ? '' : canonicalText(key, value, 'wan');
}
