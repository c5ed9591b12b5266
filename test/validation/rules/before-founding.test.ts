import { expect, test } from 'vitest';
import { recognitionsBeforeFounding } from '../../../src/validation/rules/before-founding.ts';
import { foundInRow } from '../../support/rule.ts';

const foundedOn = '2020-06-16';

test.each([
  [
    'a recognition the day before founding',
    { foundedOn, srdiOn: '2020-06-15' },
    ['4 srdiOn before-founding'],
  ],
  ['one on the day of founding may be', { foundedOn, srdiOn: '2020-06-16' }, []],
  [
    'an entry above scale before founding',
    { foundedOn, aboveScaleOn: '2019-01-01' },
    ['4 aboveScaleOn before-founding'],
  ],
  [
    'each such date has its finding',
    { foundedOn, hnteOn: '2018-01-01', cityTechOn: '2019-01-01' },
    ['4 cityTechOn before-founding', '4 hnteOn before-founding'],
  ],
  ['without a founding date nothing is known', { foundedOn: null, srdiOn: '1999-01-01' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(recognitionsBeforeFounding, cells)).toEqual(findings);
});
