// What each enterprise claims and declares as renewals, resolved against the policy.
import { atCell, type Diagnostic, type Place, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { UNCLEAR_RENEWAL } from '../eligibility/condition.ts';
import { type Enterprise, enterpriseField, reportedNames } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { plainMeasureName, resolveMeasure } from '../policy/resolve-measure.ts';
import { namesNoRenewal } from '../roster/no-renewal.ts';
import type { ClaimRow, Roster } from '../roster/roster.ts';
import { RECOGNISED_AGAIN, RENEWED, REVIEWED } from '../roster/telling-words.ts';
import { isAnotherName } from '../values/bank-details.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { knownValue } from '../values/field.ts';
import type { Money } from '../values/money.ts';
import { ambiguousMeasure, claimNameDiffers, claimWithoutEnterprise, unknownMeasure } from './claim-kinds.ts';
import { claimantFinder, codeText } from './claimant.ts';

/** One claim as made: one measure, or several with one amount. */
export interface Claim {
  readonly enterprise: string;
  readonly measures: readonly string[];
  readonly amount: Money | null;
  /** Whether the amount cannot be read, or belongs in part to a name that is no measure: it cannot be compared. */
  readonly unclear: boolean;
  readonly at: CellRef;
}

export interface Statements {
  readonly claims: readonly Claim[];
  /** Measure ids by enterprise id. */
  readonly renewals: ReadonlyMap<string, readonly string[]>;
}

/** Reads every claim row and renewals cell of the rosters; names that resolve to no one measure are reported. */
export function readStatements(
  rosters: readonly Roster[],
  enterprises: readonly Enterprise[],
  policy: Policy,
): Reported<Statements> {
  const diagnostics: Diagnostic[] = [];
  const find = claimantFinder(enterprises);
  const claims = rosters
    .flatMap((roster) => roster.claims)
    .flatMap((row): Claim[] => {
      const enterprise = find(row);
      if (!enterprise) diagnostics.push(report(claimWithoutEnterprise, claimPlace(row), { name: row.name }));
      if (enterprise && isAnotherName(row.name, reportedNames(enterprise)))
        diagnostics.push(
          report(claimNameDiffers, claimPlace(row), { written: row.name, name: enterprise.name }),
        );
      // Of what may be several measures none is claimed.
      const named = row.items.map((item) => {
        const place = atCell(row.itemsAt, 'claimItems', item);
        const measures = measuresOf(item, place, policy, diagnostics);
        return measures.length === 1 ? measures : [];
      });
      const measures = [...new Set(named.flat())];
      if (!enterprise || measures.length === 0) return [];
      const amount = knownValue(row.amount) ?? null;
      const unclear =
        row.amount.state === 'unreadable' || (amount !== null && named.some((one) => one.length === 0));
      return [{ enterprise: enterprise.id, measures, amount, unclear, at: row.itemsAt }];
    });
  const renewals = new Map(
    enterprises.flatMap((enterprise) => {
      const named = renewalsOf(enterprise, policy, diagnostics);
      return named.length === 0 ? [] : [[enterprise.id, named] as const];
    }),
  );
  return { value: { claims, renewals }, diagnostics };
}

function renewalsOf(enterprise: Enterprise, policy: Policy, diagnostics: Diagnostic[]): readonly string[] {
  const field = enterpriseField(enterprise, 'renewals');
  const written = field.state === 'known' ? [field] : field.state === 'conflict' ? field.between : [];
  // Reports that differ: whatever either calls a renewal is one until a person has looked.
  const named = written.flatMap(({ value, at }) =>
    value.flatMap((item) => {
      if (namesNoRenewal(item)) return [];
      const measures = measuresOf(renewed(item), atCell(at, 'renewals', item), policy, diagnostics);
      // What it names nobody knows, so it may be any of them.
      return measures.length === 0 ? [UNCLEAR_RENEWAL] : measures;
    }),
  );
  return field.state === 'unreadable' ? [UNCLEAR_RENEWAL] : named;
}

// 高新技术企业重新认定 names the measure all the same.
function renewed(item: string): string {
  return plainMeasureName(item).replace(YEAR, '').replace(RENEWAL, '');
}

const YEAR = /(?:19|20)\d{2}年度?/gu;
const RENEWAL = new RegExp(
  `^(?:${RECOGNISED_AGAIN}|${REVIEWED})(?:的|为)?|(?:${RENEWED}|${REVIEWED}|通过)+$`,
  'gu',
);

/** Every measure that a name may stand for; reported is one that stands for none, or for several. */
function measuresOf(
  name: string,
  place: Place,
  policy: Policy,
  diagnostics: Diagnostic[],
): readonly string[] {
  const reading = resolveMeasure(policy, name);
  if (typeof reading === 'object' && 'measure' in reading) return [reading.measure];
  const written = place.value ?? name;
  if (reading === 'unknown') {
    diagnostics.push(report(unknownMeasure, place, { written }));
    return [];
  }
  const choices = reading.ambiguous.map(
    (id) => policy.measures.find((measure) => measure.id === id)?.title.zh ?? id,
  );
  diagnostics.push(report(ambiguousMeasure, place, { written, choices }));
  return reading.ambiguous;
}

function claimPlace(claim: ClaimRow) {
  const at =
    claim.uscc.state === 'known' || claim.uscc.state === 'unreadable' ? claim.uscc.at : claim.itemsAt;
  return atCell(at, 'uscc', codeText(claim));
}
