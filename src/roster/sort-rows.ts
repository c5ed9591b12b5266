// Which rows under the header are enterprises, and which are sums, notes or signatures.
import { isBlankText, plainLabel, plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { type ColumnType, columnOf } from './columns.ts';
import { COMPANY, isCodeLike } from './enterprise-marks.ts';
import { isExampleName } from './example-row.ts';
import { isNo } from './field-types/yes-no.ts';
import { isColumnNumber, isCountedUp, isNumberingRow } from './header-labels.ts';
import type { MatchedColumn } from './match-columns.ts';
import { explainsMark } from './note-marks.ts';
import { type RawRow, type RawValue, rawText } from './raw-sheet.ts';
import { sparing } from './sparing-pattern.ts';

type RowSort =
  | 'enterprise'
  | 'total'
  | 'subtotal'
  /** Blank, a note, a signature, a form's example, a header once more: nothing to say about it. */
  | 'passed-over'
  /** No enterprise as far as one can see; worth a word. */
  | 'unclear';

interface Filled {
  readonly column: number;
  readonly plain: string;
}

const TOTAL = /^(?:本页|本表|全[区县市]|累)?(?:合计|总计|小计|共计|总数|累计)|^共计?:?\d+[家户个]/u;
const NAME_LIKE_TOTAL = /^(?:合计|总计|小计|共计|总数|累计)\p{Script=Han}{2,}$/u;
// The sum of a part of the list: 城东区合计, 制造业小计, 八一路街道小计（4户）.
const TOTAL_OF_PART = sparing(
  ['计'],
  () =>
    /^[\p{Script=Han}\w()]{1,20}(?:合计|总计|小计|共计)(?::?\d+[家户个]|\(共?计?:?\d+[家户个](?:企业)?\))?$/u,
);
// A part of the list with how many there are in it, which no firm's name ends with: 八一路街道（4户）, 园区企业：3家.
const COUNTED = '(?:共计?|合?计)?:?\\d+[家户个](?:企业|单位)?';
const PLACE = '街道(?:办(?:事处)?)?|[区县乡镇]';
const ITS_FIRMS = '(?:(?:工业|规上|规模以上|中小|重点)*企业)?';
const PART_COUNTED = sparing(
  /[家户个]/u,
  () =>
    new RegExp(
      `^[\\p{Script=Han}\\d()、.“”"]{2,24}?(?:\\(${COUNTED}\\)|(?:${PLACE}|园|企业|行业|业)${COUNTED})$`,
      'u',
    ),
);
// What a line of sums is made up of, the names of firms left out: 其中：八一路街道2户.
const OF_WHICH = /^其中(?::|$|.*\d[家户个])/u;
// A place by itself is no firm either.
const PLACE_ALONE = sparing(
  /[街区县乡镇]/u,
  () =>
    new RegExp(
      `^(?:[(]?[一二三四五六七八九十]+[)、.])?(?!.*(?:公司|厂|合作社|集团))\\p{Script=Han}{2,9}(?:${PLACE})${ITS_FIRMS}$`,
      'u',
    ),
);
const TOWN = new RegExp(`(?:街道(?:办(?:事处)?)?|[乡镇])${ITS_FIRMS}$`, 'u');
const SERIAL = /^(?:\d{1,3}|[(]?[一二三四五六七八九十]+[)、.]?)$/u;
// Headers once more in another language: Name, Unified Social Credit Code, Revenue (RMB 10,000).
const FOREIGN_WORDS = /^[a-z][^\p{Script=Han}]*$/iu;
const FOREIGN_CODE = /^(?!no(?!\.)).*(?:code|credit|uscc)/iu;
const HEADCOUNT = /^共?计?:?\d+[家户个]?(?:企业|单位)?$/u;
const COUNT = /^\d{1,3}[家户个]?$/u;
const SUBTOTAL = /小计|本页/u;
const NOTE =
  /^[*※(]?(?:(?:备注|说明|填表说明|填报说明|注意事项|附注|附件|注|附)(?:$|[\d:.、(])|(?:单位|部门|企业)?(?:主要|分管|主管)?(?:负责人|领导|填报人|填表人|制表人?|经办人?|审核人?|复核人?|联系人|联系电话|电话|审批人?|日期|时间|填报日期|填报单位|填报时间|报送日期|签字|盖章|签章)\)?(?:\([^)]*\))?(?:$|:))/u;
const SEAL = /(?:公章|盖章|签字|签章|签名)\)?[:_]*$/u;
// 待盖章 and 未加盖公章 are remarked of an enterprise.
const SEALED = new RegExp(`(?<![未待没缺漏补]加?盖?)${SEAL.source}`, 'u');
const PLACE_TO_SIGN =
  /^[(]?(?:\p{Script=Han}{0,6}(?:单位|部门|人|领导|局))?(?:公章|盖章|签字|签章|签名)[)]?[:_]*$/u;
