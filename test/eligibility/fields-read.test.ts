import { expect, test } from 'vitest';
import { fieldsRead } from '../../src/eligibility/fields-read.ts';
import { POLICY } from '../support/policy.ts';

const fieldsOf = (id: string): readonly string[] => {
  const measure = POLICY.measures.find((one) => one.id === id);
  return measure ? [...fieldsRead(measure, POLICY)].sort() : [];
};

test.each([
  ['srdi', ['srdiOn', 'state', 'uscc']],
  ['above-scale', ['aboveScale', 'aboveScaleOn', 'industryCode', 'reentered', 'state', 'uscc']],
  ['revenue-1b', ['industryCode', 'revenue', 'revenuePeak', 'state', 'uscc']],
  ['tech-transfer', ['state', 'tax3y', 'transferRd', 'transferSelected', 'uscc']],
  // The province's part is only for valid high-tech enterprises.
  ['tech-giant', ['hnteOn', 'state', 'techGiantOn', 'uscc']],
  ['china-500', ['china500', 'global500', 'industryCode', 'private500', 'state', 'uscc']],
])('%s reads what its trigger, conditions and funding need', (id, fields) => {
  expect(fieldsOf(id)).toEqual(fields);
});
