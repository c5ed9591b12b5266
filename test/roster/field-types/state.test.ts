import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  ['正常', '正常'],
  [' 停产 ', '停产'],
  ['已注销', '注销'],
  ['存续（在营、开业、在册）', '正常'],
  ['在营（开业）企业', '正常'],
  ['在营（开业）', '正常'],
  ['迁出', '迁出'],
  ['存续', '正常'],
  ['在业', '正常'],
  ['开业', '正常'],
  ['在营', '正常'],
  ['在册', '正常'],
  ['正常经营', '正常'],
  ['正常生产', '正常'],
])('%j is %s', (raw, value) => {
  expect(readCell('state', raw)).toMatchObject({ value, codes: [] });
});

test.each(['', '无', '/'])('%j is left blank', (raw) => {
  expect(readCell('state', raw)).toMatchObject({ value: undefined, codes: [] });
});

test('another word is an error', () => {
  expect(readCell('state', '待核实')).toMatchObject({
    value: { unreadable: '待核实' },
    codes: ['unknown-state'],
  });
});