// The heading of a part of the list, or the office that signs it.
const HEADING = /^[(]?[一二三四五六七八九十]+[)、.]|(?:局|委员会|管委会|办公室|人民政府)$/u;
// 以上企业均已核实, 上述数据经核对无误.
const OF_LIST =
  /^(?:经[^,]{1,8},)?(?:以上|上述|上表|本表|表中)(?:所列|各)?(?:\d+[家户个])?(?:企业|单位|名单|数据|信息|内容|[均都为系])/u;
// What closes a form: 以下空白.
const NOTHING_BELOW = /^[(—-]*(?:[以此]下|[本此]页)?(?:均?[为是]?空白|无正文|无内容)[)—-]*$/u;
const DATE = /^\d{4}[-/.年]\d{1,2}[-/.月](?:\d{1,2}日?)?$/u;
const ZERO = /^0(?:\.0+)?$/u;
const CLEARLY_AN_ENTERPRISE = 3;
const SURELY_AN_ENTERPRISE = 5;

/** Where a list has what its rows are told apart by; columns are 1-based, 0 where there is none. */
interface ListColumns {
  readonly name: number;
  readonly uscc: number;
  readonly note: number;
  /** Of the columns that are read: their headers, plain, and the types of what stands in them. */
  readonly headers: ReadonlyMap<number, string>;
  readonly types: ReadonlyMap<number, ColumnType>;
}

/** Makes the sorter of a sheet's rows, to be asked in order: after a total row it wants more proof of an enterprise. */
export function rowSorter(columns: readonly MatchedColumn[]): (row: RawRow) => RowSort {
  const list = listColumns(columns);
  let afterTotal = false;
  return (row) => {
    const [code, named] = [row.cells[list.uscc - 1], row.cells[list.name - 1]];
    if (isExampleName(named)) return 'passed-over';
    if (isCodeLike(code) && isFilled(named)) return 'enterprise';
    const sort = sortOf(filledCells(row), list, isCodeLike(code), afterTotal);
    if (sort === 'total') afterTotal = true;
    return sort;
  };
}

function listColumns(columns: readonly MatchedColumn[]): ListColumns {
  return {
    name: columnNumber(columns, 'name') ?? 0,
    uscc: columnNumber(columns, 'uscc') ?? 0,
    note: columnNumber(columns, 'note') ?? 0,
    headers: new Map(columns.map(({ column, header }) => [column, plainText(header)])),
    types: new Map(columns.map(({ column, key }) => [column, columnOf(key).type])),
  };
}

function sortOf(
  filled: readonly Filled[],
  list: ListColumns,
  hasCode: boolean,
  afterTotal: boolean,
): RowSort {
  const { name, note } = list;
  const [first] = filled;
  if (!first || isRepeatedHeader(filled, list)) return 'passed-over';
  if (hasCode) return 'enterprise';
  const isNamed = filled.some(
    ({ column, plain }) => column === name && !HEADCOUNT.test(plain) && !isBlankText(plain),
  );
  // What is remarked of an enterprise may begin or end like a sum, a note or a signature.
  const label = filled.find(
    ({ column, plain }) =>
      (column !== note || !isNamed) && column <= Math.max(name, first.column) && isTotal(plain),
  );
  if (label && label.column === name && isNameLikeTotal(label, filled, list)) return 'enterprise';
  if (label) return isSubtotal(label.plain) ? 'subtotal' : 'total';
  const part = partOfList(filled, list);
  if (part) return part;
  if (filled.length === 1 && NOTHING_BELOW.test(first.plain)) return 'passed-over';
  if (filled.length === 1 && first.column <= name && isSentence(first.plain)) return 'unclear';
  if (isColumnNumbers(filled, list)) return 'passed-over';
  if (isForeignHeader(filled, list)) return 'unclear';
  if (isPlainEnterprise(filled, list) || isCompany(filled, list)) return byContent(filled, list, afterTotal);
  if (isNumberedOddly(filled, list)) return 'enterprise';
  if (filled.length === 1 && SEAL.test(first.plain)) return 'passed-over';
  if (isNumberedName(filled, list)) return byContent(filled, list, afterTotal);
  if (NOTE.test(first.plain)) return 'passed-over';
  const sealed = filled.filter(({ plain }) => SEALED.test(plain));
  if (sealed.length === 0) return byContent(filled, list, afterTotal);
  // 材料已盖章 beside a name may be said of an enterprise.
  return isNamed && sealed.some(({ column, plain }) => column > name && !PLACE_TO_SIGN.test(plain))
    ? 'unclear'
    : 'passed-over';
}

