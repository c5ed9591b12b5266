// What cannot be right about a policy's measures although every entry has the right form.
import { addDays, type Day, yearOf } from '../values/day.ts';
import type { Localised } from '../values/lang.ts';
import type { DocumentProblem } from './document-problem.ts';
import { LEVELS } from './levels.ts';
import { nearest } from './nearest.ts';
import type { Measure, Ratio } from './policy.ts';
import type { Entry, PolicyDraft } from './policy-draft.ts';
import { plainMeasureName } from './resolve-measure.ts';
import { unknownWording } from './schema-wording.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type MeasureEntry = Entry<Measure>;

const CONDITION: Localised = { zh: '条件', en: 'condition' };
const MEASURE: Localised = { zh: '奖补事项', en: 'measure' };

/** A condition that a document may name. */
export interface NamedCondition {
  readonly id: string;
  /** Whether it asks for something on the day of recognition. */
  readonly ofTriggerDay: boolean;
}

/**
 * Unknown conditions and measures, conditions on a day that there is not, overlapping entries, contradictory dates, names of
 * two measures, shares that do not add up.
 */
export function measureProblems(
  draft: PolicyDraft,
  conditions: readonly NamedCondition[],
  { problemAt }: YamlSource,
): readonly DocumentProblem[] {
  const ids = draft.measures.map(({ value }) => value.id);
  const names = conditions.map(({ id }) => id);
  const unknown = (path: Path, name: string, of: readonly MeasureEntry[]): readonly DocumentProblem[] => {
    const known = conditions.find(({ id }) => id === name);
    if (!known) return [problemAt(path, unknownWording(CONDITION, name, nearest(name, names)))];
    const undated = of.filter(({ value }) => !('recognised' in value.trigger)).map(({ value }) => value.id);
    return known.ofTriggerDay && undated.length > 0 ? [problemAt(path, undatedWording(name, undated))] : [];
  };
  const unnamed = (path: Path, id: string): readonly DocumentProblem[] =>
    ids.includes(id) ? [] : [problemAt(path, unknownWording(MEASURE, id, nearest(id, ids)))];
  return [
    ...draft.always.flatMap(({ index, value }) => unknown(['always', index], value, draft.measures)),
    ...draft.measures.flatMap((entry) => {
      const { index, value } = entry;
      return [
        ...value.conditions.flatMap((one, at) => {
          const path = ['measures', index, 'conditions', at];
          return typeof one === 'string'
            ? unknown(path, one, [entry])
            : one['sole-award-among'].flatMap((id, nth) => unnamed([...path, 'sole-award-among', nth], id));
        }),
        ...partConditions(value).flatMap(({ level, name, nth }) =>
          unknown(['measures', index, 'funding', level, 'only-if', nth], name, [entry]),
        ),
      ];
    }),
    ...draft.measures.flatMap((entry) => [
      ...dateProblems(entry, draft, problemAt),
      ...fundingProblems(entry, problemAt),
      ...nameProblems(entry, draft, problemAt),
    ]),
  ];
}

// Whatever the enterprise has, it would fail.
function undatedWording(name: string, measures: readonly string[]): Localised {
  const ids = [...new Set(measures)];
  return {
    zh: `条件“${name}”看的是认定之日，而 ${ids.join('、')} 的 trigger 没有认定日期，会一律不符：只能用于写 recognised 的事项`,
    en: `"${name}" asks about the day of recognition, and the trigger of ${ids.join(', ')} has none, so that it would always fail: use it with recognised only`,
  };
}

function partConditions({ funding }: Measure) {
  if ('support' in funding || 'share-of' in funding) return [];
  return LEVELS.flatMap((level) =>
    (funding[level]?.['only-if'] ?? []).map((name, nth) => ({ level, name, nth })),
  );
}

function dateProblems(
  { index, value }: MeasureEntry,
  { effective, measures }: PolicyDraft,
  problemAt: YamlSource['problemAt'],
): readonly DocumentProblem[] {
  const at = (key: string, wording: Localised) => problemAt(['measures', index, key], wording);
  const [began, ended] = [wrongBeginning(value, effective), wrongEnd(value)];
  const problems: DocumentProblem[] = [];
  if (began) problems.push(at('from', began));
  if (ended) problems.push(at('until', ended));
  const other = measures.find((one) => one.index < index && overlaps(one.value, value));
  if (other) {
    problems.push(
      at('id', {
        zh: `“${value.id}”已有一条，两条的适用日期重叠（${span(other.value)} 与 ${span(value)}）`,
        en: `"${value.id}" is there already and the two are in force at once (${span(other.value)} and ${span(value)})`,
      }),
    );
  }
  return problems;
}

