// The decisions of a submission: what is claimed, every measure in force, and the rulings upon them.
import { readStatements, type Statements } from '../claims/read-statements.ts';
import type { Diagnostic, Reported } from '../diagnostics/diagnostic.ts';
import type { Decision } from '../eligibility/decision.ts';
import { ledgerKey, ledgerOf, standingIn } from '../eligibility/ledger.ts';
import { applyRulings, type RuledEnterprise } from '../eligibility/rulings.ts';
import { type Enterprise, reportedNames } from '../enterprises/enterprise.ts';
import { measuresInForce } from '../policy/in-force.ts';
import type { Measure } from '../policy/policy.ts';
import type { Roster } from '../roster/roster.ts';
import { periodEnd } from '../values/period.ts';
import { type AskAgain, asksAgain, decideAll } from './decide-all.ts';
import type { Inputs } from './inputs.ts';
import { misnamedRows, namedAsOthers, paidByName } from './ledger-names.ts';
import { moneyOrNull } from './money-of.ts';
import { MODEST } from './pack-records.ts';
import { askedAgain, forgottenRulings, withoutAsking } from './ruled-before.ts';

export interface DecidedSubmission {
  readonly measures: readonly Measure[];
  readonly statements: Reported<Statements>;
  readonly byId: ReadonlyMap<string, Enterprise>;
  readonly decisions: Iterable<Decision>;
  /** What was asked on the way to one of them, worked out again. */
  readonly checksOf: AskAgain;
  /** Findings about rulings, and about rows of the ledger that may be of another enterprise. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides every measure in force in the award year for every enterprise, and applies the rulings. Without rulings the
 * decisions are made as they are asked for, once.
 */
export function decideSubmission(
  inputs: Pick<Inputs, 'policy' | 'awardYear' | 'period' | 'ledger' | 'rulings' | 'lang' | 'previous'>,
  rosters: readonly Roster[],
  enterprises: readonly Enterprise[],
): DecidedSubmission {
  const { policy, awardYear, period, ledger, rulings, lang, previous } = inputs;
  const statements = readStatements(rosters, enterprises, policy);
  const measures = measuresInForce(policy, awardYear);
  const misnamed = misnamedRows(inputs, enterprises);
  const circumstances = {
    policy,
    awardYear,
    periodEnd: periodEnd(period),
    ledger,
    misnamed: paidByName(misnamed),
    ...(previous?.formerCodes && { formerCodes: previous.formerCodes }),
    ...(previous?.unledgered && {
      unledgered: ledgerOf(
        previous.unledgered.map(({ amount, ...payment }) => ({ ...payment, amount: moneyOrNull(amount) })),
      ),
    }),
  };
  const byId = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const checksOf = asksAgain(byId, measures, circumstances, statements.value);
  const again = enterprises.length <= MODEST ? null : checksOf;
  const computed = decideAll(enterprises, measures, circumstances, statements.value, again);
  const before = { measures, statements, byId, checksOf };
  const named = namedAsOthers(misnamed);
  const isRuledBefore = previous?.ruled !== undefined;
  if (rulings.length === 0 && !isRuledBefore) return { ...before, decisions: computed, diagnostics: named };
  const titles = new Map(measures.map(({ id, title }) => [id, title[lang]]));
  const asked = isRuledBefore ? askedAgain(computed, inputs, before) : computed;
  const ruled = applyRulings(
    [...asked],
    rulings,
    ({ enterprise }) => ruledEnterprise(byId.get(enterprise)),
    (id) => titles.get(id) ?? id,
    (decision) => {
      const measure = measures.find(({ id }) => id === decision.measure);
      const code = byId.get(decision.enterprise)?.usccText ?? '';
      const paid = standingIn(ledger.get(ledgerKey(code, decision.measure)) ?? []);
      return measure && { ...measure, awardYear, paid };
    },
  );
  const diagnostics = [...ruled.diagnostics, ...named];
  if (!isRuledBefore) return { ...before, ...ruled, diagnostics };
  const decisions = ruled.decisions.map(withoutAsking);
  return {
    ...before,
    decisions,
    diagnostics: [...diagnostics, ...forgottenRulings(decisions, before)],
  };
}

function ruledEnterprise(enterprise: Enterprise | undefined): RuledEnterprise {
  return enterprise
    ? { code: enterprise.usccText, names: reportedNames(enterprise) }
    : { code: '', names: [] };
}
