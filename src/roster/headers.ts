// What a header says: which column it means, and in which unit.
import { hasHan, plainLabel, plainText, withoutQuotes } from './cell-text.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf, isDated } from './columns.ts';
import { inFullYears } from './full-years.ts';
import { isOfSeveral, type StatedUnit } from './money-unit.ts';
import { withoutOwnYears, yearsMeant } from './own-years.ts';
import { sparing } from './sparing-pattern.ts';
import { tellsOtherwise, WHOLE_YEAR } from './telling-note.ts';
import { DASH, SINCE_NEW_YEAR } from './telling-words.ts';
import { noteOfAnother, noteOfHopes } from './terse-label.ts';
import { isBareGiant, keySpokenOf } from './title-words.ts';
import { unitOfNote } from './unit-of-note.ts';

export interface HeaderReading {
  /** The header without brackets, quotes and blanks. */
  readonly plain: string;
  /** The column it means; undefined where it is none of ours. */
  readonly key: ColumnKey | undefined;
  /** The unit its bracket states. */
  readonly unit: StatedUnit | undefined;
  readonly perCent: boolean;
  /** Where only its note keeps it from being a column: which one, and the note. */
  readonly doubted?: DoubtedHeader;
  /** Where only a year in its note keeps it from being a column: which one, and the years that it is of. */
  readonly otherYear?: OtherYear;
  /** Where its words are those of a column for the period's own year, whether all of that or not: 2025年1-11月营业收入. */
  readonly near?: ColumnKey;
  /** A bare 小巨人, which may mean either of two titles. */
  readonly ambiguous: boolean;
}

interface DoubtedHeader {
  readonly key: ColumnKey;
  readonly note: string;
}

interface OtherYear {
  readonly key: ColumnKey;
  readonly meant: readonly number[];
}

const MARKS = /^(?:\d{1,2}[.、](?=[*＊※★●\p{Script=Han}]))?[*＊※★●]*|[*＊※★:]+$/gu;
const BRACKETED = /[([{【〔〖]([^)\]}】〕〗]*)[)\]}】〕〗]/gu;
const TRAILING_UNIT = /[:/,、]?(?:(?:计量)?单位[:为]?)?(?:人民币)?(?:亿元|万元|元|%)$/u;
const UNIT_WORDS = /单位|(?:人民币|万|亿)*元|[,、;:]/gu;
/** A year that a cell names without a word: 2024. */
export const BARE_YEAR = /^\d{4}$/u;
/**
 * Reads a header. Full width, blanks, line breaks and quotes do not count; a bracketed unit or note is split
 * off. `year` (the period's) lets `2024年营业收入` be understood as last year's.
 */
export function readHeader(text: string, year?: number): HeaderReading {
  const plain = inFullYears(plainLabel(withoutFootnote(text)));
  if (!MARKED.test(plain) && !namesYear(plain, year)) return readBare(plain);
  const whole = withoutQuotes(plain).replace(MARKS, '');
  const notes = [...whole.matchAll(BRACKETED)].map(([, note = '']) => note).join(',');
  const base = whole.replace(BRACKETED, '').replace(MARKS, '');
  const { key, doubted, otherYear } = keyOf(whole, base, notes, year);
  return {
    plain: base,
    key,
    unit: unitOfBoth(unitBehind(base), notes === '' ? undefined : unitOfNote(notes)),
    perCent: base.endsWith('%') || notes.includes('%'),
    ambiguous: key === undefined && isBareGiant(base),
    ...(doubted && { doubted }),
    ...(otherYear && { otherYear }),
    ...(key === undefined && nearByYear(base, year)),
  };
}

// 企业名称① and 净利润②（万元）: what refers to a note under the list is no part of the name.
function withoutFootnote(text: string): string {
  return FOOTNOTE.test(text) ? text.replace(FOOTNOTE, '') : text;
}

const FOOTNOTE = /(?<=\S)\s*[①-⑳¹²³]+\s*(?=$|[(（][^()（）]*[)）]\s*$)/u;

