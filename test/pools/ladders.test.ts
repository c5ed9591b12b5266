import { expect, test } from 'vitest';
import { heldSince, rungOf } from '../../src/pools/ladders.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf, reportedTwice } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

test.each<[string, 'quality' | 'technology', Cells, string | null, string | null]>([
  ['no title', 'quality', {}, null, 'innovative'],
  ['the first rung', 'quality', { innovativeOn: '2024-01-01' }, 'innovative', 'srdi'],
  [
    'the highest of several titles',
    'quality',
    { innovativeOn: '2024-01-01', littleGiantOn: '2024-01-01' },
    'little-giant',
    'champion',
  ],
  ['the top', 'quality', { championOn: '2024-01-01' }, 'champion', null],
  ['a title on its last day', 'quality', { srdiOn: '2023-01-01' }, 'srdi', 'little-giant'],
  [
    'a lapsed title leaves the rung below',
    'quality',
    { srdiOn: '2022-12-31', innovativeOn: '2024-01-01' },
    'innovative',
    'srdi',
  ],
  ['a title granted on the day', 'quality', { srdiOn: '2025-12-31' }, 'srdi', 'little-giant'],
  ['a title granted after the day', 'quality', { srdiOn: '2026-01-01' }, null, 'innovative'],
  ['a technology SME does not lapse', 'technology', { techSmeOn: '2015-01-01' }, 'tech-sme', 'hnte'],
  ['a technology little giant', 'technology', { techGiantOn: '2020-01-01' }, 'tech-giant', null],
])('%s', (_, id, cells, rung, next) => {
  const ladder = POLICY.ladders.find((one) => one.id === id);
  if (!ladder) throw new Error(id);
  expect(rungOf(enterpriseOf(cells), ladder, POLICY, '2025-12-31' as Day)).toEqual({ rung, next });
});

test.each([
  ['the later where both are by then', '2024-01-01', '2025-12-31', '2025-12-31'],
  ['the later, whichever report says it', '2025-12-31', '2024-01-01', '2025-12-31'],
  ['the one that is by then', '2024-01-01', '2026-01-01', '2024-01-01'],
  ['none where both are after it', '2026-01-01', '2026-01-02', null],
])('of two days for one title it is held since %s', (_, first, second, expected) => {
  const enterprise = reportedTwice({ srdiOn: first }, { srdiOn: second });
  expect(heldSince(enterprise, 'srdiOn', '2025-12-31' as Day)).toBe(expected);
});
