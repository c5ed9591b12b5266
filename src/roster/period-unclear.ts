// A roster whose title or name gives another time than the period taken, in words that are not read as a quarter.
import { atCell, atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type Period, periodOf } from '../values/period.ts';
import { plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { isOfPeriod, type NamedTime, namedTime } from './named-time.ts';
import { fileName, prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';

export const periodUnclear = kind<{
  readonly text: string;
  readonly quarters: readonly Period[];
  readonly taken: Period;
}>()({
  code: 'period-unclear',
  severity: 'warning',
  why: {
    zh: '报告期决定哪些认定计入本期、哪些奖补在期内；标题、表名、文件名的写法认不出是哪一个季度的，报告期可能取错。',
    en: 'The period decides which recognitions and awards count; where title, sheet or file name give the time in words that are no one quarter, the wrong one may have been taken.',
  },
  example: '城东区企业名单（截至2025年12月31日），按 2026Q3 核定',
  sample: { text: '2025年12月', quarters: [periodOf(2025, 4)], taken: periodOf(2026, 3) },
  zh: ({ text, quarters, taken }) => ({
    message:
      quarters.length > 1
        ? `此处写的是“${text}”两个季度，本次按 ${taken} 核定`
        : `此处写的是“${text}”，本次按 ${taken} 核定`,
    hint: `确认报告期：用 --period 指定（如 --period ${quarters.at(-1)}），或把标题写作“2025年第四季度”的样式`,
  }),
  en: ({ text, quarters, taken }) => ({
    message:
      quarters.length > 1
        ? `“${text}” here names two quarters; it is evaluated for ${taken}`
        : `“${text}” is written here; it is evaluated for ${taken}`,
    hint: `make sure of the period: give it with --period (such as --period ${quarters.at(-1)}), or write the title like 2025年第四季度`,
  }),
});

/**
 * The first place at which a roster gives another time than the period taken. Where it states a quarter, only what is
 * written with several is of interest: a month beside it is mostly that of sending in.
 */
export function unclearPeriod(
  sheet: RawSheet,
  header: Header,
  stated: Period | null,
  taken: Period,
): readonly Diagnostic[] {
  const { file, sheet: name } = sheet;
  const differs = (text: string, isTitle: boolean): NamedTime | undefined => {
    const time = namedTime(plainText(text), isTitle);
    if (!time || (stated !== null && !isOfSeveral(time))) return undefined;
    return isOfPeriod(time, taken) ? undefined : time;
  };
  for (const { row, column, text } of prefaceOf(sheet, header)) {
    const time = differs(text, true);
    if (time) return [found(time, taken, atCell({ file, sheet: name, row, column }, null, text))];
  }
  const inName = differs(name, false);
  if (inName) return [found(inName, taken, { ...atFile(file, name), value: name })];
  const inFile = differs(fileName(file), false);
  return inFile ? [found(inFile, taken, { ...atFile(file), value: fileName(file) })] : [];
}

// The first quarter that is written is then taken for the one stated.
function isOfSeveral({ quarters, isSoFar = false }: NamedTime): boolean {
  return quarters.length > 1 || isSoFar;
}

function found(
  { text, quarters }: NamedTime,
  taken: Period,
  place: Parameters<typeof report>[1],
): Diagnostic {
  return report(periodUnclear, place, { text, quarters, taken });
}
