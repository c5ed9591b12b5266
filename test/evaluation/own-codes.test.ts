import { expect, test } from 'vitest';
import { codesAmong } from '../../src/evaluation/own-codes.ts';

test.each([
  ['NOW', ['NOW', 'OLD', 'OLDEST']],
  ['OLD', ['NOW', 'OLD', 'OLDEST']],
  ['OTHER', ['OTHER']],
  ['NOBODY', ['NOBODY']],
  // Whoever has a code now goes before who had it once.
  ['PASSED-ON', ['PASSED-ON']],
])('the codes of the enterprise that has, or else had, %s are %j', (code, codes) => {
  const enterprises = [
    { id: 'a', usccText: 'NOW' },
    { id: 'b', usccText: 'PASSED-ON' },
    { id: 'c', usccText: 'OTHER' },
    { id: 'd', usccText: 'LATER' },
  ];
  const formerCodes = { a: ['OLD', 'OLDEST'], d: ['PASSED-ON'] };
  expect(codesAmong(enterprises, { formerCodes })(code)).toEqual(codes);
});