const IN_YEAR = `年度?(?:全年|1月?${DASH}\\d{1,2}月份?|${SINCE_NEW_YEAR})?(?:实际|累计)*`;
const OF_THIS_YEAR = new RegExp(
  `^(?:(?<of>\\d{4})${IN_YEAR}(?:营业收入|营收)(?:累计)?|(?:营业收入|营收)(?<in>\\d{4})${IN_YEAR})$`,
  'u',
);
// What words are near to that name the period's own year or one of the two before it.
function nearByYear(base: string, year: number | undefined): { readonly near?: ColumnKey } {
  if (year === undefined || !/\d{4}年/u.test(base)) return {};
  const plain = base.replace(TRAILING_UNIT, '');
  const revenue = OF_THIS_YEAR.exec(plain)?.groups;
  if (revenue) return Number(revenue['of'] ?? revenue['in']) === year ? { near: 'revenueYtd' } : {};
  const near = keySpokenOf(relativeYear(plain, year));
  return near === 'rdExpense' || near === 'rdExpensePrior' ? { near } : {};
}

/** Whether a text names that year or one of those before it, or any in a bracket, so that its reading may hang on the year of the period. */
export function mayNameYear(text: string, year: number): boolean {
  // A reading joins what brackets and marks have parted.
  const joined = inFullYears(plainLabel(text)).replace(/[^\p{L}\p{N}]/gu, '');
  return yearsNear(year).named.test(joined) || NOTED_YEAR.test(text);
}

