import { describe, expect, test } from 'vitest';
import { readRecordTable } from '../../src/eligibility/record-table.ts';
import { columnsFor } from '../../src/ledger/import-columns.ts';
import type { ImportSetting } from '../../src/ledger/import-parts.ts';
import { readImportRow } from '../../src/ledger/read-import.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { cellAddress } from '../../src/values/cell-ref.ts';
import { soundCode } from '../support/codes.ts';
import { POLICY } from '../support/policy.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('旧台账.xlsx', '2024');
const A = soundCode(1);
const PLAIN: ImportSetting = { policy: POLICY, batch: null, year: null, unit: null, instalments: false };

/** What each row would enter, as `measure payer fen`, or the cells that keep it out, as `cell code`. */
function read(sheet: RawSheet, setting: Partial<ImportSetting> = {}) {
  const { rows } = readRecordTable([sheet], columnsFor(new Map()));
  return rows.map((row) => {
    const { rows: own, diagnostics } = readImportRow(row, { ...PLAIN, ...setting });
    return [
      ...own.map(
        ({ measure, level, payer, amount }) => `${measure} ${payer ?? level ?? '?'} ${amount ?? '?'}`,
      ),
      ...diagnostics.map(
        ({ row: at, column, code }) => `${cellAddress({ row: at ?? 0, column: column ?? 0 })} ${code}`,
      ),
    ];
  });
}

test('code and measure alone are enough: an amount that nobody knows, paid by nobody knows whom', () => {
  expect(
    read(table`
      社会信用代码 | 奖励事项
      ${A} | 高新技术企业`),
  ).toEqual([['hnte ? ?']]);
});

describe('who paid', () => {
  test.each([
    ['市级', '', 'city'],
    ['市级', '市财政局', 'city'],
    ['市级', '某某账户', 'city'],
    ['', '西宁市财政局', 'city'],
    ['', '青海省工业和信息化厅', 'province'],
    ['县区', '城东区财政局', 'chengdong'],
    ['县区', '', 'datong'],
    ['', '甘河工业园区管委会', 'ganhe'],
    ['大通县', '', 'datong'],
  ])('level %j and payer %j is %s', (level, payer, expected) => {
    expect(
      read(table`
        统一社会信用代码 | 奖补事项 | 资金层级 | 承担单位 | 所属县区
        ${A} | hnte | ${level} | ${payer} | 大通县`),
    ).toEqual([[`hnte ${expected} ?`, ...(expected === 'chengdong' ? ['D2 import-place-differs'] : [])]]);
  });

  test.each([
    ['乡级', '', 'C2 import-cell'],
    ['县区', '某某账户', 'D2 import-cell'],
    ['', '某某账户', 'D2 import-cell'],
    ['市级', '城东区', 'D2 import-cell'],
  ])('level %j and payer %j cannot be told', (level, payer, expected) => {
    expect(
      read(table`
        统一社会信用代码 | 奖补事项 | 资金层级 | 承担单位
        ${A} | hnte | ${level} | ${payer}`),
    ).toEqual([[expected]]);
  });
});

describe('how much', () => {
  test.each([
    ['in 元 where nobody says otherwise', '金额', 150_000, ['hnte city 15000000']],
    ['in the unit of the header', '金额（万元）', 15, ['hnte city 15000000']],
    ['in the unit of the cell', '金额', '15万元', ['hnte city 15000000']],
    ['a hundredth of the standard is still an amount', '金额', 1500, ['hnte city 150000']],
    ['less than that is mostly 万元', '金额', 1499.99, ['D2 import-amount-doubtful']],
    ['a hundred times the standard is still an amount', '金额', 15_000_000, ['hnte city 1500000000']],
    ['more than that is mostly 元 under 万元', '金额', 15_000_000.01, ['D2 import-amount-doubtful']],
    ['below zero came back, or is wrong', '金额', -150_000, ['D2 import-cell']],
    ['words are none', '金额', '五万', ['D2 not-a-number']],
    ['in a unit that nobody uses', '金额（千元）', 15, ['D2 import-cell']],
  ])('%s', (_, header, amount, expected) => {
    expect(
      read(table`
        统一社会信用代码 | 奖补事项 | 资金层级 | ${header}
        ${A} | hnte | 市级 | ${amount}`),
    ).toEqual([expected]);
  });

  test('a unit that is given goes for what states none, and stands up for its amounts', () => {
    const sheet = table`
      统一社会信用代码 | 奖补事项 | 资金层级 | 金额
      ${A} | hnte | 市级 | 15`;
    expect(read(sheet)).toEqual([['D2 import-amount-doubtful']]);
    expect(read(sheet, { unit: 'wan' })).toEqual([['hnte city 15000000']]);
    expect(read(sheet, { unit: 'yuan' })).toEqual([['hnte city 1500']]);
  });

  test('the line 单位 over the table goes before it', () => {
    expect(
      read(
        table`
        某某奖补兑付台账
        单位：万元
        统一社会信用代码 | 奖补事项 | 资金层级 | 金额
        ${A} | hnte | 市级 | 15`,
        { unit: 'yuan' },
      ),
    ).toEqual([['hnte city 15000000']]);
  });
});

