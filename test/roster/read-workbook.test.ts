import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/roster/read-workbook.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const FILE = '城东区.xlsx';
const rosterSheet = (name: string, hidden = false) => sheetOf(FILE, name, hidden)`
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 申报奖补事项 | 申报金额 |
  | 甲公司   | ${soundCode(1)}   | 城东区   | C3825    | 5        | 是       | 升规奖励     | 20       |
`;
const claimsSheet = sheetOf(FILE, '奖补申报')`
  | 统一社会信用代码 | 企业名称 | 奖补事项     | 申报金额 |
  | ${soundCode(1)}   | 甲公司   | 高新技术企业 | 30       |
`;
const instructions = sheetOf(FILE, '填报说明')`请认真填报`;

const claimed = (sheets: Parameters<typeof readWorkbook>[1]) =>
  readWorkbook(FILE, sheets, Q4).value.flatMap(({ claims }) => claims.flatMap(({ items }) => items));

describe('claims', () => {
  test('come from the claims sheet, wherever it stands', () => {
    expect(claimed([instructions, rosterSheet('名单'), claimsSheet])).toEqual(['高新技术企业']);
    expect(claimed([claimsSheet, rosterSheet('名单')])).toEqual(['高新技术企业']);
  });

  test('come from the roster’s own columns where such a sheet is left blank', () => {
    const blank = sheetOf(FILE, '奖补申报')`
      | 统一社会信用代码 | 企业名称       | 奖补事项 | 申报金额 |
      | ${soundCode(2)}   | 示例：某某公司 | 升规奖励 | 20       |
    `;
    expect(claimed([rosterSheet('名单'), blank])).toEqual(['升规奖励']);
  });

  test('come from the roster’s own columns where there is no such sheet', () => {
    expect(claimed([rosterSheet('名单')])).toEqual(['升规奖励']);
  });
});

describe('hidden sheets', () => {
  test('are not read beside a roster that is shown, and that is said', () => {
    const { value, diagnostics } = readWorkbook(FILE, [rosterSheet('旧', true), rosterSheet('新')], Q4);
    expect(value.map(({ sheet }) => sheet)).toEqual(['新']);
    expect(diagnostics.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
      ['hidden-roster', 'warning', '旧'],
    ]);
  });

  test('are read where no other roster is there, and that is said', () => {
    const { value, diagnostics } = readWorkbook(FILE, [instructions, rosterSheet('名单', true)], Q4);
    expect(value.map(({ sheet }) => sheet)).toEqual(['名单']);
    expect(findings(diagnostics)).toEqual([['', 'hidden-roster']]);
  });
});

describe('sheets that state quarters', () => {
  const stating = (name: string, quarter: string, hidden = false) => {
    const own = rosterSheet(name, hidden);
    const title = { number: 1, cells: [`城东区企业名单（2025年第${quarter}季度）`] };
    return { ...own, rows: [title, ...own.rows.map((row) => ({ ...row, number: row.number + 1 }))] };
  };

  test('are left out where they state another beside a list of this one, and that is said', () => {
    const sheets = [stating('三季度', '三'), stating('四季度', '四'), rosterSheet('补充')];
    const { value, diagnostics } = readWorkbook(FILE, sheets, Q4);
    expect(value.map(({ sheet }) => sheet)).toEqual(['四季度', '补充']);
    expect(diagnostics.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['sheet-of-other-period', '三季度'],
    ]);
  });

  test('are read where they state another and no list states this one', () => {
    const { value, diagnostics } = readWorkbook(FILE, [stating('名单', '三'), rosterSheet('补充')], Q4);
    expect(value.map(({ sheet }) => sheet)).toEqual(['名单', '补充']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['other-period']);
  });

  test('that are hidden are left out like them', () => {
    const sheets = [stating('三季度', '三', true), stating('四季度', '四', true)];
    expect(readWorkbook(FILE, sheets, Q4).value.map(({ sheet }) => sheet)).toEqual(['四季度']);
  });
});

describe('a file without a roster', () => {
  test.each([
    ['that holds nothing', []],
    ['that holds only instructions', [instructions]],
    ['that holds only claims', [claimsSheet]],
  ])('%s is one error', (_, sheets) => {
    const { value, diagnostics } = readWorkbook(FILE, sheets, Q4);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['no-roster', 'error']]);
  });

  test('is told what column is missing where one nearly is', () => {
    const nearly = sheetOf(FILE, '名单')`| 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 |`;
    expect(findings(readWorkbook(FILE, [instructions, nearly], Q4).diagnostics)).toEqual([
      ['1', 'missing-column'],
    ]);
  });
});

test('a list with more findings than a call may have arguments is read', () => {
  const [header, row] = rosterSheet('名单').rows;
  const cells = row?.cells.map((cell) => (cell === 'C3825' ? '不详' : cell)) ?? [];
  const rows = Array.from({ length: 150_000 }, (_, index) => ({ number: index + 2, cells }));
  const long = { ...rosterSheet('名单'), rows: [header ?? { number: 1, cells: [] }, ...rows] };
  expect(readWorkbook(FILE, [long], Q4).diagnostics).toHaveLength(rows.length);
});

describe('a file with a list of no enterprises', () => {
  const empty = sheetOf(FILE, '企业名单')`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
  `;

  test('is one error', () => {
    const { value, diagnostics } = readWorkbook(FILE, [empty, claimsSheet], Q4);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
      ['empty-roster', 'error', '企业名单'],
    ]);
  });

  test('is none where another sheet has some', () => {
    expect(readWorkbook(FILE, [empty, rosterSheet('名单')], Q4).diagnostics).toEqual([]);
  });
});
