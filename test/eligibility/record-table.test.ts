import { describe, expect, test } from 'vitest';
import { type RecordColumn, readRecordTable } from '../../src/eligibility/record-table.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('台账.xlsx', '一');
const COLUMNS = {
  code: { header: '代码', alsoWritten: [], required: true, like: 'uscc' },
  name: { header: '企业', alsoWritten: [], required: false, like: 'name' },
  level: { header: '层级', alsoWritten: [], required: false, like: 'mainProduct' },
  amount: { header: '金额', alsoWritten: ['拨付金额'], required: false, like: 'claimAmount' },
  city: { header: '市级金额', alsoWritten: ['市级'], required: false, like: 'claimAmount' },
  local: { header: '县区金额', alsoWritten: ['县区'], required: false, like: 'claimAmount' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

/** Each row as `code city local`, with units, and the numbers of rows. */
function read(sheet: RawSheet): readonly string[] {
  return readRecordTable([sheet], COLUMNS).rows.map((row) =>
    [
      row.at('code').row,
      row.text('code'),
      ...(['amount', 'city', 'local'] as const).map((key) => `${row.text(key)}${row.unit(key) ?? ''}`),
    ].join(' '),
  );
}

const A = '916301020000000190';

describe('a header over two rows', () => {
  test('parts a group into its columns, which have its unit', () => {
    expect(
      read(table`
        代码 | 企业 | 拨付金额（万元） | | 备注
        ^ | ^ | 市级 | 县区（元） | ^
        ${A} | 甲 | 5 | 6 | `),
    ).toEqual([`3 ${A}  5wan 6yuan`]);
  });

  test('may have the code in a group, too', () => {
    expect(
      read(table`
        奖补台账
        单位：万元 | 填表单位：市工信局
        企业信息 | | 市级金额 | 备注
        企业 | 代码 | ^ | ^
        甲 | ${A} | 5 | 无`),
    ).toEqual([`5 ${A} wan 5wan wan`]);
  });

  test('leaves out what it parts a group into and nobody knows', () => {
    expect(
      read(table`
        代码 | 企业 | 拨付金额 | |
        ^ | ^ | 省补 | 市补 |
        ${A} | 甲 | 5 | 6 |`),
    ).toEqual([`3 ${A}   `]);
  });

  test('is not seen in an entry, whatever it says', () => {
    expect(
      read(table`
        代码 | 企业 | 级别 | 金额
        | | 甲 | 市级 | 5
        ${A} | 乙 | 市级 | 6`),
    ).toEqual(['2  5  ', `3 ${A} 6  `]);
  });

  test('is not seen in an entry under headers with none beside them', () => {
    expect(
      read(table`
        代码 | 企业 | | 金额
        ${A} | 甲 | 市级 | 5`),
    ).toEqual([`2 ${A} 5  `]);
  });

  test('is not seen where the row under it says nothing of a column', () => {
    expect(
      read(table`
        代码 | 企业 | 拨付金额 | |
        ${A} | 甲 | 5 | 6 |`),
    ).toEqual([`2 ${A} 5  `]);
  });
});

test('a title over the header is none of it', () => {
  expect(
    read(table`
      填表单位：市工信局
      代码 | 企业 | 金额
      ${A} | 甲 | 5`),
  ).toEqual([`3 ${A} 5  `]);
});

describe('the unit of an amount', () => {
  test.each([
    ['that its header states goes first', '金额（元）', '6yuan'],
    ['is that of the line over the table where the header states none', '金额', '6wan'],
  ])('%s', (_, header, expected) => {
    expect(
      read(table`
        奖补台账
        单位： | 万元
        代码 | 企业 | ${header}
        ${A} | 甲 | 6`)[0],
    ).toContain(expected);
  });
});

test('a column is known by its own header before any other', () => {
  expect(
    read(table`
      代码 | 拨付金额 | 金额
      ${A} | 1 | 2`),
  ).toEqual([`2 ${A} 2  `]);
});

describe('columns that are read as none of those looked for', () => {
  const twice = table`
    代码 | 金额 | 金额 | 备注 |
    ${A} | 5 | 7 | 无 | x
    ${A} | 6 | | 补付 | `;

  test('are the second of one header, and those that nobody knows, each with what is in it', () => {
    expect(read(twice)).toEqual([`2 ${A} 5  `, `3 ${A} 6  `]);
    const { unused } = readRecordTable([twice], COLUMNS);
    expect(unused.map(({ column, header, group, filled }) => [column, header, group, filled])).toEqual([
      [3, '金额', '', [7]],
      [4, '备注', '', ['无', '补付']],
    ]);
  });

  test('stand beside the record of their row', () => {
    expect(readRecordTable([twice], COLUMNS).rows.map((row) => row.others())).toEqual([
      [
        { header: '金额', text: '7' },
        { header: '备注', text: '无' },
      ],
      [
        { header: '金额', text: '' },
        { header: '备注', text: '补付' },
      ],
    ]);
  });
});

test('a column that one sheet lacks is not asked for where another has all', () => {
  const sheets = [
    table`
      企业 | 金额
      甲 | 5`,
    table`
      企业 | 代码
      甲 | ${A}`,
  ];
  expect(readRecordTable(sheets, COLUMNS).missing).toEqual([]);
  expect(readRecordTable(sheets.slice(0, 1), COLUMNS).missing).toEqual(['代码']);
});
