import { describe, expect, test } from 'vitest';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';

const read = async (headers: string, ...rows: readonly string[]) => {
  const lines = rows.map((row, index) => `示例${index}公司,${soundCode(index + 1)},城东区,C3825,5,否,${row}`);
  const header = `企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,${headers}`;
  const table = await readTextTable([header, ...lines].join('\n'), '城东区.csv');
  return readRoster(table, Q4).diagnostics.flatMap(({ code, severity, row, column, field, wording }) =>
    code === 'later-day-unnamed' ? `${severity} ${row}/${column} ${field} ${wording.zh.message}` : [],
  );
};
const HNTE = '高新技术企业认定日期,高新技术企业重新认定日期,重新认定或复核事项';

describe('the day of a renewal beside that of the title', () => {
  test('is told of at the title where the row names no renewal', async () => {
    expect(await read(HNTE, '2025-03-01,2025-03-01,', '2025-03-01,,', '2025-04-01,2022-04-01,否')).toEqual([
      'warning 2/7 hnteOn “高新技术企业认定日期”为 2025-03-01，H“高新技术企业重新认定日期”填有 2025-03-01，“重新认定或复核事项”没有写明，按新认定核定',
      'warning 4/7 hnteOn “高新技术企业认定日期”为 2025-04-01，H“高新技术企业重新认定日期”填有 2022-04-01，“重新认定或复核事项”没有写明，按新认定核定',
    ]);
  });

  test.each([
    ['专精特新中小企业认定日期', '专精特新中小企业复核日期', '专精特新“小巨人”', 'srdiOn'],
    ['创新型中小企业认定日期', '创新型复核时间', '专精特新中小企业', 'innovativeOn'],
    ['专精特新小巨人认定日期', '专精特新“小巨人”复核通过时间', '专精特新中小企业', 'littleGiantOn'],
    ['创新型中小企业认定日期', '创新型第二次认定时间', '专精特新中小企业第二次认定', 'innovativeOn'],
    ['省级科技小巨人认定日期', '科技小巨人重新认定时间', '专精特新“小巨人”复核', 'techGiantOn'],
  ])('is told of where another title is named: %s, %s, %s', async (own, later, named, key) => {
    expect(await read(`${own},${later},重新认定或复核事项`, `2025-03-01,2025年6月1日,${named}`)).toEqual([
      expect.stringContaining(`warning 2/7 ${key} `),
    ]);
  });

  test.each([
    ['the renewal is named', HNTE, '2025-03-01,2025-03-01,高新技术企业重新认定'],
    ['it is named as the measure is', HNTE, '2025-03-01,2025-03-01,创新型中小企业、新认定高新技术企业'],
    ['what is named is unclear, which holds back the award', HNTE, '2025-03-01,2025-03-01,是'],
    ['the title has no day', HNTE, ',2025-03-01,'],
    ['the later day is blank', HNTE, '2025-03-01,无,'],
    ['it came years after the first', HNTE, '2022-03-01,2025-03-01,'],
    ['it is still to come', HNTE, '2025-03-01,2028-03-01,'],
    [
      'the column is of reviews without days',
      '高企认定日期,高企复核情况,重新认定或复核事项',
      '2025-03-01,2025通过,',
    ],
    [
      'the latest recognition is the first',
      '高企认定日期,高企最近一次认定日期,备注',
      '2025-03-01,2025-03-01,',
    ],
    [
      'the column is of another title',
      '专精特新中小企业,小巨人复核日期,重新认定或复核事项',
      '2025-03-01,2025-03-01,',
    ],
  ])('is not told of where %s', async (_, headers, row) => {
    expect(await read(headers, row)).toEqual([]);
  });

  test.each(['否', '首次认定', '初次认定', '第一次认定'])(
    'is told of where the renewals are “%s”',
    async (named) => {
      expect(await read(HNTE, `2025-03-01,2025-03-01,${named}`)).toEqual([
        expect.stringContaining('warning 2/7 hnteOn'),
      ]);
    },
  );

  test('is told of each title, once', async () => {
    const headers =
      '高新技术企业认定日期,高新技术企业重新认定日期,高企换证日期,创新型中小企业,创新型复核时间,重新认定或复核事项';
    expect(await read(headers, '2025-03-01,2025-03-01,2025-03-01,2025-05-01,2025-05-01,')).toEqual([
      expect.stringContaining('warning 2/7 hnteOn'),
      expect.stringContaining('warning 2/10 innovativeOn'),
    ]);
  });

  test('is told of also where the list has no column for renewals', async () => {
    expect(await read('高企认定日期,高企重新认定日期', '2025-03-01,2025-03-01')).toEqual([
      expect.stringContaining('warning 2/7 hnteOn'),
    ]);
  });
});
