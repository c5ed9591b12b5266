import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/roster/read-claims.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const [ONE, TWO] = [soundCode(1), soundCode(2)];
const claims = sheetOf('城东区.xlsx', '奖补申报');

test('a claims sheet is read line by line', () => {
  const raw = claims`
    奖补申报表（2025年第四季度）
    | 统一社会信用代码 | 企业名称 | 奖补事项              | 申报金额（元） | 备注   |
    | ${ONE}           | 甲公司   | 高新技术企业          | 300000         | 首次   |
    | ${TWO}           | 乙公司   | 升规奖励；创新型中小企业 |                |        |
    | 合计             |          |                       | 300000         |        |
    | 填报人：张三     |
  `;
  const { value, diagnostics } = readClaims(raw, Q4);
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject([
    {
      row: 3,
      uscc: { state: 'known', value: ONE },
      name: '甲公司',
      items: ['高新技术企业'],
      itemsAt: { file: '城东区.xlsx', sheet: '奖补申报', row: 3, column: 3 },
      amount: { state: 'known', value: 30_000_000n },
      note: '首次',
    },
    { row: 4, items: ['升规奖励', '创新型中小企业'], amount: { state: 'blank' } },
  ]);
});

test('a code merged over several lines stands for each of them', () => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 30       |
    | ^                | ^        | 升规奖励     | 20       |
  `;
  const { value } = readClaims(raw, Q4);
  expect(value?.map(({ uscc, name }) => [uscc.state === 'known' && uscc.value, name])).toEqual([
    [ONE, '甲公司'],
    [ONE, '甲公司'],
  ]);
});

test('an amount merged over several lines is one claim of several measures', () => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 50       |
    | ^                | ^        | 升规奖励     | ^        |
  `;
  expect(readClaims(raw, Q4).value).toMatchObject([
    { row: 2, items: ['高新技术企业', '升规奖励'], amount: { value: 50_000_000n } },
  ]);
});

test('an amount merged over the lines of two enterprises takes the claim of neither', () => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 50       |
    | ${TWO}           | 乙公司   | 升规奖励     | ^        |
  `;
  const { value, diagnostics } = readClaims(raw, Q4);
  expect(value).toMatchObject([
    { row: 2, items: ['高新技术企业'] },
    { row: 3, items: ['升规奖励'], name: '乙公司', amount: { state: 'blank' } },
  ]);
  expect(findings(diagnostics)).toEqual([['D2', 'merged-figure']]);
});

describe('whose lines stand under a merged amount', () => {
  const read = (raw: ReturnType<typeof claims>) => {
    const { value, diagnostics } = readClaims(raw, Q4);
    const found = findings(diagnostics).filter(([, code]) => code === 'merged-figure');
    return [value?.map(({ row, items }) => `${row}: ${items.join()}`), found.map(([cell]) => cell)];
  };

  test('is told by their codes, once a merge', () => {
    expect(
      read(claims`
        | 统一社会信用代码 | 企业名称   | 奖补事项     | 申报金额 |
        | ${ONE}           | 甲公司     | 高新技术企业 | 50       |
        | ${ONE}           | 甲有限公司 | 升规奖励     | ^        |
        | ${TWO}           | 甲公司     | 升规奖励     | ^        |
        | ${ONE}           | 甲公司     | 创新型中小企业 | ^      |
      `),
    ).toEqual([['2: 高新技术企业,升规奖励', '4: 升规奖励', '5: 创新型中小企业'], ['D2']]);
  });

  test('is told by their names where a code is wanting', () => {
    expect(
      read(claims`
        | 统一社会信用代码 | 企业名称 | 奖补事项       | 申报金额 |
        | ${ONE}           | 甲公司   | 高新技术企业   | 50       |
        |                  | 甲公司   | 升规奖励       | ^        |
        |                  | 乙公司   | 升规奖励       | ^        |
      `),
    ).toEqual([['2: 高新技术企业,升规奖励', '4: 升规奖励'], ['D2']]);
  });

  test('is not asked where nothing is claimed', () => {
    expect(
      read(claims`
        | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
        | ${ONE}           | 甲公司   | 高新技术企业 | /        |
        | ${TWO}           | 乙公司   | 升规奖励     | ^        |
      `),
    ).toEqual([['2: 高新技术企业', '3: 升规奖励'], []]);
  });

  test('is not that of the claim over the merge', () => {
    expect(
      read(claims`
        | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
        | ${ONE}           | 甲公司   | 高新技术企业 | 30       |
        | 小计             |          |              | 30       |
        | ${ONE}           | 甲公司   | 升规奖励     | ^        |
      `),
    ).toEqual([['2: 高新技术企业', '4: 升规奖励'], []]);
  });
});

test.each(['事项', '奖补项目', '事项名称'])('measures may stand under %s', (header) => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | ${header}    | 申报金额 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 50       |
  `;
  expect(readClaims(raw, Q4).value).toMatchObject([{ items: ['高新技术企业'] }]);
});