describe('a column for each level', () => {
  test('is a payment for each amount; nothing and zero are none', () => {
    expect(
      read(table`
        统一社会信用代码 | 奖补事项 | 所属县区 | 所属园区 | 省级金额（万元） | 市级金额（万元） | 县区金额（万元）
        ${A} | 新认定高新技术企业 | 大通县 | 甘河工业园区 | 10 | 15 | 15
        ${A} | 市级科技型企业 | 大通县 | | 0 | 5 | 5
        ${A} | 市级研发中心 | 大通县 | | | 10 |`),
    ).toEqual([
      ['hnte province 10000000', 'hnte city 15000000', 'hnte ganhe 15000000'],
      ['city-tech city 5000000', 'city-tech datong 5000000'],
      ['rd-center city 10000000'],
    ]);
  });

  describe('one for counties and one for parks', () => {
    test('is a payment of each, whose name stands beside it', () => {
      expect(
        read(table`
          统一社会信用代码 | 奖补事项 | 所属县区 | 所属园区 | 市级金额 | 县区金额 | 园区金额
          ${A} | 市级科技型企业 | 大通县 | 甘河工业园区 | 50000 | 20000 | 30000
          ${A} | 市级科技型企业 | 大通县 | 甘河工业园区 | | 50000 |
          ${A} | 市级科技型企业 | 大通县 | | | 50000 | 0
          ${A} | 市级科技型企业 | 大通县 | 甘河工业园区 | | | 50000`),
      ).toEqual([
        ['city-tech city 5000000', 'city-tech datong 2000000', 'city-tech ganhe 3000000'],
        ['city-tech datong 5000000'],
        ['city-tech datong 5000000'],
        ['city-tech ganhe 5000000'],
      ]);
    });

    test.each([
      ['甘河工业园区管委会', '大通县', '', ['city-tech datong 2000000', 'city-tech ganhe 3000000']],
      ['大通县', '', '甘河园区', ['city-tech datong 2000000', 'city-tech ganhe 3000000']],
      ['县区', '大通县', '甘河园区', ['city-tech datong 2000000', 'city-tech ganhe 3000000']],
      ['', '', '甘河园区', ['city-tech local 2000000', 'city-tech ganhe 3000000']],
      ['', '大通县', '', ['G2 import-cell']],
      ['大通县', '大通县', '城东区', ['G2 import-cell']],
      ['', '大通县', '某某园区', ['E2 import-cell', 'G2 import-cell']],
    ])('with payer %j, county %j and park %j', (payer, county, park, expected) => {
      expect(
        read(table`
          统一社会信用代码 | 奖补事项 | 承担单位 | 所属县区 | 所属园区 | 县区金额 | 园区金额
          ${A} | 市级科技型企业 | ${payer} | ${county} | ${park} | 20000 | 30000`),
      ).toEqual([expected]);
    });

    test.each([
      ['甘河工业园区', '大通县', '', '50000', '', ['city-tech ganhe 5000000', 'C2 import-place-differs']],
      ['大通县', '', '甘河园区', '', '50000', ['city-tech datong 5000000', 'C2 import-place-differs']],
      ['大通县', '', '甘河园区', '50000', '0', ['city-tech datong 5000000']],
      ['甘河工业园区', '', '', '', '50000', ['city-tech ganhe 5000000']],
    ])('of which one alone has money, with payer %j', (payer, county, park, first, second, expected) => {
      expect(
        read(table`
          统一社会信用代码 | 奖补事项 | 承担单位 | 所属县区 | 所属园区 | 县区金额 | 园区金额
          ${A} | 市级科技型企业 | ${payer} | ${county} | ${park} | ${first} | ${second}`),
      ).toEqual([expected]);
    });

    describe('the local share of an award is paid by one of them', () => {
      const both = (county: string, park: string, measure = '市级科技型企业'): RawSheet => table`
        统一社会信用代码 | 奖补事项 | 所属县区 | 所属园区 | 县区金额 | 园区金额
        ${A} | ${measure} | 大通县 | 甘河园区 | ${county} | ${park}`;

      test.each([
        ['both in full', '50000', '50000'],
        ['one in full', '50000', '1000'],
        ['in 万元', '5万元', '5万元'],
      ])('more than its standard stays out until somebody says that it was paid so: %s', (_, one, other) => {
        expect(read(both(one, other))).toEqual([['F2 import-local-twice']]);
        expect(read(both(one, other), { instalments: true })).toEqual([
          [expect.stringMatching(/^city-tech datong /), expect.stringMatching(/^city-tech ganhe /)],
        ]);
      });

      test.each([
        ['together the standard', '20000', '30000', '市级科技型企业'],
        ['less', '20000', '20000', '市级科技型企业'],
        ['no standard in the text', '50000', '50000', '专精特新中小企业'],
      ])('%s is entered', (_, one, other, measure) => {
        expect(read(both(one, other, measure))[0]).toHaveLength(2);
      });

      test('an amount in another unit is told as that', () => {
        expect(read(both('50000万元', '50000万元'))).toEqual([
          ['E2 import-amount-doubtful', 'F2 import-amount-doubtful'],
        ]);
      });
    });

    test('stands under a group of money', () => {
      expect(
        read(table`
          序号 | 统一社会信用代码 | 奖补事项 | 拨付金额（万元） | < | < | < | 所属县区 | 所属园区
          ^ | ^ | ^ | 市级 | 县区 | 园区 | 小计 | ^ | ^
          1 | ${A} | hnte | 15 | 5 | 10 | 30 | 大通县 | 甘河园区`),
      ).toEqual([['hnte city 15000000', 'hnte datong 5000000', 'hnte ganhe 10000000']]);
    });

    test.each(['园区金额', '园区资金', '园区级'])('%s alone is the local one', (header) => {
      expect(
        read(table`
          统一社会信用代码 | 奖补事项 | 所属县区 | 所属园区 | ${header}
          ${A} | hnte | 大通县 | 甘河园区 | 150000
          ${A} | hnte | 大通县 | | 150000`),
      ).toEqual([['hnte ganhe 15000000'], ['hnte datong 15000000']]);
    });
  });

  const share = ['hnte city 15000000', 'hnte datong 15000000'];

  test.each(['县区', '区县', '区县级', '县区（园区）', '园区', '县', '县区/园区'])(
    'called %s under a group of money is the local one',
    (written) => {
      for (const group of ['拨付金额（万元）', '兑付资金', '奖补', '（万元）'])
        expect(
          read(
            table`
            序号 | 统一社会信用代码 | 奖补事项 | ${group} | < | 所属县区
            ^ | ^ | ^ | 市级 | ${written} | ^
            1 | ${A} | hnte | 15 | 15 | 大通县`,
            group.includes('元') ? {} : { unit: 'wan' },
          ),
        ).toEqual([share]);
    },
  );

  test.each([
    ['figures is the local one', '县区', ['15', '大通县'], share],
    ['figures and words is the local one', '区县', ['15万元', '大通县'], share],
    ['names is whose it is', '县区', ['大通县', ''], ['hnte city 15000000']],
    [
      'names and 所属县区 beside it is in nobody’s way',
      '县区',
      ['甘河园区', '大通县'],
      ['hnte city 15000000'],
    ],
  ])('that stands over %s', (_, header, [own = '', place = ''], expected) => {
    expect(
      read(
        table`
        统一社会信用代码 | 奖补事项 | 市级 | ${header} | 所属县区
        ${A} | hnte | 15 | ${own} | ${place}`,
        { unit: 'wan' },
      ),
    ).toEqual([expected]);
  });

  test('is none under a group of what was claimed', () => {
    expect(
      read(table`
        序号 | 统一社会信用代码 | 奖补事项 | 申报金额 | < | 拨付金额 | < | 所属县区
        ^ | ^ | ^ | 市级 | 县区 | 市级 | 县区 | ^
        1 | ${A} | hnte | 900000 | 900000 | 150000 | 150000 | 大通县`),
    ).toEqual([share]);
  });

  test('adds up to the total of its group', () => {
    expect(
      read(table`
        序号 | 统一社会信用代码 | 奖补事项 | 拨付金额（万元） | < | < | 所属县区
        ^ | ^ | ^ | 市级 | 县区 | 小计 | ^
        1 | ${A} | hnte | 15 | 15 | 30 | 大通县`),
    ).toEqual([share]);
  });

  test('is as the group says under a title that speaks of money', () => {
    expect(
      read(table`
        2024年奖补资金兑付台账
        统一社会信用代码 | 奖补事项 | 市级金额 | 县区 | 所属区县
        ${A} | hnte | 150000 | 大通县 | 大通县`),
    ).toEqual([['hnte city 15000000']]);
  });

  test('must add up to the total', () => {
    expect(
      read(table`
        统一社会信用代码 | 奖补事项 | 市级 | 县区级 | 合计
        ${A} | 高新技术企业 | 150000 | 150000 | 300000
        ${A} | 高新技术企业 | 150000 | 150000 | 300000.01`),
    ).toEqual([['hnte city 15000000', 'hnte local 15000000'], ['E3 import-cell']]);
  });
});

