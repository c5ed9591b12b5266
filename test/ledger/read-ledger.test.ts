import { describe, expect, test } from 'vitest';
import { uncodedKey } from '../../src/eligibility/ledger.ts';
import { readLedger } from '../../src/ledger/read-ledger.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { cellAddress } from '../../src/values/cell-ref.ts';
import { soundCode } from '../support/codes.ts';
import { POLICY } from '../support/policy.ts';
import { sheetOf } from '../support/sheet.ts';

const ledger = sheetOf('台账.csv', '');
const book = sheetOf('台账.xlsx', '台账');
const A = soundCode(1);
const B = soundCode(2);

/** What is held as paid, as `measure source`, and the findings as `cell code`. */
function read(...sheets: readonly RawSheet[]) {
  const { value, diagnostics, missing } = readLedger(sheets, POLICY);
  return {
    paid: [...value].flatMap(([key, entries]) => entries.map(({ source }) => `${key} ${source}`)),
    findings: diagnostics.map(
      ({ row, column, code }) => `${cellAddress({ row: row ?? 0, column: column ?? 0 })} ${code}`,
    ),
    missing,
  };
}

test('a ledger of code and measure alone is enough; names and ids are both read', () => {
  const { paid, findings } = read(ledger`
    统一社会信用代码 | 奖补事项
    ${A} | 新认定高新技术企业
    ${B} | srdi`);
  expect(paid).toEqual([`${A} hnte 台账.csv!A2`, `${B} srdi 台账.csv!A3`]);
  expect(findings).toEqual([]);
});

test('title, total and signature lines are no entries', () => {
  const { paid, findings } = read(book`
    西宁市奖补资金台账 | < | <
    序号 | 统一社会信用代码 | 企业名称 | 奖补事项 | 金额（元）
    1 | ${A} | 某公司 | 高企 | 150000
    合计 | | | | 150000
    制表：张三 | | 审核：李四`);
  expect(paid).toEqual([`${A} hnte 台账.xlsx#台账!B3`]);
  expect(findings).toEqual([]);
});

describe('recovery', () => {
  test('of all rows opens the measure again', () => {
    const { paid } = read(ledger`
      统一社会信用代码 | 奖补事项 | 资金层级 | 状态
      ${A} | 高企 | 市级 | 已追回
      ${A} | 高企 | 县区 | 已追回`);
    expect(paid).toEqual([]);
  });

  test('of one row leaves the others standing', () => {
    const { paid } = read(ledger`
      统一社会信用代码 | 奖补事项 | 资金层级 | 状态
      ${A} | 高企 | 市级 | 已追回
      ${A} | 高企 | 县区 | 已拨付`);
    expect(paid).toEqual([`${A} hnte 台账.csv!A3`]);
  });

  test('in other words counts as paid, with a warning', () => {
    const { paid, findings } = read(ledger`
      统一社会信用代码 | 奖补事项 | 状态
      ${A} | 高企 | 退回`);
    expect(paid).toHaveLength(1);
    expect(findings).toEqual(['C2 ledger-state']);
  });
});

describe('nothing is passed over in silence', () => {
  test.each([
    ['-150000', ['C2 ledger-amount']],
    ['十五万左右', ['C2 ledger-amount']],
    ['150000', []],
    ['15万元', []],
    ['0', []],
    ['', []],
    ['/', []],
  ])('an amount of %s counts as paid; what cannot be one is told', (written, expected) => {
    const { paid, findings } = read(ledger`
      统一社会信用代码 | 奖补事项 | 金额
      ${A} | 高企 | ${written}`);
    expect([paid, findings]).toEqual([[`${A} hnte 台账.csv!A2`], expected]);
  });

  test('a bare 小巨人 counts for both and asks which', () => {
    const { paid, findings } = read(ledger`
      统一社会信用代码 | 奖补事项
      ${A} | 小巨人`);
    expect(paid).toEqual([`${A} tech-giant 台账.csv!A2`, `${A} little-giant 台账.csv!A2`]);
    expect(findings).toEqual(['B2 ledger-measure']);
  });

  test.each([
    ['an unknown measure', A, '稳岗补贴', ['B2 ledger-measure'], 0],
    ['a blank measure', A, '', ['B2 ledger-measure'], 0],
    ['a blank code', '', '高企', ['A2 ledger-code-missing'], 0],
    ['a damaged code, which counts as it is written', `${A.slice(0, 17)}*`, '高企', ['A2 code-character'], 1],
    ['a code stored as a number', 9.16301e17, '高企', ['A2 code-as-number'], 1],
  ])('%s', (_, code, measure, expected, count) => {
    const { paid, findings } = read(book`
      统一社会信用代码 | 奖补事项 | 年度
      ${code === '' ? undefined : code} | ${measure} | 2024`);
    expect(findings).toEqual(expected);
    expect(paid).toHaveLength(count);
  });
});

test('a code merged over several lines stands for each', () => {
  const { paid } = read(book`
    统一社会信用代码 | 奖补事项
    ${A} | 高企
    ^ | 专精特新`);
  expect(paid).toEqual([`${A} hnte 台账.xlsx#台账!A2`, `${A} srdi 台账.xlsx#台账!A3`]);
});

