// What a screening says, as plain data: every condition and indicator with its value, place in the standard and cell.
import type { ColumnKey } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import type { Localised } from '../values/lang.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { Effort } from './change.ts';
import type { Truth } from './judge.ts';
import type { FigureUnit } from './measure.ts';
import type { TierOutcome } from './screen-tier.ts';
import type { TierId } from './tiers.ts';

/** Points, with thousandths at most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A value that was read, and where; null where the cell is blank, or no report has the column. */
export interface SourceValue {
  readonly field: ColumnKey;
  /** Canonical text, amounts in 万元; what stands there where it could not be read. */
  readonly value: string | null;
  readonly cell: string | null;
  readonly state: 'known' | 'blank' | 'unreadable' | 'conflict';
}

export interface PresentedCondition {
  readonly id: string;
  readonly title: Localised;
  /** Where the standard has it; empty for a part of another condition. */
  readonly place: string;
  readonly outcome: Truth;
  /** Text of what was measured or read; null where unknown, or where parts say it. */
  readonly value: string | null;
  /** What it has to be, such as `≥ 3%`; empty where parts say it. */
  readonly needed: string;
  readonly sources: readonly SourceValue[];
  readonly missing: readonly ColumnKey[];
  readonly join: 'all' | 'any' | null;
  readonly parts: readonly PresentedCondition[];
}

export interface PresentedIndicator extends Range {
  readonly id: string;
  readonly group: string;
  readonly groupTitle: Localised;
  readonly title: Localised;
  readonly place: string;
  readonly max: number;
  readonly value: string | null;
  /** The band that the value lies in, such as `≥ 3%`; null where the points are open, or there are no bands. */
  readonly band: string | null;
  readonly sources: readonly SourceValue[];
  readonly missing: readonly ColumnKey[];
}

export interface PresentedChange {
  readonly kind: 'raise' | 'lower' | 'reach' | 'title' | 'supply';
  /** Column keys. */
  readonly fields: readonly string[];
  /** Figures in the unit below; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string | null;
  readonly unit: FigureUnit | 'months' | null;
  /** What it is for: the condition or indicator. */
  readonly for: Localised;
  readonly needed: string;
}

export interface ScreenResult {
  /** Unique in a submission: the code, or the first report's cell where no code is valid. */
  readonly id: string;
  /** As written; empty where blank. */
  readonly uscc: string;
  readonly name: string;
  /** The park, otherwise the county. */
  readonly unit: UnitId | null;
  readonly team: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly tier: TierId;
  readonly tierTitle: Localised;
  /** Whether it is the tier after the highest one held. */
  readonly next: boolean;
  /** Number of the standard whose table was used. */
  readonly standard: string;
  readonly outcome: TierOutcome;
  /** Null for a tier without a score. */
  readonly score: Range | null;
  readonly conditions: readonly PresentedCondition[];
  readonly indicators: readonly PresentedIndicator[];
  /** Columns that would settle what is open. */
  readonly asks: readonly ColumnKey[];
  /** The cheapest set of changes; empty where it meets the tier; null where no effort of its own would do. */
  readonly changes: readonly PresentedChange[] | null;
  /** What the changes ask for; null with them. */
  readonly effort: Effort | null;
}

export interface Screening {
  readonly ruleSet: string;
  readonly number: string;
  readonly title: Localised;
  /** The numbers of the rule set are second-hand. */
  readonly provisional: boolean;
  readonly on: Day;
  /** Ordered by code, then tier from the lowest. */
  readonly results: readonly ScreenResult[];
}