test.each(['上年度营业收入', '行业代码', '是否规上'])('a sheet with %s is a roster', (header) => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 | ${header} |
    | ${ONE}           | 甲公司   | 高新技术企业 | 50       |           |
  `;
  expect(readClaims(raw, Q4)).toEqual({ value: null, diagnostics: [] });
});

test('an amount is read in the unit that a column beside it gives', () => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 | 单位 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 300000   | 元   |
    | ${TWO}           | 乙公司   | 高新技术企业 | 30       | 千元 |
  `;
  const { value, diagnostics } = readClaims(raw, Q4);
  expect(value?.map(({ amount }) => amount)).toMatchObject([
    { state: 'known', value: 30_000_000n },
    { state: 'unreadable', raw: '30' },
  ]);
  expect(findings(diagnostics)).toEqual([
    ['1', 'unit-by-row'],
    ['D3', 'unit-of-row-unclear'],
  ]);
});

describe('a bad cell keeps its claim', () => {
  test('and is reported', () => {
    const raw = claims`
      | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
      | '9163            | 甲公司   | 高新技术企业 | 约30     |
      |                  | 乙公司   | 升规奖励     | 20       |
    `;
    const { value, diagnostics } = readClaims(raw, Q4);
    expect(findings(diagnostics)).toEqual([
      ['A2', 'code-length'],
      ['D2', 'not-a-number'],
      ['A3', 'required-blank'],
    ]);
    expect(value?.map(({ uscc, amount }) => [uscc.state, amount.state])).toEqual([
      ['unreadable', 'unreadable'],
      ['blank', 'known'],
    ]);
  });
});

test('a measure without code or name is mentioned', () => {
  const raw = claims`
    | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
    | ${ONE}           | 甲公司   | 高新技术企业 | 30       |
    |                  |          | 升规奖励     |          |
  `;
  const { value, diagnostics } = readClaims(raw, Q4);
  expect(value).toHaveLength(1);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['skipped-line', 'warning']]);
});

test('a claims sheet without codes is one error', () => {
  const raw = claims`
    | 企业名称 | 奖补事项     | 申报金额 |
    | 甲公司   | 高新技术企业 | 30       |
  `;
  const { value, diagnostics } = readClaims(raw, Q4);
  expect(value).toBeNull();
  expect(findings(diagnostics)).toEqual([['1', 'missing-column']]);
});

describe('no claims sheet', () => {
  test.each([
    ['a list of contacts', sheetOf('a.xlsx', '联系表')`| 企业名称 | 统一社会信用代码 | 联系人 |`],
    ['a ledger', sheetOf('a.xlsx', '台账')`| 统一社会信用代码 | 企业名称 | 奖补事项 | 金额 | 状态 |`],
    [
      'a roster with claim columns',
      sheetOf('a.xlsx', '名单')`| 统一社会信用代码 | 企业名称 | 所属县区 | 申报奖补事项 | 申报金额 |`,
    ],
    ['instructions', sheetOf('a.xlsx', '填报说明')`请认真填报`],
  ])('%s', (_, raw) => {
    expect(readClaims(raw, Q4)).toEqual({ value: null, diagnostics: [] });
  });
});
