// What sets a measure off (contract §4, column “trigger and window”).
import type { AmountKey, DateKey, YearKey } from '../quarter-generator/canonical.ts';
import type { FirmSeen } from './firm.ts';
import { openReason } from './terms.ts';
import type { VerdictSheet } from './verdict-sheet.ts';

const POLICY_FROM = '2023-06-16';

/** A recognition in `year`; `sinceThePolicy` where it must not be older than the policy. */
export function recognisedIn(
  firm: FirmSeen,
  sheet: VerdictSheet,
  key: DateKey,
  year: number,
  sinceThePolicy: boolean,
): void {
  const seen = firm.see(key);
  if (seen.is === 'unreadable') sheet.exists = true;
  if (seen.is === 'conflict') sheet.exists = seen.values.some((day) => Number(day.slice(0, 4)) <= year);
  if (seen.is === 'unreadable' || seen.is === 'conflict') {
    sheet.unknown.add(openReason(key, seen));
    return;
  }
  if (seen.is === 'blank') {
    const above = firm.see('aboveScale');
    const implied = key === 'aboveScaleOn' && above.is === 'known' && above.value;
    if (implied) sheet.unknown.add('missing:aboveScaleOn');
    else sheet.failing.add('not-recognised');
    return;
  }
  const own = Number(seen.value.slice(0, 4));
  sheet.exists = own <= year;
  if (own !== year) sheet.failing.add('outside-window');
  else if (sinceThePolicy && seen.value < POLICY_FROM) sheet.failing.add('before-policy');
}

/** New on a list in `year`. Two or more lists in that year leave each of them to a person. */
export function listedIn(firm: FirmSeen, sheet: VerdictSheet, key: YearKey, year: number): void {
  const seen = firm.see(key);
  if (seen.is === 'unreadable' || seen.is === 'conflict') {
    sheet.exists = true;
    sheet.unknown.add(openReason(key, seen));
  } else if (seen.is === 'blank') sheet.failing.add('not-recognised');
  else {
    sheet.exists = seen.value <= year;
    if (seen.value !== year) sheet.failing.add('outside-window');
  }
  const lists = (['global500', 'china500', 'private500'] as const).map((list) => firm.see(list));
  const thisYear = lists.filter((list) => list.is === 'known' && list.value === year).length;
  if (seen.is === 'known' && seen.value === year && thisYear > 1) sheet.unknown.add('stacking');
}

/** Revenue at or over a milestone for the first time. */
export function crossed(firm: FirmSeen, sheet: VerdictSheet, milestone: bigint): void {
  const revenue = firm.see('revenue');
  if (revenue.is === 'known') {
    sheet.exists = revenue.value >= milestone;
    if (!sheet.exists) sheet.failing.add('not-recognised');
  } else {
    sheet.exists = revenue.is !== 'blank' && revenue.values.some((value) => value >= milestone);
    sheet.unknown.add(openReason('revenue', revenue));
  }
  const peak = firm.see('revenuePeak');
  if (peak.is !== 'known') sheet.unknown.add(openReason('revenuePeak', peak));
  else if (peak.value >= milestone) sheet.failing.add('milestone-crossed-before');
}

/** An outlay above zero. */
export function spent(firm: FirmSeen, sheet: VerdictSheet, key: AmountKey): void {
  const seen = firm.see(key);
  if (seen.is === 'unreadable' || seen.is === 'conflict') {
    sheet.exists = true;
    sheet.unknown.add(openReason(key, seen));
  } else if (seen.is === 'known' && seen.value > 0n) sheet.exists = true;
  else sheet.failing.add('not-recognised');
}
