// Which unit reports which enterprise, once or twice, and what its row says.
import type { RosterLine, UnitName } from './canonical.ts';
import { contradict } from './contradict.ts';
import type { FilePlan } from './file-plan.ts';
import { inventClaims } from './invent-claims.ts';
import type { Calendar } from './invent-dates.ts';
import type { Firm } from './invent-firm.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { answersOf, blanked } from './spoil-answers.ts';
import { COUNTIES } from './units-and-measures.ts';

export interface Reporting {
  readonly random: Random;
  readonly profile: Profile;
  readonly calendar: Calendar;
  readonly plans: readonly FilePlan[];
}

/** The rows that speak of one firm of a unit. */
export function reportFirm(firm: Firm, unit: UnitName, reporting: Reporting): readonly RosterLine[] {
  const { random, profile, calendar } = reporting;
  const other = secondReporter(firm, unit, reporting);
  const plan = planOf(reporting, unit);
  const claims = inventClaims(firm, random, profile, calendar.awardYear, !plan.claimsSheet);
  if (other === null) {
    const answers = answersOf(firm, random, profile, calendar.end, plan.lacking);
    // A claims sheet finds its enterprise by the code.
    const traceable = !plan.claimsSheet || (answers.uscc !== undefined && 'known' in answers.uscc);
    return [{ unit, answers, claims: traceable ? claims : [] }];
  }
  const second = random.chance(profile.conflicting) ? contradict(firm, random) : firm;
  return [
    { unit, answers: blanked(firm, random, profile, plan.lacking), claims },
    { unit: other, answers: blanked(second, random, profile, planOf(reporting, other).lacking), claims: [] },
  ];
}

// A park's enterprise is reported by its county too; any may stand twice in one file.
function secondReporter(firm: Firm, unit: UnitName, { random, profile }: Reporting): UnitName | null {
  if (firm.park && random.chance(profile.reportedTwice)) return firm.county;
  if (random.chance(profile.repeatedRow)) return unit;
  return profile.name === 'messy' && random.chance(profile.reportedTwice / 5) ? random.pick(COUNTIES) : null;
}

function planOf({ plans }: Reporting, unit: UnitName): FilePlan {
  const plan = plans.find((one) => one.unit === unit);
  if (!plan) throw new RangeError(unit);
  return plan;
}
