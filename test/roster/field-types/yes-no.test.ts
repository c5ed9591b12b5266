import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each(['是', '有', '√', '✓', '✔', 'Y', 'y', 'yes', '1', 1, true, 'TRUE', 'Ｙ', ' 是 '])(
  '%j is yes',
  (raw) => {
    expect(readCell('aboveScale', raw)).toMatchObject({ value: true, codes: [] });
  },
);

test.each(['否', '无', '×', '✗', '✘', '✕', 'N', 'No', '0', 0, false, 'false'])('%j is no', (raw) => {
  expect(readCell('aboveScale', raw)).toMatchObject({ value: false, codes: [] });
});

test.each(['', '  ', '/', '-', '—', '——', 'N/A', undefined])('%j is unknown', (raw) => {
  expect(readCell('aboveScale', raw)).toMatchObject({ value: undefined, codes: [] });
});

test.each(['拟申报', '2', 2, '是/否', '2025-03-01'])('%j is not guessed', (raw) => {
  expect(readCell('aboveScale', raw).codes).toEqual(['not-yes-no']);
});
