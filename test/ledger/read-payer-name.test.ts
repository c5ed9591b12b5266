import { expect, test } from 'vitest';
import { readPayerName } from '../../src/ledger/read-payer-name.ts';

test.each([
  ['省级', 'province'],
  ['青海省', 'province'],
  ['省财政厅', 'province'],
  ['市', 'city'],
  ['西宁市财政局', 'city'],
  ['市本级', 'city'],
  ['县区', 'local'],
  ['城东区人民政府', 'chengdong'],
  ['湟中县财政局', 'huangzhong'],
  ['南川工业园区管理委员会', 'nanchuan'],
  ['财政局', undefined],
  ['海东市财政局', undefined],
])('%s is %s', (written, expected) => {
  const found = readPayerName(written);
  expect(found && (found.unit ?? found.level)).toBe(expected);
});
