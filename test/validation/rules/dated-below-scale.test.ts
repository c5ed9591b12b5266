import { expect, test } from 'vitest';
import { datedBelowScaleRows } from '../../../src/validation/rules/dated-below-scale.ts';
import { foundInRow } from '../../support/rule.ts';

const aboveScaleOn = '2024-03-01';

test.each([
  ['a date of entry and 否', { aboveScale: '否', aboveScaleOn }, ['4 aboveScaleOn dated-below-scale']],
  ['a date of entry and 是', { aboveScale: '是', aboveScaleOn }, []],
  ['a date of entry and no answer', { aboveScale: null, aboveScaleOn }, []],
  ['否 without a date', { aboveScale: '否' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(datedBelowScaleRows, cells)).toEqual(findings);
});
