import { expect, test } from 'vitest';
import { isOneAway } from '../../../src/reports/screening/screening-facts.ts';

const effort = { exceptional: 0, changes: 1, supplies: 0, gap: 0 };

// As 冲刺名单 and the forecast count it: figures that are merely missing are no change.
test.each([
  ['one thing has to change', 'not-met', effort, true],
  ['one thing has to change, and figures are missing', 'not-met', { ...effort, supplies: 7 }, true],
  ['nothing but figures is missing', 'possible', { ...effort, changes: 0, supplies: 7 }, false],
  ['it needs a prize', 'not-met', { ...effort, exceptional: 1 }, false],
  ['two things have to change', 'not-met', { ...effort, changes: 2 }, false],
  ['it meets the tier', 'met', { ...effort, changes: 0 }, false],
  ['nothing would do', 'not-met', null, false],
] as const)('one change away where %s', (_, outcome, own, expected) => {
  expect(isOneAway({ outcome, effort: own })).toBe(expected);
});
