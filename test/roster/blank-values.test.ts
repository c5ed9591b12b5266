import { expect, test } from 'vitest';
import { blankValues } from '../../src/roster/blank-values.ts';

test('blank values are the same whatever order the columns stand in, and nothing is known of any', () => {
  const one = blankValues(['uscc', 'name', 'revenue']);
  expect(Object.keys(one)).toEqual(Object.keys(blankValues(['revenue', 'name', 'uscc'])));
  expect(Object.values(one)).toEqual([undefined, undefined, undefined]);
});
