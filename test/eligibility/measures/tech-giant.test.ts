import { expect, test } from 'vitest';
import { outcome } from '../../support/decision.ts';
import { UNREADABLE } from '../../support/enterprise.ts';

const WHOLE = 'eligible 900000.00+200000.00+200000.00';
const LOWERED = 'eligible 0.00+200000.00+200000.00 no-valid-hnte';
const ON = { techGiantOn: '2025-06-10' };

test.each([
  ['a high-tech enterprise recognised on the same day', { ...ON, hnteOn: '2025-06-10' }, WHOLE],
  ['a high-tech enterprise recognised the day after', { ...ON, hnteOn: '2025-06-11' }, LOWERED],
  ['a certificate on its last valid day', { ...ON, hnteOn: '2022-06-11' }, WHOLE],
  ['a certificate that ended that day', { ...ON, hnteOn: '2022-06-10' }, LOWERED],
  ['never a high-tech enterprise', ON, LOWERED],
  ['a certificate date that cannot be read', { ...ON, hnteOn: UNREADABLE }, 'review unreadable:hnteOn'],
  [
    'an unknown county leaves the local share without a payer',
    { ...ON, hnteOn: '2024-01-01', county: null },
    'review missing:county',
  ],
  ['a park pays where there is one', { ...ON, hnteOn: '2024-01-01', county: null, park: 'ganhe' }, WHOLE],
  ['recognised last year', { techGiantOn: '2024-12-31', hnteOn: '2024-01-01' }, 'ineligible outside-window'],
])('%s', (_, cells, expected) => {
  expect(outcome('tech-giant', cells)).toBe(expected);
});
