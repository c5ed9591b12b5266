import { describe, expect, test } from 'vitest';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';

const found = async (column: string, ...cells: readonly string[]) => {
  const lines = cells.map(
    (cell, index) => `示例${index}公司,${soundCode(index + 1)},城东区,C3825,5,否,${cell}`,
  );
  const header = `企业名称,统一社会信用代码,所属县区,行业代码,营业收入,是否规上,${column}`;
  const { diagnostics } = readRoster(await readTextTable([header, ...lines].join('\n'), '城东区.csv'), Q4);
  return diagnostics
    .filter(({ code }) => code === 'paid-column-unread')
    .map(({ severity, row, column: at, wording }) => `${severity} ${row}/${at} ${wording.zh.message}`);
};

describe('a column of what was paid before', () => {
  test('is told of with the rows that are filled in', async () => {
    expect(await found('已兑付金额（万元）', '20', '', '0', '无', '15.5', '20')).toEqual([
      'warning 1/7 “已兑付金额（万元）”填有内容的 3 户（第 2、6-7 行）：此列未读取，此前兑付以台账为准',
    ]);
  });

  test.each(['已享受奖补资金', '以前年度已兑付金额', '已拨付资金（元）', '已获奖补', '历年享受政策情况'])(
    'is known by words such as %s',
    async (column) => {
      expect(await found(column, '有')).toHaveLength(1);
    },
  );

  test('is not told of where nothing stands in it', async () => {
    expect(await found('已兑付金额', '', '0.00', '否', '-', '未兑付')).toEqual([]);
  });

  test.each(['已获专利数', '兑付银行', '拨付账户', '累计获得融资', '享受税收优惠', '已获融资金额'])(
    'is none that tells of other things: %s',
    async (column) => {
      expect(await found(column, '5')).toEqual([]);
    },
  );
});
