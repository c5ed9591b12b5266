// Conditions in three values: what holds, what fails, and what nobody can say yet (Kleene's logic).
import { plainText } from '../roster/cell-text.ts';
import type { ColumnKey, KeyOfType } from '../roster/columns.ts';
import { addYears, type Day } from '../values/day.ts';
import type { Rational } from '../values/rational.ts';
import { answerOf, awardOf } from './answers.ts';
import type { Condition, Criteria, Indicator, Simple } from './criteria.ts';
import type { Facts } from './facts.ts';
import { compareMeasured, inputsOf, type Measured, measure } from './measure.ts';

export type Truth = 'holds' | 'fails' | 'unknown';

export interface Judged {
  readonly condition: Condition;
  readonly outcome: Truth;
  /** Columns it reads. */
  readonly reads: readonly ColumnKey[];
  /** Of these, the ones that leave it open. */
  readonly missing: readonly ColumnKey[];
  readonly parts: readonly Judged[];
}

/** Points in thousandths. */
export interface PointRange {
  readonly least: number;
  readonly most: number;
}

/** A sum of points, and what it was counted from. */
export interface Sum extends PointRange {
  readonly reads: readonly ColumnKey[];
  /** Columns that leave it open. */
  readonly missing: readonly ColumnKey[];
}

export interface Scores {
  readonly total: Sum;
  readonly groups: ReadonlyMap<string, Sum>;
}

export const POINT = 1000;

/** Conditions that are taken to hold, and indicators that are taken to earn so many points, whatever is known. */
export interface Granted {
  readonly conditions: ReadonlySet<Condition>;
  readonly indicators: ReadonlyMap<Indicator, number>;
}

export const NOTHING_GRANTED: Granted = { conditions: new Set(), indicators: new Map() };

export interface JudgeContext {
  readonly criteria: Criteria;
  readonly facts: Facts;
  readonly scores: Scores | null;
  readonly granted: Granted;
  readonly measured: Map<string, Measured>;
}

export function judgeContext(
  criteria: Criteria,
  facts: Facts,
  scores: Scores | null = null,
  granted: Granted = NOTHING_GRANTED,
): JudgeContext {
  return { criteria, facts, scores, granted, measured: new Map() };
}

/** Judges a condition. All parts are judged, none cut short. */
export function judge(condition: Condition, context: JudgeContext): Judged {
  if (context.granted.conditions.has(condition))
    return { condition, outcome: 'holds', reads: [], missing: [], parts: [] };
  if ('all' in condition) return joined(condition, condition.all, 'fails', context);
  if ('any' in condition) return joined(condition, condition.any, 'holds', context);
  return { ...simpleTruth(condition, context), condition, parts: [] };
}

/** Three-valued and / or: one part with the deciding value decides; otherwise one unknown part leaves it open. */
function joined(
  condition: Condition,
  of: readonly Condition[],
  deciding: 'holds' | 'fails',
  context: JudgeContext,
): Judged {
  const parts = of.map((part) => judge(part, context));
  const outcome = parts.some((part) => part.outcome === deciding)
    ? deciding
    : parts.some((part) => part.outcome === 'unknown')
      ? 'unknown'
      : deciding === 'holds'
        ? 'fails'
        : 'holds';
  const missing = outcome === 'unknown' ? distinct(parts.flatMap((part) => part.missing)) : [];
  return { condition, outcome, reads: distinct(parts.flatMap((part) => part.reads)), missing, parts };
}

type Verdict = Pick<Judged, 'outcome' | 'reads' | 'missing'>;

