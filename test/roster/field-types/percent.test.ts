import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each(['12.5%', '12.5', 12.5, '１２．５％'])('%j is 12.5 per cent', (raw) => {
  expect(readCell('marketShare', raw)).toMatchObject({ value: { digits: 125n, scale: 1 }, codes: [] });
});

test('a figure below 1 is taken as per cent, with a warning', () => {
  expect(readCell('marketShare', 0.12)).toMatchObject({
    value: { digits: 12n, scale: 2 },
    codes: ['share-or-percent'],
  });
});

test.each([0.1, '0.01', '0.99'])('%j too', (raw) => {
  expect(readCell('marketShare', raw).codes).toEqual(['share-or-percent']);
});

test.each([
  ['0.12%', {}],
  [0.12, { perCent: true }],
  [1, {}],
  [0, {}],
])('%j under %j leaves no doubt', (raw, circumstances) => {
  expect(readCell('marketShare', raw, circumstances).codes).toEqual([]);
});

test.each([
  [100, []],
  [100.01, ['over-hundred-percent']],
  [-1, ['negative-number']],
  ['一成', ['not-a-number']],
])('%j gives %j', (raw, codes) => {
  expect(readCell('marketShare', raw).codes).toEqual(codes);
});

test.each(['/', '无', ''])('%j is no share', (raw) => {
  expect(readCell('marketShare', raw)).toMatchObject({ value: undefined, codes: [] });
});
