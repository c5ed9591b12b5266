// One quarter of a chain in which each pays by the ledger of those before.
import { expect } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { loadChecks, loadIndustryNames } from '../../src/io/load-checks.ts';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { loadLedger } from '../../src/io/load-ledger.ts';
import { loadRulings } from '../../src/io/load-rulings.ts';
import { readInputs } from '../../src/io/read-inputs.ts';
import { isThere } from '../../src/io/run-files-present.ts';
import type { LedgerPayment } from '../../src/ledger/ledger-payments.ts';
import { NO_CITY_FIGURES } from '../../src/targets/city-figures.ts';
import { parsePeriod, periodYear } from '../../src/values/period.ts';
import { POLICY } from './policy.ts';

/** The payments of a ledger, none where there is no such file yet. Anything wrong in it fails the test. */
export async function paymentsIn(ledger: string): Promise<readonly LedgerPayment[]> {
  if (!(await isThere(ledger))) return [];
  const { payments, diagnostics } = await loadLedger(ledger, POLICY);
  expect(diagnostics).toEqual([]);
  return payments;
}

/** Evaluates one roster, with the ledger as far as there is one. Rulings that cannot be applied fail the test. */
export async function evaluateFile(
  roster: string,
  { period: written, ledger, rulings }: { period: string; ledger: string; rulings: string | null },
): Promise<Evaluation> {
  const period = parsePeriod(written);
  if (!period) throw new RangeError(written);
  const { files, diagnostics } = await readInputs([roster]);
  const known = await loadLedger((await isThere(ledger)) ? ledger : null, POLICY);
  const ruled = await loadRulings(rulings, POLICY);
  expect(ruled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return evaluate({
    ...{ files, period, periodFrom: 'given', awardYear: periodYear(period), lang: 'zh', policy: POLICY },
    ...{ policySha256: '', ledger: known.value, rulings: ruled.value, city: NO_CITY_FIGURES },
    diagnostics: [...diagnostics, ...known.diagnostics, ...ruled.diagnostics],
    criteria: (await loadCriteria()).criteria,
    checks: await loadChecks(),
    industryNames: await loadIndustryNames(),
  }).evaluation;
}
