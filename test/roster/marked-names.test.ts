import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { Q4, rosterIn } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const list = (name: string, ...notes: readonly string[]): RawSheet => {
  const base = sheet`
    | 企业名称      | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 |
    | ${name}       | ${soundCode(1)}  | 城东区   | C3825    | 5        | 是       |
    | 青海乙有限公司 | ${soundCode(2)}  | 城东区   | C3825    | 6        | 否       |
  `;
  return { ...base, rows: [...base.rows, ...notes.map((note, at) => ({ number: 10 + at, cells: [note] }))] };
};

const told = (raw: RawSheet) =>
  readRoster(raw, Q4).diagnostics.map(({ code, severity, row, column, wording }) => [
    `${severity} ${code} ${row}:${column}`,
    wording.zh.message,
  ]);

describe('the mark of a note around a name is no part of it', () => {
  test.each([
    ['青海甲有限公司*', '*'],
    ['青海甲有限公司＊', '＊'],
    ['青海甲有限公司①', '①'],
    ['青海甲有限公司²', '²'],
    ['青海甲有限公司[注1]', '[注1]'],
    ['青海甲有限公司（注1）', '（注1）'],
    ['青海甲有限公司 [2]', '[2]'],
    ['青海甲有限公司（②）', '（②）'],
    ['★青海甲有限公司', '★'],
    ['▲ 青海甲有限公司', '▲'],
    ['青海甲有限公司※', '※'],
    ['青海甲有限公司#', '#'],
    ['青海甲有限公司*#', '*#'],
  ])('%s', (name, mark) => {
    expect(rosterIn(list(name)).rows[0]?.values.name).toBe('青海甲有限公司');
    expect(readRoster(list(name), Q4).diagnostics[0]?.wording.en.message).toContain('(row 2)');
    expect(told(list(name))).toEqual([
      ['info marked-name 1:1', `企业名称带有“${mark}”（第 2 行），已去掉后读取，表上没有找到对它的说明`],
    ]);
  });
});

test.each([
  '青海甲有限公司（原西宁厂）',
  '青海甲有限公司（新增）',
  '青海甲（集团）有限公司',
  '青海甲有限公司2',
  '青海甲合作社（1）',
  '青海甲有限公司（普通合伙）',
  '2.青海甲有限公司',
  '青海甲加油站3#',
  '西宁甲宾馆5★',
  '***',
])('what may belong to a name stays: %s', (name) => {
  expect(rosterIn(list(name)).rows[0]?.values.name).toBe(name);
  expect(told(list(name))).toEqual([]);
});

test.each([
  ['青海甲有限公司*', '注：*为本季度新增企业', 'info'],
  ['青海甲有限公司*', '注：*为新增企业；①已注销', 'info'],
  ['青海甲有限公司[注1]', '注1：营业收入未经审计', 'info'],
  ['青海甲有限公司①', '备注：①已注销', 'warning'],
  ['青海甲有限公司*', '注：带*的企业已于2025年退出', 'warning'],
])(
  'what explains the mark is told of, as a warning where awards rest on it: %s, %s',
  (name, note, severity) => {
    expect(told(list(name, note))).toEqual([
      [
        `${severity} marked-name 1:1`,
        `企业名称带有“${name.slice(7)}”（第 2 行），已去掉后读取；表上写明“${note}”，不读取`,
      ],
    ]);
  },
);

test('a note on what is to be filled in explains no mark', () => {
  expect(told(list('青海甲有限公司*', '注：带*为必填'))).toEqual([
    ['info marked-name 1:1', expect.stringContaining('没有找到对它的说明')],
  ]);
});

test.each([
  ['青海甲有限公司*', '带*的企业已于2025年退出', 'warning'],
  ['青海甲有限公司*', '“*”表示已注销', 'warning'],
  ['青海甲有限公司＊', '名称后标注＊的企业为复核企业', 'warning'],
  ['青海甲有限公司*', '有*号的为外地迁入企业', 'info'],
])(
  'so is a line of its own without 注, which is no enterprise and is not told of twice: %s, %s',
  (name, note, severity) => {
    expect(told(list(name, note))).toEqual([
      [
        `${severity} marked-name 1:1`,
        `企业名称带有“${name.slice(7)}”（第 2 行），已去掉后读取；表上写明“${note}”，不读取`,
      ],
    ]);
  },
);

test('such a line over other enterprises is no heading of theirs', () => {
  const { rows, ...rest } = list('青海甲有限公司*');
  const [header, first, second] = rows;
  if (!header || !first || !second) throw new Error('three rows');
  const note = { number: 3, cells: ['带*的企业已退出'] };
  const raw = { ...rest, rows: [header, first, note, { ...second, number: 4 }] };
  expect(told(raw).map(([code]) => code)).toEqual(['warning marked-name 1:1']);
});

test('a mark on both sides of a name is told of once', () => {
  expect(told(list('★青海甲有限公司★'))).toMatchObject([
    ['info marked-name 1:1', expect.stringContaining('“★”（第 2 行）')],
  ]);
});

test.each([
  ['青海甲加油站3*', '青海甲加油站3'],
  ['青海甲加油站3#*', '青海甲加油站3#'],
  ['青海甲合作社（1）#', '青海甲合作社（1）'],
])('of %s the mark alone is left out', (name, own) => {
  expect(rosterIn(list(name)).rows[0]?.values.name).toBe(own);
});
