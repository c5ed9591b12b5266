import { expect, test } from 'vitest';
import { peaksBelowPrior } from '../../../src/validation/rules/peak-below-prior.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 revenuePeak peak-below-prior'];

test.each([
  ['a peak below the year before last', { revenuePeak: '8000', revenuePrior: '8000.000001' }, FINDING],
  ['the year before last was the peak', { revenuePeak: '8000', revenuePrior: '8000' }, []],
  ['a peak below two years before last', { revenuePeak: '8000', revenuePrior2: '9000' }, FINDING],
  ['last year is not among the years before it', { revenuePeak: '8000', revenue: '9000' }, []],
  ['no peak known', { revenuePeak: null, revenuePrior: '9000' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(peaksBelowPrior, cells)).toEqual(findings);
});
