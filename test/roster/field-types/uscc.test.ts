import { describe, expect, test } from 'vitest';
import { checkCharacter } from '../../../src/values/uscc.ts';
import { readCell } from '../../support/read-cell.ts';

// Inner organisation code 12345678-8 fits by itself (GB 11714-1997).
const CODE = withCheck('91630102123456788');

function withCheck(first17: string): string {
  return first17 + (checkCharacter(first17) ?? '');
}

describe('a valid code is read', () => {
  test.each([CODE, CODE.toLowerCase(), ` ${CODE} `, `${CODE.slice(0, 8)} ${CODE.slice(8)}`, fullWidth(CODE)])(
    'written as %j',
    (raw) => {
      expect(readCell('uscc', raw)).toMatchObject({ value: CODE, codes: [] });
    },
  );

  test('with a warning where only its inner check digit is wrong', () => {
    const code = withCheck('91630102123456780');
    expect(readCell('uscc', code)).toMatchObject({ value: code, codes: ['organisation-code'] });
  });
});

describe('a code cannot be used', () => {
  test.each([
    [CODE.slice(0, 17), 'code-length'],
    [`${CODE}0`, 'code-length'],
    [`9163A102${CODE.slice(8)}`, 'code-region'],
    [`91630I02${CODE.slice(8)}`, 'code-character'],
    [CODE.slice(0, 17) + (CODE.endsWith('0') ? '1' : '0'), 'code-check'],
    ['9.16301E+17', 'code-as-number'],
    [916301021234567800, 'code-as-number'],
    [123, 'code-as-number'],
  ])('%j: %s', (raw, code) => {
    expect(readCell('uscc', raw).codes).toEqual([code]);
  });

  test('and what may be meant is said where one character was misread', () => {
    const { diagnostics } = readCell('uscc', CODE.replace('0', 'O'));
    expect(diagnostics.map(({ wording }) => wording.zh.hint.includes(CODE))).toEqual([true]);
    expect(diagnostics.map(({ wording }) => wording.en.hint.includes(CODE))).toEqual([true]);
  });
});

test.each([
  [`${CODE}（三证合一）`, /^去掉代码以外的字符/u, /^take out what is not part of the code/u],
  [CODE.slice(0, 12), /^按营业执照补全/u, /^copy it from/u],
])('of a code too long it is not said to complete it: %s', (raw, zh, en) => {
  const [found] = readCell('uscc', raw).diagnostics;
  expect(found?.wording.zh.hint).toMatch(zh);
  expect(found?.wording.en.hint).toMatch(en);
});

test.each(['', '无', '/', '—'])('%j is no code', (raw) => {
  expect(readCell('uscc', raw)).toMatchObject({ value: undefined, codes: [] });
});

function fullWidth(text: string): string {
  return [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
}
