import { expect, test } from 'vitest';
import { readBudgetDocument, readBudgetTable } from '../../src/payment/read-budget.ts';
import { POLICY } from '../support/policy.ts';
import { sheet } from '../support/sheet.ts';

function entriesOf(table: ReturnType<typeof readBudgetTable>): readonly string[] {
  return table.entries.map(({ payer, measure, available }) => `${payer} ${measure ?? '*'} ${available}`);
}

test('a table of payers, measures and money, in the unit of its header', () => {
  const table = readBudgetTable(
    [
      sheet`
        | 承担单位 | 奖补事项           | 可用资金（万元） |
        | 市级     | 专精特新中小企业   | 200.5            |
        | 市级     |                    | 1,000            |
        | 城东区   | 全部               | 50               |
        | 合计     |                    | 1250.5           |
      `,
    ],
    POLICY,
  );
  expect(table.problems).toEqual([]);
  expect(entriesOf(table)).toEqual(['city srdi 200500000', 'city * 1000000000', 'chengdong * 50000000']);
});

const { problems: WRONG } = readBudgetTable(
  [
    sheet`
      | 承担单位 | 奖补事项 | 可用资金 |
      | 某县     |          | 1        |
      | 市级     | 稳岗补贴 | 1        |
      | 市级     | 小巨人   | 1        |
      | 市级     |          | 约1      |
      | 省级     | srdi     |          |
      | 省级     |          | 1        |
      | province |          | 2        |
    `,
  ],
  POLICY,
);

test.each([
  ['a payer that is none', 'A2', '“某县”'],
  ['a measure of another policy', 'B3', '“稳岗补贴”'],
  ['a measure that may be two', 'B4', '“小巨人”'],
  ['an amount that is no number', 'C5', '“约1”'],
  ['no amount', 'C6', '“”'],
  ['a payer twice', 'A8', '两次'],
])('%s is told at %s', (_, cell, words) => {
  const found = WRONG.find(({ at }) => at.endsWith(`!${cell}`));
  expect(found?.wording.zh).toContain(words);
  expect(WRONG).toHaveLength(6);
});

test('a table without its columns says which it lacks', () => {
  const table = sheet`
    | 承担单位 | 人数 |
    | 市级     | 1    |
  `;
  expect(readBudgetTable([table], POLICY).missing).toEqual(['可用资金']);
});

test('a YAML budget in 万元, with problems at their line and column', () => {
  const text = [
    'budget:',
    '  - { payer: 市级, measure: srdi, amount: 200 }',
    '  - { payer: 省级, amount: "0.01" }',
    '',
  ].join('\n');
  const { entries, problems } = readBudgetDocument(text, POLICY);
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    { payer: 'city', measure: 'srdi', available: 200_000_000n },
    { payer: 'province', measure: null, available: 10_000n },
  ]);
  const bad = readBudgetDocument(
    'budget:\n  - { payer: 某县, amount: 1 }\n  - { payer: 市级, measure: x, amount: 1 }\n',
    POLICY,
  );
  expect(bad.problems.map(({ line }) => line)).toEqual([2, 3]);
  expect(bad.entries).toEqual([]);
});

test('a YAML budget must not name a payer and measure twice, nor be anything else', () => {
  const rows = ['市级, amount: 1', 'city, amount: 2', '市级, measure: srdi, amount: 1'];
  const { problems } = readBudgetDocument(
    `budget:\n${rows.map((row) => `  - { payer: ${row} }\n`).join('')}`,
    POLICY,
  );
  expect(problems.map(({ line, wording }) => `${line} ${wording.zh}`)).toEqual([
    '3 同一单位、同一事项写了两次',
  ]);
  expect(readBudgetDocument('budget: []\n', POLICY)).toMatchObject({ entries: [], problems: [{}] });
});