function simpleTruth(test: Simple, context: JudgeContext): Verdict {
  const { criteria, facts } = context;
  if ('of' in test) return figureTruth(test, context);
  if ('yes' in test) return fieldTruth(test.yes, facts.read(test.yes), (value) => value);
  if ('answer' in test)
    return fieldTruth(test.answer, facts.read(test.answer), (text) => {
      const answer = answerOf(test.answer, text, criteria);
      return answer === undefined ? undefined : test['one-of'].includes(answer);
    });
  if ('award' in test)
    return fieldTruth('award', facts.read('award'), (text) => awardCounts(text, test.award, criteria));
  if ('listed' in test)
    return fieldTruth(test.listed, facts.read(test.listed), (listed) =>
      test['one-of'].some((word) => contains(listed, word)),
    );
  if ('recognised' in test) return recognisedTruth(test.recognised, test['valid-years'], facts);
  if ('holds' in test) {
    const title = criteria.tiers.find(({ id }) => id === test.holds);
    return title === undefined
      ? verdict('unknown', [])
      : recognisedTruth(title.field, title['valid-years'], facts);
  }
  if ('code-not-beginning' in test) {
    if (facts.uscc === null) return verdict('unknown', ['uscc']);
    return verdict(facts.uscc.startsWith(test['code-not-beginning']) ? 'fails' : 'holds', ['uscc']);
  }
  if ('state' in test) {
    const field = facts.read('state');
    return field.state === 'blank'
      ? verdict(test.state.includes('正常') ? 'holds' : 'fails', ['state'])
      : fieldTruth('state', field, (state) => test.state.includes(state));
  }
  return scoreTruth(test, context.scores);
}

function figureTruth(test: Extract<Simple, { readonly of: string }>, context: JudgeContext): Verdict {
  const { criteria } = context;
  const { value, missing } = remembered(test.of, context);
  const reads = inputsOf(test.of, criteria);
  if (value === null) return { outcome: 'unknown', reads, missing };
  const is = (threshold: Rational) => compareMeasured(test.of, value, threshold, criteria);
  const holds =
    'at-least' in test
      ? is(test['at-least']) >= 0
      : 'at-most' in test
        ? is(test['at-most']) <= 0
        : is(test.below) < 0;
  return { outcome: holds ? 'holds' : 'fails', reads, missing: [] };
}

function remembered(name: string, { measured, facts, criteria }: JudgeContext): Measured {
  const known = measured.get(name);
  if (known !== undefined) return known;
  const fresh = measure(name, facts, criteria);
  measured.set(name, fresh);
  return fresh;
}

/** What a known value says; unknown where there is none, or where it says nothing that is understood. */
function fieldTruth<T>(
  key: ColumnKey,
  field: { readonly state: string } & Partial<{ readonly value: T }>,
  says: (value: T) => boolean | undefined,
): Verdict {
  const truth = field.state === 'known' ? says(field.value as T) : undefined;
  return verdict(truth === undefined ? 'unknown' : truth ? 'holds' : 'fails', [key]);
}

function verdict(outcome: Truth, reads: readonly ColumnKey[]): Verdict {
  return { outcome, reads, missing: outcome === 'unknown' ? reads : [] };
}

/** Of lists: a word counts where an item contains it. */
export function contains(listed: readonly string[], word: string): boolean {
  return listed.some((item) => plainText(item).includes(word));
}

function awardCounts(
  text: string,
  counted: Readonly<Record<string, number | 'any'>>,
  criteria: Criteria,
): boolean | undefined {
  const award = awardOf('award', text, criteria);
  if (award === undefined) return undefined;
  const last = counted[award.level];
  if (last === undefined) return false;
  if (last === 'any') return true;
  return award.place === null ? undefined : award.place <= last;
}

/** A title is held from its date until the same day `years` later, exclusive; a blank date is a title not held. */
function recognisedTruth(key: KeyOfType<'date'>, years: number, { on, read }: Facts): Verdict {
  const field = read(key);
  const valid = (since: Day): boolean => since <= on && on < addYears(since, years);
  if (field.state === 'blank') return verdict('fails', [key]);
  if (field.state === 'unreadable') return verdict('unknown', [key]);
  const days = field.state === 'known' ? [field.value] : field.between.map(({ value }) => value);
  const held = days.filter(valid).length;
  return verdict(held === days.length ? 'holds' : held === 0 ? 'fails' : 'unknown', [key]);
}

/** A score holds by its least and fails by its most. */
function scoreTruth(
  test: Extract<Simple, { readonly score: number } | { readonly group: string }>,
  scores: Scores | null,
): Verdict {
  const sum = 'group' in test ? scores?.groups.get(test.group) : scores?.total;
  if (sum === undefined) return verdict('unknown', []);
  const needed = ('group' in test ? test.points : test.score) * POINT;
  const outcome = sum.least >= needed ? 'holds' : sum.most < needed ? 'fails' : 'unknown';
  return { outcome, reads: sum.reads, missing: outcome === 'unknown' ? sum.missing : [] };
}

export function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