// Who signs has no serial number, unless it is written into one of a form's numbered lines.
function isNumberedName([first, second]: readonly Filled[], { name }: ListColumns): boolean {
  if (!first || !/^\d+$/u.test(first.plain) || first.column >= name || second?.column !== name) return false;
  return !NOTE.test(second.plain) && !SEAL.test(second.plain);
}

// 总数码商行, beside what no sum has: an industry and an answer. How many there are of them a sum may have.
function isNameLikeTotal({ plain }: Filled, filled: readonly Filled[], { types }: ListColumns): boolean {
  const own = filled.filter((cell) => {
    const type = types.get(cell.column);
    if (isBlankText(cell.plain) || COUNT.test(cell.plain)) return false;
    return type === 'industry' || type === 'yes-no' || type === 'date';
  });
  return own.length >= 2 && NAME_LIKE_TOTAL.test(plain);
}

// The line of a part of the list, with its sums or without: told by its words, and by its having nothing else.
function partOfList(filled: readonly Filled[], { name, types }: ListColumns): RowSort | undefined {
  const isNumbered = filled.length > 1 && SERIAL.test(filled[0]?.plain ?? '');
  const [label, ...others] = isNumbered ? filled.slice(1) : filled;
  if (!label || label.column > name) return undefined;
  const { plain } = label;
  const beside = others.filter((cell) => !isSummed(cell));
  if (!beside.every(({ column }) => types.get(column) === 'unit')) return undefined;
  if (OF_WHICH.test(plain) && !COMPANY.test(plain)) return 'unclear';
  if (PART_COUNTED.test(plain)) return 'subtotal';
  if (isNumbered || !PLACE_ALONE.test(plain)) return undefined;
  // The county is filled down beside headings too; beside its own name it may be an enterprise's.
  if (beside.length > 0 && !TOWN.test(plain)) return undefined;
  return others.length > beside.length ? 'subtotal' : 'unclear';

  // Beside sums may stand how many there are: 4户.
  function isSummed(cell: Filled): boolean {
    const type = types.get(cell.column);
    return type === 'amount' || type === 'signed-amount' || type === 'count' || HEADCOUNT.test(cell.plain);
  }
}

// What is said of the list, or of those with a mark, in a line of its own.
function isSentence(plain: string): boolean {
  return explainsMark(plain) || (OF_LIST.test(plain) && !COMPANY.test(plain));
}

// A firm's name stays one whatever is remarked of it: 资料未盖章.
function isCompany(filled: readonly Filled[], { name, note }: ListColumns): boolean {
  return (
    filled.some(({ column, plain }) => column === name && COMPANY.test(plain) && !NOTE.test(plain)) &&
    !filled.some(({ column, plain }) => column < name && column !== note && NOTE.test(plain))
  );
}

// 附1 or 注1 for a serial number: what fills so many columns of the list is no note.
function isNumberedOddly(filled: readonly Filled[], { name, headers }: ListColumns): boolean {
  const own = filled.filter(
    ({ column, plain }) => headers.has(column) && !NOTE.test(plain) && !SEALED.test(plain),
  );
  return (
    own.length >= SURELY_AN_ENTERPRISE &&
    own.some(({ column, plain }) => column === name && !isColumnNumber(plain))
  );
}

