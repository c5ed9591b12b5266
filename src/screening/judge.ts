// Conditions in three values: what holds, what fails, and what nobody can say yet (Kleene's logic).
import { plainText } from '../roster/cell-text.ts';
import type { ColumnKey, ColumnValue, KeyOfType } from '../roster/columns.ts';
import { addYears, type Day } from '../values/day.ts';
import { answerOf, awardsOf } from './answers.ts';
import type { Condition, Criteria, Indicator, Simple } from './criteria.ts';
import type { Facts } from './facts.ts';
import {
  compareMeasured,
  inputsOf,
  type Measurable,
  type Measured,
  measurableOf,
  measured,
  thresholdOf,
} from './measure.ts';

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

export interface Scores {
  readonly total: PointRange;
  readonly groups: ReadonlyMap<string, PointRange>;
  /** Columns that the points of a group, or of all, are counted from; and of these the ones that leave them open. */
  readonly reads: (group: string | null) => readonly ColumnKey[];
  readonly missing: (group: string | null) => readonly ColumnKey[];
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
  /** What was measured so far, by the number of the measurable. */
  readonly measured: (Measured | undefined)[];
}

/** What conditions are judged by; nothing is measured yet. */
export function judgeContext(
  criteria: Criteria,
  facts: Facts,
  scores: Scores | null = null,
  granted: Granted = NOTHING_GRANTED,
): JudgeContext {
  return { criteria, facts, scores, granted, measured: [] };
}

/** Judges a condition. All parts are judged, none cut short. */
export function judge(condition: Condition, context: JudgeContext): Judged {
  const outcome = truthOf(condition, context);
  if (context.granted.conditions.has(condition))
    return { condition, outcome, reads: [], missing: [], parts: [] };
  const parts = partsOf(condition).map((part) => judge(part, context));
  const reads = isSimple(condition)
    ? readsOf(condition, context)
    : distinct(parts.flatMap((part) => part.reads));
  if (outcome !== 'unknown') return { condition, outcome, reads, missing: [], parts };
  const missing = isSimple(condition)
    ? missingOf(condition, reads, context)
    : distinct(parts.flatMap((part) => part.missing));
  return { condition, outcome, reads, missing, parts };
}

/** Of the columns that a condition reads, the ones that leave it open; the same that `judge` finds. */
export function missingIn(condition: Condition, context: JudgeContext): readonly ColumnKey[] {
  if (truthOf(condition, context) !== 'unknown') return [];
  return isSimple(condition)
    ? missingOf(condition, readsOf(condition, context), context)
    : distinct(partsOf(condition).flatMap((part) => missingIn(part, context)));
}

function isSimple(condition: Condition): condition is Simple {
  return !('all' in condition || 'any' in condition);
}

/** The conditions that one is joined of; none for a single test. */
export function partsOf(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
}

type Test = (context: JudgeContext) => Truth;

// A condition is asked of thousands of enterprises: what it is is found out once.
const tests = new WeakMap<Condition, Test>();

/** The outcome alone. */
export function truthOf(condition: Condition, context: JudgeContext): Truth {
  const { conditions } = context.granted;
  if (conditions.size > 0 && conditions.has(condition)) return 'holds';
  return testOf(condition, context.criteria)(context);
}

/** Asks a test: `+` where it holds, `-` where it fails, otherwise for want of which columns, where that differs. */
export function stanceOf(test: Simple, criteria: Criteria): (context: JudgeContext) => string {
  const ask = testOf(test, criteria);
  const measurable = 'of' in test ? measurableOf(test.of, criteria) : null;
  return (context) => {
    const truth = ask(context);
    if (truth !== 'unknown') return truth === 'holds' ? '+' : '-';
    if (measurable === null || measurable.keys.length === 1) return '?';
    return `${remembered(measurable, context).missing.join()};`;
  };
}

function testOf(condition: Condition, criteria: Criteria): Test {
  let test = tests.get(condition);
  if (test === undefined) {
    test = newTest(condition, criteria);
    tests.set(condition, test);
  }
  return test;
}

function newTest(condition: Condition, criteria: Criteria): Test {
  if ('all' in condition) return joined(condition.all, 'fails', 'holds', criteria);
  if ('any' in condition) return joined(condition.any, 'holds', 'fails', criteria);
  return simpleTest(condition, criteria);
}

/** Three-valued and / or: one part with the deciding value decides; otherwise one unknown part leaves it open. */
function joined(
  conditions: readonly Condition[],
  deciding: Truth,
  otherwise: Truth,
  criteria: Criteria,
): Test {
  const parts = conditions.map((condition) => ({ condition, test: testOf(condition, criteria) }));
  return (context) => {
    const { conditions: granted } = context.granted;
    let outcome = otherwise;
    for (const { condition, test } of parts) {
      const truth = granted.size > 0 && granted.has(condition) ? 'holds' : test(context);
      if (truth === deciding) return deciding;
      if (truth === 'unknown') outcome = 'unknown';
    }
    return outcome;
  };
}

