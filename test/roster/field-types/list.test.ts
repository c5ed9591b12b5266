import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  ['高新技术企业、升规奖励', ['高新技术企业', '升规奖励']],
  ['高新技术企业;升规奖励', ['高新技术企业', '升规奖励']],
  ['高新技术企业；\n升规奖励；', ['高新技术企业', '升规奖励']],
  ['高新技术企业\r\n升规奖励', ['高新技术企业', '升规奖励']],
  [' 专精特新“小巨人” ', ['专精特新“小巨人”']],
])('%j is %j', (raw, value) => {
  expect(readCell('claimItems', raw)).toMatchObject({ value, codes: [] });
});

test.each(['', '无', '/', '、；'])('%j is blank', (raw) => {
  expect(readCell('claimItems', raw)).toMatchObject({ value: undefined, codes: [] });
});

test.each(['honours', 'qualityItems'] as const)(
  '无 is an answer in %s, beside a name it is nothing',
  (key) => {
    expect(readCell(key, ' 无 ').value).toEqual(['无']);
    expect(readCell(key, '无、无').value).toEqual(['无']);
    expect(readCell(key, '无、标准').value).toEqual(['标准']);
    expect(['/', '', '、；'].map((raw) => readCell(key, raw).value)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);
