// A sheet beside the roster that is not read, though it seems to hold something about enterprises.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { parseUscc, USCC_LENGTH } from '../values/uscc.ts';
import { plainText } from './cell-text.ts';
import { NOT_READ } from './match-kinds.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import { isTotal } from './sort-rows.ts';

/** The names under which claims are sent: 奖补申报, 申报表 and the like. */
export const CLAIMS_SHEET_NAME = /奖补申报|申报(?:表|明细|汇总)?$/u;

// The list of what is to be mended, which a returned workbook carries in front, names codes too.
const RETURN_LIST = /退回清单$|^Return list for/u;
/** A title, a header and a line. */
const LEAST_ROWS = 3;

export const unreadSheet = kind<{
  readonly codes: number;
  /** Of these, on no list that is read. */
  readonly lost: number;
  readonly hiddenClaims: boolean;
}>()({
  code: 'unread-sheet',
  severity: 'warning',
  why: {
    zh: '表头不合要求的申报表、没有表头的名单不会被读取，所报的事项、企业会无声地漏掉。',
    en: 'A sheet of claims without a proper header, or a list without any, is not read, and what it claims or names would silently be lost.',
  },
  effect: NOT_READ,
  example: '表头写成“信用码、项目、金额”的工作表“奖补申报”',
  sample: { codes: 12, lost: 0, hiddenClaims: false },
  zh: ({ codes, lost, hiddenClaims }) => ({
    message: hiddenClaims
      ? '隐藏的奖补申报表未读取'
      : `该工作表未读取：认不出是名单还是奖补申报表${codes > 0 ? `，其中 ${codes} 行写有统一社会信用代码` : ''}${lost > 0 ? `，${lost} 个代码不在所读的名单中` : ''}`,
    hint: hiddenClaims
      ? '是本期申报的，取消隐藏后重报；不需要的删去'
      : '如为申报，表头须有“统一社会信用代码”“奖补事项”“申报金额”；如为名单（包括接在另一张工作表后的），须有自己的表头，含企业名称、统一社会信用代码、所属县区等列；与本次填报无关的不必处理',
  }),
  en: ({ codes, lost, hiddenClaims }) => ({
    message: hiddenClaims
      ? 'a hidden sheet of claims is not read'
      : `this sheet is not read: it is known neither as a list nor as a sheet of claims${codes > 0 ? `, though ${codes === 1 ? '1 row names a code' : `${codes} rows name codes`}` : ''}${lost > 0 ? `; ${counted(lost, 'code')} ${lost === 1 ? 'is' : 'are'} on no list that is read` : ''}`,
    hint: hiddenClaims
      ? 'unhide it and send it again if it belongs to this period; delete it if it is not needed'
      : 'a sheet of claims has a header with 统一社会信用代码, 奖补事项 and 申报金额, a list, one that goes on from another sheet too, has one of its own with 企业名称, 统一社会信用代码, 所属县区 and so on; nothing is to be done where the sheet is about something else',
  }),
});

export const sumsBesideList = kind<Record<never, never>>()({
  code: 'sums-beside-list',
  severity: 'info',
  why: {
    zh: '名单旁的汇总表有几列与名单相同，但只有合计、小计行，没有列出企业，不读取不会漏掉企业。',
    en: 'A sheet of sums beside the list has some of its columns but only rows of totals and no enterprise, so none is lost.',
  },
  example: '文件中另有工作表“汇总表”，只有小计、合计行',
  sample: {},
  zh: () => ({
    message: '此表只有合计、小计行，没有列出企业，未作为名单读取',
    hint: '为汇总用的不必处理；其中有须核定的数据的，逐户填入名单后重报',
  }),
  en: () => ({
    message: 'this sheet has only rows of totals and names no enterprise; it is not read as a list',
    hint: 'nothing is to be done where it holds sums; what is to be decided on belongs on the list, an enterprise a row',
  }),
});

/** Whether a sheet that lacks required columns of a list has nothing but totals under the row of its header. */
export function holdsSumsAlone(sheet: RawSheet, headerRow: number): boolean {
  return sheet.rows.every(
    ({ number, cells }) =>
      number <= headerRow ||
      cells.every((cell) => rawText(cell).trim() === '') ||
      cells.some((cell) => isTotal(plainText(rawText(cell)))),
  );
}

/**
 * A finding on a sheet that was taken neither for a roster nor for claims and yet names codes of enterprises, or
 * is called as sheets of claims are and is filled in; none for any other, such as instructions. An error where codes
 * are not among those of the lists that are `read`, where there are any: a list may have lost its header.
 */
export function doubtOfUnread(
  sheet: RawSheet,
  read: (() => ReadonlySet<string>) | null,
): readonly Diagnostic[] {
  if (
    sheet.rows.slice(0, LEAST_ROWS).some(({ cells }) => cells.some((cell) => titlesReturnList(rawText(cell))))
  )
    return [];
  const stated = sheet.rows.map(({ cells }) => cells.flatMap(codeOf)).filter((own) => own.length > 0);
  const codes = stated.length;
  const claims =
    CLAIMS_SHEET_NAME.test(sheet.sheet) &&
    sheet.rows.filter(({ cells }) => cells.filter((cell) => rawText(cell).trim() !== '').length > 1).length >=
      LEAST_ROWS - 1;
  if (codes === 0 && !claims) return [];
  const known = codes > 0 && !sheet.hidden ? read?.() : undefined;
  const lost = known === undefined ? 0 : new Set(stated.flat().filter((code) => !known.has(code))).size;
  const place = atFile(sheet.file, sheet.sheet);
  const severity = lost > 0 ? 'error' : unreadSheet.severity;
  return [report(unreadSheet, place, { codes, lost, hiddenClaims: false }, severity)];
}

function titlesReturnList(text: string): boolean {
  return RETURN_LIST.test(text.trim());
}

function codeOf(cell: RawSheet['rows'][number]['cells'][number]): string | readonly [] {
  return typeof cell === 'string' && cell.length >= USCC_LENGTH ? (parseUscc(cell) ?? []) : [];
}
