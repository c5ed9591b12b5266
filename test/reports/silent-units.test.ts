import { describe, expect, test } from 'vitest';
import {
  ambiguousMeasure,
  claimWithoutEnterprise,
  repeatedClaim,
  unknownMeasure,
} from '../../src/claims/claim-kinds.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { nothingClaimed, silentUnits, unitsWithoutClaims } from '../../src/reports/silent-units.ts';
import { missingColumn } from '../../src/roster/match-kinds.ts';
import { unreadSheet } from '../../src/roster/unread-sheet.ts';
import { claimWithoutItem } from '../../src/validation/rules/claim-without-amount.ts';
import { evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

type Claim = Evaluation['claims'][number];

const [INPUT] = SAMPLE_QUARTER.inputs;
const [FINDING] = SAMPLE_QUARTER.diagnostics;
const EAST = evaluatedEnterprise(1, { payer: 'chengdong' });
const WEST = evaluatedEnterprise(2, { payer: 'chengxi' });

function input(unit: string, other: Partial<Evaluation['inputs'][number]> = {}) {
  if (!INPUT) throw new Error('an empty quarter');
  return { ...INPUT, unit: unit as 'chengdong', file: `${unit}.xlsx`, failed: false, ...other };
}

function claim(enterprise: { readonly id: string }, outcome: Claim['outcome'], source: string | null): Claim {
  const named = { uscc: '', enterprise: enterprise.id, measure: 'hnte', measures: ['hnte'] };
  return { ...named, claimed: null, computed: '1.00', outcome, source };
}

function finding(code: string, file: string) {
  if (!FINDING) throw new Error('an empty quarter');
  return { ...FINDING, code, file };
}

const BOTH = [input('chengdong'), input('chengxi')];
const DUE = [claim(EAST, 'unclaimed', null), claim(EAST, 'unclaimed', null), claim(WEST, 'unclaimed', null)];

describe('units that claimed nothing', () => {
  test.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['all that sent rosters', {}, ['chengdong', 'chengxi']],
    ['not one that claims', { claims: [...DUE, claim(WEST, 'match', 'chengxi.xlsx#甲!B2')] }, ['chengdong']],
    ['not one whose claim is open', { claims: [claim(WEST, 'review', 'chengxi.xlsx#甲!B2')] }, ['chengdong']],
    [
      'not one that claims for another’s enterprise, nor the one that would pay',
      { claims: [...DUE, claim(WEST, 'over', 'chengdong.xlsx#甲!B2')] },
      [],
    ],
    ['not one that sent nothing', { inputs: [input('chengdong')] }, ['chengdong']],
    [
      'not one with a file that was not read',
      { inputs: [...BOTH, input('chengxi', { file: '另.xlsx', failed: true })] },
      ['chengdong'],
    ],
    [
      'not any where nobody knows whose file was not read',
      { inputs: [...BOTH, input('chengxi', { file: '名单.xlsx', unit: null, failed: true })] },
      [],
    ],
    [
      'not one whose claims stand in a file with # in its name',
      {
        inputs: [input('chengdong', { file: '东#4.xlsx' }), input('chengxi')],
        claims: [claim(WEST, 'match', '东#4.xlsx#甲!B2')],
      },
      [],
    ],
    [
      'not one whose claims for another’s enterprise stand in a text file',
      {
        inputs: [input('chengdong', { file: '城东区.csv' }), input('chengxi')],
        claims: [claim(evaluatedEnterprise(3, { payer: 'huangyuan' }), 'match', '城东区.csv!B2')],
      },
      ['chengxi'],
    ],
    [
      'not one with a sheet that may hold claims and was not read',
      { diagnostics: [finding(unreadSheet.code, 'chengxi.xlsx')] },
      ['chengdong'],
    ],
    [
      'not one whose claim another unit made first',
      { diagnostics: [finding(repeatedClaim.code, 'chengxi.xlsx')] },
      ['chengdong'],
    ],
    [
      'not one whose sheet of claims lacks a column',
      { diagnostics: [finding(missingColumn.code, 'chengxi.xlsx')] },
      ['chengdong'],
    ],
    [
      'one that names an unknown measure among renewals',
      { diagnostics: [{ ...finding(unknownMeasure.code, 'chengxi.xlsx'), field: 'renewals' }] },
      ['chengdong', 'chengxi'],
    ],
    [
      'not one whose claim names no measure',
      { diagnostics: [finding(unknownMeasure.code, 'chengxi.xlsx')] },
      ['chengdong'],
    ],
    [
      'not one whose claim could be of two',
      { diagnostics: [finding(ambiguousMeasure.code, 'chengdong.xlsx')] },
      ['chengxi'],
    ],
    [
      'not one that claims for an enterprise on no roster',
      { diagnostics: [finding(claimWithoutEnterprise.code, 'chengdong.xlsx')] },
      ['chengxi'],
    ],
    [
      'not one that claims an amount for nothing named',
      { diagnostics: [finding(claimWithoutItem.code, 'chengdong.xlsx')] },
      ['chengxi'],
    ],
    [
      'one with other findings',
      { diagnostics: [finding('bad-date', 'chengdong.xlsx')] },
      ['chengdong', 'chengxi'],
    ],
  ])('are %s', (_, other, units) => {
    const evaluation = evaluationOf({ inputs: BOTH, enterprises: [EAST, WEST], claims: DUE, ...other });
    expect([...unitsWithoutClaims(evaluation)].sort()).toEqual(units);
  });

  test('come with what is due there, where anything is', () => {
    const evaluation = evaluationOf({ inputs: BOTH, enterprises: [EAST, WEST], claims: DUE.slice(0, 2) });
    expect(silentUnits(evaluation)).toEqual([{ unit: 'chengdong', unclaimed: 2 }]);
  });
});

test('a claim that cannot be compared is a claim', () => {
  const none = evaluationOf({ inputs: BOTH, enterprises: [EAST, WEST], claims: DUE });
  expect(nothingClaimed(none)).toBe(true);
  expect(nothingClaimed({ ...none, diagnostics: [finding('unknown-measure', 'chengdong.xlsx')] })).toBe(
    false,
  );
});
