// Each target beside what it stood at in the period before, and the pace that is still needed.
import { paceNeeded } from '../targets/pace.ts';
import type { Day } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import { formatTenths, parseTenths } from '../values/tenths.ts';
import type {
  EarlierRun,
  EvaluatedPrevious,
  EvaluatedTarget,
  OpenBefore,
  RuledBefore,
  UnledgeredPayment,
} from './evaluation.ts';

/** What is known of the period before: where it came from, and its targets as an evaluation has them. */
export interface PreviousPeriod {
  readonly period: Period;
  readonly source: EvaluatedPrevious['source'];
  /** Base name of what was given. */
  readonly name: string;
  /** Units that sent nothing readable then; nothing where all did. */
  readonly missingUnits?: readonly string[];
  readonly changes: EvaluatedPrevious['changes'];
  readonly targets: EarlierRun['targets'];
  /** By id, the codes that an enterprise had in periods before; nothing where none has changed. */
  readonly formerCodes?: Readonly<Record<string, readonly string[]>>;
  /** Payments that were known then and that the ledger lacks now; nothing where there is none. */
  readonly unledgered?: readonly UnledgeredPayment[];
  /** Rulings by then that refuse or set an amount; nothing where there is none. */
  readonly ruled?: readonly RuledBefore[];
  /** Awards that were left open by then; nothing where there is none. */
  readonly open?: readonly OpenBefore[];
}

/** The period before beside the targets of this one. */
export function presentPrevious(
  previous: PreviousPeriod,
  targets: readonly EvaluatedTarget[],
  period: Period,
): EvaluatedPrevious {
  const before = new Map(previous.targets.map((target) => [target.id, target]));
  return {
    period: previous.period,
    source: previous.source,
    name: previous.name,
    ...(previous.missingUnits && { missingUnits: previous.missingUnits }),
    changes: previous.changes,
    ...(previous.formerCodes && { formerCodes: previous.formerCodes }),
    ...(previous.unledgered && { unledgered: previous.unledgered }),
    ...(previous.ruled && { ruled: previous.ruled }),
    ...(previous.open && { open: previous.open }),
    targets: targets.map(({ id, actual, gap, by }) => {
      const earlier = before.get(id);
      const then = earlier?.actual ?? null;
      return {
        id,
        actual: then,
        byUnit: earlier?.byUnit ?? {},
        change: differenceOf(actual, then),
        ...neededFor(gap, period, by),
      };
    }),
  };
}

// What a share stood at before is known to a tenth only.
function differenceOf(now: number | string | null, then: number | string | null): number | string | null {
  if (typeof now === 'number' && typeof then === 'number') return now - then;
  if (typeof now !== 'string' || typeof then !== 'string') return null;
  const [tenths, earlier] = [parseTenths(now), parseTenths(then)];
  return tenths === null || earlier === null ? null : formatTenths(tenths - earlier);
}

function neededFor(
  gap: EvaluatedTarget['gap'],
  period: Period,
  by: Day,
): Pick<EvaluatedPrevious['targets'][number], 'quartersLeft' | 'perQuarter'> {
  if (typeof gap === 'number') return paceNeeded(gap, period, by);
  const tenths = gap === null ? null : parseTenths(gap);
  const { quartersLeft, perQuarter } = paceNeeded(Number(tenths ?? 0), period, by);
  const known = tenths !== null && perQuarter !== null;
  return { quartersLeft, perQuarter: known ? formatTenths(BigInt(perQuarter)) : null };
}

/** The part of a target that later periods look back on. */
export function earlierTarget({ id, actual, byUnit }: EvaluatedTarget): EarlierRun['targets'][number] {
  return { id, actual, byUnit };
}
