import { describe, expect, test } from 'vitest';
import { doubtsAboutTemplate, templateMark } from '../../src/roster/template-mark.ts';
import { parsePeriod, periodOf } from '../../src/values/period.ts';
import { Q4 } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

const FILE = '城东区.xlsx';
const roster = sheetOf(FILE, '企业名单')`西宁市企业名单`;
const marked = (mark: string) => sheetOf(FILE, '选项', true)`${mark}`;
const codes = (mark: string, period = Q4) =>
  doubtsAboutTemplate(FILE, [roster, marked(mark)], period).map(({ code, severity }) => [code, severity]);

describe('a filled-in template', () => {
  test('of this version and year gives nothing to say', () => {
    expect(codes(templateMark(Q4))).toEqual([]);
    expect(codes(templateMark(periodOf(2025, 1)))).toEqual([]);
  });

  test.each(['xining-tiers/template@2 2025Q4', 'xining-tiers/template@beta', 'xining-tiers/template@1.5'])(
    'of a version like %s is doubtful',
    (mark) => {
      expect(codes(mark)).toEqual([['newer-template', 'warning']]);
    },
  );

  test('made for another year is doubtful, since 上年度 means another', () => {
    expect(codes(templateMark(Q4), parsePeriod('2026Q1'))).toEqual([['template-of-other-year', 'warning']]);
  });

  test('without a period, or another file, is taken as it comes', () => {
    expect(codes('xining-tiers/template@1')).toEqual([]);
    expect(doubtsAboutTemplate(FILE, [roster], Q4)).toEqual([]);
  });
});
