// A quarter says the same in whatever order its rows stand, whatever forms its cells take and whatever files hold them.
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { evaluateFolder } from '../support/evaluate-folder.ts';
import type { Quarter } from '../support/quarter-generator/canonical.ts';
import type { FileFormat, FilePlan } from '../support/quarter-generator/file-plan.ts';
import { inventQuarter, ledgerText, writeRosters } from '../support/quarter-generator/generate-quarter.ts';
import { PROFILES } from '../support/quarter-generator/profile.ts';
import { type Random, randomFrom } from '../support/quarter-generator/random.ts';
import { writeQuarterToDisk } from '../support/write-quarter.ts';

/** More by `QUARTERS=100 npx vitest run test/properties/quarter-otherwise.test.ts`. */
const QUARTERS = Number(process.env['QUARTERS'] ?? 3);
const SEEDS = Array.from({ length: QUARTERS }, (_, index) => 3000 + index);
const { messy } = PROFILES;

describe.each(SEEDS)('the quarter of seed %i', (seed) => {
  const { quarter, plans } = inventQuarter({ seed, profile: 'messy', enterprises: 90 });
  const written = evaluated(quarter, plans, randomFrom(seed + 1));

  test('in another order', async () => {
    const lines = randomFrom(seed + 2).shuffle(quarter.lines);
    const again = await evaluated({ ...quarter, lines }, plans, randomFrom(seed + 1));
    expect(saidBy(again)).toEqual(saidBy(await written));
  });

  test('with cells of other forms and columns in another order', async () => {
    const again = await evaluated(quarter, plans, randomFrom(seed + 3));
    expect(saidBy(again)).toEqual(saidBy(await written));
  });

  test('in files of other kinds', async () => {
    const random = randomFrom(seed + 4);
    const others = plans.map((plan) => inOtherFormat(plan, random));
    const again = await evaluated(quarter, others, randomFrom(seed + 1));
    expect(saidBy(again)).toEqual(saidBy(await written));
  });
});

async function evaluated(quarter: Quarter, plans: readonly FilePlan[], random: Random): Promise<Evaluation> {
  const files = writeRosters(quarter, plans, random, messy);
  const { root, rosters, ledger } = await writeQuarterToDisk({ files, ledger: ledgerText(quarter.ledger) });
  try {
    return await evaluateFolder(rosters, { period: quarter.period, ledger });
  } finally {
    await rm(root, { recursive: true });
  }
}

// Claims on a sheet of their own need a workbook.
function inOtherFormat(plan: FilePlan, random: Random): FilePlan {
  const format: FileFormat = random.pick(
    plan.format === 'csv' || plan.format === 'txt' ? ['csv', 'txt'] : ['xlsx', 'xls', 'ods'],
  );
  return { ...plan, format, file: `${unended(plan.file)}.${format}` };
}

function unended(file: string): string {
  return file.replace(/\.\w+$/, '');
}

/** What is said of whom, without where it stands; an enterprise without a code is known by its name. */
function saidBy({ enterprises, decisions, claims, targets, diagnostics }: Evaluation) {
  const whom = new Map(enterprises.map(({ id, uscc, name }) => [id, `${uscc ?? ''} ${name}`]));
  const sorted = (lines: readonly (readonly unknown[])[]) =>
    lines.map((line) => JSON.stringify(line)).toSorted();
  return {
    enterprises: sorted(
      enterprises.map(({ id, sources: _, reportedBy, ...said }) => [
        whom.get(id),
        { ...said, reportedBy: reportedBy.toSorted() },
      ]),
    ),
    decisions: sorted(
      decisions.map(({ enterprise, measure, status, amount, funding, payer, reasons, checks }) => [
        ...[whom.get(enterprise), measure, status, amount, funding, payer],
        reasons.map(({ code }) => code).toSorted(),
        checks.map(({ id, part, outcome }) => [id, part, outcome]),
      ]),
    ),
    claims: sorted(
      claims.map(({ enterprise, measures, claimed, computed, outcome }) => [
        ...[whom.get(enterprise), measures, claimed, computed, outcome],
      ]),
    ),
    targets,
    // What is told to be known only depends on how it is written, and so do two names for one renewal.
    findings: sorted(
      diagnostics
        .filter(({ severity, field }) => severity !== 'info' && field !== 'renewals')
        .map(({ code, file, field }) => [code, unended(file), field]),
    ),
  };
}
