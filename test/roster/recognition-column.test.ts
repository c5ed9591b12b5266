import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { soundCode } from '../support/codes.ts';
import { findings, Q4 } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const CODE = soundCode(1);
const side = (left: string, right: string): RawSheet => sheet`
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | ${left}    | ${right}   |
  | 甲公司   | ${CODE}          | 城东区   | C3825    | 5        | 是       | 2022-03-01 | 2025-03-01 |
`;
const under = (left: string, right: string): RawSheet => sheet`
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 营业收入 | 是否规上 | 高新技术企业 | <          |
  | ^        | ^                | ^        | ^        | ^        | ^        | ${left}      | ${right}   |
  | 甲公司   | ${CODE}          | 城东区   | C3825    | 5        | 是       | 2022-03-01   | 2025-03-01 |
`;

function toldOf(raw: RawSheet) {
  const { value, diagnostics } = readRoster(raw, Q4);
  return [value?.rows[0]?.values.hnteOn, findings(diagnostics)];
}

describe('days of first recognitions beside others of the title', () => {
  test('that are not read are pointed out at the column that is', () => {
    const raw = side('高新技术企业首次认定日期', '高新技术企业认定日期');
    expect(toldOf(raw)).toEqual(['2025-03-01', [['H1', 'first-recognition-unread']]]);
    const [found] = readRoster(raw, Q4).diagnostics;
    expect([found?.severity, found?.field]).toEqual(['warning', 'hnteOn']);
    expect(found?.wording.zh.message).toContain(
      '按 H“高新技术企业认定日期” 读取，G“高新技术企业首次认定日期” 未读取',
    );
  });

  test.each([
    ['高新技术企业（首次认定）', '高新技术企业（重新认定）'],
    ['高新技术企业认定日期（首次）', '高新技术企业认定日期（复核）'],
    ['高企认定日期', '高企最近一次认定日期'],
  ])('are read, and the later ones pointed out: %s, %s', (left, right) => {
    expect(toldOf(side(left, right))).toEqual(['2022-03-01', [['H1', 'later-recognition-unread']]]);
  });

  test.each(['重新认定日期', '复核时间', '最近一次认定日期'])('are read under a group too: %s', (right) => {
    expect(toldOf(under('认定日期', right))).toEqual(['2022-03-01', [['H2', 'later-recognition-unread']]]);
  });

  test('say nothing more where the later ones are near to another column, or renewals are named', () => {
    const renewed = side('高新技术企业认定日期', '高新技术企业重新认定日期');
    expect(toldOf(renewed)).toEqual(['2022-03-01', [['H1', 'unread-header']]]);
    const [header, row] = side('高新技术企业（首次认定）', '高新技术企业（重新认定）').rows;
    const rows = [
      { number: 1, cells: [...(header?.cells ?? []), '重新认定或复核事项'] },
      { number: 2, cells: row?.cells ?? [] },
    ];
    expect(toldOf({ ...renewed, rows })).toEqual(['2022-03-01', []]);
  });

  test('are close to the column that is asked for, the later ones are not', () => {
    const raw = side('高新技术企业首次认定时间', '高新技术企业重新认定时间');
    expect(toldOf(raw)).toEqual([
      undefined,
      [
        ['G1', 'unread-header'],
        ['H1', 'later-recognition-unread'],
      ],
    ]);
  });

  test.each([
    [side('高新技术企业认定日期', '高新技术企业证书编号')],
    [side('高新技术企业认定日期', '复核人')],
    [side('高新技术企业认定日期', '首次申报时间')],
    [side('高新技术企业认定日期', '省级科技小巨人认定日期')],
    [under('认定日期', '复核情况')],
    [under('认定日期', '首次/重新认定')],
  ])('are nothing of what else stands beside: %#', (raw) => {
    expect(readRoster(raw, Q4).diagnostics.map(({ code }) => code)).toEqual([]);
  });

  test('are asked about in a column of its own, which says which are renewals', () => {
    const raw = side('高新技术企业认定日期', '是否首次认定');
    expect(toldOf(raw)).toEqual(['2022-03-01', [['H1', 'unread-header']]]);
  });
});
