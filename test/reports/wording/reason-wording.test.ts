import { expect, test } from 'vitest';
import { reasonColumn, reasonWording } from '../../../src/reports/wording/reason-wording.ts';
import { COLUMN_KEYS, columnOf } from '../../../src/roster/columns.ts';

test.each([
  ['outside-window', '奖补年度'],
  ['invalid-uscc', '营业执照'],
  ['renewal', '裁定'],
  ['missing:srdiOn', '“专精特新中小企业认定日期”未填'],
  ['unreadable:aboveScaleOn', '“入规日期”填写有误'],
])('%s says %s', (code, words) => {
  expect(reasonWording(code).zh).toContain(words);
});

test('a blank and an unreadable cell are told apart in every column and language', () => {
  for (const key of COLUMN_KEYS) {
    const [missing, unreadable] = [reasonWording(`missing:${key}`), reasonWording(`unreadable:${key}`)];
    const { header, headerEn } = columnOf(key);
    expect(missing.zh).toContain(header);
    expect(unreadable.en).toContain(headerEn);
    expect(missing.zh).not.toBe(unreadable.zh);
    expect(missing.en).not.toBe(unreadable.en);
  }
});

test('a code of a later version stays as it is', () => {
  expect(reasonWording('brand-new')).toEqual({ zh: 'brand-new', en: 'brand-new' });
  expect(reasonWording('missing:noSuchColumn').zh).toBe('missing:noSuchColumn');
});

test('only codes about a column name one', () => {
  expect(reasonColumn('missing:park')).toEqual({ kind: 'missing', key: 'park' });
  expect(reasonColumn('unreadable:revenue')).toEqual({ kind: 'unreadable', key: 'revenue' });
  expect(reasonColumn('renewal')).toBeNull();
  expect(reasonColumn('toString')).toBeNull();
});
