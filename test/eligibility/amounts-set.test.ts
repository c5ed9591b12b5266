// Of which awards the text sets a ceiling (不高于), which may be lowered, and which it seeks (争取) from the province.
import { expect, test } from 'vitest';
import { decisionOn } from '../support/decision.ts';
import { enterpriseOf } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const CEILINGS = ['above-scale', 'innovative', 'srdi', 'little-giant', 'champion'];
const SOUGHT = ['above-scale', 'global-500', 'china-500', 'private-500', 'hnte', 'tech-giant', 'champion'];

test.each(POLICY.measures.map(({ id }) => id))('%s', (id) => {
  expect(decisionOn(id, enterpriseOf(), { claimed: true })).toMatchObject({
    ceiling: CEILINGS.includes(id),
    strive: SOUGHT.includes(id),
  });
});