describe('a place that is no county or park', () => {
  test.each([
    ['needed for a local share', '150000', '市直', ['hnte city 15000000'], ['D2 import-cell']],
    ['a figure, which may be an amount', '', '15', [], ['D2 import-cell']],
    ['of no consequence', '', '市直', ['hnte city 15000000'], ['D2 import-place']],
    ['a stroke for none', '', '/', ['hnte city 15000000'], []],
    ['the office of one', '150000', '大通县财政局', ['hnte city 15000000', 'hnte datong 15000000'], []],
  ])('that is %s', (_, amount, place, entered, told) => {
    const sheet = table`
      统一社会信用代码 | 奖补事项 | 市级金额 | 所属县区 | 县区金额
      ${A} | hnte | 150000 | ${place} | ${amount}`;
    expect(read(sheet)).toEqual([told.includes('D2 import-cell') ? told : [...entered, ...told]]);
  });
});

test('every cell that cannot be told is named, and the row stays out', () => {
  expect(
    read(table`
      统一社会信用代码 | 奖补事项 | 年度 | 状态 | 日期
      ${A.slice(0, 17)} | 稳岗补贴 | 二〇二四 | 处理中 | 2024-13-01
      | | 小巨人 | 2024年 | 已拨付 | 2024年12月`),
  ).toEqual([
    ['A2 code-length', 'B2 import-cell', 'C2 import-cell', 'D2 import-cell', 'E2 not-a-date'],
    ['A3 import-cell', 'B3 import-cell'],
  ]);
});