function simpleTest(test: Simple, criteria: Criteria): Test {
  if ('of' in test) return figureTest(test, criteria);
  if ('yes' in test) return fieldTest(test.yes, (value) => value);
  if ('answer' in test)
    return fieldTest(test.answer, (text) => {
      const answer = answerOf(test.answer, text, criteria);
      return answer === undefined ? undefined : test['one-of'].includes(answer);
    });
  if ('award' in test) return fieldTest('award', (text) => awardCounts(text, test.award, criteria));
  if ('listed' in test)
    return fieldTest(test.listed, (listed) => test['one-of'].some((word) => contains(listed, word)));
  if ('recognised' in test) {
    const { recognised, 'valid-years': years } = test;
    return ({ facts }) => recognisedTruth(recognised, years, facts);
  }
  if ('holds' in test) {
    const title = criteria.tiers.find(({ id }) => id === test.holds);
    if (title === undefined) return () => 'unknown';
    return ({ facts }) => recognisedTruth(title.field, title['valid-years'], facts);
  }
  if ('code-not-beginning' in test) {
    const beginning = test['code-not-beginning'];
    return ({ facts: { uscc } }) => (uscc === null ? 'unknown' : truth(!uscc.startsWith(beginning)));
  }
  if ('state' in test) {
    const told = fieldTest('state', (state) => test.state.includes(state));
    const blank = truth(test.state.includes('正常'));
    return (context) => {
      const said = told(context);
      return said === 'unknown' && context.facts.read('state').state === 'blank' ? blank : said;
    };
  }
  return scoreTest(test);
}

function truth(holds: boolean): Truth {
  return holds ? 'holds' : 'fails';
}

function figureTest(test: Extract<Simple, { readonly of: string }>, criteria: Criteria): Test {
  const written = 'at-least' in test ? test['at-least'] : 'at-most' in test ? test['at-most'] : test.below;
  const threshold = thresholdOf(test.of, written, criteria);
  const measurable = measurableOf(test.of, criteria);
  const holds =
    'at-least' in test
      ? (sign: number) => sign >= 0
      : 'at-most' in test
        ? (sign: number) => sign <= 0
        : (sign: number) => sign < 0;
  return (context) => {
    const { value, near } = remembered(measurable, context);
    return value === null ? 'unknown' : truth(holds(compareMeasured(value, near, threshold)));
  };
}

function remembered(measurable: Measurable, { measured: before, facts }: JudgeContext): Measured {
  const known = before[measurable.slot];
  if (known !== undefined) return known;
  const fresh = measured(measurable, facts);
  before[measurable.slot] = fresh;
  return fresh;
}

/** What a known value says; unknown where there is none, or where it says nothing that is understood. */
function fieldTest<K extends ColumnKey>(key: K, says: (value: ColumnValue<K>) => boolean | undefined): Test {
  return ({ facts }) => {
    const value = facts.value(key);
    const said = value === undefined ? undefined : says(value);
    return said === undefined ? 'unknown' : truth(said);
  };
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
  const each = awardsOf('award', text, criteria)?.map(({ level, place }) => {
    const last = counted[level];
    if (last === undefined) return false;
    if (last === 'any') return true;
    return place === null ? undefined : place <= last;
  });
  if (each === undefined) return undefined;
  return each.includes(true) || (each.includes(undefined) ? undefined : false);
}

/** A title is held from its date until the same day `years` later, exclusive; a blank date is a title not held. */
export function recognisedTruth(key: KeyOfType<'date'>, years: number, { on, read, value }: Facts): Truth {
  const day = value(key);
  if (day !== undefined) return truth(day <= on && on < addYears(day, years));
  const field = read(key);
  if (field.state === 'blank') return 'fails';
  if (field.state === 'unreadable') return 'unknown';
  const days = field.state === 'known' ? [field.value] : field.between.map(({ value }) => value);
  const held = days.filter((since: Day) => since <= on && on < addYears(since, years)).length;
  return held === days.length ? 'holds' : held === 0 ? 'fails' : 'unknown';
}

/** A score holds by its least and fails by its most. */
function scoreTest(test: Extract<Simple, { readonly score: number } | { readonly group: string }>): Test {
  const needed = ('group' in test ? test.points : test.score) * POINT;
  return ({ scores }) => {
    const sum = 'group' in test ? scores?.groups.get(test.group) : scores?.total;
    if (sum === undefined) return 'unknown';
    return sum.least >= needed ? 'holds' : sum.most < needed ? 'fails' : 'unknown';
  };
}

/** Every column that a condition reads by itself or in its parts, those of scores aside; some may be named twice. */
export function columnsOf(condition: Condition, criteria: Criteria): readonly ColumnKey[] {
  return isSimple(condition)
    ? readsOf(condition, { criteria, scores: null })
    : partsOf(condition).flatMap((part) => columnsOf(part, criteria));
}

/** The columns that a test reads. */
function readsOf(
  test: Simple,
  { criteria, scores }: Pick<JudgeContext, 'criteria' | 'scores'>,
): readonly ColumnKey[] {
  if ('of' in test) return inputsOf(test.of, criteria);
  if ('yes' in test) return [test.yes];
  if ('answer' in test) return [test.answer];
  if ('award' in test) return ['award'];
  if ('listed' in test) return [test.listed];
  if ('recognised' in test) return [test.recognised];
  if ('holds' in test) return criteria.tiers.flatMap(({ id, field }) => (id === test.holds ? [field] : []));
  if ('code-not-beginning' in test) return ['uscc'];
  if ('state' in test) return ['state'];
  return scores?.reads('group' in test ? test.group : null) ?? [];
}

/** Of the columns that an open test reads, the ones that leave it open. */
function missingOf(test: Simple, reads: readonly ColumnKey[], context: JudgeContext): readonly ColumnKey[] {
  if ('of' in test) return remembered(measurableOf(test.of, context.criteria), context).missing;
  if ('score' in test) return context.scores?.missing(null) ?? [];
  if ('group' in test) return context.scores?.missing(test.group) ?? [];
  return reads;
}

/** The values once each, in the order in which they first stand. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
