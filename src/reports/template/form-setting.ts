// What a form is made for: everything that its sheets depend on.
import type { Policy } from '../../policy/policy.ts';
import type { Lang } from '../../values/lang.ts';
import type { Period } from '../../values/period.ts';
import type { UnitId } from '../../values/reporting-unit.ts';

export interface FormSetting {
  readonly period: Period;
  /** Null for a form that any unit may fill in. */
  readonly unit: UnitId | null;
  readonly policy: Policy;
  /** The language of comments, prompts and instructions; headers and titles are Chinese, since they are read again. */
  readonly lang: Lang;
  /** Blank rows of the list of enterprises. */
  readonly rows: number;
  /** Whether the indicators of the national tiers are asked for. */
  readonly indicators: boolean;
}