test.each(['已拨付', '已兑付', '已兑现', '已发放', '已支付'])('%s is paid', (state) => {
  const { rows } = readRecordTable(
    [
      table`
        统一社会信用代码 | 奖补事项 | 兑付情况
        ${A} | hnte | ${state}`,
    ],
    columnsFor(new Map()),
  );
  expect(rows.flatMap((row) => readImportRow(row, PLAIN).rows.map(({ status }) => status))).toEqual(['paid']);
});

test('what came back may stand below zero', () => {
  expect(
    read(table`
      统一社会信用代码 | 奖补事项 | 资金层级 | 金额 | 状态
      ${A} | hnte | 市级 | -150000 | 已追回`),
  ).toEqual([['hnte city 15000000']]);
});

test('batch and year go to rows that state none', () => {
  const { rows } = readRecordTable(
    [
      table`
        统一社会信用代码 | 奖补事项 | 批次 | 年度
        ${A} | hnte | |
        ${A} | srdi | 第二批 | 2023年度`,
    ],
    columnsFor(new Map()),
  );
  const read2 = rows.flatMap((row) => readImportRow(row, { ...PLAIN, batch: '第一批', year: 2024 }).rows);
  expect(read2.map(({ batch, awardYear }) => `${batch} ${awardYear}`)).toEqual([
    '第一批 2024',
    '第二批 2023',
  ]);
});

describe('payer, park and county side by side', () => {
  test.each([
    ['the park of a county', '县区', '城东区', '东川工业园区', ['hnte dongchuan 15000000']],
    ['the county of a park that has paid', '城东区', '城东区', '东川工业园区', ['hnte chengdong 15000000']],
    [
      'a third place',
      '城西区',
      '城东区',
      '东川工业园区',
      ['hnte chengxi 15000000', 'C2 import-place-differs'],
    ],
    ['another county', '城西区', '城东区', '', ['hnte chengxi 15000000', 'C2 import-place-differs']],
    ['two counties', '县区', '城东区', '城西区', ['hnte chengxi 15000000', 'E2 import-place-differs']],
    ['the city, whose share no place matters to', '市级', '城东区', '城西区', ['hnte city 15000000']],
    ['a park that is none, where none is named but a county', '县区', '城东区', '某某园', ['E2 import-cell']],
    [
      'a park that is none, beside the payer',
      '城东区',
      '城东区',
      '某某园',
      ['hnte chengdong 15000000', 'E2 import-place'],
    ],
    [
      'a county that is none, beside the park that has paid',
      '县区',
      '某某县',
      '东川工业园区',
      ['hnte dongchuan 15000000', 'D2 import-place'],
    ],
    [
      'a county that is none, beside the payer',
      '城东区',
      '某某县',
      '',
      ['hnte chengdong 15000000', 'D2 import-place'],
    ],
    [
      'places that are none, of the city',
      '市级',
      '某某县',
      '某某园',
      ['hnte city 15000000', 'D2 import-place', 'E2 import-place'],
    ],
  ])('%s', (_, payer, county, park, expected) => {
    expect(
      read(table`
        社会信用代码 | 奖励事项 | 承担单位 | 县区 | 园区 | 金额（元）
        ${A} | 高新技术企业 | ${payer} | ${county} | ${park} | 150000`),
    ).toEqual([expected]);
  });
});
