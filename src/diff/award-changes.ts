// Awards that became due or ceased to be, and those whose amount or payer changed.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { compareText } from '../values/compare-text.ts';
import { formatWan, formatYuan } from '../values/money.ts';
import type { Award } from './award.ts';
import type { Change } from './change.ts';
import type { Sides } from './consequences.ts';
import { readingOf } from './reading.ts';
import type { Side } from './side.ts';

/** An award on one side; amount in 元. */
export interface AwardState {
  readonly status: Award['status'];
  readonly amount: string | null;
  readonly payer: string | null;
  readonly reasons: readonly string[];
}

/** A measure whose outcome differs; null on the side that decides nothing. */
export interface AwardChange {
  readonly uscc: string;
  readonly name: string;
  readonly measure: string;
  readonly old: AwardState | null;
  readonly new: AwardState | null;
}

export interface AwardChanges {
  /** `entitled` and `no-longer-entitled`; amounts in 万元. */
  readonly changes: readonly Change[];
  readonly awards: readonly AwardChange[];
}

/** Compares what an enterprise would get on either side; null is an enterprise that a side does not have. */
export function awardChanges(old: Enterprise | null, now: Enterprise | null, sides: Sides): AwardChanges {
  const before = old === null ? NONE : (sides.old.awards.get(old.id) ?? NONE);
  const after = now === null ? NONE : (sides.new.awards.get(now.id) ?? NONE);
  const shown = now ?? old;
  if (shown === null || (before === NONE && after === NONE)) return { changes: [], awards: [] };
  const measures = [...new Set([...before, ...after].map(({ measure }) => measure))].sort(compareText);
  const pairs = measures
    .map((measure) => ({
      measure,
      was: before.find((award) => award.measure === measure) ?? null,
      is: after.find((award) => award.measure === measure) ?? null,
    }))
    .filter(({ was, is }) => differ(was, is));
  return {
    changes: pairs.flatMap(({ measure, was, is }) => {
      const [oldCell, newCell] = [triggerCell(old, measure, sides.old), triggerCell(now, measure, sides.new)];
      return entitlement(shown, measure, was, is).map((change) => ({ ...change, oldCell, newCell }));
    }),
    awards: pairs.map(({ measure, was, is }) => ({
      uscc: shown.usccText,
      name: shown.name,
      measure,
      old: stateOf(was),
      new: stateOf(is),
    })),
  };
}

const NONE: readonly Award[] = [];

// Between one kind of not getting it and another lies no change worth a line, unless a person has to look.
function differ(was: Award | null, is: Award | null): boolean {
  if (was?.status === 'eligible' && is?.status === 'eligible')
    return was.amount !== is.amount || was.payer !== is.payer;
  const standing = (award: Award | null) => (award === null ? 'ineligible' : award.status);
  return standing(was) !== standing(is);
}

function entitlement(
  { usccText, name }: Enterprise,
  measure: string,
  was: Award | null,
  is: Award | null,
): readonly Omit<Change, 'oldCell' | 'newCell'>[] {
  const [had, has] = [was?.status === 'eligible', is?.status === 'eligible'];
  if (had === has) return [];
  const amount = (award: Award | null) =>
    award?.status === 'eligible' && award.amount !== null ? formatWan(award.amount) : null;
  return [
    {
      kind: has ? 'entitled' : 'no-longer-entitled',
      uscc: usccText,
      name,
      field: measure,
      old: amount(was),
      new: amount(is),
    },
  ];
}

/** The cell that decides whether a measure comes into question at all. */
function triggerCell(enterprise: Enterprise | null, measure: string, { policy }: Side): string | null {
  const trigger = policy.measures.find(({ id }) => id === measure)?.trigger;
  if (enterprise === null || trigger === undefined) return null;
  if ('recognised' in trigger) return readingOf(enterprise, trigger.recognised).cell;
  if ('listed' in trigger) return readingOf(enterprise, trigger.listed).cell;
  return readingOf(enterprise, 'spent' in trigger ? trigger.spent : trigger.by).cell;
}

function stateOf(award: Award | null): AwardState | null {
  if (award === null) return null;
  const { status, amount, payer, reasons } = award;
  return { status, amount: amount === null ? null : formatYuan(amount), payer, reasons };
}
