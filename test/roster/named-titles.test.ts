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
  return readRoster(table, Q4).diagnostics.flatMap(({ code, severity, row, column, wording }) =>
    code === 'title-named-without-day'
      ? [[`${severity} ${row}/${column} ${wording.zh.message}`, wording.zh.hint, wording.en.hint]]
      : [],
  );
};

describe('titles that a column names', () => {
  test('are told of once for the column, with the columns that are to have their days', async () => {
    expect(await read('企业资质', '创新型、专精特新', '高新技术企业', '', '无')).toEqual([
      [
        'warning 1/8 “企业资质”写有称号的 2 户（第 2-3 行）没有填写该称号的认定日期',
        '确有称号的，填写“创新型中小企业认定日期”、“专精特新中小企业认定日期”、“高新技术企业认定日期”（没有该列的增设）后重报',
        'where they have the title fill in 创新型中小企业认定日期, 专精特新中小企业认定日期, 高新技术企业认定日期 (adding the column where there is none) and send the list again',
      ],
    ]);
  });

  test.each([
    ['企业称号', '国家级专精特新“小巨人”企业', '“专精特新小巨人认定日期”'],
    ['获得荣誉', '2025年专精特新中小企业；省级文明单位', '“专精特新中小企业认定日期”'],
    ['企业类型', '高新技术企业（2024年）', '“高新技术企业认定日期”'],
    ['资质名称', '科技小巨人', '“省级科技小巨人认定日期”'],
    ['认定称号', '小巨人', '“专精特新小巨人认定日期”、“省级科技小巨人认定日期”'],
    ['企业资质,高新技术企业认定日期', '高新技术企业,', '“高新技术企业认定日期”'],
  ])('are known under %s: %s', async (headers, row, asked) => {
    expect(await read(headers, row)).toEqual([
      [expect.any(String), expect.stringContaining(`填写${asked}（`), expect.any(String)],
    ]);
  });

  test.each([
    ['主导产品', '高新技术企业'],
    ['备注', '专精特新'],
    ['企业简介', '创新型中小企业'],
    ['申报奖补事项,申报金额', '创新型中小企业,20'],
    ['拟申报称号', '专精特新'],
    ['培育企业类型', '专精特新'],
    ['原有资质', '高新技术企业'],
    ['企业类型', '有限责任公司'],
    ['企业类型', '科技型'],
    ['企业资质', '安全生产许可证、质量管理体系认证'],
    ['企业资质', '拟申报高新技术企业'],
    ['企业资质', '高新技术企业（已撤销）'],
    ['获得荣誉', '中国民营500强'],
    ['企业资质,高新技术企业认定日期', '高新技术企业,2025-03-01'],
    ['企业资质,高新技术企业认定日期', '高新技术企业,待定'],
    ['企业资质,专精特新小巨人认定日期', '专精特新、小巨人,2025-03-01'],
    // Days that do not say of what are told of themselves.
    ['企业资质,认定日期', '高新技术企业,2025-03-01'],
  ])('are nothing to tell of under %s: %s', async (headers, row) => {
    expect(await read(headers, row)).toEqual([]);
  });
});
