import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCharacter,
  checkUscc,
  innerCodeFits,
  isSoleTrader,
  normaliseUscc,
  parseUscc,
  type Uscc,
} from '../../src/values/uscc.ts';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const code = fc
  .tuple(
    fc.constantFrom('91', '92', '52'),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...CHARACTERS), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, body]) => head + region + body.join(''))
  .map((first17) => first17 + (checkCharacter(first17) ?? ''));

describe('the check character', () => {
  test('makes any first seventeen a code', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(parseUscc(text)).toBe(text);
      }),
    );
  });

  test('notices any one character altered', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...CHARACTERS), (text, index, other) => {
        fc.pre(text.charAt(index) !== other && !(index >= 2 && index < 8 && /\D/.test(other)));
        const altered = text.slice(0, index) + other + text.slice(index + 1);
        expect(typeof checkUscc(altered)).toBe('object');
      }),
    );
  });
});

describe('normalising', () => {
  test.each([
    ['９１６３０１０３WB０６ABQW０Y', '91630103WB06ABQW0Y'],
    [' 91630102fw0cyk8axg ', '91630102FW0CYK8AXG'],
    ['91630102 FW0CYK8 AXG', '91630102FW0CYK8AXG'],
    ['\u200b91630102FW0CYK8AXG', '91630102FW0CYK8AXG'],
  ])('%s loses nothing', (written, expected) => {
    expect(normaliseUscc(written)).toBe(expected);
  });
});

describe('faults', () => {
  test.each([
    ['too short', '91630102FW0CYK8AX', { fault: 'length' }],
    ['too long', '91630102FW0CYK8AXG0', { fault: 'length' }],
    ['letters in the region', '916301A2FW0CYK8AXG', { fault: 'region' }],
    [
      'a letter O where a zero fits',
      '91630102FWOCYK8AXG',
      { fault: 'alphabet', suggestion: '91630102FW0CYK8AXG' },
    ],
    ['a wrong check character', '91630102FW0CYK8AXH', { fault: 'check' }],
  ])('%s', (_, text, expected) => {
    expect(checkUscc(text)).toMatchObject(expected);
  });

  test('a suggestion is always a valid code one character away', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom('O', 'I', 'Z', 'S', 'V'), (text, index, letter) => {
        const checked = checkUscc(text.slice(0, index) + letter + text.slice(index + 1));
        if (typeof checked !== 'object' || checked.suggestion === undefined) return;
        expect(parseUscc(checked.suggestion)).toBe(checked.suggestion);
      }),
    );
  });
});

describe('what a code says of its bearer', () => {
  test.each([
    ['91630102MA753T0W2C', false],
    ['92630102MA753T0W2C', true],
  ])('%s is a sole trader: %s', (text, expected) => {
    expect(isSoleTrader(text as Uscc)).toBe(expected);
  });

  // GB 11714: weights 3 7 9 10 5 8 4 2 over 12345678 give 201, and 11 − 201 mod 11 = 8.
  test.each([
    ['916301021234567880', true],
    ['916301021234567840', false],
  ])('the inner organisation code of %s fits: %s', (text, expected) => {
    expect(innerCodeFits(text as Uscc)).toBe(expected);
  });
});
