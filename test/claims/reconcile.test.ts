import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/read-statements.ts';
import { type ClaimLine, reconcile } from '../../src/claims/reconcile.ts';
import type { Decision, DecisionStatus } from '../../src/eligibility/decision.ts';
import { formatWan, parseMoney, ZERO } from '../../src/values/money.ts';

function decision(measure: string, status: DecisionStatus, wan: string | null): Decision {
  const province = wan === null ? null : parseMoney(wan, 'wan');
  const shares = province ? { province, city: ZERO, local: ZERO } : null;
  return {
    enterprise: 'E',
    measure,
    status,
    shares: status === 'eligible' ? shares : null,
    atStake: shares,
    payer: null,
    ceiling: false,
    strive: false,
    reasons: [],
    checks: [],
    claimed: false,
    ruling: null,
  };
}

function claim(measures: readonly string[], wan: string | null, row = 4): Claim {
  return {
    enterprise: 'E',
    measures,
    amount: wan === null ? null : (parseMoney(wan, 'wan') ?? null),
    unclear: false,
    at: { file: 'a.xlsx', sheet: 's', row, column: 1 },
  };
}

const DECISIONS = [
  decision('srdi', 'eligible', '70'),
  decision('innovative', 'eligible', '30'),
  decision('hnte', 'ineligible', '40'),
  decision('tech-giant', 'review', '130'),
  decision('revenue-1b', 'eligible', null),
];

function told(line: ClaimLine): string {
  const money = (amount: ClaimLine['claimed']) => (amount === null ? '–' : formatWan(amount));
  return `${line.measure} ${money(line.claimed)} ${money(line.computed)} ${line.outcome}`;
}

function claimed(...claims: readonly Claim[]): readonly string[] {
  return reconcile(claims, DECISIONS, (id) => id)
    .value.filter(({ outcome }) => outcome !== 'unclaimed')
    .map(told);
}

describe('one measure claimed', () => {
  test.each([
    ['as computed', 'srdi', '70', 'srdi 70 70 match'],
    ['one 分 more', 'srdi', '70.000001', 'srdi 70.000001 70 over'],
    ['one 分 less', 'srdi', '69.999999', 'srdi 69.999999 70 under'],
    ['without an amount', 'srdi', null, 'srdi – 70 match'],
    ['nothing where the text sets no amount', 'revenue-1b', '0', 'revenue-1b 0 – match'],
    ['one 分 where the text sets no amount', 'revenue-1b', '0.000001', 'revenue-1b 0.000001 – over'],
    ['not eligible', 'hnte', '40', 'hnte 40 – not-eligible'],
    ['in review', 'tech-giant', '130', 'tech-giant 130 – review'],
    ['policy support only', 'revenue-1b', null, 'revenue-1b – – match'],
    ['money for policy support', 'revenue-1b', '10', 'revenue-1b 10 – over'],
    ['not in force', 'unheard-of', '10', 'unheard-of 10 – not-eligible'],
  ])('%s', (_, measure, wan, expected) => {
    expect(claimed(claim([measure], wan))).toEqual([expected]);
  });
});

describe('a claim that cannot be compared', () => {
  test.each([
    ['is open where it is due', { ...claim(['srdi'], null), unclear: true }, ['srdi – 70 review']],
    ['is open with what it does say', { ...claim(['srdi'], '180'), unclear: true }, ['srdi 180 70 review']],
    [
      'is refused where nothing is due',
      { ...claim(['hnte'], null), unclear: true },
      ['hnte – – not-eligible'],
    ],
  ])('%s', (_, one, expected) => {
    expect(claimed(one)).toEqual(expected);
  });

  test('two amounts for one measure are open only where it is due', () => {
    expect(claimed(claim(['srdi'], '70'), claim(['srdi'], '60', 5))).toEqual(['srdi 70 70 review']);
    expect(claimed(claim(['hnte'], '40'), claim(['hnte'], '30', 5))).toEqual(['hnte 40 – not-eligible']);
  });
});

describe('several measures with one amount', () => {
  test.each([
    ['all eligible', ['srdi', 'innovative'], '100', ['total 100 100 match']],
    ['one not eligible', ['srdi', 'hnte'], '110', ['total 110 70 over']],
    ['one in review', ['srdi', 'tech-giant'], '200', ['total 200 70 review']],
    [
      'without an amount they are lines of their own',
      ['srdi', 'innovative'],
      null,
      ['innovative – 30 match', 'srdi – 70 match'],
    ],
  ])('%s', (_, measures, wan, expected) => {
    expect(claimed(claim(measures, wan))).toEqual(expected);
  });
});

test('two sums for different measures are two claims, and the same sum for the same ones is one', () => {
  const both = claim(['srdi', 'innovative'], '100');
  expect(claimed(both, claim(['innovative', 'revenue-1b'], '30', 5))).toEqual([
    'total 30 30 match',
    'total 100 100 match',
  ]);
  expect(claimed(both, { ...both, at: { ...both.at, row: 9 } })).toEqual(['total 100 100 match']);
});

