// The whole way from files to an evaluation, as the command takes it, without the terminal.

import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import type { Inputs } from '../../src/evaluation/inputs.ts';
import { loadChecks, loadIndustryNames } from '../../src/io/load-checks.ts';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { loadLedger } from '../../src/io/load-ledger.ts';
import { loadPolicy } from '../../src/io/load-policy.ts';
import { readInputs } from '../../src/io/read-inputs.ts';
import { NO_CITY_FIGURES } from '../../src/targets/city-figures.ts';
import { parsePeriod, periodYear } from '../../src/values/period.ts';

export interface FolderSetting {
  readonly period: string;
  readonly ledger?: string;
}

/** Evaluates the rosters in a folder under the bundled policy. */
export async function evaluateFolder(folder: string, setting: FolderSetting): Promise<Evaluation> {
  return (await evaluateRosters(folder, setting)).evaluation;
}

/** The same with the rosters, which the workbooks print. */
export async function evaluateRosters(folder: string, setting: FolderSetting): Promise<Evaluated> {
  return evaluate(await folderInputs(folder, setting));
}

/** What an evaluation of the rosters in a folder needs. */
export async function folderInputs(folder: string, setting: FolderSetting): Promise<Inputs> {
  const period = parsePeriod(setting.period);
  if (!period) throw new Error(setting.period);
  const { policy, sha256 } = await loadPolicy(null);
  const ledger = await loadLedger(setting.ledger ?? null, policy);
  const { files, diagnostics } = await readInputs([folder]);
  return {
    files,
    period,
    periodFrom: 'given',
    awardYear: periodYear(period),
    lang: 'zh',
    policy,
    policySha256: sha256,
    ledger: ledger.value,
    rulings: [],
    city: NO_CITY_FIGURES,
    diagnostics: [...diagnostics, ...ledger.diagnostics],
    criteria: (await loadCriteria()).criteria,
    checks: await loadChecks(),
    industryNames: await loadIndustryNames(),
  };
}