const NOTED_YEAR = /[([{（［｛【〔〖][^)）]*(?:\d{4}|2[1-9]\s*年)/u;

// A note may say something else than the unit that stands behind the words: 营业收入（2024年）单位：元.
function unitOfBoth(behind: StatedUnit | undefined, noted: StatedUnit | undefined): StatedUnit | undefined {
  return behind === undefined || noted === undefined || behind === noted ? (behind ?? noted) : 'unusable';
}

// With what multiplies it, or says whose it is: 千元, 10万元, 美元.
const WHOLE_UNIT = /(?:(?<!\d)1[0,]*0|(?<![a-z])[wk])?[十百千万亿美欧日港澳韩]*元$/iu;

// Of words that name another unit too what stands last is not the unit of all: 万元,研发投入为元.
function unitBehind(plain: string): StatedUnit | undefined {
  if (!plain.endsWith('元')) return undefined;
  return isOfSeveral(plain) ? 'unusable' : unitOfNote(WHOLE_UNIT.exec(plain)?.[0] ?? '');
}

// A date or a number names no column, whatever its year is called.
function namesYear(plain: string, year: number | undefined): boolean {
  return year !== undefined && hasHan(plain) && yearsNear(year).named.test(plain);
}

// Every quote, and every sign of MARKS and BRACKETED.
const MARKED = /^\d{1,2}[.、]\p{Script=Han}|["'`“”‘’「」『』《》〈〉<>*＊※★●:()[\]{}【】〔〕〖〗]/u;

// The same for a text with none of those and no year: most of what is tried as a header is data.
function readBare(plain: string): HeaderReading {
  const last = plain.charAt(plain.length - 1);
  const unitText = last === '元' || last === '%' ? (TRAILING_UNIT.exec(plain)?.[0] ?? '') : '';
  const names = headerNames();
  const key =
    names.get(plain) ??
    (unitText === '' ? undefined : names.get(plain.slice(0, plain.length - unitText.length)));
  return {
    plain,
    key,
    unit: unitBehind(plain),
    perCent: last === '%',
    ambiguous: key === undefined && isBareGiant(plain),
  };
}

function keyOf(
  whole: string,
  base: string,
  notes: string,
  year: number | undefined,
): Pick<HeaderReading, 'key' | 'doubted' | 'otherYear'> {
  const candidates = [
    whole.replace(/[()[\]{}【】〔〕〖〗]/gu, ''),
    ...(notes === ''
      ? []
      : [notes.replace(UNIT_WORDS, '').replace(WHOLE_YEAR, '').replace(BARE_YEAR, '$&年') + base]),
  ];
  const names = headerNames();
  const named = (written: string) => {
    const candidate = BEFORE_YEAR.replace(written, '$<of>$<words>');
    return names.get(candidate) ?? names.get(relativeYear(candidate, year)) ?? ofOwnYear(candidate, year);
  };
  for (const candidate of candidates) {
    const key = named(candidate);
    if (key) return { key };
  }
  const key = named(base) ?? named(base.replace(TRAILING_UNIT, ''));
  return key ? noted(key, notes, year) : { key };
}

// What a column that words name by themselves is with the notes behind them.
function noted(
  key: ColumnKey,
  notes: string,
  year: number | undefined,
): Pick<HeaderReading, 'key' | 'doubted' | 'otherYear'> {
  const others = withoutOwnYears(notes, key, year);
  // Those words alone would mislead where a note says otherwise.
  if (tellsOtherwise(others)) {
    const meant = year === undefined || !/\d{4}/u.test(others) ? undefined : yearsMeant(key, year);
    return { key: undefined, ...(meant && { otherYear: { key, meant } }) };
  }
  if (!noteOfAnother(others, key)) return { key };
  return { key: undefined, ...(!noteOfHopes(others) && { doubted: { key, note: notes } }) };
}

const OF_YEAR = sparing(
  /^\d{4}/u,
  () => new RegExp(`^(?<of>\\d{4})年度?(?:末|全年|1月?${DASH}12月)?(?<words>\\P{N}.*)$`, 'u'),
);
// 营业收入2024年.
const BEFORE_YEAR = sparing(/\d{4}/u, () => /^(?<words>\p{Script=Han}+)[-_]?(?<of>\d{4}年度?)$/u);

// 2024年资产总额: figures of the very year that the words mean. Days say their year themselves.
function ofOwnYear(candidate: string, year: number | undefined): ColumnKey | undefined {
  if (!/^\d{4}/u.test(candidate)) return undefined;
  const { of, words = '' } = OF_YEAR.exec(candidate)?.groups ?? {};
  const key = headerNames().get(words);
  const isOwn = key && year !== undefined && !isDated(key) && yearsMeant(key, year)?.includes(Number(of));
  return isOwn ? key : undefined;
}

function relativeYear(candidate: string, year: number | undefined): string {
  if (year === undefined) return candidate;
  const { words } = yearsNear(year);
  return candidate.replace(/(\d{4})年度?/u, (written, digits: string) => words.get(digits) ?? written);
}

interface NearYears {
  readonly year: number;
  /** What a header calls each of them. */
  readonly words: ReadonlyMap<string, string>;
  /** Finds a text that names one. */
  readonly named: RegExp;
}

let near: NearYears | undefined;

// A run reads headers for one period, again and again.
function yearsNear(year: number): NearYears {
  if (near?.year !== year) {
    const calls = ['本年', '上年度', '前一年度', '前二年度'];
    const words = new Map(calls.map((call, back) => [String(year - back), call]));
    near = { year, words, named: new RegExp([...words.keys()].join('|'), 'u') };
  }
  return near;
}

/**
 * Whether a text may be a header or a part of one. Most data may not, and that is told at a glance: it has a character
 * that stands in no header.
 */
export function mayBeHeader(text: string): boolean {
  const plain = plainLabel(withoutFootnote(text));
  if (MARKED.test(plain) || YEAR_TEXT.test(plain) || FOOTNOTE_ALONE.test(text)) return true;
  headerSigns ??= new Set([...headerNames().keys(), OTHER_SIGNS].join(''));
  for (const sign of plain) if (!headerSigns.has(sign)) return false;
  return true;
}

let headerSigns: ReadonlySet<string> | undefined;

// What a header may end with, beside its name; and words under a group that name nothing (年月, 有或无, 数值, 全年).
const OTHER_SIGNS = '计量单位为人民币亿万元%/,、|年月日末全有或无数量值';

// A year, or 1-12月, may stand alone over or under the words it belongs to; a date or a code does not. So may a mark or
// number by itself.
const YEAR_TEXT = new RegExp(
  `^\\d{4}$|(?:\\d{4}|2[1-9])年|\\p{Script=Han}[-_]?\\d{4}$|1月?${DASH}12月|^\\d{1,2}[.、]$`,
  'u',
);
const FOOTNOTE_ALONE = /^\s*[①-⑳¹²³]+\s*$/u;

let known: ReadonlyMap<string, ColumnKey> | undefined;

/** Every accepted header, plain, with its column. */
export function headerNames(): ReadonlyMap<string, ColumnKey> {
  known ??= new Map([...COLUMN_KEYS.flatMap(variants), ...COLUMN_KEYS.flatMap(listed)]);
  return known;
}

function listed(key: ColumnKey): readonly (readonly [string, ColumnKey])[] {
  const { header, alsoWritten } = columnOf(key);
  return [header, ...alsoWritten].map((name) => [withoutQuotes(plainText(name)), key]);
}

// 日期 and 时间 are written for one another, and 认定日期 behind a bare title.
function variants(key: ColumnKey): readonly (readonly [string, ColumnKey])[] {
  if (columnOf(key).type !== 'date') return [];
  const dated = listed(key).map(([name]) => (/(?:日期|时间)$/u.test(name) ? name : `${name}认定日期`));
  return dated.flatMap((name) => {
    const stem = name.replace(/(?:日期|时间)$/u, '');
    return [[`${stem}日期`, key] as const, [`${stem}时间`, key] as const];
  });
}
