import { expect, test } from 'vitest';
import { rdStaffAboveStaffRows } from '../../../src/validation/rules/rd-staff-above-staff.ts';
import { foundInRow } from '../../support/rule.ts';

test.each([
  ['26', '25', ['4 rdStaff rd-staff-above-staff']],
  ['25', '25', []],
  ['26', null, []],
  [null, '25', []],
])('%s R&D staff of %s: %j', (rdStaff, employees, findings) => {
  expect(foundInRow(rdStaffAboveStaffRows, { rdStaff, employees })).toEqual(findings);
});
