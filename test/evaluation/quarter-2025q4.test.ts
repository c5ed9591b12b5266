// The eleven rosters of 2025Q4 against what a calculation made apart from this tool finds.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { evaluateFolder } from '../support/evaluate-folder.ts';

const FIXTURE = new URL('../../fixtures/quarter-2025q4/', import.meta.url).pathname;

interface ExpectedDecision {
  readonly status: string;
  readonly amount: string | null;
  readonly funding: readonly string[] | null;
  readonly reasons: readonly string[];
}

interface Expected {
  readonly decisions: Readonly<Record<string, Readonly<Record<string, ExpectedDecision>>>>;
  readonly milestones: Readonly<Record<string, readonly string[]>>;
  readonly payer: Readonly<Record<string, string>>;
  readonly targets: Readonly<Record<string, number>>;
  readonly reserve: readonly string[];
  readonly total: string;
}

const expected: Expected = JSON.parse(readFileSync(`${FIXTURE}expected.json`, 'utf8'));
let evaluation: Evaluation;

beforeAll(async () => {
  evaluation = await evaluateFolder(`${FIXTURE}rosters`, {
    period: '2025Q4',
    ledger: `${FIXTURE}ledger.csv`,
  });
});

/** What the calculation knows (domain §4): it says nothing of measures that came later. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'above-scale',
    'global-500',
    'china-500',
    'private-500',
    'hnte',
    'tech-giant',
    'city-tech',
    'agri-park',
  ],
  ...['rd-center', 'tech-transfer', 'innovative', 'srdi', 'little-giant', 'champion'],
]);

function isMilestone(measure: string): boolean {
  return measure.startsWith('revenue-');
}

function byCode<T>(
  entries: readonly (readonly [code: string, key: string, value: T])[],
): Record<string, Record<string, T>> {
  const grouped: Record<string, Record<string, T>> = Object.fromEntries(
    evaluation.enterprises.map(({ uscc }) => [uscc, {}]),
  );
  for (const [code, key, value] of entries) Object.assign(grouped[code] ?? {}, { [key]: value });
  return grouped;
}

describe('the 2025Q4 rosters', () => {
  test('are read without an error finding', () => {
    expect(evaluation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(evaluation.inputs.map(({ rows, failed }) => [rows > 0, failed])).toEqual(
      Array(11).fill([true, false]),
    );
  });

  test('give every decision, amount, share and failing or unknown reason', () => {
    const decisions = evaluation.decisions
      .filter(({ measure }) => KNOWN.has(measure))
      .map(({ uscc, measure, status, amount, funding, reasons }) => {
        const shares = funding && [funding.province, funding.city, funding.local];
        // A reason that only lowers an amount neither fails nor is unknown.
        const codes = reasons.filter(({ effect }) => effect !== 'lowers').map(({ code }) => code);
        return [uscc, measure, { status, amount, funding: shares, reasons: codes.sort() }] as const;
      });
    expect(byCode(decisions)).toEqual(expected.decisions);
  });

  test('give every revenue milestone', () => {
    const crossed = evaluation.decisions.filter(
      ({ measure, status }) => isMilestone(measure) && status === 'eligible',
    );
    const found = Object.fromEntries(
      evaluation.enterprises.map(({ uscc }) => [
        uscc,
        crossed
          .filter((one) => one.uscc === uscc)
          .map(({ measure }) => measure)
          .sort(),
      ]),
    );
    const wanted = Object.fromEntries(
      Object.entries(expected.milestones).map(([code, ids]) => [code, [...ids].sort()]),
    );
    expect(found).toEqual(wanted);
  });

  test('give every payer', () => {
    expect(Object.fromEntries(evaluation.enterprises.map(({ uscc, payer }) => [uscc, payer]))).toEqual(
      expected.payer,
    );
  });

  test('give every target', () => {
    const counts = Object.fromEntries(evaluation.targets.map(({ id, actual }) => [id, actual]));
    expect(counts).toMatchObject(expected.targets);
  });

  test('give the reserve pool', () => {
    const reserve = evaluation.enterprises
      .filter(({ pools }) => pools.includes('reserve'))
      .map(({ uscc }) => uscc);
    expect(reserve.sort()).toEqual([...expected.reserve].sort());
  });

  test('give the total, to the 分', () => {
    const fen = evaluation.decisions
      .filter(({ measure }) => KNOWN.has(measure))
      .reduce((total, { amount }) => total + BigInt((amount ?? '0.00').replace('.', '')), 0n);
    expect(fen).toBe(BigInt(expected.total.replace('.', '')));
  });

  test('say why a technology little giant gets no provincial part', () => {
    const lowered = evaluation.decisions.filter(
      ({ measure, status, funding }) =>
        measure === 'tech-giant' && status === 'eligible' && funding?.province === '0.00',
    );
    expect(lowered.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['no-valid-hnte'],
      ['no-valid-hnte'],
    ]);
  });

  test('have a check behind every outcome, and a title for every check', () => {
    const titled = new Set([...evaluation.conditions.map(({ id }) => id), 'trigger', 'amount', 'payer']);
    for (const { status, checks, ruling } of evaluation.decisions) {
      if (ruling !== null) continue;
      const outcomes = checks.filter(({ part }) => part !== 'province').map(({ outcome }) => outcome);
      const expected = outcomes.includes('fails')
        ? 'ineligible'
        : outcomes.includes('unknown')
          ? 'review'
          : 'eligible';
      expect(status).toBe(expected);
      expect(checks.filter(({ id }) => !titled.has(id))).toEqual([]);
    }
  });

  test('trace every reason and every award to a cell', () => {
    for (const { status, reasons, checks } of evaluation.decisions) {
      expect(checks[0]?.id).toBe('trigger');
      expect(checks.flatMap(({ cells }) => Object.values(cells).flat()).length).toBeGreaterThan(0);
      if (status === 'ineligible') expect(reasons.length).toBeGreaterThan(0);
    }
  });
});
