import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROSTER_KINDS } from '../../src/roster/roster-kinds.ts';

const FOLDER = new URL('../../src/roster', import.meta.url).pathname;

test('every kind declared in the folder is listed once', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const declared = files.flatMap((name) =>
    [...readFileSync(`${FOLDER}/${name}`, 'utf8').matchAll(/^ {2}code: '([^']+)',$/gm)].map(
      ([, code]) => code,
    ),
  );
  expect(ROSTER_KINDS.map(({ code }) => code).sort()).toEqual(declared.sort());
});

test.each(ROSTER_KINDS.map((kind) => [kind.code, kind] as const))(
  '%s says why, in both languages',
  (code, kind) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.why.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(kind.why.en).toMatch(/\.$/);
    expect(kind.example).not.toBe('');
  },
);
