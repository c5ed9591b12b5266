// A screening from a place on disk to its result.
import {
  type Enterprise,
  isActive,
  isActivityKnown,
  localUnit,
  reportingUnits,
} from '../enterprises/enterprise.ts';
import { matchEnterprise } from '../evaluation/match-enterprise.ts';
import { inputSize } from '../io/input-size.ts';
import { loadCriteria } from '../io/load-criteria.ts';
import { isRun } from '../io/load-run.ts';
import type { ReadLimits } from '../io/read-limits.ts';
import { withSecondThread } from '../io/second-thread.ts';
import type { ScreeningFacts } from '../reports/screening/screening-facts.ts';
import { screenEnterprises } from '../screening/screen-enterprises.ts';
import { ruleSetOn } from '../screening/screen-tier.ts';
import type { TierId } from '../screening/tiers.ts';
import type { Day } from '../values/day.ts';
import { type Period, periodEnd } from '../values/period.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import { nothingToCompare } from './diff-errors.ts';
import { noSuchEnterprise, severalEnterprises } from './explain-errors.ts';
import type { ReadSetting } from './read-all.ts';
import { readSideInputs, sideOf } from './read-side.ts';
import { refuseOptionsOfRosters } from './run-options.ts';
import { noRuleSet } from './screen-errors.ts';
import { soundsLikeFor } from './sounds-like.ts';

export interface ScreenRequest {
  readonly place: string;
  readonly period: Period | null;
  /** Null for the end of the period. */
  readonly on: Day | null;
  readonly tiers: readonly TierId[];
  readonly unit: UnitId | null;
  /** Name, code, part of either or initials; null for all. */
  readonly enterprise: string | null;
  readonly maps: readonly string[];
  readonly mapFile: string | null;
  readonly limits: ReadLimits;
}

/** Reads the rosters and screens their enterprises. Throws InputError for what cannot be used. */
export async function runScreen(request: ScreenRequest, setting: ReadSetting): Promise<ScreeningFacts> {
  const { place, period, maps, mapFile, limits, tiers } = request;
  if (await isRun(place)) refuseOptionsOfRosters(place, { '--map': maps, '--map-file': mapFile });
  const { criteria } = await loadCriteria();
  const size = inputSize([place]);
  const inputs = await withSecondThread('reading', size, (thread) =>
    readSideInputs({ place, period, policy: null, maps, mapFile, limits }, setting, thread),
  );
  const { side, facts } = sideOf(inputs, false);
  if (side.rosters.length === 0) throw nothingToCompare(facts);
  const on = request.on ?? periodEnd(side.period);
  const ruleSet = ruleSetOn(on, criteria);
  if (ruleSet === undefined) throw noRuleSet(on, criteria);
  const asked = await enterprisesAsked(side.enterprises, request);
  setting.progress({ zh: '筛查', en: 'screening' });
  setting.signal.throwIfAborted();
  const later = criteria['rule-sets'].find(({ from }) => from > on);
  return {
    screening: screenEnterprises(asked, { criteria, ruleSet, on, tiers }),
    tiers,
    place,
    period: side.period,
    enterprises: asked.length,
    active: asked.filter(isActive).length,
    stateOpen: asked.filter((one) => isActive(one) && !isActivityKnown(one)).length,
    unreadFiles: facts.files.flatMap(({ file, failure }) => (failure === null ? [] : [file])),
    later: request.on === null && later ? { from: later.from, ruleSet: later.id } : null,
    lang: setting.lang,
  };
}

async function enterprisesAsked(
  enterprises: readonly Enterprise[],
  { unit, enterprise }: ScreenRequest,
): Promise<readonly Enterprise[]> {
  const within = enterprises.filter(
    (one) => unit === null || localUnit(one) === unit || reportingUnits(one).includes(unit),
  );
  if (enterprise === null) return within;
  const named = within.map((one) => ({
    id: one.id,
    uscc: one.usccText,
    name: one.name,
    reportedBy: [...reportingUnits(one)],
    one,
  }));
  const { found } = matchEnterprise({ enterprises: named }, enterprise, await soundsLikeFor(enterprise));
  const [only, other] = found;
  if (only === undefined) throw noSuchEnterprise({ enterprises: named }, enterprise);
  if (other !== undefined) throw severalEnterprises(enterprise, found);
  return [only.one];
}
