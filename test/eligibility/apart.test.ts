import { expect, test } from 'vitest';
import { saysApart } from '../../src/eligibility/apart.ts';

test.each([
  '同名不同户',
  '经核实，同名 不同户',
  '非同一企业，同名不同户',
  '确为同名不同户，已查执照',
  '企业名称同名不同户',
  '经核实系同名不同户',
  '两户确属“同名不同户”。',
])('one of the same name is another firm by %s', (reason) => {
  expect(saysApart({ reason })).toBe(true);
});

test.each([
  '',
  '同名',
  '并非同名不同户',
  '不是同名不同户，系同一企业',
  '是否同名不同户待查',
  '未能确认为同名不同户',
  '不存在同名不同户情形',
  '排除同名不同户',
  '同名不同户的可能性不大',
  '同名不同户，尚未查明',
  'they are not 同名不同户',
  '应为同名不同户',
  '请确认同名不同户',
  '同名不同户？',
])('nothing is settled by %s', (reason) => {
  expect(saysApart({ reason })).toBe(false);
});
