import { expect, test } from 'vitest';
import { readStatements } from '../../src/claims/read-statements.ts';
import { UNCLEAR_RENEWAL } from '../../src/eligibility/condition.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import type { ClaimRow, UnreadableCell } from '../../src/roster/roster.ts';
import { parseMoney } from '../../src/values/money.ts';
import { rosterOf, testCode, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

function claimRow(uscc: string, items: readonly string[], row = 4, sheet = '奖补申报'): ClaimRow {
  const at = (column: number) => ({ file: 'chengdong.xlsx', sheet, row, column });
  const amount = parseMoney('70', 'wan');
  if (amount === undefined) throw new Error('amount');
  return {
    file: 'chengdong.xlsx',
    sheet,
    row,
    uscc: uscc === '' ? { state: 'blank', at: at(1) } : { state: 'known', value: uscc, at: at(1) },
    name: '青海示例制造有限公司',
    items,
    itemsAt: at(3),
    amount: { state: 'known', value: amount, at: at(4) },
    note: '',
  };
}

function statements(
  claims: readonly ClaimRow[],
  renewals: string | null | UnreadableCell = null,
  uscc: string | null | UnreadableCell = testCode(1),
) {
  const roster = { ...rosterOf([{ renewals, uscc }]), claims };
  return readStatements([roster], mergeEnterprises([roster]), POLICY);
}

test('a claim on the claims sheet belongs to the enterprise with that code', () => {
  const { value, diagnostics } = statements([claimRow(testCode(1), ['专精特新', '高新技术企业'])]);
  expect(value.claims.map(({ enterprise, measures }) => [enterprise, measures])).toEqual([
    [testCode(1), ['srdi', 'hnte']],
  ]);
  expect(diagnostics).toEqual([]);
});

test.each([
  ['青海示例制造有限公司 ', []],
  ['', []],
  ['青海他人合金有限公司', ['claim-name-differs warning']],
])('a claim under the name “%s” is compared by its code', (name, said) => {
  const { value, diagnostics } = statements([{ ...claimRow(testCode(1), ['专精特新']), name }]);
  expect(value.claims).toHaveLength(1);
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(said);
});

test('a claim in the roster’s own columns belongs to its row, whatever its code', () => {
  const { value } = statements([claimRow('', ['专精特新'], 4, '企业名单')]);
  expect(value.claims.map(({ enterprise }) => enterprise)).toEqual([testCode(1)]);
});

test('a claim under a wrong code belongs to the enterprise that has the same wrong code', () => {
  const claim = claimRow('', ['专精特新']);
  const at = { file: 'chengdong.xlsx', sheet: '奖补申报', row: 4, column: 1 };
  const wrong = (raw: string): ClaimRow => ({ ...claim, uscc: { state: 'unreadable', raw, at } });
  expect(statements([wrong('不详')], null, UNREADABLE).value.claims).toHaveLength(1);
  const { value, diagnostics } = statements([wrong('不明')], null, UNREADABLE);
  expect(value.claims).toEqual([]);
  expect(diagnostics.map(({ code, column, value: written }) => [code, column, written])).toEqual([
    ['claim-without-enterprise', 1, '不明'],
  ]);
});

test('a claim without a code is nobody’s, not that of an enterprise without one', () => {
  const { value, diagnostics } = statements([claimRow('', ['专精特新'])], null, null);
  expect([value.claims, diagnostics.map(({ code, column }) => `${code} ${column}`)]).toEqual([
    [],
    ['claim-without-enterprise 3'],
  ]);
});

test.each([
  [
    'an enterprise that is on no roster',
    claimRow(testCode(9), ['专精特新']),
    'claim-without-enterprise',
    'A4',
  ],
  ['a name that is no measure', claimRow(testCode(1), ['稳岗补贴']), 'unknown-measure', 'C4'],
  ['a bare 小巨人', claimRow(testCode(1), ['小巨人']), 'ambiguous-measure', 'C4'],
])('%s is an error at its cell', (_, row, code, cell) => {
  const { value, diagnostics } = statements([row]);
  expect(value.claims).toEqual([]);
  expect(
    diagnostics.map((one) => [one.code, one.severity, `${one.column === 1 ? 'A' : 'C'}${one.row}`]),
  ).toEqual([[code, 'error', cell]]);
});

test('of a bare 小巨人 both measures are named, each as its title is', () => {
  const [found] = statements([claimRow(testCode(1), ['小巨人'])]).diagnostics;
  expect([found?.wording.zh.hint, found?.wording.en.hint]).toEqual([
    '写明是哪一项：新认定科技小巨人、专精特新“小巨人”',
    'write which one: 新认定科技小巨人, 专精特新“小巨人”',
  ]);
});

test.each([
  ['a renewal names its measure', '专精特新、高企', ['srdi', 'hnte'], []],
  [
    'a bare 小巨人 may be either until someone says which',
    '小巨人',
    ['tech-giant', 'little-giant'],
    ['ambiguous-measure'],
  ],
  ['a name that is no measure is told, and may be any', '无此事项', [UNCLEAR_RENEWAL], ['unknown-measure']],
])('%s', (_, written, expected, codes) => {
  const { value, diagnostics } = statements([], written);
  expect(value.renewals.get(testCode(1))).toEqual(expected);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['an amount that cannot be read', ['专精特新'], { state: 'unreadable', raw: '约30' } as const, true],
  ['one amount for a measure and a name that is none', ['专精特新', '稳岗补贴'], null, true],
  ['one amount for a measure and a bare 小巨人', ['专精特新', '小巨人'], null, true],
  ['an amount for two measures', ['专精特新', '高新技术企业'], null, false],
  [
    'no amount for a measure and a name that is none',
    ['专精特新', '稳岗补贴'],
    { state: 'blank' } as const,
    false,
  ],
])('%s makes a claim unclear or not', (_, items, amount, unclear) => {
  const row = claimRow(testCode(1), items);
  const at = row.itemsAt;
  const { value } = statements([amount ? { ...row, amount: { ...amount, at } } : row]);
  expect(value.claims.map((one) => one.unclear)).toEqual([unclear]);
});

test.each([
  ['高新技术企业重新认定', ['hnte']],
  ['重新认定高新技术企业', ['hnte']],
  ['专精特新复核', ['srdi']],
  ['高新技术企业（重新认定）', ['hnte']],
  ['2025年高新技术企业重新认定', ['hnte']],
  ['高新技术企业复核换证', ['hnte']],
  ['否', undefined],
  ['首次认定', undefined],
  ['初次认定', undefined],
  ['第一次', undefined],
  ['新认定', undefined],
  ['高新技术企业复评', ['hnte']],
  ['第二次认定', [UNCLEAR_RENEWAL]],
  ['是', [UNCLEAR_RENEWAL]],
  ['高新技术企业、待定', ['hnte', UNCLEAR_RENEWAL]],
])('the renewals “%s” concern %s', (written, expected) => {
  expect(statements([], written).value.renewals.get(testCode(1))).toEqual(expected);
});

test('renewals that cannot be read may be of any measure', () => {
  expect(statements([], UNREADABLE).value.renewals.get(testCode(1))).toEqual([UNCLEAR_RENEWAL]);
});

test('of two reports that name different renewals each is one', () => {
  const rosters = [rosterOf([{ renewals: '专精特新' }]), rosterOf([{ renewals: '高企' }], 'dongchuan')];
  const { value } = readStatements(rosters, mergeEnterprises(rosters), POLICY);
  expect(value.renewals.get(testCode(1))).toEqual(['srdi', 'hnte']);
});
