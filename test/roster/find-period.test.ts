import { describe, expect, test } from 'vitest';
import { findPeriod, inferPeriod, statedPeriod } from '../../src/roster/find-period.ts';
import { findings } from '../support/read.ts';
import { sheet, sheetOf } from '../support/sheet.ts';

describe('a quarter is read', () => {
  test.each([
    '城东区企业名单（2025年第四季度）',
    '2025年四季度',
    '2025年4季度',
    '2025年第4季度',
    '２０２５年第４季度',
    '2025年度第四季度',
    '2025 年 第四 季度',
    '二〇二五年第四季度',
    '二○二五年四季度',
    '二零二五年第四季度',
    '2025Q4',
    '城东区2025q4.xlsx',
    '2025年Q4',
    '2025-Q4',
    'Q4-2025名单',
  ])('from %s', (text) => {
    expect(statedPeriod(text)?.period).toBe('2025Q4');
  });

  test.each(['2025年第五季度', '2025年0季度', '2025Q5', '2025年第十季度', '3025年第四季度'])(
    'from %s as one that does not exist',
    (text) => {
      expect(statedPeriod(text)).toMatchObject({ period: undefined });
    },
  );

  test.each([
    '2025年企业名单',
    '第四季度',
    '填报日期：2026年1月5日',
    '2025年第三、四季度',
    '2025年1-4季度',
    '',
  ])('from %j not at all', (text) => {
    expect(statedPeriod(text)).toBeUndefined();
  });
});

const untitled = (file: string, name: string) => sheetOf(file, name)`
  | 企业名称 | 统一社会信用代码 | 所属县区 |
  | 甲公司   |                  | 城东区   |
`;

test.each([
  ['sheet name', untitled('城东区.xlsx', '2025年第三季度')],
  ['file name', untitled('q/城东区2025Q3.xlsx', '企业名单')],
])('the period comes from the %s where there is no title', (_, raw) => {
  expect(findPeriod(raw)).toEqual({ value: '2025Q3', diagnostics: [] });
});

test('a date in the rows below the header is no period', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 备注          |
    | 甲公司   |                  | 2024年第一季度 |
  `;
  expect(findPeriod(raw).value).toBeNull();
});

test('an impossible quarter in the title is a finding, and the file name stands in', () => {
  const raw = sheetOf('2025Q4.xlsx', '企业名单')`
    企业名单（2025年第五季度）
    | 企业名称 | 统一社会信用代码 | 所属县区 |
  `;
  const { value, diagnostics } = findPeriod(raw);
  expect(value).toBe('2025Q4');
  expect(findings(diagnostics)).toEqual([['A1', 'impossible-period']]);
  // It is told where another place, or --period itself, has given the period already.
  expect(diagnostics.map(({ wording }) => wording.zh.hint)).toEqual([
    '把此处改为第一至第四季度；已用 --period 指定报告期的，核定结果不受影响',
  ]);
});

test('title and file name that disagree are a finding; the title counts', () => {
  const raw = sheetOf('2025Q3.xlsx', '企业名单')`
    企业名单（2025年第四季度）
    | 企业名称 | 统一社会信用代码 | 所属县区 |
  `;
  const { value, diagnostics } = findPeriod(raw);
  expect(value).toBe('2025Q4');
  expect(findings(diagnostics)).toEqual([['', 'periods-disagree']]);
});

describe('the period of a submission', () => {
  const stating = (...files: readonly string[]) =>
    inferPeriod(files.map((file) => untitled(file, '名单'))).value;

  test('is what most sheets state', () => {
    expect(stating('2025Q3a.xlsx', '2025Q4b.xlsx', '2025Q3c.xlsx', 'd.xlsx')).toBe('2025Q3');
  });

  test('is the later of equals, in whatever order', () => {
    expect(stating('2025Q3a.xlsx', '2025Q4b.xlsx')).toBe('2025Q4');
    expect(stating('2025Q4b.xlsx', '2025Q3a.xlsx')).toBe('2025Q4');
  });

  test('is unknown where none states any', () => {
    expect(stating('a.xlsx', 'b.xlsx')).toBeNull();
  });

  test('does not come from a sheet without a header', () => {
    expect(inferPeriod([sheetOf('2025Q3.xlsx', '填报说明')`请认真填报`]).value).toBeNull();
  });
});
