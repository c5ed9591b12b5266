// From the sheets of one file to its rosters, with the claims that belong to them.
import { atFile, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { type Period, periodOf } from '../values/period.ts';
import { type ColumnMapping, NO_MAPPING } from './column-mapping.ts';
import { holdsLedger, ledgerAmongRosters } from './ledger-among-rosters.ts';
import { missingColumn, NOT_READ } from './match-kinds.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readClaims } from './read-claims.ts';
import { readRoster } from './read-roster.ts';
import { type ClaimRow, isUnreadable, type Roster } from './roster.ts';
import { doubtsAboutTemplate } from './template-mark.ts';
import { findInstructions } from './unit-in-instructions.ts';
import { doubtOfUnread, holdsSumsAlone, sumsBesideList, unreadSheet } from './unread-sheet.ts';

export const noRoster = kind<{ readonly sheets: readonly string[] }>()({
  code: 'no-roster',
  severity: 'error',
  why: {
    zh: '文件中没有企业名单，该单位的数据无从核算。',
    en: 'The file holds no list of enterprises, so nothing of its unit can be evaluated.',
  },
  example: '只有“填报说明”一张表',
  sample: { sheets: ['填报说明'] },
  zh: ({ sheets }) => ({
    message: `文件中找不到企业名单${sheets.length > 0 ? `（工作表：${sheets.join('、')}）` : ''}`,
    hint: '名单须有表头，含企业名称、统一社会信用代码、所属县区、行业代码、上年度营业收入、是否规上等列',
  }),
  en: ({ sheets }) => ({
    message: `no list of enterprises is found in the file${sheets.length > 0 ? ` (sheets: ${sheets.join(', ')})` : ''}`,
    hint: 'a list has a header with 企业名称, 统一社会信用代码, 所属县区, 行业代码, 上年度营业收入 and 是否规上',
  }),
});

export const emptyRoster = kind<{ readonly sheet: string }>()({
  code: 'empty-roster',
  severity: 'error',
  why: {
    zh: '只有表头的名单等于没有上报，该单位的数据无从核算。',
    en: 'A list of nothing but a header is as good as none: nothing of its unit can be evaluated.',
  },
  example: '未填写的名单模板',
  sample: { sheet: '企业名单' },
  zh: ({ sheet }) => ({
    message: `${sheet === '' ? '名单' : `工作表“${sheet}”`}只有表头，没有填写企业`,
    hint: '逐户填写后重报；确认没有误交空白模板',
  }),
  en: ({ sheet }) => ({
    message: `${sheet === '' ? 'the list' : `the sheet ${sheet}`} has a header but no enterprise`,
    hint: 'fill in a row for each enterprise and send it again; perhaps the blank form was sent',
  }),
});

export const hiddenRoster = kind<{ readonly taken: boolean }>()({
  code: 'hidden-roster',
  severity: 'warning',
  why: {
    zh: '隐藏的工作表常是旧稿，读取它会使企业重复。',
    en: 'A hidden sheet is often an old draft; reading it too would double the enterprises.',
  },
  effect: {
    zh: '显示的工作表中没有名单的，读取隐藏的，其中的值参与核定；有名单的，隐藏的不读取，不参与核定。',
    en: 'Where no shown sheet holds a list the hidden one is read and its values count; where one does the hidden one is not read and decides nothing.',
  },
  example: '隐藏的工作表“企业名单（旧）”',
  sample: { taken: false },
  zh: ({ taken }) => ({
    message: taken ? '名单在隐藏的工作表中，已读取' : '隐藏的工作表中也有名单，未读取',
    hint: taken ? '取消隐藏并确认是最终稿' : '不需要的删去；需要的取消隐藏',
  }),
  en: ({ taken }) => ({
    message: taken
      ? 'the list stands on a hidden sheet; it is read'
      : 'a hidden sheet holds a list too; it is not read',
    hint: taken ? 'unhide it and make sure it is final' : 'delete it, or unhide it if it is needed',
  }),
});

export const sheetOfOtherPeriod = kind<{
  readonly stated: Period;
  readonly taken: Period;
  /** Enterprises that no list that is read has. */
  readonly lost: number;
}>()({
  code: 'sheet-of-other-period',
  severity: 'warning',
  why: {
    zh: '同一文件中留着上期的名单，一并读取会把已退出名单的企业算进本期。',
    en: 'A list of another quarter left in the file: read with this one it would bring back who has left the list.',
  },
  effect: NOT_READ,
  example: '文件中有“2025年三季度”“2025年四季度”两张名单',
  sample: { stated: periodOf(2025, 3), taken: periodOf(2025, 4), lost: 2 },
  zh: ({ stated, taken, lost }) => ({
    message: `此表写明为 ${stated}，同一文件另有 ${taken} 的名单，此表未读取${lost === 0 ? '' : `；其中 ${lost} 户不在所读的名单中`}`,
    hint: '如也属本期，更正表上的季度后重报；不属本期的，从文件中删去',
  }),
  en: ({ stated, taken, lost }) => ({
    message: `this sheet says ${stated}, and the file has a list of ${taken}: this sheet is not read${lost === 0 ? '' : `; ${counted(lost, 'enterprise')} on it ${lost === 1 ? 'is' : 'are'} on no list that is`}`,
    hint: 'if it belongs to this period too, correct the quarter and send it again; if not, delete it from the file',
  }),
});

/**
 * The rosters among the sheets of one file. Claims come from claims sheets, or where there is none with any line
 * from the rosters' own columns. Without any roster, or any enterprise, the value is empty and an error says why.
 */
export function readWorkbook(
  file: string,
  sheets: readonly RawSheet[],
  period: Period,
  mapping: ColumnMapping = NO_MAPPING,
): Reported<readonly Roster[]> {
  const instructions = findInstructions(sheets);
  const told = instructions
    ? sheets.map((sheet) => (sheet === instructions ? sheet : { ...sheet, instructions }))
    : sheets;
  const shown = readAll(
    told.filter(({ hidden }) => !hidden),
    period,
    mapping,
  );
  const concealed = readAll(
    told.filter(({ hidden }) => hidden),
    period,
    mapping,
  );
  const taken = shown.rosters.length === 0;
  const { claims } = shown;
  const { rosters, left } = ofPeriod(taken ? concealed.rosters : shown.rosters, period);
  const leftSheets = new Set(left.map(({ sheet }) => sheet));
  const isOfSheetRead = ({ sheet }: { readonly sheet: string }): boolean => !leftSheets.has(sheet);
  const diagnostics = [
    ...shown.diagnostics.filter(isOfSheetRead),
    ...(taken ? concealed.diagnostics.filter(isOfSheetRead) : []),
    ...[...shown.lacking, ...(taken ? concealed.lacking : [])].flatMap((lacking) => saidOf(lacking, rosters)),
    ...left.map((roster) => leftOut(roster, rosters, period)),
    ...concealed.rosters
      .filter(isOfSheetRead)
      .map((roster) => report(hiddenRoster, atFile(file, roster.sheet), { taken })),
    ...claimSheets(concealed.claims).map((sheet) =>
      report(unreadSheet, atFile(file, sheet), { codes: 0, lost: 0, hiddenClaims: true }),
    ),
  ];
  // Whatever else it lacks as a roster, it was never one.
  if (rosters.length === 0 && !claims && holdsLedger(sheets))
    return { value: [], diagnostics: [report(ledgerAmongRosters, atFile(file), { file })] };
  if (rosters.length === 0 && !diagnostics.some(({ severity }) => severity === 'error')) {
    const names = sheets.map(({ sheet }) => sheet).filter((name) => name !== '');
    diagnostics.push(report(noRoster, atFile(file), { sheets: names }));
  }
  const [first] = rosters;
  if (first && rosters.every(({ rows }) => rows.length === 0)) {
    diagnostics.push(report(emptyRoster, atFile(file, first.sheet), { sheet: first.sheet }));
    return { value: [], diagnostics };
  }
  const unread = [...shown.unread, ...concealed.unread];
  const codesRead = rosters.length > 0 ? (): ReadonlySet<string> => new Set(rosters.flatMap(codesOf)) : null;
  diagnostics.push(
    ...unread.flatMap((sheet) => doubtOfUnread(sheet, codesRead)),
    ...doubtsAboutTemplate(file, sheets, period),
  );
  return { value: claims ? withClaims(rosters, claims) : rosters, diagnostics };
}

interface Found {
  readonly rosters: readonly Roster[];
  /** Null where no sheet is a claims sheet, or all of them are left blank. */
  readonly claims: readonly ClaimRow[] | null;
  /** Sheets that are neither, and of which nothing is said yet. */
  readonly unread: readonly RawSheet[];
  /** Sheets that are nearly rosters, and what they lack. */
  readonly lacking: readonly Lacking[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Lacking {
  readonly sheet: RawSheet;
  readonly diagnostics: readonly Diagnostic[];
}

function readAll(sheets: readonly RawSheet[], period: Period, mapping: ColumnMapping): Found {
  const rosters: Roster[] = [];
  const unread: RawSheet[] = [];
  const lacking: Lacking[] = [];
  let diagnostics: readonly Diagnostic[] = [];
  let claims: readonly ClaimRow[] | null = null;
  for (const sheet of sheets) {
    const roster = readRoster(sheet, period, mapping);
    // Not by push(...): a long, faulty list has more findings than a call may have arguments.
    if (roster.value) {
      rosters.push(roster.value);
      diagnostics = [...diagnostics, ...roster.diagnostics];
      continue;
    }
    const claimed = readClaims(sheet, period);
    if (claimed.value && claimed.value.length > 0) claims = [...(claims ?? []), ...claimed.value];
    // What makes it claims also makes it nearly a roster, of which then nothing is to be said.
    if (!claimed.value && roster.diagnostics.length > 0) {
      lacking.push({ sheet, diagnostics: roster.diagnostics });
      continue;
    }
    diagnostics = [...diagnostics, ...claimed.diagnostics];
    if (!claimed.value && claimed.diagnostics.length === 0) unread.push(sheet);
  }
  return { rosters, claims, unread, lacking, diagnostics };
}

// A list of another quarter counts only where none of this one stands beside it.
function ofPeriod(
  rosters: readonly Roster[],
  period: Period,
): { readonly rosters: readonly Roster[]; readonly left: readonly Roster[] } {
  const isOther = ({ period: stated }: Roster): boolean => stated !== null && stated !== period;
  if (!rosters.some(({ period: stated }) => stated === period)) return { rosters, left: [] };
  return { rosters: rosters.filter((roster) => !isOther(roster)), left: rosters.filter(isOther) };
}

// Who stands on it alone would be lost, and that is an error.
function leftOut(roster: Roster, read: readonly Roster[], period: Period): Diagnostic {
  const known = new Set(read.flatMap(codesOf));
  const lost = codesOf(roster).filter((code) => !known.has(code)).length;
  const args = { stated: roster.period ?? period, taken: period, lost };
  return report(
    sheetOfOtherPeriod,
    atFile(roster.file, roster.sheet),
    args,
    lost === 0 ? sheetOfOtherPeriod.severity : 'error',
  );
}

// As written where they cannot be read.
function codesOf({ rows }: Roster): readonly string[] {
  return rows.flatMap(({ values: { uscc } }) => (isUnreadable(uscc) ? uscc.unreadable : (uscc ?? [])));
}

// Beside a list a sheet of sums need not be one.
function saidOf({ sheet, diagnostics }: Lacking, rosters: readonly Roster[]): readonly Diagnostic[] {
  const row = diagnostics.find(({ code }) => code === missingColumn.code)?.row;
  const isBeside = rosters.some(({ rows }) => rows.length > 0);
  return row && isBeside && holdsSumsAlone(sheet, row)
    ? [report(sumsBesideList, atFile(sheet.file, sheet.sheet), {})]
    : diagnostics;
}

function claimSheets(claims: readonly ClaimRow[] | null): readonly string[] {
  return [...new Set(claims?.map(({ sheet }) => sheet))];
}

function withClaims(rosters: readonly Roster[], claims: readonly ClaimRow[]): readonly Roster[] {
  return rosters.map((roster, index) => ({ ...roster, claims: index === 0 ? claims : [] }));
}
