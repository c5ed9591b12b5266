import { describe, expect, test } from 'vitest';
import { text } from '../../../src/reports/book.ts';
import { sharedTexts } from '../../../src/reports/sheets/shared-texts.ts';

const MUTED = { tone: 'muted' } as const;

describe('sharedTexts', () => {
  test.each([
    ['', undefined],
    ['规上', undefined],
    ['规上', MUTED],
  ] as const)('the cell of "%s" is that of any text, and the same each time', (value, look) => {
    const shared = sharedTexts();
    expect(shared(value, look)).toEqual(text(value, look));
    expect(shared(value, look)).toBe(shared(value, look));
  });

  test('other looks are other cells', () => {
    const shared = sharedTexts();
    expect(shared('规上', MUTED)).not.toEqual(shared('规上'));
  });
});
