import { describe, expect, test } from 'vitest';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';

const read = async (headers: string, ...rows: readonly string[]) => {
  const lines = rows.map(
    (row, index) => `示例${index}公司,${soundCode(index + 1)},城东区,C3825,5,是,2020-01-01,${row}`,
  );
  const header = `企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,入规日期,${headers}`;
  const table = await readTextTable([header, ...lines].join('\n'), '城东区.csv');
  return readRoster(table, Q4).diagnostics.map(
    ({ code, severity, row, column, wording }) =>
      `${severity} ${code} ${row}/${column} ${wording.zh.message}`,
  );
};

describe('a title that enterprises say they have', () => {
  test('is told of where the list has no column of its days', async () => {
    expect(await read('是否高新技术企业', '是', '否', '√', '')).toEqual([
      'warning title-without-day 1/8 “是否高新技术企业”填“是”的 2 户（第 2、4 行）没有“高新技术企业认定日期”：名单没有这一列',
    ]);
  });

  test('is told of where the day beside it is blank', async () => {
    expect(
      await read('是否高新技术企业,高新技术企业认定日期', '是,2025-03-01', '是,', '否,', '否,2020-03-01'),
    ).toEqual([
      'warning title-without-day 1/8 “是否高新技术企业”填“是”的 1 户（第 3 行）没有“高新技术企业认定日期”',
    ]);
  });

  test.each([
    ['none says yes', '是否高新技术企业', '否'],
    ['every yes has its day', '高新技术企业（是/否）,高企认定日期', '是,2025-03-01'],
    ['the day cannot be read, which is told of itself', '是否高新技术企业,高企认定日期', '是,待定'],
    ['it is no title of ours', '是否上市', '是'],
  ])('is not told of where %s', async (_, headers, row) => {
    expect((await read(headers, row)).filter((said) => said.includes('title-without-day'))).toEqual([]);
  });

  test('is told of once where days beside it do not say of what', async () => {
    expect(await read('是否高新技术企业,认定时间', '是,2025-03-01')).toEqual([
      expect.stringContaining('unread-header'),
    ]);
  });
});
