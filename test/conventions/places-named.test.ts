// The places that the README's section for developers names are there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const README = readFileSync(`${ROOT}README.md`, 'utf8');
const SECTION = README.slice(README.indexOf('## How it is built'), README.indexOf('## Limits and speed'));

/** `path`, and in brackets behind it what is declared there. */
const NAMED = /`(?<path>(?:src|test|fixtures)\/[^`\s]*)`(?:\s\(`(?<declared>\w+)`\))?/g;

interface Named {
  readonly path: string;
  readonly declared: string | undefined;
}

const places = [...SECTION.matchAll(NAMED)].map(
  ({ groups }): Named => ({ path: groups?.['path'] ?? '', declared: groups?.['declared'] }),
);

/** Whether a place is there, and declares what it is said to. */
function isThere({ path, declared }: Named): boolean {
  if (!existsSync(ROOT + path)) return false;
  if (declared === undefined) return true;
  const declaration = path.endsWith('.yaml')
    ? new RegExp(`^${declared}:`, 'm')
    : new RegExp(`\\b(?:const|function|type|interface) ${declared}\\b`);
  return statSync(ROOT + path).isFile() && declaration.test(readFileSync(ROOT + path, 'utf8'));
}

test('tells a place that is there from one that is not', () => {
  const path = 'src/roster/columns.ts';
  expect(isThere({ path, declared: undefined })).toBe(true);
  expect(isThere({ path, declared: 'COLUMNS' })).toBe(true);
  expect(isThere({ path, declared: 'ROWS' })).toBe(false);
  expect(isThere({ path: 'src/roster/rows.ts', declared: undefined })).toBe(false);
  const document = 'src/policy/bundled/checks.yaml';
  expect(isThere({ path: document, declared: 'implausible' })).toBe(true);
  expect(isThere({ path: document, declared: 'doubtful' })).toBe(false);
});

test('“How it is built” names what is there', () => {
  expect(places.length).toBeGreaterThan(10);
  const missing = places.filter((place) => !isThere(place));
  expect(missing, 'named in README.md under “How it is built”, but moved or renamed').toEqual([]);
});
