// The comparison itself: it must speak up where something differs.
import { expect, test } from 'vitest';
import { inventQuarter } from '../support/quarter-generator/generate-quarter.ts';
import {
  type ComparedEvaluation,
  compareWithReference,
} from '../support/reference/compare-with-reference.ts';
import { type Reference, referenceOf } from '../support/reference/reference.ts';

const REFERENCE = referenceOf(
  inventQuarter({ seed: 5, profile: 'clean', enterprises: 60, period: '2025Q4' }).quarter,
);
const RIGHT = evaluationOf(REFERENCE);

/** The evaluation that a tool in full agreement would give. */
function evaluationOf({ decisions, payer, pools, targets, claims }: Reference): ComparedEvaluation {
  return {
    enterprises: Object.keys(decisions).map((key) => ({
      ...{ id: key, uscc: key, name: key, payer: payer[key] ?? null },
      pools: Object.entries(pools).flatMap(([pool, members]) => (members.includes(key) ? [pool] : [])),
    })),
    decisions: Object.entries(decisions).flatMap(([key, own]) =>
      Object.entries(own).map(([measure, { status, amount, funding, reasons }]) => {
        const shares = funding && { province: funding[0], city: funding[1], local: funding[2] };
        return {
          enterprise: key,
          measure,
          status,
          amount,
          funding: shares,
          reasons: reasons.map((code) => ({ code })),
        };
      }),
    ),
    claims: claims.map(({ key, ...claim }) => ({ enterprise: key, ...claim })),
    targets: Object.entries(targets).map(([id, count]) => ({ id, ...count })),
  };
}

test('full agreement gives no mismatch', () => {
  expect(REFERENCE.total).not.toBe('0.00');
  expect(compareWithReference(RIGHT, REFERENCE)).toEqual([]);
});

test('reasons that only lower an amount are not compared', () => {
  const decisions = RIGHT.decisions.map((one) => ({
    ...one,
    reasons: [...one.reasons, { code: 'no-valid-hnte' }, { code: 'lowered-by-decision' }],
  }));
  expect(compareWithReference({ ...RIGHT, decisions }, REFERENCE)).toEqual([]);
});

const paid = RIGHT.decisions.findIndex(({ amount }) => amount !== null);
const refused = RIGHT.decisions.findIndex(({ reasons }) => reasons.length > 0);
const counted = RIGHT.targets.findIndex(({ id }) => id === 'hnte');

test.each<readonly [string, ComparedEvaluation, RegExp]>([
  [
    'an amount',
    { ...RIGHT, decisions: RIGHT.decisions.with(paid, { ...at(RIGHT.decisions, paid), amount: '0.01' }) },
    /^decision .* 0\.01/,
  ],
  [
    'a missing reason',
    { ...RIGHT, decisions: RIGHT.decisions.with(refused, { ...at(RIGHT.decisions, refused), reasons: [] }) },
    /^decision /,
  ],
  [
    'a missing decision',
    { ...RIGHT, decisions: RIGHT.decisions.toSpliced(paid, 1) },
    /^decision .*: none instead of eligible/,
  ],
  [
    'a decision too many',
    { ...RIGHT, decisions: [...RIGHT.decisions, { ...at(RIGHT.decisions, paid), measure: 'other' }] },
    /^decision .* other: eligible/,
  ],
  [
    'a payer',
    { ...RIGHT, enterprises: RIGHT.enterprises.with(0, { ...at(RIGHT.enterprises, 0), payer: 'nobody' }) },
    /^payer .*nobody/,
  ],
  [
    'a count by unit',
    {
      ...RIGHT,
      targets: RIGHT.targets.with(counted, { ...at(RIGHT.targets, counted), byUnit: { ganhe: 999 } }),
    },
    /^target hnte/,
  ],
  [
    'a claim’s outcome',
    { ...RIGHT, claims: RIGHT.claims.map((claim) => ({ ...claim, outcome: 'other' })) },
    /^claim /,
  ],
])('%s that differs is told', (_, evaluation, expected) => {
  const mismatches = compareWithReference(evaluation, REFERENCE);
  expect(mismatches.length).toBeGreaterThan(0);
  for (const mismatch of mismatches) expect(mismatch).toMatch(expected);
});

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}
