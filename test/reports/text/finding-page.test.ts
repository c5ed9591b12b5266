import { describe, expect, test } from 'vitest';
import { FINDING_KINDS } from '../../../src/cli/finding-kinds.ts';
import { displayWidth } from '../../../src/reports/text/columns.ts';
import { findingIndex, findingPage } from '../../../src/reports/text/finding-page.ts';

describe('the page of a kind of finding', () => {
  test.each(FINDING_KINDS.map((kind) => [kind.code, kind] as const))('%s is complete', (code, kind) => {
    for (const lang of ['zh', 'en'] as const) {
      const lines = findingPage(kind, { lang, width: 100 }).map(({ text }) => text);
      const page = lines.join('\n');
      expect(page).toContain(`[${code}]`);
      expect(page).not.toMatch(/undefined|\[object|NaN|null/);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
      const { message, hint } = kind.sample()[lang];
      for (const text of [message, hint]) expect(text.trim()).not.toBe('');
    }
    expect(kind.sample().zh.message).toMatch(/\p{Script=Han}/u);
    expect(kind.sample().en.message).toMatch(/[a-z]/);
  });
});

test('what is not read is not said to count', () => {
  const effects = FINDING_KINDS.filter(({ severity }) => severity === 'warning').flatMap((kind) => {
    const { zh, en } = kind.sample();
    const unread = /未读取|未作|没有采用|未计入/u.test(zh.message) || /not read|left out/u.test(en.message);
    const page = findingPage(kind, { lang: 'zh', width: 400 }).map(({ text }) => text);
    return unread && page.join().includes('照用，但存疑') ? [kind.code] : [];
  });
  expect(effects).toEqual([]);
});

test('the index names every kind once', () => {
  const text = findingIndex(FINDING_KINDS, { lang: 'en', width: 100 })
    .map((line) => line.text)
    .join('\n');
  for (const { code } of FINDING_KINDS)
    expect(text.split('\n').filter((one) => one.trim().split(' ')[0] === code)).toHaveLength(1);
});
