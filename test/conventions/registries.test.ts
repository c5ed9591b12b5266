// What every declared kind, condition and measure owes its reader.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDING_KINDS } from '../../src/cli/finding-kinds.ts';
import { CONDITIONS } from '../../src/eligibility/conditions.ts';
import { ROSTER_RULES, ROW_RULES, SUBMISSION_RULES } from '../../src/validation/rules.ts';
import { POLICY } from '../support/policy.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

function filesIn(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
}

describe('kinds of finding', () => {
  test.each(FINDING_KINDS.map((kind) => [kind.code, kind] as const))(
    '%s says why, in both languages, with an example',
    (code, kind) => {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [kind.why.zh, kind.why.en, kind.example]) expect(text.trim()).not.toBe('');
      expect(kind.why.zh).toMatch(/\p{Script=Han}/u);
      expect(kind.why.en).toMatch(/[a-z]/);
    },
  );

  test('have each a code of their own', () => {
    const codes = FINDING_KINDS.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('are named for what is wrong, not for the checking of it', () => {
    expect(
      FINDING_KINDS.map(({ code }) => code).filter((code) => /^(check|no-duplicate|validate)-/.test(code)),
    ).toEqual([]);
  });

  test('are all in the catalogue', () => {
    const known = new Set<string>(FINDING_KINDS.map(({ code }) => code));
    const declared = filesIn('src').flatMap((name) => {
      const text = readFileSync(`${ROOT}src/${name}`, 'utf8');
      return [...text.matchAll(/kind<[\s\S]*?>\(\)\(\{\s*code: '([^']+)'/g)].map(([, code]) => code ?? '');
    });
    const missing = declared.filter((code) => !known.has(code));
    expect(
      missing,
      'kinds that src/cli/finding-kinds.ts does not list; it takes those of a check from src/validation/rules.ts',
    ).toEqual([]);
  });
});

describe('registries', () => {
  test('hold every rule file', () => {
    const list = readFileSync(`${ROOT}src/validation/rules.ts`, 'utf8');
    const missing = filesIn('src/validation/rules').filter((name) => !list.includes(`'./rules/${name}'`));
    expect(missing, 'rules that src/validation/rules.ts does not list').toEqual([]);
    const files = filesIn('src/validation/rules').length;
    expect(
      ROW_RULES.length + ROSTER_RULES.length + SUBMISSION_RULES.length,
      'one rule of each file stands in ROW_RULES, ROSTER_RULES or SUBMISSION_RULES, src/validation/rules.ts',
    ).toBe(files);
  });

  test('have a test for every rule file', () => {
    const tested = filesIn('test/validation/rules');
    const untested = filesIn('src/validation/rules').filter(
      (name) => !tested.includes(name.replace(/\.ts$/, '.test.ts')),
    );
    expect(untested, 'rules without a test of the same name in test/validation/rules').toEqual([]);
  });

  test('hold every condition file that stands by itself', () => {
    const factories = ['sole-award-among.ts'];
    const known = new Set(CONDITIONS.map(({ id }) => `${id}.ts`));
    const missing = filesIn('src/eligibility/conditions').filter(
      (name) => !known.has(name) && !factories.includes(name),
    );
    expect(
      missing,
      'conditions that CONDITIONS in src/eligibility/conditions.ts does not list, or whose id is not their file’s name',
    ).toEqual([]);
  });
});

describe('measures', () => {
  test.each(POLICY.measures.map(({ id, article }) => [id, article] as const))(
    '%s cites an article and is tested',
    (id, article) => {
      expect(article).toMatch(/^[一二三四五]/);
      const tests = filesIn('test/eligibility/measures').map((name) =>
        readFileSync(`${ROOT}test/eligibility/measures/${name}`, 'utf8'),
      );
      const tested = tests.some((text) => text.includes(`'${id}'`));
      expect(tested, `no test in test/eligibility/measures names '${id}'`).toBe(true);
    },
  );
});

test('no amount of the policy stands in code', () => {
  const amounts = [
    ...new Set(POLICY.measures.flatMap(({ trigger }) => ('crossed' in trigger ? [trigger.crossed] : []))),
  ];
  const written = amounts.flatMap((amount) => [String(amount), String(amount / 1_000_000n)]);
  // Formats and encodings have limits of their own, which say nothing of the policy.
  const found = filesIn('src').filter((name) => {
    if (/^(io|values)[\\/]/.test(name)) return false;
    const text = readFileSync(`${ROOT}src/${name}`, 'utf8').replaceAll('_', '');
    return written.some((figure) => new RegExp(`\\b${figure}n?\\b`).test(text));
  });
  expect(found, `one of ${written.join(', ')} stands in code; it belongs into the policy file`).toEqual([]);
});
