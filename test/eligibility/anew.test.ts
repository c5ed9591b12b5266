import { expect, test } from 'vitest';
import { saysAnew } from '../../src/eligibility/anew.ts';

test.each([
  '另行兑付',
  '另行 兑付',
  '经核实，确非同一企业，另行兑付',
  '与原企业不是同一户，应另行兑付。',
  '原代码所领属另一次认定，另行兑付，不涉重复',
  '局务会研究同意另行兑付',
  '与原企业无关；予以另行兑付',
])('an award is due beside what the former code had by %s', (reason) => {
  expect(saysAnew({ reason })).toBe(true);
});

test.each([
  '',
  '同一企业',
  '同名不同户',
  '兑付',
  '不另行兑付',
  '同一企业，不再另行兑付',
  '不予另行兑付',
  '无需另行兑付',
  '不得再另行兑付',
  '不应另行兑付',
  '未另行兑付',
  '勿另行兑付',
  '不同意另行兑付',
  '是否另行兑付待定',
  '可否另行兑付',
  '另行兑付与否待定',
  '另行兑付？',
  '另行兑付不妥',
  '另行兑付暂缓',
  '建议另行兑付',
  '企业申请另行兑付',
  '已同意另行兑付，金额待定',
])('nothing is due beside it by %s', (reason) => {
  expect(saysAnew({ reason })).toBe(false);
});
