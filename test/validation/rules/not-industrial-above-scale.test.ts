import { expect, test } from 'vitest';
import { notIndustrialAboveScaleRows } from '../../../src/validation/rules/not-industrial-above-scale.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 aboveScale not-industrial-above-scale'];

test.each([
  ['A05', '是', FINDING],
  ['B06', '是', []],
  ['D46', '是', []],
  ['E47', '是', FINDING],
  ['E47', '否', []],
  ['E47', null, []],
  [null, '是', []],
])('industry %s, above scale %s: %j', (industryCode, aboveScale, findings) => {
  expect(foundInRow(notIndustrialAboveScaleRows, { industryCode, aboveScale })).toEqual(findings);
});
