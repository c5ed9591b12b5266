import { expect, test } from 'vitest';
import { readRulings } from '../../src/eligibility/read-rulings.ts';
import { cellAddress } from '../../src/values/cell-ref.ts';
import { formatYuan } from '../../src/values/money.ts';
import { soundCode } from '../support/codes.ts';
import { testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('裁定表.xlsx', '裁定');
const A = soundCode(1);

function read(sheet: ReturnType<typeof table>) {
  const { value, diagnostics, missing } = readRulings([sheet], POLICY);
  return {
    rulings: value.map(({ measure, verdict, amount, reason, person, date }) => [
      measure,
      verdict,
      amount === null ? null : formatYuan(amount),
      reason,
      person,
      date,
    ]),
    findings: diagnostics.map(
      ({ row, column, code }) => `${cellAddress({ row: row ?? 0, column: column ?? 0 })} ${code}`,
    ),
    missing,
  };
}

test('verdict, amount in 元, reason, person and date are read', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 企业名称 | 事项 | 裁定 | 金额 | 理由 | 经办人 | 日期
    ${A} | 某公司 | 专精特新中小企业 | 同意 | | 材料齐全 | 张三 | @2025-12-01
    ${A} | 某公司 | 创新型中小企业 | 核减 | 150,000 | 未达标 | 李四 | 2025年12月2日
    ${A} | 某公司 | 高企 | 不同意 | | | |`);
  expect(rulings).toEqual([
    ['srdi', '同意', null, '材料齐全', '张三', '2025-12-01'],
    ['innovative', '核减', '150000.00', '未达标', '李四', '2025-12-02'],
    ['hnte', '不同意', null, '', '', ''],
  ]);
  expect(findings).toEqual(['F4 ruling-unsigned']);
});

test('a stroke or 无 is neither a reason nor a person', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 企业名称 | 事项 | 裁定 | 金额 | 理由 | 经办人 | 日期
    ${A} | 某公司 | 专精特新中小企业 | 同意 | | / | 无 |
    ${A} | 某公司 | 创新型中小企业 | 同意 | | 无重复 | 张三 |`);
  expect(rulings).toEqual([
    ['srdi', '同意', null, '', '', ''],
    ['innovative', '同意', null, '无重复', '张三', ''],
  ]);
  expect(findings).toEqual(['F2 ruling-unsigned']);
});

test('a line that nobody has filled in rules on nothing', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 企业名称 | 事项 | 裁定 | 金额 | 理由 | 经办人 | 日期
    ${A} | 某公司 | 专精特新中小企业 | | | | |
    ${A} | 某公司 | 创新型中小企业 | | | 待补材料 | |`);
  expect(rulings).toEqual([]);
  expect(findings).toEqual(['D3 ruling-verdict']);
});

test('a header or cell in 万元 is understood', () => {
  const { rulings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 金额（万元）
    ${A} | 专精特新 | 核减 | 12.5
    ${A} | 高企 | 核减 | 200000元`);
  expect(rulings.map(([, , amount]) => amount)).toEqual(['125000.00', '200000.00']);
});

test.each([
  ['an unknown verdict', A, '专精特新', '原则同意', 1, 'C2 ruling-verdict'],
  ['a blank verdict', A, '专精特新', undefined, 1, 'C2 ruling-verdict'],
  ['an unknown measure', A, '稳岗补贴', '同意', 1, 'B2 ruling-measure'],
  ['a bare 小巨人', A, '小巨人', '同意', 1, 'B2 ruling-measure'],
  ['a damaged code', `${A.slice(0, 16)}`, '专精特新', '同意', 1, 'A2 code-length'],
  ['a blank code', undefined, '专精特新', '同意', 1, 'A2 ruling-code-missing'],
  ['a sum in place of the code', '合计', '专精特新', '核减', 1, 'A2 code-length'],
  [
    'a sum and a verdict that is unknown',
    '合计',
    '专精特新',
    '原则同意',
    1,
    'A2 code-length',
    'C2 ruling-verdict',
  ],
  [
    'a sum and a measure that is unknown',
    '合计',
    '稳岗补贴',
    '同意',
    1,
    'A2 code-length',
    'B2 ruling-measure',
  ],
  ['an amount that is none', A, '专精特新', '核减', '若干', 'D2 not-a-number'],
  ['an amount below zero', A, '专精特新', '核减', -1, 'D2 negative-amount'],
])('%s keeps the line from being applied', (_, code, measure, verdict, amount, ...expected) => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 金额
    ${code} | ${measure} | ${verdict} | ${amount}`);
  expect(findings).toEqual(expected);
  expect(rulings).toEqual([]);
});

test.each([
  ['counts of what it sums up', '合计', '3项', '同意2、核减1'],
  ['one verdict of them', '合计', undefined, '同意'],
  ['nothing but an amount', '合计', undefined, undefined],
  ['a measure and no verdict', '合计', '专精特新', undefined],
  ['the header again', '统一社会信用代码', '事项', '裁定'],
])('a row of sums or headers with %s rules on nothing', (_, code, measure, verdict) => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 金额
    ${A} | 专精特新 | 核减 | 200000
    ${code} | ${measure} | ${verdict} | 200000`);
  expect([rulings.length, findings]).toEqual([1, ['A2 ruling-unsigned']]);
});

