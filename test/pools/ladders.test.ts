import { expect, test } from 'vitest';
import { rungOf } from '../../src/pools/ladders.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';
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
  ['a title granted after the day', 'quality', { srdiOn: '2026-01-01' }, null, 'innovative'],
  ['a technology SME does not lapse', 'technology', { techSmeOn: '2015-01-01' }, 'tech-sme', 'hnte'],
  ['a technology little giant', 'technology', { techGiantOn: '2020-01-01' }, 'tech-giant', null],
])('%s', (_, id, cells, rung, next) => {
  const ladder = POLICY.ladders.find((one) => one.id === id);
  if (!ladder) throw new Error(id);
  expect(rungOf(enterpriseOf(cells), ladder, POLICY, '2025-12-31' as Day)).toEqual({ rung, next });
});
