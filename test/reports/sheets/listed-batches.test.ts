import { expect, test } from 'vitest';
import { takenBackText } from '../../../src/reports/sheets/payment/paid-again.ts';
import { namesakeText } from '../../../src/reports/sheets/payment/paid-namesakes.ts';

const BATCHES = ['2025Q3-01', '2025Q4-01'];

test('several batches are listed as each language does', () => {
  const takenBack = { batches: BATCHES, on: null, revoked: false, reasons: ['甲', '乙'], part: null };
  expect(takenBackText(takenBack)).toEqual({
    zh: '前批（2025Q3-01、2025Q4-01）已全部追回：甲、乙',
    en: 'an earlier payment (2025Q3-01, 2025Q4-01) was taken back in whole: 甲, 乙',
  });
  const namesakes = [
    { uscc: '9163A', batches: BATCHES },
    { uscc: '9163B', batches: [] },
  ];
  expect(namesakeText(namesakes)).toEqual({
    zh: '同名企业以另一代码领过此项：9163A（2025Q3-01、2025Q4-01）、9163B',
    en: 'the same name was paid this under another code: 9163A (2025Q3-01, 2025Q4-01), 9163B',
  });
});