test('every shown sheet is read, hidden ones are not', () => {
  const second = sheetOf('台账.xlsx', '2024');
  const hidden = sheetOf('台账.xlsx', '旧', true);
  const { paid } = read(
    book`
      统一社会信用代码 | 奖补事项
      ${A} | 高企`,
    second`
      信用代码 | 事项
      ${B} | 高企`,
    hidden`
      信用代码 | 事项
      ${B} | 专精特新`,
  );
  expect(paid).toEqual([`${A} hnte 台账.xlsx#台账!A2`, `${B} hnte 台账.xlsx#2024!A2`]);
});

test('a table without a required column says which', () => {
  expect(
    read(ledger`
    统一社会信用代码 | 金额
    ${A} | 1`).missing,
  ).toEqual(['奖补事项']);
});

test('a line with only a name is kept by it, unless it was taken back', () => {
  const { value, diagnostics } = readLedger(
    [
      book`
      统一社会信用代码 | 企业名称 | 奖补事项 | 状态
      ${undefined} | 青海甲(集团)有限公司 | 高企 | 已拨付
      ${undefined} | 青海乙有限公司 | 高企 | 已追回
      ${undefined} | ${undefined} | 高企 | 已拨付`,
    ],
    POLICY,
  );
  expect([...value.keys()]).toEqual([uncodedKey('青海甲（集团） 有限公司', 'hnte')]);
  expect(diagnostics.map(({ code, row }) => `${row} ${code}`)).toEqual([
    '2 ledger-code-missing',
    '3 ledger-code-missing',
    '4 ledger-code-missing',
  ]);
});

test('a line with only a name that was altered counts as paid, whatever it says', () => {
  const sheet = book`
    统一社会信用代码 | 企业名称 | 奖补事项 | 状态
    ${undefined} | 青海甲有限公司 | 高企 | 已追回`;
  const { value, diagnostics } = readLedger([sheet], POLICY, new Set([2]));
  expect([...value.keys()]).toEqual([uncodedKey('青海甲有限公司', 'hnte')]);
  expect(diagnostics[0]?.wording.zh.message).toContain('转为待核');
});

test('a line with only a name is not said to hold an award where its measure is none', () => {
  const sheet = book`
    统一社会信用代码 | 企业名称 | 奖补事项 | 状态
    ${undefined} | 青海甲有限公司 | 某项补贴 | 已拨付`;
  const [missing] = readLedger([sheet], POLICY).diagnostics;
  expect(missing?.wording.zh.message).toBe('缺少统一社会信用代码（青海甲有限公司），本行未能扣除');
});

test.each(['无', '/', '—', 'N/A'])('%s for a code is none', (code) => {
  const sheet = book`
    统一社会信用代码 | 企业名称 | 奖补事项 | 状态
    ${code} | 青海甲有限公司 | 高企 | 已拨付`;
  const { value, diagnostics } = readLedger([sheet], POLICY);
  expect([...value.keys()]).toEqual([uncodedKey('青海甲有限公司', 'hnte')]);
  expect(diagnostics.map(({ code: told, value: written }) => `${told} ${written}`)).toEqual([
    `ledger-code-missing ${code}`,
  ]);
});

test('an entry says who was paid, what of it stands, since when and for which year', () => {
  const { value } = readLedger(
    [
      book`
      统一社会信用代码 | 企业名称 | 奖补事项 | 年度 | 金额 | 状态 | 日期 | 登记号 | 对应登记号
      ${A} | 青海甲有限公司 | 高企 | 2024 | 150000 | 已拨付 | 2025-01-20 | 1 | ${undefined}
      ${A} | 青海甲有限公司 | 高企 | 2024 | 50000 | 已追回 | 2025-03-01 | 2 | 1
      ${B} | ${undefined} | 高企 | ${undefined} | ${undefined} | ${undefined} | ${undefined} | 3 | ${undefined}`,
    ],
    POLICY,
  );
  const at = { file: '台账.xlsx', sheet: '台账', column: 1 };
  expect([...value.values()].flat()).toEqual([
    {
      ...{ uscc: A, measure: 'hnte', year: '2024', amount: 10_000_000n, begunOn: '2025-01-20' },
      ...{ named: { name: '青海甲有限公司', at: { ...at, row: 2 } }, source: '台账.xlsx#台账!A2' },
    },
    { ...{ uscc: B, measure: 'hnte', year: '', amount: null, begunOn: '' }, source: '台账.xlsx#台账!A4' },
  ]);
});

describe('what is wrong with a row', () => {
  const rows = (second: string, state: string) => ledger`
    统一社会信用代码 | 奖补事项 | 状态 | 登记号 | 对应登记号
    ${A} | 小巨人 | ${state} | 1 | ${undefined}
    ${A} | 小巨人 | ${second} | 2 | 1`;

  test.each([
    ['no longer matters once a later row has taken all of it back', '已追回', '已拨付', []],
    ['matters while it stands', '已拨付', '已批准', ['B2 ledger-measure', 'B3 ledger-measure']],
    ['matters where it took itself back', '已批准', '已追回', ['B2 ledger-measure', 'B3 ledger-measure']],
  ])('%s', (_, second, state, findings) => {
    expect(read(rows(second, state)).findings).toEqual(findings);
  });

  test('that was altered keeps what it carries further, unless it takes that back', () => {
    const altered = new Set([3]);
    const states = (second: string) =>
      readLedger([rows(second, '已批准')], POLICY, altered).payments.map(({ status }) => status);
    expect([states('已拨付'), states('已追回')]).toEqual([['paid'], ['approved', 'paid']]);
  });
});