test('an amount in a unit that is no unit of ours is not guessed', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 金额（千元）
    ${A} | 专精特新 | 核减 | 12`);
  expect([rulings, findings]).toEqual([[], ['D2 not-a-number']]);
  const { diagnostics } = readRulings(
    [
      table`
    统一社会信用代码 | 事项 | 裁定 | 金额（千元）
    ${A} | 专精特新 | 核减 | 12`,
    ],
    POLICY,
  );
  expect(diagnostics.map(({ wording }) => wording.en.message)).toEqual(['“金额（千元） 12” is not a number']);
});

test('a verdict is read whatever its width and blanks, and one that is none shown as written', () => {
  const { value, diagnostics } = readRulings(
    [
      table`
    统一社会信用代码 | 事项 | 裁定 | 理由 | 经办人
    ${A} | 专精特新 | 同　意 | 材料齐全 | 张三
    ${A} | 高企 | 原则 同意 | 材料齐全 | 张三`,
    ],
    POLICY,
  );
  expect(value.map(({ verdict }) => verdict)).toEqual(['同意']);
  expect(diagnostics.map(({ code, value: written }) => [code, written])).toEqual([
    ['ruling-verdict', '原则 同意'],
  ]);
});

test('what is only doubtful of a line is told, and the line applied', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 理由 | 经办人
    ${testCode(1)} | 专精特新 | 同意 | 材料齐全 | 张三`);
  expect([rulings.length, findings]).toEqual([1, ['A2 organisation-code']]);
});

test('a unit that is not ours concerns no line without an amount', () => {
  const { rulings, findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 金额（千元） | 理由 | 经办人
    ${A} | 专精特新 | 同意 | | 材料齐全 | 张三`);
  expect([rulings.length, findings]).toEqual([1, []]);
});

test('each line that nobody has signed is told at the cell that is blank', () => {
  const { findings } = read(table`
    统一社会信用代码 | 事项 | 裁定 | 理由 | 经办人
    ${A} | 专精特新 | 同意 | 材料齐全 |
    ${A} | 高企 | 同意 | | 张三`);
  expect(findings).toEqual(['E2 ruling-unsigned', 'D3 ruling-unsigned']);
});

test('the cells of a ruling are those of the columns that the list has', () => {
  const [ruling] = readRulings(
    [
      table`
    统一社会信用代码 | 企业名称 | 事项 | 裁定 | 金额
    ${A} | 某公司 | 专精特新 | 核减 | 200000`,
    ],
    POLICY,
  ).value;
  const cells = Object.entries(ruling?.cells ?? {}).map(([key, at]) => `${key} ${cellAddress(at)}`);
  expect([ruling && cellAddress(ruling.at), cells]).toEqual(['D2', ['name B2', 'measure C2', 'amount E2']]);
});

test('every line that says something is kept as written, understood or not', () => {
  const { lines } = readRulings(
    [
      table`
    统一社会信用代码 | 事项 | 裁定 | 金额
    ${A} | 专精特新 | 原则同意 |
    ${A} | 高企 | | 5`,
    ],
    POLICY,
  );
  expect(lines.map(({ texts, at }) => [texts.measure, texts.verdict, texts.amount, cellAddress(at)])).toEqual(
    [
      ['专精特新', '原则同意', '', 'C2'],
      ['高企', '', '5', 'C3'],
    ],
  );
});

test('a table without required columns says which', () => {
  expect(
    read(table`
    企业名称 | 事项
    某公司 | 高企`).missing,
  ).toEqual(['统一社会信用代码', '裁定']);
});
