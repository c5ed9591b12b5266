import { describe, expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  ['C3825', 'C3825'],
  ['c3825', 'C3825'],
  ['3825', 'C3825'],
  [3841, 'C3841'],
  [27, 'C27'],
  ['Ｃ２７', 'C27'],
  ['0911', 'B0911'],
  ['06', 'B06'],
  ['A0119', 'A0119'],
  [382, 'C382'],
  [331, 'C331'],
  ['911', 'S911'],
])('%j is %s', (raw, value) => {
  expect(readCell('industryCode', raw)).toMatchObject({ value, codes: [] });
});

describe('a number that may have lost its zero', () => {
  test.each([911, 6, 610, 311, '6'])('%j is asked about', (raw) => {
    expect(readCell('industryCode', raw)).toMatchObject({
      value: { unreadable: String(raw) },
      codes: ['leading-zero-lost'],
    });
  });

  test('names both codes it may stand for', () => {
    const [finding] = readCell('industryCode', 911).diagnostics;
    expect(finding?.wording.zh.hint).toContain('0911');
    expect(finding?.wording.zh.hint).toContain('S911');
  });

  describe('in a text file, where a number and its text look the same,', () => {
    test.each(['911', '610', '939'])('%s may be mining or a service, and is asked about', (raw) => {
      const { value, diagnostics } = readCell('industryCode', raw, { untyped: true });
      expect([value, ...diagnostics.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([
        { unreadable: raw },
        'leading-zero-lost error',
      ]);
    });

    test.each([
      ['311', 'C311'],
      ['141', 'C141'],
      ['541', 'G541'],
    ])('%s is %s, with a warning: no industry begins so with a zero', (raw, code) => {
      const { value, diagnostics } = readCell('industryCode', raw, { untyped: true });
      expect([value, ...diagnostics.map(({ severity }) => severity)]).toEqual([code, 'warning']);
    });

    test('a zero that is there is none lost', () => {
      expect(readCell('industryCode', '0911', { untyped: true })).toMatchObject({
        value: 'B0911',
        codes: [],
      });
    });
  });
});

test.each(['D3825', '9900', '00', '12345', '制造业', 3.5, 384.1, true])('%j is no industry code', (raw) => {
  expect(readCell('industryCode', raw).codes).toEqual(['not-an-industry']);
});

test('a wrong letter is answered with the section the digits belong to', () => {
  expect(readCell('industryCode', 'D3825').diagnostics[0]?.wording.en.hint).toContain('section C');
});

test.each(['', '/', '无'])('%j is blank', (raw) => {
  expect(readCell('industryCode', raw)).toMatchObject({ value: undefined, codes: [] });
});
