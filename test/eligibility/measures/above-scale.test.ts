import { expect, test } from 'vitest';
import { decisionOn, outcome, told } from '../../support/decision.ts';
import { reportedTwice, UNREADABLE } from '../../support/enterprise.ts';

const AWARD = 'eligible 200000.00+0.00+0.00';
const NEW = { aboveScaleOn: '2024-03-01', aboveScale: '是', reentered: '否' };

test.each([
  ['entered on the first day of last year', { ...NEW, aboveScaleOn: '2024-01-01' }, {}, AWARD],
  [
    'entered on the last day of the year before',
    { ...NEW, aboveScaleOn: '2023-12-31' },
    {},
    'ineligible outside-window',
  ],
  ['entered on the last day of last year', { ...NEW, aboveScaleOn: '2024-12-31' }, {}, AWARD],
  ['entered this year is next year’s award', { ...NEW, aboveScaleOn: '2025-01-01' }, {}, 'none'],
  [
    'entered this year but claimed',
    { ...NEW, aboveScaleOn: '2025-01-01' },
    { claimed: true },
    'ineligible outside-window',
  ],
  ['no longer above scale', { ...NEW, aboveScale: '否' }, {}, 'ineligible not-above-scale'],
  ['above scale not stated', { ...NEW, aboveScale: null }, {}, 'review missing:aboveScale'],
  ['re-entered', { ...NEW, reentered: '是' }, {}, 'ineligible re-entered'],
  ['re-entry not stated', { ...NEW, reentered: null }, {}, 'review missing:reentered'],
  ['re-entry unreadable', { ...NEW, reentered: UNREADABLE }, {}, 'review unreadable:reentered'],
  ['the last industrial division', { ...NEW, industryCode: 'D46' }, {}, AWARD],
  ['the division after it', { ...NEW, industryCode: 'E47' }, {}, 'ineligible not-industrial'],
  ['the first industrial division', { ...NEW, industryCode: 'B06' }, {}, AWARD],
  ['the division before it', { ...NEW, industryCode: 'A05' }, {}, 'ineligible not-industrial'],
  ['industry not stated', { ...NEW, industryCode: null }, {}, 'review missing:industryCode'],
  [
    'claimed without a date though above scale',
    { ...NEW, aboveScaleOn: null },
    { claimed: true },
    'review missing:aboveScaleOn',
  ],
  [
    'claimed without a date and not above scale',
    { ...NEW, aboveScaleOn: null, aboveScale: '否' },
    { claimed: true },
    'ineligible not-above-scale not-recognised',
  ],
  ['no date and not claimed', { ...NEW, aboveScaleOn: null }, {}, 'none'],
  [
    'the first award year looks at the year before the policy',
    { ...NEW, aboveScaleOn: '2022-05-01' },
    { period: '2023Q4' },
    AWARD,
  ],
])('%s', (_, cells, setting, expected) => {
  expect(outcome('above-scale', cells, setting)).toBe(expected);
});

test.each([
  ['both this year make no decision', '2025-02-01', 'none'],
  ['one of them in the window goes to a person', '2024-12-01', 'review conflicting-reports'],
])('two dates of entry, %s', (_, other, expected) => {
  const enterprise = reportedTwice({ ...NEW, aboveScaleOn: '2025-01-01' }, { ...NEW, aboveScaleOn: other });
  expect(told(decisionOn('above-scale', enterprise))).toBe(expected);
});
