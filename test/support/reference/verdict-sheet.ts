// Where one measure's reasons are noted down while its conditions are gone through one by one.
import type { FactKey, Facts } from '../quarter-generator/canonical.ts';
import type { FirmSeen } from './firm.ts';
import { openReason } from './terms.ts';

export interface VerdictSheet {
  /** Whether there is a decision without a claim. */
  exists: boolean;
  readonly failing: Set<string>;
  readonly unknown: Set<string>;
}

export function blankSheet(): VerdictSheet {
  return { exists: false, failing: new Set(), unknown: new Set() };
}

/** Notes a condition on one field: unknown unless the field has one value, failing unless that value holds. */
export function mustHold<K extends FactKey>(
  firm: FirmSeen,
  sheet: VerdictSheet,
  key: K,
  failing: string,
  holds: (value: Facts[K]) => boolean,
): void {
  const seen = firm.see(key);
  if (seen.is !== 'known') sheet.unknown.add(openReason(key, seen));
  else if (!holds(seen.value)) sheet.failing.add(failing);
}
