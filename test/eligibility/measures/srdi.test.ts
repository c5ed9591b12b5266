import { expect, test } from 'vitest';
import { decisionOn, outcome, told } from '../../support/decision.ts';
import { reportedTwice, testCode, UNREADABLE } from '../../support/enterprise.ts';

const AWARD = 'eligible 500000.00+200000.00+0.00';

test.each([
  ['recognised on the first day of the award year', { srdiOn: '2025-01-01' }, {}, AWARD],
  ['recognised on the last day before it', { srdiOn: '2024-12-31' }, {}, 'ineligible outside-window'],
  ['recognised on the last day of the period', { srdiOn: '2025-12-31' }, {}, AWARD],
  ['recognised after the period makes no decision', { srdiOn: '2025-10-01' }, { period: '2025Q3' }, 'none'],
  ['recognised on the day the policy took effect', { srdiOn: '2023-06-16' }, { period: '2023Q4' }, AWARD],
  [
    'recognised on the day before',
    { srdiOn: '2023-06-15' },
    { period: '2023Q4' },
    'ineligible before-policy',
  ],
  ['never recognised and not claimed', {}, {}, 'none'],
  ['never recognised but claimed', {}, { claimed: true }, 'ineligible not-recognised'],
  [
    'recognised after the period but claimed',
    { srdiOn: '2025-10-01' },
    { period: '2025Q3', claimed: true },
    'ineligible outside-window',
  ],
  ['a date that cannot be read', { srdiOn: UNREADABLE }, {}, 'review unreadable:srdiOn'],
  [
    'a wrong code is for the county to correct',
    { srdiOn: '2025-05-01', uscc: UNREADABLE },
    {},
    'review invalid-uscc',
  ],
  [
    'a blank code is for the county to fill in',
    { srdiOn: '2025-05-01', uscc: null },
    {},
    'review missing:uscc',
  ],
  ['deregistered', { srdiOn: '2025-05-01', state: '注销' }, {}, 'ineligible not-active'],
  ['moved away', { srdiOn: '2025-05-01', state: '迁出' }, {}, 'ineligible not-active'],
  ['production stopped is still active', { srdiOn: '2025-05-01', state: '停产' }, {}, AWARD],
  ['a state that cannot be read', { srdiOn: '2025-05-01', state: UNREADABLE }, {}, 'review unreadable:state'],
  ['paid before', { srdiOn: '2025-05-01' }, { paid: [testCode(1)] }, 'ineligible already-paid'],
  ['another enterprise paid before', { srdiOn: '2025-05-01' }, { paid: [testCode(2)] }, AWARD],
  ['a renewal is left to a person', { srdiOn: '2025-05-01' }, { renewals: ['srdi'] }, 'review renewal'],
  ['a renewal of something else', { srdiOn: '2025-05-01' }, { renewals: ['hnte'] }, AWARD],
  [
    'a refusal outweighs an open question',
    { srdiOn: '2024-05-01' },
    { renewals: ['srdi'] },
    'ineligible outside-window renewal',
  ],
  [
    'all reasons are given, none cut short',
    { srdiOn: '2024-05-01', state: '注销', uscc: UNREADABLE },
    { paid: ['不详'] },
    'ineligible already-paid invalid-uscc not-active outside-window',
  ],
  ['industry does not matter', { srdiOn: '2025-05-01', industryCode: null }, {}, AWARD],
  [
    'an unknown county does not matter where it pays nothing',
    { srdiOn: '2025-05-01', county: null },
    {},
    AWARD,
  ],
])('%s', (_, cells, setting, expected) => {
  expect(outcome('srdi', cells, setting)).toBe(expected);
});

test.each([
  [['hnte'], AWARD],
  [['srdi'], 'review renewal'],
])('two reports that write their renewals differently: %s is a renewal', (renewals, expected) => {
  const cells = { srdiOn: '2025-05-01' };
  const enterprise = reportedTwice({ ...cells, renewals: '高企' }, { ...cells, renewals: '高新技术企业' });
  expect(told(decisionOn('srdi', enterprise, { renewals }))).toBe(expected);
});
