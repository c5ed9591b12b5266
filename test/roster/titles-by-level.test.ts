// Days of a title that stand under its levels, in a header of two or three rows.
import { describe, expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const ONE = soundCode(1);

/** The title's day that is read, and what is told of the other columns. */
function read(raw: ReturnType<typeof sheet>) {
  const { value, diagnostics } = readRoster(raw, Q4);
  expect(value?.rows.map(({ values }) => values.name)).toEqual(['甲公司']);
  const told = diagnostics.map(({ code, row, column, wording }) => {
    const meant = /“([^“”]+日期)”/u.exec(wording.zh.message.replace(/^列“[^”]*”/u, ''))?.[1];
    return `${code} ${row}:${column} ${meant}`;
  });
  const { srdiOn, littleGiantOn, innovativeOn } = value?.rows[0]?.values ?? {};
  return { days: [srdiOn, littleGiantOn, innovativeOn], told };
}

describe('the days of the state’s title beside those of the province’s are not lost silently:', () => {
  test('专精特新 | 国家级, 省级 | 认定时间', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新   | <          |
      | ^        | ^                | ^        | ^        | ^        | ^        | 国家级     | 省级       |
      | ^        | ^                | ^        | ^        | ^        | ^        | 认定时间   | 认定时间   |
      | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       | 2025-05-01 | 2024-05-01 |
    `;
    expect(read(raw)).toEqual({
      days: ['2024-05-01', undefined, undefined],
      told: ['unread-header 3:7 专精特新小巨人认定日期'],
    });
  });

  test('with a question of each', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新 | <          | <    | <          |
      | ^        | ^                | ^        | ^        | ^        | ^        | 国家级   | <          | 省级 | <          |
      | ^        | ^                | ^        | ^        | ^        | ^        | 是否     | 认定时间   | 是否 | 认定时间   |
      | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       | 是       | 2025-05-01 | 是   | 2024-05-01 |
    `;
    expect(read(raw)).toEqual({
      days: ['2024-05-01', undefined, undefined],
      told: ['unread-header 3:8 专精特新小巨人认定日期'],
    });
  });

  test('国家级, 省级 | 专精特新 | 认定时间', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 国家级     | 省级       |
      | ^        | ^                | ^        | ^        | ^        | ^        | 专精特新   | 专精特新   |
      | ^        | ^                | ^        | ^        | ^        | ^        | 认定时间   | 认定时间   |
      | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       | 2025-05-01 | 2024-05-01 |
    `;
    expect(read(raw)).toEqual({
      days: ['2024-05-01', undefined, undefined],
      told: ['unread-header 3:7 专精特新小巨人认定日期'],
    });
  });

  test('a level of the city is none of ours', () => {
    const raw = sheet`
      | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新   | <          |
      | ^        | ^                | ^        | ^        | ^        | ^        | 省级       | 市级       |
      | ^        | ^                | ^        | ^        | ^        | ^        | 认定时间   | 认定时间   |
      | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       | 2024-05-01 | 2025-05-01 |
    `;
    expect(read(raw)).toEqual({ days: ['2024-05-01', undefined, undefined], told: [] });
  });
});

test('where levels alone stand under the days of a title, each is told of', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 专精特新认定时间 | <          |
    | ^        | ^                | ^        | ^        | ^        | ^        | 国家级           | 省级       |
    | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       |                  | 2024-05-01 |
  `;
  expect(read(raw).told).toEqual([
    'unread-header 2:7 专精特新小巨人认定日期',
    'unread-under-group 2:8 专精特新中小企业认定日期',
  ]);
});

test('a row that the cells over names and codes are merged down to is of the header, whatever its words', () => {
  const raw = sheet`
    | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 梯度培育情况   | <                |
    | ^        | ^                | ^        | ^        | ^        | ^        | 创新型中小企业 | 专精特新中小企业 |
    | ^        | ^                | ^        | ^        | ^        | ^        | 认定年份       | 认定年份         |
    | 甲公司   | ${ONE}           | 城东区   | 1310     | 3000     | 是       | 2024           | 2025             |
  `;
  expect(read(raw).told).toEqual([
    'unread-under-group 3:7 创新型中小企业认定日期',
    'unread-under-group 3:8 专精特新中小企业认定日期',
  ]);
});