test('what nobody claimed is a line of its own measure', () => {
  const { value } = reconcile([], DECISIONS, (id) => id);
  expect(value.map(({ measure, measures, at }) => [measure, measures, at])).toEqual([
    ['innovative', ['innovative'], null],
    ['revenue-1b', ['revenue-1b'], null],
    ['srdi', ['srdi'], null],
  ]);
});

test('what is eligible and was not claimed is told', () => {
  const lines = reconcile([claim(['srdi'], '70')], DECISIONS, (id) => id).value.map(told);
  expect(lines).toEqual(['innovative – 30 unclaimed', 'revenue-1b – – unclaimed', 'srdi 70 70 match']);
});

test('a claim made twice is compared once and told', () => {
  const { value, diagnostics } = reconcile(
    [claim(['srdi'], '70'), claim(['srdi'], '70', 9)],
    DECISIONS,
    (id) => id,
  );
  expect(value.filter(({ measure }) => measure === 'srdi').map(told)).toEqual(['srdi 70 70 match']);
  expect(diagnostics.map(({ code, row }) => [code, row])).toEqual([['repeated-claim', 9]]);
  expect(diagnostics[0]?.wording.zh.message).toContain('a.xlsx#s!A4');
});

test('a claim made twice goes to review where the amount of either cannot be read', () => {
  const unreadable = { ...claim(['srdi'], null, 9), unclear: true };
  expect(claimed(claim(['srdi'], null), unreadable)).toEqual(['srdi – 70 review']);
  expect(claimed(unreadable, claim(['srdi'], null))).toEqual(['srdi – 70 review']);
  expect(claimed(claim(['hnte'], null), { ...unreadable, measures: ['hnte'] })).toEqual([
    'hnte – – not-eligible',
  ]);
});

test('a claim made twice with different amounts goes to review', () => {
  expect(claimed(claim(['srdi'], '70'), claim(['srdi'], '50', 9))).toEqual(['srdi 70 70 review']);
});

test.each<readonly [string, readonly Claim[], readonly string[], readonly string[]]>([
  [
    'alone, then with others',
    [claim(['srdi'], '70'), claim(['innovative', 'srdi'], '100', 9)],
    ['srdi 70 70 match', 'total 100 100 match'],
    ['9 srdi a.xlsx#s!A4'],
  ],
  [
    'with others, then alone',
    [claim(['innovative', 'srdi'], '100'), claim(['innovative'], '30', 9), claim(['srdi'], '60', 10)],
    ['innovative 30 30 match', 'srdi 60 70 under', 'total 100 100 match'],
    ['9 innovative a.xlsx#s!A4', '10 srdi a.xlsx#s!A4'],
  ],
  [
    'with others twice',
    [claim(['innovative', 'srdi'], '100'), claim(['revenue-1b', 'srdi', 'innovative'], '100', 9)],
    ['total 100 100 match', 'total 100 100 match'],
    ['9 srdi、innovative a.xlsx#s!A4'],
  ],
  [
    'alone each',
    [claim(['srdi'], '70'), claim(['innovative'], '30', 9)],
    ['innovative 30 30 match', 'srdi 70 70 match'],
    [],
  ],
])('a measure claimed %s is compared in both and told', (_, claims, lines, findings) => {
  const { value, diagnostics } = reconcile(claims, DECISIONS, (id) => id);
  expect(value.filter(({ outcome }) => outcome !== 'unclaimed').map(told)).toEqual(lines);
  expect(
    diagnostics.map(({ code, row, wording }) => {
      expect(code).toBe('repeated-claim');
      const [, measure, first] = /^“(.*)”已在 (.*) 申报$/u.exec(wording.zh.message) ?? [];
      return `${row} ${measure} ${first}`;
    }),
  ).toEqual(findings);
});

test('measures claimed again are named in either language as it lists them', () => {
  const claims = [claim(['innovative', 'srdi'], '100'), claim(['srdi', 'innovative'], '100', 9)];
  const [again] = reconcile(claims, DECISIONS, (id) => id).diagnostics;
  expect(again?.wording.en.message).toBe('srdi, innovative are already claimed at a.xlsx#s!A4');
  expect(again?.wording.zh.message).toBe('“srdi、innovative”已在 a.xlsx#s!A4 申报');
});

test('the same measure claimed by another enterprise is no repeated claim', () => {
  const others = [claim(['srdi'], '70'), { ...claim(['srdi', 'innovative'], '100', 9), enterprise: 'F' }];
  expect(reconcile(others, DECISIONS, (id) => id).diagnostics).toEqual([]);
});

test('lines stand by enterprise, then measure, then what is added up', () => {
  const of = (enterprise: string, measures: readonly string[], wan: string | null) => ({
    ...claim(measures, wan),
    enterprise,
  });
  const { value } = reconcile(
    [
      of('F', ['hnte'], '40'),
      of('E', ['srdi', 'innovative'], '100'),
      of('E', ['hnte', 'innovative'], '30'),
      of('E', ['tech-giant'], '130'),
    ],
    DECISIONS,
    (id) => id,
  );
  expect(value.map(({ enterprise, measures }) => `${enterprise} ${measures.join()}`)).toEqual([
    'E revenue-1b',
    'E tech-giant',
    'E hnte,innovative',
    'E srdi,innovative',
    'F hnte',
  ]);
});