// A name that is none of a line's own words, among other columns of the list.
function isPlainEnterprise(filled: readonly Filled[], { name, note, headers }: ListColumns): boolean {
  const named = filled.find(({ column }) => column === name);
  const known = filled.filter(({ column, plain }) => headers.has(column) && !SEALED.test(plain));
  return (
    named !== undefined &&
    known.length >= CLEARLY_AN_ENTERPRISE &&
    !NOTE.test(named.plain) &&
    !isColumnNumber(named.plain) &&
    !filled.some(({ column, plain }) => column !== note && NOTE.test(plain))
  );
}

function byContent(filled: readonly Filled[], list: ListColumns, afterTotal: boolean): RowSort {
  const { name, uscc, headers, types } = list;
  const telling = filled.filter(({ plain }) => !isBlankText(plain));
  const known = telling.filter(({ column }) => headers.has(column));
  if (known.length === 0)
    return telling.every(({ plain }) => /^\d+$/.test(plain)) ? 'passed-over' : 'unclear';
  const [only] = known;
  // The day of a signature stands anywhere, but one in a column of days may belong to the enterprise above.
  if (telling.length === 1 && only && DATE.test(only.plain) && types.get(only.column) !== 'date')
    return 'passed-over';
  if (telling.length === 1 && only && HEADING.test(only.plain)) return 'unclear';
  const named = known.some(({ column }) => column === name);
  if (afterTotal) return named && known.length >= CLEARLY_AN_ENTERPRISE ? 'enterprise' : 'unclear';
  const coded = known.some(({ column }) => column === uscc);
  if (named || coded) return 'enterprise';
  return known.length > 1 && !known.every((cell) => isFilledBeforehand(cell, list))
    ? 'enterprise'
    : 'unclear';
}

// Forms are copied down with the county, 否 and 0 in them: of no enterprise, and nothing rests on them.
function isFilledBeforehand({ column, plain }: Filled, { types }: ListColumns): boolean {
  switch (types.get(column)) {
    case 'unit':
      return true;
    case 'yes-no':
      return isNo(plain);
    case 'amount':
    case 'count':
      return ZERO.test(plain);
    case 'state':
      return plain === '正常';
    default:
      return false;
  }
}

// Over codes stands a word for them; who writes “none” for a code is an enterprise.
function isForeignHeader(filled: readonly Filled[], { uscc }: ListColumns): boolean {
  return (
    filled.some(({ column, plain }) => column === uscc && FOREIGN_CODE.test(plain)) &&
    filled.every(({ plain }) => FOREIGN_WORDS.test(plain))
  );
}

function isRepeatedHeader(filled: readonly Filled[], { headers }: ListColumns): boolean {
  const same = filled.filter(({ column, plain }) => headers.get(column) === plain).length;
  return same >= 2 && same * 2 >= filled.length;
}

// Under the name stands one of them, or they begin behind it.
function isColumnNumbers(filled: readonly Filled[], { name }: ListColumns): boolean {
  const plains = filled.map(({ plain }) => plain);
  return isNumberingRow(plains) && (filled.some(({ column }) => column === name) || isCountedUp(plains));
}

/** Whether plain text names a row of totals: 合计, 小计, 城东区合计; the name of a firm, 合计商贸有限公司, does not. */
export function isTotal(plain: string): boolean {
  if (TOTAL.test(plain)) return /[\d:]/u.test(plain) || !COMPANY.test(plain);
  return TOTAL_OF_PART.test(plain);
}

function isSubtotal(plain: string): boolean {
  return SUBTOTAL.test(plain) || !TOTAL.test(plain);
}

/** The number of enterprises a total row states: `17家`, or a bare number where the name would be. */
export function statedCount(row: RawRow, columns: readonly MatchedColumn[]): number | null {
  const filled = filledCells(row);
  for (const { plain } of filled) {
    // 其中新增3家 are not all of them.
    if (plain.startsWith('其中')) continue;
    const match = /(\d+)(?:家|户|个)/u.exec(plain.replaceAll(',', ''));
    if (match) return Number(match[1]);
  }
  const name = columnNumber(columns, 'name');
  const bare = filled.find(({ column, plain }) => column === name && /^\d+$/.test(plain));
  return bare ? Number(bare.plain) : null;
}

function filledCells({ cells }: RawRow): readonly Filled[] {
  const filled: Filled[] = [];
  for (const [index, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    const plain = plainLabel(rawText(cell));
    if (plain !== '') filled.push({ column: index + 1, plain });
  }
  return filled;
}

function isFilled(cell: RawValue): boolean {
  return cell !== undefined && cell !== '';
}
