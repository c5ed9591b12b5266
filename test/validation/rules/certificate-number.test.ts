import { expect, test } from 'vitest';
import { certificateNumbers } from '../../../src/validation/rules/certificate-number.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow, messages } from '../../support/rule.ts';

const hnteOn = '2023-11-15';

test.each([
  ['a certificate of the year and of Qinghai', { hnteOn, hnteNo: 'GR202363000123' }, null],
  ['lower case, full width and blanks do not matter', { hnteOn, hnteNo: 'gr2023 6300０１２3' }, null],
  ['another year', { hnteOn, hnteNo: 'GR202263000123' }, 'does not fit the date'],
  ['another province', { hnteOn, hnteNo: 'GR202351000123' }, 'not of Qinghai'],
  ['one digit too few', { hnteOn, hnteNo: 'GR20236300012' }, 'wrong form'],
  ['one digit too many', { hnteOn, hnteNo: 'GR2023630001234' }, 'wrong form'],
  ['no GR', { hnteOn, hnteNo: '202363000123' }, 'wrong form'],
  ['a number without a date', { hnteOn: null, hnteNo: 'GR202363000123' }, 'without a date'],
  ['a date that cannot be read is no missing date', { hnteOn: UNREADABLE, hnteNo: 'GR202363000123' }, null],
  ['no certificate at all', { hnteOn, hnteNo: null }, null],
])('%s', (_, cells, message) => {
  expect(foundInRow(certificateNumbers, cells)).toEqual(
    message === null ? [] : ['4 hnteNo certificate-number'],
  );
  if (message !== null) expect(messages(certificateNumbers, rosterOf([cells]))[0]).toContain(message);
});
