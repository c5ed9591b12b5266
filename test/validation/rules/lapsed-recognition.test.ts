import { expect, test } from 'vitest';
import { lapsedRecognitions } from '../../../src/validation/rules/lapsed-recognition.ts';
import { foundInRow } from '../../support/rule.ts';

test.each([
  [
    'three years end on the last day of the period',
    { hnteOn: '2022-12-31' },
    ['4 hnteOn lapsed-recognition'],
  ],
  ['and last over it when begun a day later', { hnteOn: '2023-01-01' }, []],
  [
    'every title with a term',
    {
      innovativeOn: '2020-01-01',
      srdiOn: '2020-01-01',
      littleGiantOn: '2020-01-01',
      championOn: '2020-01-01',
    },
    [
      '4 innovativeOn lapsed-recognition',
      '4 srdiOn lapsed-recognition',
      '4 littleGiantOn lapsed-recognition',
      '4 championOn lapsed-recognition',
    ],
  ],
  ['titles without a term never end', { cityTechOn: '2015-01-01', techGiantOn: '2015-01-01' }, []],
  ['one that was struck off is not told', { hnteOn: '2015-01-01', state: '注销' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(lapsedRecognitions, cells)).toEqual(findings);
});
