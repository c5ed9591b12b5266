import { expect, test } from 'vitest';
import { langOf } from '../../src/cli/language.ts';

test.each([
  [[], 'zh'],
  [['--lang', 'en', 'evaluate'], 'en'],
  [['evaluate', '--lang=en'], 'en'],
  [['--lang', 'en', '--lang', 'zh'], 'zh'],
  [['--lang', 'fr'], 'zh'],
  [['--lang'], 'zh'],
  [['evaluate', '--', '--lang', 'en'], 'zh'],
])('%j asks for %s', (args, lang) => {
  expect(langOf(args)).toBe(lang);
});
