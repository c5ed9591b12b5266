import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VALIDATION_KINDS } from '../../src/validation/rules.ts';

const RULES = new URL('../../src/validation/rules/', import.meta.url);
const TESTS = new URL('rules/', import.meta.url);
const files = readdirSync(RULES);

test('every kind that a rule file declares is reported by a listed rule, once', () => {
  const declared = files.flatMap((name) =>
    [...readFileSync(new URL(name, RULES), 'utf8').matchAll(/^ {2}code: '([^']+)',$/gm)].map(
      ([, code]) => code,
    ),
  );
  expect(
    VALIDATION_KINDS.map(({ code }) => code).sort(),
    'codes declared in src/validation/rules (expected) are not those that the rules listed in src/validation/rules.ts name in `reports`',
  ).toEqual(declared.sort());
});

test('every test is of a rule, by its name', () => {
  const stray = readdirSync(TESTS).filter((name) => !files.includes(name.replace('.test.ts', '.ts')));
  expect(stray, 'tests in test/validation/rules without a rule of the same name').toEqual([]);
});

test.each(VALIDATION_KINDS.map((kind) => [kind.code, kind] as const))(
  '%s says why, in both languages',
  (_, kind) => {
    expect(kind.why.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(kind.why.en).toMatch(/^[A-Z].*\.$/);
    expect(kind.example).not.toBe('');
  },
);

test('only a row that cannot stand beside another is an error', () => {
  expect(VALIDATION_KINDS.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'duplicate-code',
  ]);
});
