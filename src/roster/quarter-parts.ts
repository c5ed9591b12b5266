// Parts of a sheet that are lists of another quarter: 2025年第三季度企业名单 over the rows further down.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { type Period, periodOf } from '../values/period.ts';
import { plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { isCodeLike } from './enterprise-marks.ts';
import { statedPeriod } from './find-period.ts';
import { listedAsGone } from './gone-headings.ts';
import type { MatchedColumn } from './match-columns.ts';
import { namedTime } from './named-time.ts';
import { LONGEST_HEADING, withoutNumbering, wordsBesideUnits } from './part-heading.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowNumbers } from './row-numbers.ts';
import { skippedAt } from './skipped-line.ts';
import { ENTERED_SCALE, SENT_IN } from './telling-words.ts';

interface OtherQuarter {
  readonly heading: string;
  /** The quarter that the heading names, and the one evaluated. */
  readonly meant: Period;
  readonly taken: Period;
  /** Of the enterprises under it. */
  readonly rows: readonly number[];
}

export const listOfOtherQuarter = kind<OtherQuarter>()({
  code: 'list-of-other-quarter',
  severity: 'warning',
  why: {
    zh: '同一张表下面接着别的季度的名单，一并读取会把只在那一季度的企业算进本期，同一企业也会读到两次。',
    en: 'A list of another quarter further down a sheet: read with this one it brings in who is on that list alone, and others twice.',
  },
  effect: {
    zh: '其下的企业仍按所填内容核定，依据它们的各项奖补列为存疑，付款前核对。',
    en: 'The enterprises under it are decided by what their rows say; their awards stand among the doubted, to be checked before anything is paid.',
  },
  example: '本期名单下面的“2025年第三季度企业名单”及其下各行',
  sample: {
    heading: '2025年第三季度企业名单',
    meant: periodOf(2025, 3),
    taken: periodOf(2025, 4),
    rows: [33, 34, 35],
  },
  zh: ({ heading, meant, taken, rows }) => ({
    message: `“${heading}”写明为 ${meant}，本次按 ${taken} 核定；其下${rows.length}户企业（第 ${rowNumbers(rows, '、')} 行）仍按所填内容核定`,
    hint: '不属本期的名单移到另一个文件或删去后重报；属本期的，更正此行所写的季度',
  }),
  en: ({ heading, meant, taken, rows }) => ({
    message: `“${heading}” says ${meant}, it is evaluated for ${taken}; under it ${counted(rows.length, 'enterprise')} (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')}), decided by what their rows say`,
    hint: 'move a list that is not of this period to a file of its own or delete it, and send the list again; if it is of this period correct the quarter in this line',
  }),
});

interface QuarterParts {
  /** To be told of every row in order; whether the row is the heading of a list of another quarter. */
  readonly look: (row: RawRow, isEnterprise: boolean) => boolean;
  /** One finding for each such list; where it is followed by one of the period, one for each of its enterprises. */
  readonly doubts: () => readonly Diagnostic[];
}

interface Part {
  readonly row: RawRow;
  readonly heading: string;
  readonly meant: Period;
  readonly under: RawRow[];
}

/**
 * Watches a sheet for headings of other quarters than the period. What the list itself states (null where it states
 * none) is told of by other findings.
 */
export function quarterParts(
  sheet: RawSheet,
  columns: readonly MatchedColumn[],
  stated: Period | null,
  period: Period,
): QuarterParts {
  const code = columnNumber(columns, 'uscc') ?? 1;
  const parts: Part[] = [];
  let current: Part | undefined;
  // The last row of an enterprise that stands in no such part.
  let lastOwn = 0;
  const look = (row: RawRow, isEnterprise: boolean): boolean => {
    const named = isCodeLike(row.cells[code - 1]) ? undefined : headingOf(row);
    if (named === undefined) {
      if (!isEnterprise) return false;
      if (current) current.under.push(row);
      else lastOwn = row.number;
      return false;
    }
    const { heading, quarters } = named;
    const [first, last] = [quarters[0], quarters.at(-1)];
    if (first === undefined || last === undefined) return false;
    const isOther = !(first <= period && period <= last) && !quarters.includes(stated ?? period);
    current = isOther ? { row, heading, meant: last, under: [] } : undefined;
    if (current) parts.push(current);
    return isOther;
  };
  const doubts = (): readonly Diagnostic[] => parts.flatMap((part) => doubtsOf(part));
  const doubtsOf = ({ row, heading, meant, under }: Part): readonly Diagnostic[] => {
    // A heading of nothing is a line like any other.
    if (under.length === 0) return [skippedAt(sheet, row)];
    const at = (number: number) => ({ file: sheet.file, sheet: sheet.sheet, row: number, column: code });
    if (lastOwn > row.number)
      return under.map(({ number, cells }) =>
        report(listedAsGone, atCell(at(number), 'uscc', rawText(cells[code - 1])), { heading }),
      );
    // In the column of their codes, which decisions read: so all awards further down are doubted.
    const rows = under.map(({ number }) => number);
    const args = { heading, meant, taken: period, rows };
    return [report(listOfOtherQuarter, atCell(at(row.number), 'uscc', heading), args)];
  };
  return { look, doubts };
}

interface QuarterHeading {
  readonly heading: string;
  /** In order. */
  readonly quarters: readonly Period[];
}

const MOST_IN_LINE = 3;
// What is said beside the quarter of a list, or of its sender: 填报单位：城东区, 企业名单.
const BESIDE = /:|名[单册]$|表$/u;
const LIST = /(?:名[单册]|清单|表|企业|部分)(?:续[表页]?\d*|如下|附后)?:?$/u;
// What came about in a quarter may well be part of a later list, and a day is none of a list's.
const NOT_OF_LIST = new RegExp(
  `认定|获评|评定|新[增入升晋获]|${ENTERED_SCALE}|[入出]库|成立|投产|公[布示告]|变[更化动]|以[来前后]|截[至止]|起|填[报表写]|${SENT_IN}|[注;。,]`,
  'u',
);

// Of the few texts of a row that which is a list's quarter: 2025年第三季度企业名单 | 单位：万元.
function headingOf(row: RawRow): QuarterHeading | undefined {
  const filled = row.cells.filter((cell) => cell !== undefined && cell !== '');
  if (filled.length > MOST_IN_LINE || filled.some((cell) => typeof cell !== 'string')) return undefined;
  const texts = wordsBesideUnits(row);
  const [found, ...more] = texts.flatMap((text) => quarterHeading(text) ?? []);
  if (!found || more.length > 0) return undefined;
  return texts.every((text) => text === found.heading || BESIDE.test(plainText(text))) ? found : undefined;
}

function quarterHeading(text: string): QuarterHeading | undefined {
  const plain = plainText(text);
  if (plain.length > LONGEST_HEADING) return undefined;
  const time = quartersIn(plain);
  if (!time) return undefined;
  const start = plain.indexOf(time.text);
  const [before, after] = [plain.slice(0, start), plain.slice(start + time.text.length)];
  const rest = withoutNumbering(`${before}${after.replace(/^季?度?/u, '')}`.replace(/上一?季度?/u, ''));
  const plainRest = rest.replace(/[()《》“”"]/gu, '');
  // Of a third quarter nothing is known.
  if (/季|Q\d/iu.test(plainRest)) return undefined;
  const isHeading = plainRest === '' || (LIST.test(plainRest) && !NOT_OF_LIST.test(plainRest));
  return isHeading ? { heading: text, quarters: time.quarters } : undefined;
}

interface QuartersNamed {
  readonly text: string;
  readonly quarters: readonly Period[];
}

function quartersIn(plain: string): QuartersNamed | undefined {
  const several = namedTime(plain, false);
  if (several && several.until === undefined) return several;
  const single = statedPeriod(plain);
  if (!single?.period) return undefined;
  return { text: single.text.replace(/季度?$/u, ''), quarters: [single.period] };
}