function wrongBeginning({ from }: Measure, effective: Day | undefined): Localised | null {
  if (effective === undefined || from === effective) return null;
  if (from < effective)
    return {
      zh: `起始日期 ${from} 早于文件施行日期 ${effective}`,
      en: `${from} is before the policy takes effect on ${effective}`,
    };
  const year = yearOf(from);
  if (yearOf(addDays(from, -1)) !== year) return null;
  return {
    zh: `${from} 在奖补年度之中，各条按整个奖补年度适用：写文件施行日期，或年初，如 ${year}-01-01、${year + 1}-01-01`,
    en: `${from} lies within an award year, and an entry holds for whole ones: write the day on which the policy takes effect, or the first of a year, such as ${year}-01-01 or ${year + 1}-01-01`,
  };
}

function wrongEnd({ from, until }: Measure): Localised | null {
  if (until === undefined) return null;
  if (until < from)
    return {
      zh: `截止日期 ${until} 早于起始日期 ${from}`,
      en: `${until} is before this entry begins on ${from}`,
    };
  const year = yearOf(until);
  if (yearOf(addDays(until, 1)) !== year) return null;
  return {
    zh: `${until} 在奖补年度之中，各条按整个奖补年度适用：写年末，如 ${year - 1}-12-31、${year}-12-31`,
    en: `${until} lies within an award year, and an entry holds for whole ones: write the last day of a year, such as ${year - 1}-12-31 or ${year}-12-31`,
  };
}

// A later entry amends an earlier one, so an open end reaches only to where the later one begins.
function overlaps(one: Measure, other: Measure): boolean {
  if (one.id !== other.id) return false;
  const [earlier, later] = one.from <= other.from ? [one, other] : [other, one];
  return earlier.from === later.from || (earlier.until !== undefined && earlier.until >= later.from);
}

function span({ from, until }: Measure): string {
  return `${from}–${until ?? ''}`;
}

function fundingProblems(
  { index, value: { funding } }: MeasureEntry,
  problemAt: YamlSource['problemAt'],
): readonly DocumentProblem[] {
  const path = ['measures', index, 'funding'];
  if ('support' in funding) return [];
  if ('share-of' in funding) {
    const { province, city } = funding.split;
    if (city === 'rest' || isWhole(province, city)) return [];
    const wording = {
      zh: '各级比例合计不是100%；其余部分可写 rest',
      en: 'the shares do not add up to 100%; write rest for what is left',
    };
    return [problemAt([...path, 'split'], wording)];
  }
  if (LEVELS.some((level) => funding[level] !== undefined)) return [];
  const wording = {
    zh: '未写明由哪一级承担（province、city、local 至少一项；无金额的写 support）',
    en: 'no level pays (give province, city or local; or support where the text sets no amount)',
  };
  return [problemAt(path, wording)];
}

function isWhole(one: Ratio, other: Ratio): boolean {
  const total = one.numerator * other.denominator + other.numerator * one.denominator;
  return total === one.denominator * other.denominator;
}

function nameProblems(
  { index, value }: MeasureEntry,
  { measures }: PolicyDraft,
  problemAt: YamlSource['problemAt'],
): readonly DocumentProblem[] {
  const before = measures.filter((one) => one.index < index && one.value.id !== value.id);
  const named: readonly (readonly [Path, string])[] = [
    [['title', 'zh'], value.title.zh],
    [['title', 'en'], value.title.en],
    ...value['also-written'].map((name, nth): readonly [Path, string] => [['also-written', nth], name]),
  ];
  return named.flatMap(([path, name]) => {
    const other = before.find((one) => writtenNames(one.value).includes(plainMeasureName(name)));
    if (!other) return [];
    const wording = {
      zh: `“${name}”也是“${other.value.id}”的名称，申报时无法区分`,
      en: `"${name}" also names "${other.value.id}", so that a claim could mean either`,
    };
    return [problemAt(['measures', index, ...path], wording)];
  });
}

function writtenNames({ id, title, 'also-written': others }: Measure): readonly string[] {
  return [id, title.zh, title.en, ...others].map(plainMeasureName);
}
